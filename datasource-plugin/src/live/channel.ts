import { LiveChannelScope, type DataQueryRequest, type LiveChannelAddress } from '@grafana/data';
import type { HubQuery } from '../query/questions';

/** What changes nothing about the answer, so that panels that ask the same share a channel. */
const OWN_KEYS = ['datasource', 'key', 'hide', 'live'] as const;

/**
 * The channel in which the back end answers a query whenever something new is written (pkg/plugin/live.go). It is named
 * after its question, so that the same question has the same channel in every browser.
 * @param query with its variables replaced
 */
export function channelOf(
  query: HubQuery,
  { range, maxDataPoints = 800, intervalMs }: DataQueryRequest<HubQuery>,
  uid: string
): LiveChannelAddress {
  const from = typeof range.raw.from === 'string' ? range.raw.from : range.from.valueOf();
  const own = Object.entries(query)
    .filter(([key, value]) => value !== undefined && !(OWN_KEYS as readonly string[]).includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const question = JSON.stringify({ from, maxDataPoints, intervalMs, query: Object.fromEntries(own) });
  // Grafana calls the second part "stream" from 12.2 on.
  const place = { namespace: uid, stream: uid };
  return { scope: LiveChannelScope.DataSource, ...place, path: `live/${fnv1a(question)}`, data: { question } };
}

const [OFFSET, PRIME] = [BigInt('0xcbf29ce484222325'), BigInt('0x100000001b3')];

/** FNV-1a of 64 bits over UTF-8, in hexadecimal digits, as Go's hash/fnv. */
export function fnv1a(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
