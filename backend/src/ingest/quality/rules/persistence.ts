import type { Property } from '../../../model/property';
import { HOUR } from '../../../model/time';
import { limitsOf, type Patience } from './limits';
import type { Past } from './past';

/** Beaufort 0 ends here, m/s. */
const CALM = 0.3;

/** Fewer readings of the same value prove nothing: three-hourly ones may well agree three times. */
const FEWEST = 6;

/** How far back one must look to judge a reading, ms: twice the patience, so that the edge of the look falls on no verdict. */
export function patienceLookback(property: Property): number {
  return 2 * HOUR * (limitsOf(property.id).stuck?.hours ?? 0);
}

/**
 * Which of the observations stand in a run of equal values that has lasted too long. The first hours of such a run
 * are not blamed: they were right when they came, and what was accepted is not rewritten.
 * @param observations in time order
 * @param history what came before the first of them, in time order, `patienceLookback` long
 */
export function stuckAmong(property: Property, observations: readonly Past[], history: readonly Past[]): boolean[] {
  const patience = limitsOf(property.id).stuck;
  if (!patience) {
    return observations.map(() => false);
  }
  const longest = patience.hours * HOUR;
  const run = { value: NaN, since: 0, until: 0, count: 0 };
  const isStuck = (reading: Past): boolean => {
    const { value, start, end } = reading;
    if (value !== run.value || start - run.until > longest / 2) {
      Object.assign(run, { value, since: start, count: 0 });
    }
    run.until = end;
    run.count++;
    return run.count >= FEWEST && end - run.since >= longest && !isNatural(patience, reading);
  };
  history.forEach(isStuck);
  return observations.map(isStuck);
}

/** A vane does not turn without wind. */
function isNatural({ upTo = -Infinity, from = Infinity }: Patience, { value, weight = Infinity }: Past): boolean {
  return value <= upTo || value >= from || weight < CALM;
}
