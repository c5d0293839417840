import { DAY, type Instant } from '../../../model/time';

/** What a space's sensor said: repeated states are heartbeats. */
export interface SpaceReport {
  readonly at: Instant;
  readonly occupied: boolean;
}

export interface Stays {
  /** Stays that began and ended within the reports, ms each; without the doubtful ones. */
  readonly durations: readonly number[];
  /** Longer than anybody parks here: an edge was missed. */
  readonly doubtful: number;
  readonly mean: number;
  /** Stays per day of the time that the reports span; NaN of none. */
  readonly turnover: number;
}

/**
 * Stays of one space from its changes. One that had begun before the first report, or has not ended, has no known length.
 * @param reports in order of time
 * @param longest ms
 */
export function staysOf(reports: readonly SpaceReport[], longest: number = 2 * DAY): Stays {
  const all: number[] = [];
  let since: Instant | undefined;
  reports.forEach(({ at, occupied }, i) => {
    const before = reports[i - 1];
    if (occupied && before && !before.occupied) {
      since = at;
    } else if (!occupied && since !== undefined) {
      all.push(at - since);
      since = undefined;
    }
  });
  const durations = all.filter((duration) => duration <= longest);
  const span = reports.length > 1 ? reports.at(-1)!.at - reports[0]!.at : 0;
  return {
    durations,
    doubtful: all.length - durations.length,
    mean: durations.reduce((sum, duration) => sum + duration, 0) / durations.length,
    turnover: span > 0 ? all.length / (span / DAY) : NaN,
  };
}
