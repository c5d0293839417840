import { setTimeout as pause } from 'node:timers/promises';
import { HubError } from '../model/errors';
import { HOUR, MINUTE, SECOND } from '../model/time';

/** What a provider gave with a document to ask later whether it has changed. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Answer =
  | { readonly kind: 'document'; readonly bytes: Uint8Array; readonly validators: Validators }
  /** 304 or 204: nothing new, which is no failure. */
  | { readonly kind: 'unchanged' };

export interface FetchOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly userAgent?: string;
  readonly validators?: Validators;
  /** Longest silence before and within the answer, ms. */
  readonly idleTimeout?: number;
  /** Longest time for the whole answer, ms. */
  readonly totalTimeout?: number;
  /** Unpacked. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** A request that brought no document. */
export class FetchFailure extends HubError {
  constructor(
    message: string,
    remedy: string,
    /** Whether the same request may do better soon; false when the provider does not have the document. */
    readonly passing: boolean,
    /** What the provider asked for with Retry-After, ms. */
    readonly retryAfter?: number,
    options?: ErrorOptions
  ) {
    super('unavailable', message, remedy, {}, options);
  }
}

/**
 * One GET with redirects, content encoding, limits and conditional headers.
 * @throws FetchFailure on every answer but a document or "nothing new"
 */
export async function fetchDocument(url: string, options: FetchOptions = {}): Promise<Answer> {
  const { idleTimeout = 30 * SECOND, totalTimeout = 10 * MINUTE, maxBytes = 256 * 1024 * 1024 } = options;
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(new Error(`no answer within ${idleTimeout / SECOND} s`)), idleTimeout);
  const signals = [idle.signal, AbortSignal.timeout(totalTimeout), ...(options.signal ? [options.signal] : [])];
  try {
    const response = await fetch(url, { headers: requestHeaders(options), signal: AbortSignal.any(signals) });
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
    throw cause instanceof FetchFailure ? cause : brokenConnection(cause, url);
  } finally {
    clearTimeout(timer);
  }
}

function requestHeaders({ headers, userAgent, validators }: FetchOptions): Record<string, string> {
  return {
    accept: '*/*',
    ...(userAgent ? { 'user-agent': userAgent } : {}),
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
    ...headers,
  };
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
        false
      );
    }
  }
  return Buffer.concat(chunks);
}

function refusal(response: Response, url: string): FetchFailure {
  const { status } = response;
  const passing = status >= 500 || [408, 425, 429].includes(status);
  const remedy = passing
    ? 'The hub asks again by itself; nothing is lost as long as the provider keeps the data.'
    : status === 401 || status === 403
      ? 'Check whether the provider wants a key or has blocked this address.'
      : 'Check station and address in the configuration: the provider may have moved or renamed them.';
  const after = retryAfter(response.headers.get('retry-after'), Date.now());
  return new FetchFailure(`${withoutSecrets(url)} answers with status ${status}.`, remedy, passing, after);
}

/** Retry-After in seconds or as a date → milliseconds from now, at most a day. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), 24 * HOUR) : undefined;
}

function brokenConnection(cause: unknown, url: string): FetchFailure {
  return new FetchFailure(
    `${withoutSecrets(url)} cannot be read: ${rootReason(cause)}.`,
    'Check the connection of this machine; the hub asks again by itself.',
    true,
    undefined,
    { cause }
  );
}

/** `fetch failed` says nothing; its innermost cause (ECONNREFUSED …) does. */
function rootReason(thrown: unknown): string {
  const { cause, message, code } = Object(thrown) as { cause?: unknown; message?: string; code?: string };
  return cause === undefined ? message || code || String(thrown) : rootReason(cause);
}

const SECRET_PARAMETER = /token|secret|key|pass|auth|sig/i;

/** The address as it may be shown and logged: no user, no password, no keys. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()].filter((key) => SECRET_PARAMETER.test(key))) {
    url.searchParams.set(name, '***');
  }
  return url.href;
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
