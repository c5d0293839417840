import type { FeedRequest } from '../../feeds/feed';
import type { Failed } from '../../model/outcome/failure';
import { DAY, HOUR, type Instant, type Interval } from '../../model/time';
import type { Taken } from './document/document-taker';
import { addressOf } from './document/pages';
import { afterAsking, withAnswers, type Past } from './past/past';
import type { Ask, PastAsk } from './plan';
import { openRanges } from './past/ranges';
import { failedAgain, type Failing } from './past/retry';
import type { RevisionStep } from './past/revision';
import type { PollState } from './state';
import type { Times } from './past/times';

const VALIDATORS_KEPT = 2 * DAY;
/** Whatever fails of the past, something else of it may have its turn after that. */
const LONGEST_PAUSE = HOUR;

/** In which circumstances an outcome is noted. */
export interface At {
  readonly times: Times;
  readonly now: Instant;
  readonly random: number;
}

/** A time of a station is settled where every answer for it came in. */
export function afterAnswers(
  state: PollState,
  { stations }: Pick<Ask, 'stations'>,
  taken: readonly Taken[],
  at: At
): PollState {
  const pasts = stations.map((station) => [
    station,
    withAnswers(state.stations[station]!, answeredFor(station, taken), at.times, at.now),
  ]);
  const kept = Object.entries(state.documents).filter(([, known]) => at.now - known.usedAt < VALIDATORS_KEPT);
  const fresh = taken
    .flatMap((one) => (one.outcome === 'taken' ? one.documents : []))
    .map(({ request, known }) => [addressOf(request), known] as const)
    // Without them there is nothing to ask by.
    .filter(([, { validators }]) => Object.keys(validators).length > 0);
  return {
    ...state,
    stations: { ...state.stations, ...Object.fromEntries(pasts) },
    documents: Object.fromEntries([...kept, ...fresh]),
  };
}

/**
 * The newest has been asked for.
 * @param every distance of two polls: one that failed is repeated after that at the latest, ms
 */
export function afterNewest(state: PollState, taken: readonly Taken[], every: number, at: At): PollState {
  const { newest, past, ...rest } = state;
  const why = failureIn(taken);
  if (why) {
    return { ...state, newest: failedAgain(newest, why, { ...at, most: every }) };
  }
  // When an outage is over, the past need not wait any longer.
  return { ...rest, ...(past && !newest ? { past } : {}) };
}

/**
 * A piece of the past has been asked for. A provider that rests was not asked, and so nothing has failed; where the feed
 * knows of nothing to ask for, the chunk rests, and nobody else has to.
 */
export function afterPast(state: PollState, ask: PastAsk, taken: readonly Taken[], at: At): PollState {
  if (taken.some(({ outcome }) => outcome === 'put-off')) {
    return state;
  }
  const asked = ask.stations.map((station): [string, Past] => [
    station,
    afterAsking(state.stations[station]!, ask, whyOpen(ofStation(station, taken)), at),
  ]);
  const isAnyThere = asked.some(([, { settled }]) => openRanges(settled, ask.piece).length === 0);
  const { past, ...rest } = { ...state, stations: { ...state.stations, ...Object.fromEntries(asked) } };
  if (isAnyThere) {
    return rest;
  }
  return taken.length === 0
    ? { ...rest, ...(past && { past }) }
    : { ...rest, past: pauseAfter(past, whyOpen(taken), at) };
}

/** A piece of what may have been corrected has been read again; what did not come is read when the past rests no more. */
export function afterRevision(
  state: PollState,
  { after }: Pick<RevisionStep, 'after'>,
  taken: readonly Taken[],
  at: At
): PollState {
  if (taken.some(({ outcome }) => outcome === 'put-off')) {
    return state;
  }
  const { past, ...rest } = state;
  const why = failureIn(taken);
  return why ? { ...state, past: pauseAfter(past, why, at) } : { ...rest, revision: after };
}

/** The times for which nothing of a station is missing: one may need several documents (one per pollutant, per parameter). */
export function answeredFor(station: string, taken: readonly Taken[]): Interval[] {
  const own = ofStation(station, taken);
  const broken = new Set(own.filter(({ outcome }) => outcome !== 'taken').map(({ request }) => rangeKey(request)));
  return own
    .map(({ request }) => request)
    .filter((request) => !broken.has(rangeKey(request)))
    .map((request) => request.range);
}

/** What concerns a station: what was asked for it, and for all. */
export function ofStation(station: string, taken: readonly Taken[]): readonly Taken[] {
  return taken.filter(({ request }) => request.station === undefined || request.station === station);
}

function failureIn(taken: readonly Taken[]): Failed | undefined {
  return taken.flatMap((one) => (one.outcome === 'taken' ? [] : [one.error]))[0];
}

function pauseAfter(past: Failing | undefined, why: Failed, at: At): Failing {
  return failedAgain(past, why, { ...at, most: LONGEST_PAUSE });
}

function whyOpen(taken: readonly Taken[]): Failed {
  return failureIn(taken) ?? (taken.length === 0 ? NOTHING_TO_ASK : INCOMPLETE);
}

const NOTHING_TO_ASK: Failed = {
  kind: 'unavailable',
  message: 'The feed knows of nothing to ask for in this time.',
  remedy: 'Nothing to do: it is looked at again.',
  failure: { cause: 'missing' },
};

const INCOMPLETE: Failed = {
  kind: 'unavailable',
  message: 'The provider has answered for another time than was asked for.',
  remedy: 'Nothing to do: it is asked again.',
  failure: { cause: 'unreadable' },
};

function rangeKey({ range }: FeedRequest): string {
  return `${range.start}-${range.end}`;
}
