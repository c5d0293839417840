import type { Property } from '@smartregion/terms/property';
import { HOUR } from '../../../model/time';
import { limitsOf, type Patience } from './limits';
import type { Past } from './past';

/** Beaufort 0 ends here, m/s. */
const CALM = 0.3;

/** Fewer readings of the same value prove nothing: three-hourly ones may well agree three times. */
const FEWEST = 6;

/** Silence longer than this part of the patience ends a run: then any run that fills the look back has its six. */
const SILENCE = 1 / 3;

/**
 * How far back one must look to judge a reading, and how far ahead it matters for others, ms: twice the patience, so
 * that the edge of the look falls on no verdict.
 */
export function patienceReach(property: Property): number {
  return 2 * HOUR * (limitsOf(property.id).stuck?.hours ?? 0);
}

/**
 * The readings that stand in a run of equal values that has lasted too long. The first hours of such a run are not
 * blamed: they were right when they came.
 * @param sequence readings of a series in time order, from `patienceReach` before the first in question
 */
export function stuckAmong<T extends Past>(property: Property, sequence: readonly T[]): ReadonlySet<T> {
  const patience = limitsOf(property.id).stuck;
  const found = new Set<T>();
  if (!patience) {
    return found;
  }
  const longest = patience.hours * HOUR;
  const run = { value: NaN, since: 0, until: 0, count: 0 };
  for (const reading of sequence) {
    const { value, start, end } = reading;
    if (value !== run.value || start - run.until > longest * SILENCE) {
      Object.assign(run, { value, since: start, count: 0 });
    }
    run.until = end;
    run.count++;
    if (run.count >= FEWEST && end - run.since >= longest && !isNatural(patience, reading)) {
      found.add(reading);
    }
  }
  return found;
}

/** A vane does not turn without wind. */
function isNatural({ upTo = -Infinity, from = Infinity }: Patience, { value, weight = Infinity }: Past): boolean {
  return value <= upTo || value >= from || weight < CALM;
}
