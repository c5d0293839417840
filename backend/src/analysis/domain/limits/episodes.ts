import { exceeds } from './rounding';

/** A run of hours or days above a threshold. */
export interface Episode {
  /** Place of its first period. */
  readonly from: number;
  readonly length: number;
  readonly highest: number;
}

/**
 * Runs above an information or alert threshold. A period without a valid value ends a run: what was not measured cannot
 * be in a row.
 * @param periods one value per hour or day, NaN where not valid
 * @param level whole number, in the unit of the values
 * @param consecutive so many periods in a row make an episode (NO₂ and SO₂: three hours)
 */
export function episodesOf(periods: Float64Array, level: number, consecutive = 1): Episode[] {
  const episodes: Episode[] = [];
  let [from, highest] = [-1, -Infinity];
  for (let i = 0; i <= periods.length; i++) {
    const value = periods[i] ?? NaN;
    if (exceeds(value, level, 0)) {
      from = from < 0 ? i : from;
      highest = Math.max(highest, value);
    } else if (from >= 0) {
      if (i - from >= consecutive) {
        episodes.push({ from, length: i - from, highest });
      }
      [from, highest] = [-1, -Infinity];
    }
  }
  return episodes;
}
