import type { Observation } from '../model/observation';
import { worse } from '../model/quality';
import type { Instant } from '../model/time';

/** Reading of a counter. */
interface Total {
  readonly at: Instant;
  readonly total: number;
}

/** What is known of a running total: the time from `first` to `last` is already made into increments. */
export interface CounterState {
  readonly first: Total;
  readonly last: Total;
}

export interface Counted {
  readonly increments: readonly Observation[];
  readonly state: CounterState | undefined;
}

/**
 * Makes increments of a running total (rain gauge, lightning or bicycle counter): each covers the time since the
 * total before it, however long. Counters start again (Ecowitt: at the console's midnight or new year; others when
 * they lose power): a smaller total is all that came since. The very first total says nothing.
 *
 * Totals inside the time already known are passed over, so that nothing counts twice when a push is repeated or
 * a recording is imported beside the live data; older recordings are joined on at the front.
 * @param totals instants in time order, in the canonical unit
 */
export function countIncrements(totals: readonly Observation[], state?: CounterState): Counted {
  const [first] = totals;
  if (!first) {
    return { increments: [], state };
  }
  const known: CounterState = state ?? { first: totalOf(first), last: totalOf(first) };
  const older = totals.filter((observation) => observation.end < known.first.at);
  const newer = totals.filter((observation) => observation.end > known.last.at);
  const front = older.length > 0 ? [...older, { ...older.at(-1)!, ...ofTotal(known.first) }] : [];
  const back = newer.length > 0 ? [{ ...newer[0]!, ...ofTotal(known.last) }, ...newer] : [];
  return {
    increments: [...increments(front), ...increments(back)],
    state: {
      first: older.length > 0 ? totalOf(older[0]!) : known.first,
      last: newer.length > 0 ? totalOf(newer.at(-1)!) : known.last,
    },
  };
}

const totalOf = ({ end, value }: Observation): Total => ({ at: end, total: value });
const ofTotal = ({ at, total }: Total) => ({ start: at, end: at, value: total });

function increments(totals: readonly Observation[]): Observation[] {
  return totals.slice(1).flatMap((now, i) => (now.end > totals[i]!.end ? [increment(totals[i]!, now)] : []));
}

function increment(before: Observation, now: Observation): Observation {
  const difference = now.value - before.value;
  return {
    ...now,
    start: before.end,
    // To six decimals, like converted units: 0.30000000000000004 mm never fell.
    value: Math.round((difference < 0 ? now.value : difference) * 1e6) / 1e6,
    quality: worse(before.quality, now.quality),
  };
}
