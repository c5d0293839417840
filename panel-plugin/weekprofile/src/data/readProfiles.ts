import type { DataFrame, Field } from '@grafana/data';
import { findField, isNote, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';
import { placeOf } from './places';
import { type By, type Cell, GRID, type Measure, NO_CELL, type Profile } from './profile';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly profiles: readonly Profile[] }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] };

/** More than anybody compares, and more than there is room for. */
export const MOST = 12;

/** Reads the hub's answers to "week-profile" and "time-variation": a row for each cell, in a frame for each series. */
export function readProfiles(frames: readonly DataFrame[], measure: Measure): Reading {
  const filled = frames.filter((frame) => frame.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  const profiles = filled.flatMap((frame, i) => readFrame(frame, measure, i));
  if (profiles.length === 0) {
    return { lack: 'fields', found: [...new Set(filled.flatMap((frame) => frame.fields.map(({ name }) => name)))] };
  }
  return { lack: null, profiles: profiles.slice(0, MOST) };
}

interface Columns {
  readonly by: By;
  readonly value: Field;
  readonly hour: Field | undefined;
  /** Weekday or month: the row of a grid, or the column where there is no hour. */
  readonly day: Field | undefined;
}

function columnsOf(frame: DataFrame, measure: Measure): Columns | null {
  const value = findField(frame, 'number', measure) ?? findField(frame, 'number', 'mean', 'median');
  const hour = findField(frame, 'number', 'hour');
  const either = (name: string) => findField(frame, 'string', name) ?? findField(frame, 'number', name);
  const [weekday, month] = [either('weekday'), either('month')];
  const by = weekday ? (hour ? 'week' : 'weekday') : month ? (hour ? 'month-hour' : 'month') : hour ? 'hour' : null;
  return value && by ? { by, value, hour, day: weekday ?? month } : null;
}

/** A frame may hold several stations one after the other, merged by a transformation. */
function readFrame(frame: DataFrame, measure: Measure, index: number): Profile[] {
  const columns = columnsOf(frame, measure);
  if (!columns) {
    return [];
  }
  const { by, value, hour, day } = columns;
  const labels = labelsOf(frame);
  const [stations, kommunen] = [findField(frame, 'string', 'station'), findField(frame, 'string', 'kommune_name')];
  const names = findField(frame, 'string', 'station_name');
  const { rows: lines, columns: across } = GRID[by];
  const cellAt = cellReader(frame, value);
  const read = new Map<string, Profile & { readonly cells: Cell[] }>();
  for (let row = 0; row < frame.length; row++) {
    const h = hour ? numberAt(hour, row) : 0;
    const d = day ? placeOf(by, day.values[row]) : 0;
    if (h === null || d === null || !Number.isInteger(h) || h < 0 || h > 23) {
      continue;
    }
    const station = textAt(stations, row) ?? labels['station'] ?? '';
    const profile = read.get(station) ?? {
      ...{ id: `${index}/${station}`, by, field: value },
      station: textAt(names, row) ?? labels['station_name'] ?? frame.name ?? '',
      kommune: textAt(kommunen, row) ?? labels['kommune_name'] ?? '',
      property: labels['property'] ?? '',
      cells: Array<Cell>(lines * across).fill(NO_CELL),
      attribution: labels['attribution'] ?? '',
      demo: labels['demo'] === 'true',
    };
    read.set(station, profile);
    profile.cells[lines > 1 ? d * across + h : hour ? h : d] = cellAt(row);
  }
  return [...read.values()];
}

function cellReader(frame: DataFrame, value: Field): (row: number) => Cell {
  const [low, high, p25, p75, n] = ['low', 'high', 'p25', 'p75', 'n'].map((name) => findField(frame, 'number', name));
  return (row) => ({
    value: numberAt(value, row),
    low: numberAt(low, row),
    high: numberAt(high, row),
    p25: numberAt(p25, row),
    p75: numberAt(p75, row),
    n: numberAt(n, row),
  });
}
