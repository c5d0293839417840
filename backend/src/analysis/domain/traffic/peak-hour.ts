export interface PeakHour {
  /** Vehicles in the hour. */
  readonly volume: number;
  /** Place of its first interval. */
  readonly from: number;
  /** V60 / (4 · largest quarter): 1 is even traffic; NaN of whole hours, of which it cannot be said. */
  readonly factor: number;
}

/**
 * The busiest hour: of quarter-hours the busiest sixty minutes, whatever minute they begin at; of hours the busiest one on
 * the clock. The two differ, so an answer says which it is.
 * @param counts vehicles per interval, NaN where not known: an hour with a gap is none
 * @param perHour 4 or 1
 */
export function peakHour(counts: Float64Array, perHour: 1 | 4): PeakHour | null {
  let peak: PeakHour | null = null;
  for (let from = 0; from + perHour <= counts.length; from++) {
    const hour = counts.subarray(from, from + perHour);
    const volume = hour.reduce((sum, count) => sum + count, 0);
    if (volume > (peak?.volume ?? 0)) {
      peak = { volume, from, factor: perHour === 1 ? NaN : volume / (perHour * Math.max(...hour)) };
    }
  }
  return peak;
}

/** MSV30: the 30th highest hour of a year, what a road is designed for (BASt); NaN of fewer. */
export function designHour(hours: Float64Array): number {
  const ordered = hours.filter((value) => value === value).sort();
  return ordered[ordered.length - 30] ?? NaN;
}
