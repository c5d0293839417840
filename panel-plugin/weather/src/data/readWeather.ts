import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import type { Quantity } from './quantities';
import { type Track, tracksOf } from './track';
import { isEvents, readWarnings, type Warnings } from './warnings';

/** What frames tell of the weather, or what they lack. */
export type Reading =
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] }
  | {
      readonly lack: null;
      readonly tracks: readonly Track[];
      readonly warnings: Warnings;
      /** Quantities that are there in a unit that is none of theirs, or in steps of weeks. */
      readonly refused: readonly { readonly quantity: Quantity; readonly why: 'unit' | 'step' }[];
    };

/** @param annotations of the dashboard: drawn like warnings */
export function readWeather(series: readonly DataFrame[], annotations: readonly DataFrame[] = []): Reading {
  const courses = series.filter((frame) => !isEvents(frame) && !isNote(frame));
  const readings = courses.flatMap(tracksOf);
  const tracks = readings.flatMap((reading) => ('track' in reading ? [reading.track] : []));
  if (tracks.some(({ points }) => points.some(({ value }) => value !== null))) {
    const refused = readings.flatMap((one) => ('refused' in one ? [{ quantity: one.refused, why: one.why }] : []));
    return { lack: null, tracks, warnings: readWarnings([...series, ...annotations]), refused };
  }
  const found = courses.flatMap(({ fields, length }) => (length > 0 ? fields.map(({ name }) => name) : []));
  return found.length === 0 || tracks.length > 0 ? { lack: 'data' } : { lack: 'fields', found: [...new Set(found)] };
}
