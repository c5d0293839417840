import type { Failed } from '../../model/outcome/failure';
import type { Instant, Interval } from '../../model/time';
import type { StoredBackOff } from '../../model/clock/back-off';
import type { KnownDocument } from './document/document-taker';
import { chunkBefore } from './past/chunks';
import type { Past } from './past/past';
import { RETRY, type Failing } from './past/retry';
import type { Revision } from './past/revision';
import type { PollState } from './state';

/** As it was kept at first: parts that did not come, with ends that moved with the clock, ever more of them. */
interface EarlierState {
  readonly since: Readonly<Record<string, Instant>>;
  readonly coverage: Readonly<Record<string, readonly Interval[]>>;
  readonly postponed?: Readonly<Record<string, readonly (Interval & StoredBackOff)[]>>;
  readonly documents: Readonly<Record<string, KnownDocument>>;
  readonly revision?: Revision;
  readonly asOf?: Instant;
}

/** What the store has, in the words of today. */
export function fromStore(stored: PollState | EarlierState | undefined, now: Instant): PollState | undefined {
  if (stored === undefined || 'version' in stored) {
    return stored;
  }
  const { since, coverage, postponed = {}, documents, revision, asOf = now } = stored;
  const stations = Object.entries(since).map(([station, from]): [string, Past] => [
    station,
    { since: from, settled: coverage[station] ?? [], resting: byChunk(postponed[station] ?? []) },
  ]);
  return { version: 2, asOf, stations: Object.fromEntries(stations), documents, ...(revision && { revision }) };
}

/** Of each chunk the one that rests longest. */
function byChunk(parts: readonly (Interval & StoredBackOff)[]): Past['resting'] {
  const resting: Record<number, Failing> = {};
  for (const { end, failures, until, wait = RETRY.longest } of parts) {
    const chunk = chunkBefore(end);
    if (until > (resting[chunk]?.until ?? -Infinity)) {
      // Each of them was one more name for the same chunk: how often it failed, nobody knows any more.
      resting[chunk] = { failures: Math.min(failures, MOST_FAILURES), until, wait, why: UNKNOWN };
    }
  }
  return resting;
}

const MOST_FAILURES = 5;

const UNKNOWN: Failed = {
  kind: 'unavailable',
  message: 'Older data did not come.',
  remedy: 'Nothing to do: it is asked for again.',
  failure: { cause: 'broken' },
};
