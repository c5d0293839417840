import { formatDuration } from '../config/duration';
import type { FeedConfig, KommuneConfig, RegionConfig } from '../config/region';
import { isPushed } from '../feeds/feed';
import { feedOf } from '../feeds/registry';
import { newestRange, wantedRange } from '../ingest/poll/times';
import { withoutSecrets } from '../ingest/shown-address';
import { DAY, type Instant } from '../model/time';

/** Addresses shown of each feed; the others are alike. */
const SHOWN = 3;

const WAYS = { push: 'sent to the hub', subscribe: 'listened to at its broker', file: 'brought as files' } as const;

/** What the hub would do with this region, without doing it. */
export function describeRegion(config: RegionConfig, now: Instant): string {
  const { name, ags, timeZone, store, backfillDays, server, demo } = config;
  const head = [
    `${name} (${ags}), ${timeZone}${demo ? ', demo: a simulator stands in for the providers' : ''}`,
    `listens on http://${server.host}:${server.port}${server.token ? ', with a token' : ''}`,
    `stores in ${store.path}, fetches the last ${backfillDays} days at the first start`,
  ];
  return [...head, ...config.kommunen.map((kommune) => describeKommune(kommune, config, now)), ''].join('\n');
}

function describeKommune(kommune: KommuneConfig, config: RegionConfig, now: Instant): string {
  const feeds = kommune.feeds.map((feed) => describeFeed(feed, kommune, config, now));
  return [`\n${kommune.name} (${kommune.ags}, ${kommune.slug})`, ...(feeds.length > 0 ? feeds : ['  no feeds'])].join(
    '\n'
  );
}

function describeFeed(own: FeedConfig, kommune: KommuneConfig, config: RegionConfig, now: Instant): string {
  const feed = feedOf(own.feed);
  const licence = own.licence ?? feed.licence;
  const stations = own.stations.map((station) => station.id).join(', ') || 'none yet';
  return [
    `  ${own.feed}, ${feed.transport === 'poll' ? `asked every ${formatDuration(own.every)}` : WAYS[feed.transport]}`,
    `    stations: ${stations}`,
    `    licence: ${licence.id}, "${licence.attribution}", passing on: ${licence.redistribution}`,
    ...(feed.transport === 'poll'
      ? requestLines(own, config, now)
      : isPushed(feed)
        ? [pushLine(own, kommune, config)]
        : []),
  ].join('\n');
}

/** What the first poll asks for. */
function requestLines(own: FeedConfig, { backfillDays }: RegionConfig, now: Instant): string[] {
  const feed = feedOf(own.feed);
  const range = newestRange(feed, [], wantedRange(feed, now - backfillDays * DAY, now));
  const stations = own.stations.map((station) => station.provider);
  const baseUrl = own.baseUrl ?? feed.baseUrl ?? '';
  const requests = feed.requests?.({ options: own.options, baseUrl, stations, range, now }) ?? [];
  const lines = requests.flatMap(({ companions, url, body }) => [
    ...Object.values(companions ?? {}).map((companion) => `GET ${withoutSecrets(companion)}`),
    `${body === undefined ? 'GET' : 'POST'} ${withoutSecrets(url)}`,
  ]);
  const different = [...new Set(lines)];
  const more = different.length - SHOWN;
  return [
    ...different.slice(0, SHOWN).map((line) => `    ${line}`),
    ...(more > 0 ? [`    and ${more} more like these`] : []),
  ];
}

function pushLine(own: FeedConfig, kommune: KommuneConfig, { server }: RegionConfig): string {
  if (!kommune.pushToken) {
    return '    takes no pushes: the Kommune has no pushToken; files come in with "hub import"';
  }
  return `    POST http://${server.host}:${server.port}/api/v1/ingest/${own.feed}/${kommune.slug}?station=… with the pushToken`;
}
