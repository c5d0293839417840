import { setTimeout as pause } from 'node:timers/promises';
import type { FeedRequest } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { MINUTE, SECOND } from '../../model/time';
import { fetchWithCertificate } from './client-certificate';
import { brokenConnection, FetchFailure, refusal } from './fetch-failure';
import { fetchFollowing } from './redirects';
import { hostOf, withoutSecrets } from './shown-address';

/** What a provider gave with a document to ask later whether it has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Answer =
  | { readonly kind: 'document'; readonly bytes: Uint8Array; readonly validators: Validators }
  /** 304 or 204: nothing new, which is no failure. */
  | { readonly kind: 'unchanged' };

export interface FetchOptions extends Pick<FeedRequest, 'headers' | 'body' | 'certificate'> {
  readonly userAgent?: string;
  readonly validators?: Validators;
  /** Addresses that a document names stay where they are: no redirect leads the hub on from there. */
  readonly redirects?: 'follow' | 'error';
  /** Longest silence before and within the answer, ms. */
  readonly idleTimeout?: number;
  /** Longest time for the whole answer, ms. */
  readonly totalTimeout?: number;
  /** Unpacked. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * One GET with redirects, or one POST without when there is a body, with content encoding, limits and conditional headers.
 * @throws FetchFailure on every answer but a document or "nothing new"; HubError `config` when the client certificate
 * is no good
 */
export async function fetchDocument(url: string, options: FetchOptions = {}): Promise<Answer> {
  const { idleTimeout = 30 * SECOND, totalTimeout = 10 * MINUTE, maxBytes = 256 * 1024 * 1024 } = options;
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(noAnswer(idleTimeout)), idleTimeout);
  const signals = [idle.signal, AbortSignal.timeout(totalTimeout), ...(options.signal ? [options.signal] : [])];
  try {
    const response = await send(url, options, AbortSignal.any(signals));
    if (response.status === 304 || response.status === 204) {
      await response.body?.cancel();
      return { kind: 'unchanged' };
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response, url);
    }
    const bytes = await readBody(response, maxBytes, url, () => timer.refresh());
    return { kind: 'document', bytes, validators: validatorsOf(response) };
  } catch (cause) {
    throw cause instanceof HubError ? cause : brokenConnection(cause, url);
  } finally {
    clearTimeout(timer);
  }
}

function noAnswer(within: number): Error {
  return Object.assign(new Error(`no answer within ${within / SECOND} s`), { code: 'ETIMEDOUT' });
}

function send(url: string, options: FetchOptions, signal: AbortSignal): Promise<Response> {
  const { body, certificate, redirects } = options;
  const headers = requestHeaders(options);
  const method = body === undefined ? 'GET' : 'POST';
  if (certificate) {
    return fetchWithCertificate(url, { method, headers, body, signal }, certificate);
  }
  return body === undefined && redirects !== 'error'
    ? fetchFollowing(url, headers, signal)
    : fetch(url, { method, headers, body, signal, redirect: 'error' });
}

/** What is asked with a body is an answer to this body alone: nothing to compare it with. */
function requestHeaders({ headers, userAgent, validators, body }: FetchOptions): Headers {
  const all = new Headers({ accept: '*/*' });
  const set = (name: string, value: string | undefined): void => (value ? all.set(name, value) : undefined);
  set('user-agent', userAgent);
  if (body === undefined) {
    set('if-none-match', validators?.etag);
    set('if-modified-since', validators?.lastModified);
  } else {
    set('content-type', 'application/json');
  }
  Object.entries(headers ?? {}).forEach(([name, value]) => set(name, value));
  return all;
}

function validatorsOf({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

async function readBody(response: Response, maxBytes: number, url: string, alive: () => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    alive();
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) {
      throw new FetchFailure(
        `${withoutSecrets(url)} sends more than ${Math.round(maxBytes / 1024 / 1024)} MB.`,
        'Ask for fewer stations or a shorter time, or import the file with "hub import".',
        { passing: false, failure: { cause: 'too-large', host: hostOf(url) } }
      );
    }
  }
  return Buffer.concat(chunks);
}

/** How the hub names itself to providers: what it is, whose it is, whom to write to. ASCII, as headers want it. */
export function userAgentOf(version: string, region: string, contact?: string): string {
  const about = [region, contact].filter(Boolean).join('; ');
  return `smart-region-hub/${version} (${about})`.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
}

/** Waits, or returns early when the signal fires. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
