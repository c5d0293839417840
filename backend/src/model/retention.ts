import { DAY, type Instant } from './time';

/** How long things are kept after their time, ms; Infinity for ever. */
export interface Retention {
  /** Every run of a forecast. */
  readonly forecasts: number;
  /** After that the first run of each half day of UTC: those of 0 and 12 UTC, where the provider has them. */
  readonly mainRuns: number;
  /** Each single reading. */
  readonly readings: number;
  /** Hours made of them. */
  readonly rollups: number;
  /** Events, and what happened to the feeds hour by hour. */
  readonly events: number;
}

/**
 * What holds where the configuration says nothing. What was measured cannot be asked for again, and no update deletes it
 * unbidden; forecasts are most of the rows (eleven places of MOSMIX: 52 million a year), and old ones of little use.
 */
export const DEFAULT_RETENTION: Retention = {
  forecasts: 30 * DAY,
  mainRuns: 365 * DAY,
  readings: Infinity,
  rollups: Infinity,
  events: Infinity,
};

/** From when on each is kept; −Infinity for all of it. */
export type Horizon = Readonly<Record<keyof Retention, Instant>>;

/** What is kept now. Horizons move by whole days of UTC: no hour is ever kept by half. */
export function horizonAt(now: Instant, retention: Retention): Horizon {
  const since = (age: number) => (age === Infinity ? -Infinity : Math.floor((now - age) / DAY) * DAY);
  return {
    forecasts: since(retention.forecasts),
    mainRuns: since(retention.mainRuns),
    readings: since(retention.readings),
    rollups: since(retention.rollups),
    events: since(retention.events),
  };
}
