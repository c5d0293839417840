import type { FeedRequest } from '../feeds/feed';
import { DAY, MINUTE, type Instant, type Interval } from '../model/time';
import {
  CHUNK,
  cover,
  openRanges,
  postpone,
  restAsRead,
  settledPart,
  type Coverage,
  type Postponed,
  type Times,
} from './catch-up';
import type { KnownDocument, Taken } from './document-taker';
import { addressOf } from './pages';
import { revisionAsRead, type Revision } from './revision';

/** What the store remembers of a poll group; written only after the readings are. */
export interface PollState {
  /** From when on each station is wanted. */
  readonly since: Readonly<Record<string, Instant>>;
  readonly coverage: Coverage;
  /** Parts of the past that did not come, by station. */
  readonly postponed: Readonly<Record<string, readonly Postponed[]>>;
  /** By fingerprint of the address. */
  readonly documents: Readonly<Record<string, KnownDocument>>;
  /** How far the reading of corrections is. */
  readonly revision?: Revision;
  /** When this was written. */
  readonly asOf?: Instant;
}

export const NOTHING_POLLED: PollState = { since: {}, coverage: {}, postponed: {}, documents: {} };

const VALIDATORS_KEPT = 2 * DAY;

/** An outage of the hub is caught up as far back as this; more by hand, or by `backfillDays`. */
const LONGEST_OUTAGE = 366 * DAY;

/** Every station is wanted from so many days before it was first polled; more days later on reach further back. */
export function withBeginnings(
  state: PollState,
  stations: readonly string[],
  backfillDays: number,
  now: Instant
): PollState {
  const latest = now - backfillDays * DAY;
  const since = stations.map((station) => {
    const stored = Math.min(state.since[station] ?? latest, latest);
    return [station, Math.max(stored, Math.min(latest, now - LONGEST_OUTAGE))];
  });
  return { ...state, since: { ...state.since, ...Object.fromEntries(since) } };
}

/** A clock that goes back by less was put right by a time server. */
const SET_BACK = 5 * MINUTE;
/** What was settled so long before a clock was set back may have been settled while it was wrong: it is asked for again. */
const DOUBTED = 2 * CHUNK;

/** The state as far as it can be believed now: what lies in the future, a clock that was ahead has written. */
export function believed(state: PollState, times: Times, now: Instant): PollState {
  const isDoubted = (state.asOf ?? now) > now + SET_BACK;
  const settled = (range: Interval) => settledPart(times, range, isDoubted ? now - DOUBTED : now);
  return {
    ...state,
    coverage: mapValues(state.coverage, (ranges) => ranges.map(settled).filter(({ start, end }) => end > start)),
    postponed: mapValues(state.postponed, (parts) => parts.map((part) => restAsRead(part, now))),
    documents: mapValues(state.documents, (known) => ({ ...known, usedAt: Math.min(known.usedAt, now) })),
    ...(state.revision && { revision: revisionAsRead(state.revision, times, now) }),
    asOf: now,
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
}

/** What was asked for and what came of it. */
export interface Round {
  readonly stations: readonly string[];
  readonly range: Interval;
  /** True when it was older data: what is still open of it rests. */
  readonly past: boolean;
  readonly taken: readonly Taken[];
  readonly now: Instant;
}

/** The state after a round. A time of a station is settled where every answer for it came in. */
export function afterRound(state: PollState, round: Round, times: Times, random: number): PollState {
  const coverage = { ...state.coverage };
  const postponed = { ...state.postponed };
  for (const station of round.stations) {
    const own = round.taken.filter(({ request }) => request.station === undefined || request.station === station);
    const covered = settledRanges(own)
      .map((range) => settledPart(times, range, round.now))
      .reduce<readonly Interval[]>(cover, coverage[station] ?? []);
    coverage[station] = covered;
    const resting = (postponed[station] ?? []).filter((part) => openRanges(covered, part).length > 0);
    const putOff = own.some(({ outcome }) => outcome === 'put-off');
    const rests = round.past && !putOff && openRanges(covered, round.range).length > 0;
    postponed[station] = rests ? postpone(resting, round.range, round.now, random) : resting;
  }
  const kept = Object.entries(state.documents).filter(([, known]) => round.now - known.usedAt < VALIDATORS_KEPT);
  const fresh = round.taken
    .flatMap((t) => (t.outcome === 'taken' ? t.documents : []))
    .map(({ request, known }) => [addressOf(request), known] as const);
  return { ...state, coverage, postponed, documents: Object.fromEntries([...kept, ...fresh]) };
}

/** The times for which nothing is missing: one time may need several documents (one per pollutant, per parameter). */
export function settledRanges(taken: readonly Taken[]): Interval[] {
  const broken = new Set(taken.filter(({ outcome }) => outcome !== 'taken').map(({ request }) => rangeKey(request)));
  return taken
    .map(({ request }) => request)
    .filter((request) => !broken.has(rangeKey(request)))
    .map(({ range }) => range);
}

function rangeKey({ range }: FeedRequest): string {
  return `${range.start}-${range.end}`;
}
