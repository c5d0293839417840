import type { Observation } from '../../model/observation';
import type { Series } from '../../model/series';
import { MINUTE, type Instant } from '../../model/time';
import type { ObservationStore, SeriesKey } from '../observation-store';

/** 2026-01-15T00:00Z, and when it all came in. */
export const T0: Instant = Date.UTC(2026, 0, 15);
export const RECEIVED: Instant = T0 + 60 * MINUTE;
export const EVER = { start: -8.64e15, end: 8.64e15 };

export const key = (property: string, cadence = 10 * MINUTE, period = '10m'): SeriesKey => ({
  station: 'dwd-05480',
  property,
  feed: 'dwd-cdc',
  period,
  cadence,
});

export async function seriesOf(store: ObservationStore, property: string, cadence?: number): Promise<Series> {
  return (await store.ensureSeries([key(property, cadence)]))[0]!;
}

type Sample = Partial<Observation> & { readonly value: number };

/** Observation of ten minutes that starts so many minutes after T0. */
export function observed(minutes: number, sample: Sample): Observation {
  const start = T0 + minutes * MINUTE;
  return {
    station: 'dwd-05480',
    property: 'any',
    start,
    end: start + 10 * MINUTE,
    quality: 'provisional',
    reasons: [],
    ...sample,
  };
}

/** Random numbers that are the same on every run (mulberry32), 0 ≤ x < 1. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
