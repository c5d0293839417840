import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import type { Language } from '../../../shared/src/text/language';
import { readHappenings, tellsHappenings } from './readHappenings';
import { readStations, UnknownIndex } from './readStations';
import type { Region } from './region';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly region: Region }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] }
  | { readonly lack: 'places'; readonly names: readonly string[] }
  | { readonly lack: 'index'; readonly name: string };

/**
 * Reads the hub's answers to "air-quality-index" (table, course), "latest" (wide, long), "traffic" (state) and "events" (table,
 * annotations), any of them alone or together.
 * @param now the moment that the map speaks of, ms
 */
export function readRegion(frames: readonly DataFrame[], now: number, language: Language): Reading {
  const filled = frames.filter((frame) => frame.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  try {
    const told = filled.filter(tellsHappenings);
    const stations = readStations(
      filled.filter((frame) => !told.includes(frame)),
      now,
      language
    );
    if (stations.length === 0 && told.length === 0) {
      return { lack: 'fields', found: [...new Set(filled.flatMap(({ fields }) => fields.map(({ name }) => name)))] };
    }
    if (stations.every(({ at }) => at === null) && told.length === 0) {
      return { lack: 'places', names: stations.map(({ name }) => name) };
    }
    return { lack: null, region: { stations, ...readHappenings(told, now) } };
  } catch (error) {
    if (error instanceof UnknownIndex) {
      return { lack: 'index', name: error.message };
    }
    throw error;
  }
}
