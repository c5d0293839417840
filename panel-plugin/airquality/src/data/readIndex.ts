import type { DataFrame } from '@grafana/data';
import { INDEX_VERSIONS } from '@smartregion/terms/air-quality-versions';
import { isNote } from '../../../shared/src/frames/fields';
import { type Gathered, openIndexFrame } from './indexFrame';
import { distinct } from './refusals';
import type { Station } from './station';
import { wrongTypes, type WrongType } from './wrongTypes';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly stations: readonly Station[] }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[]; readonly wrong: readonly WrongType[] }
  | { readonly lack: 'index'; readonly name: string };

/**
 * Reads the hub's answer to "air-quality-index" in both layouts: one frame per station with a row per hour ("course"),
 * or one frame with a row per station ("table"). Rows may also come merged, filtered or renamed by transformations, as
 * long as a time and a class, or a time and concentrations, can be told.
 */
export function readIndex(frames: readonly DataFrame[]): Reading {
  const filled = frames.filter((frame) => frame.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  const opened = filled.flatMap((frame) => openIndexFrame(frame) ?? []);
  if (opened.length === 0) {
    const found = [...new Set(filled.flatMap((frame) => frame.fields.map((field) => field.name)))];
    return { lack: 'fields', found, wrong: filled.flatMap(wrongTypes) };
  }

  const stations = new Map<string, Gathered>();
  for (const frame of opened) {
    for (let row = 0; row < frame.rows; row++) {
      const index = INDEX_VERSIONS.get(frame.indexName(row));
      if (!index) {
        return { lack: 'index', name: frame.indexName(row) };
      }
      const station = stations.get(frame.id(row)) ?? frame.station(row, index);
      stations.set(station.id, station);
      const refused = frame.refused(row, index);
      if (refused.length > 0) {
        station.refused = distinct([...station.refused, ...refused]);
      }
      const hour = frame.hour(row, index);
      if (hour) {
        station.hours.push(hour);
      }
    }
  }
  for (const { hours } of stations.values()) {
    hours.sort((a, b) => a.end - b.end);
  }
  return { lack: null, stations: [...stations.values()] };
}
