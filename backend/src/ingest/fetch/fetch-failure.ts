import type { Sentence } from '@smartregion/terms/sentence';
import type { Failure } from '../../model/outcome/failure';
import { causeOfStatus, connectionFailure } from '../../model/outcome/failure-cause';
import { retryAfter } from '../../model/outcome/retry-after';
import { hostOf, withoutSecrets } from './shown-address';
import { SourceFailure } from './source-failure';

export interface FailureFacts {
  /** Whether the same request may do better soon; false when the provider does not have the document. */
  readonly passing: boolean;
  readonly failure: Failure;
  /** What the provider asked for with Retry-After, ms. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** A request that brought no document. */
export class FetchFailure extends SourceFailure {
  readonly passing: boolean;
  readonly retryAfter: number | undefined;

  constructor(
    message: string | Sentence,
    remedy: string | Sentence,
    { passing, failure, retryAfter, cause }: FailureFacts
  ) {
    super(message, remedy, failure, {}, cause === undefined ? undefined : { cause });
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** What the provider answered with, if it did. */
  get status(): number | undefined {
    return this.failure.status;
  }
}

/** The provider answered, but not with the document. */
export function refusal({ status, headers }: Response, url: string): FetchFailure {
  const passing = status >= 500 || [408, 425, 429].includes(status);
  const remedy = passing
    ? 'The hub asks again by itself; nothing is lost as long as the provider keeps the data.'
    : status === 401 || status === 403
      ? 'Check whether the provider wants a key or has blocked this address.'
      : 'Check station and address in the configuration: the provider may have moved or renamed them.';
  return new FetchFailure(`${withoutSecrets(url)} answers with status ${status}.`, remedy, {
    passing,
    failure: { cause: causeOfStatus(status), host: hostOf(url), status },
    retryAfter: retryAfter(headers.get('retry-after'), timeOf(headers)),
  });
}

/** Nothing came, or not all of it. */
export function brokenConnection(cause: unknown, url: string): FetchFailure {
  return new FetchFailure(
    `${withoutSecrets(url)} cannot be read: ${rootReason(cause)}.`,
    'Check the connection of this machine; the hub asks again by itself.',
    { passing: true, failure: { ...connectionFailure(cause), host: hostOf(url) }, cause }
  );
}

/** What time it is where the answer comes from: the moment that it names is one of that clock. */
function timeOf(headers: Headers): number {
  const stated = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(stated) ? Date.now() : stated;
}

/** `fetch failed` says nothing; its innermost cause (ECONNREFUSED …) does. */
function rootReason(thrown: unknown): string {
  const { cause, message, code } = Object(thrown) as { cause?: unknown; message?: string; code?: string };
  return cause === undefined ? message || code || String(thrown) : rootReason(cause);
}
