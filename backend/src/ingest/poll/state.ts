import { DAY, MINUTE, type Instant } from '../../model/time';
import type { KnownDocument } from './document/document-taker';
import { CHUNK } from './past/chunks';
import { NOTHING_SETTLED, pastAsRead, type Past } from './past/past';
import { failingAsRead, type Failing } from './past/retry';
import { revisionAsRead, type Revision } from './past/revision';
import type { Times } from './past/times';

/** What the store remembers of a poll group; written only after the readings are. */
export interface PollState {
  readonly version: 2;
  /** When this was written. */
  readonly asOf: Instant;
  /** By the provider's id of the station. */
  readonly stations: Readonly<Record<string, Past>>;
  /** By fingerprint of the address. */
  readonly documents: Readonly<Record<string, KnownDocument>>;
  /** The newest did not come wholly. */
  readonly newest?: Failing;
  /** Chunks did not come, one after the other: the past as a whole is left alone. */
  readonly past?: Failing;
  /** How far the reading of corrections is. */
  readonly revision?: Revision;
}

/** A clock that goes back by less was put right by a time server. */
const SET_BACK = 5 * MINUTE;
/** What was settled so long before a clock was set back may have been settled while it was wrong: it is asked for again. */
const DOUBTED = 2 * CHUNK;

/** Stations, and how many days back each is wanted. */
export type Wanted = ReadonlyMap<string, number>;

/**
 * The state as it holds now. Every station is wanted from so many days before it was first polled; more days later on
 * reach further back. What lies in the future, a clock that was ahead has written: it is not believed.
 */
export function asOf(now: Instant, state: PollState | undefined, times: Times, wanted: Wanted): PollState {
  const known = state ?? { version: 2, asOf: now, stations: {}, documents: {} };
  const settledUntil = known.asOf > now + SET_BACK ? now - DOUBTED : now;
  const stations = [...wanted].map(([station, days]) => {
    const latest = now - days * DAY;
    const past = known.stations[station] ?? { ...NOTHING_SETTLED, since: latest };
    return [station, { ...pastAsRead(past, times, now, settledUntil), since: Math.min(past.since, latest) }];
  });
  const documents = Object.entries(known.documents).map(([address, document]) => [
    address,
    { ...document, usedAt: Math.min(document.usedAt, now) },
  ]);
  return {
    version: 2,
    asOf: now,
    stations: { ...known.stations, ...Object.fromEntries(stations) },
    documents: Object.fromEntries(documents),
    ...(known.newest && { newest: failingAsRead(known.newest, now) }),
    ...(known.past && { past: failingAsRead(known.past, now) }),
    ...(known.revision && { revision: revisionAsRead(known.revision, times, now) }),
  };
}
