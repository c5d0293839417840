import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import { readField } from './readField';
import { readSectors } from './readSectors';
import type { Rose } from './rose';

/** What frames hold for this panel, or what they lack. */
export type Reading =
  | { readonly roses: readonly Rose[]; readonly lack: null }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] };

/** All roses of a panel's queries, in the order of the queries. */
export function readRoses(series: readonly DataFrame[]): Reading {
  const filled = series.filter((frame) => frame.length > 0 && frame.fields.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  const roses = filled.flatMap((frame, i) => readSectors(frame, i) ?? readField(frame, i) ?? []);
  return roses.length > 0
    ? { roses, lack: null }
    : { lack: 'fields', found: [...new Set(filled.flatMap(({ fields }) => fields.map(({ name }) => name)))] };
}
