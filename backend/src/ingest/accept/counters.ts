import type { Observation } from '../../model/observation';
import { DAY, type Instant } from '../../model/time';

/** Two totals farther apart have nothing to do with each other: a clock was reset (1970), a counter taken into stock. */
const FARTHEST = 366 * DAY;

/** Reading of a counter. */
interface Total {
  readonly at: Instant;
  readonly total: number;
  /** Which of the provider's totals, where it has several. */
  readonly counter?: string;
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
 * total before it, up to a year. Counters start again (Ecowitt: at the console's midnight or new year; others when
 * they lose power): a smaller total is all that came since. The very first total says nothing,
 * nor does the first of another counter.
 *
 * Totals inside the time already known are passed over, so that nothing counts twice when a push is repeated or
 * a recording is imported beside the live data; older recordings are joined on at the front.
 * @param totals instants in time order, in the canonical unit
 * @param live a device sends them just now: if older ones are larger, no counter started again, but its clock was set back
 */
export function countIncrements(totals: readonly Observation[], state?: CounterState, live = false): Counted {
  const [first] = totals;
  if (!first) {
    return { increments: [], state };
  }
  const known: CounterState = state ?? { first: totalOf(first), last: totalOf(first) };
  const before = totals.filter(({ end }) => end < known.first.at);
  const older = live && (before.at(-1)?.value ?? 0) > known.first.total ? [] : before;
  const newer = totals.filter(({ end }) => end > known.last.at);
  const oldest = older[older.findLastIndex((total, i) => isFar(total.end, older[i + 1]?.end ?? known.first.at)) + 1];
  const front = older[0] ? increments(totalOf(older[0]), [...older, joint(older.at(-1)!, known.first)]) : [];
  return {
    increments: [...front, ...increments(known.last, newer)],
    state: {
      first: oldest ? totalOf(oldest) : known.first,
      last: newer.length > 0 ? totalOf(newer.at(-1)!) : known.last,
    },
  };
}

const totalOf = ({ end, value, counter }: Observation): Total => ({
  at: end,
  total: value,
  ...(counter === undefined ? {} : { counter }),
});

/** A console that has lost the total of the year sends that of the day: the one says nothing of the other. */
function isOther({ counter: before }: Total, { counter: now }: Observation): boolean {
  return before !== undefined && now !== undefined && before !== now;
}

function isFar(before: Instant, after: Instant): boolean {
  return after - before > FARTHEST;
}

/** The total at which the older recording meets what is known. */
function joint(like: Observation, { at, total, counter }: Total): Observation {
  return { ...like, start: at, end: at, value: total, counter };
}

/** What came between one total and the next, from `before` on. */
function increments(before: Total, totals: readonly Observation[]): Observation[] {
  const found: Observation[] = [];
  let last = before;
  for (const now of totals) {
    if (now.end > last.at) {
      const difference = now.value - last.total;
      // To six decimals, like converted units: 0.30000000000000004 mm never fell.
      const value = Math.round((difference < 0 ? now.value : difference) * 1e6) / 1e6;
      if (!isFar(last.at, now.end) && !isOther(last, now)) {
        const { counter: _, ...increment } = now;
        found.push({ ...increment, start: last.at, value });
      }
      last = totalOf(now);
    }
  }
  return found;
}
