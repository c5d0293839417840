import type { DataFrame } from '@grafana/data';
import { findField, flagAt, labelsOf, textAt } from '../../../shared/src/frames/fields';

/** Where a row was measured. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly indicative: boolean;
  readonly attribution: string;
  readonly demo: boolean;
}

/** As ids, and as the hub words its tables for people. */
const INDICATIVE: ReadonlySet<string> = new Set(['indicative', 'Sensor, orientierend', 'indicative sensor']);

/** Of which place the rows of a frame are. */
export interface Places {
  /** Cheap, for every row. */
  id(row: number): string;
  read(row: number): Place;
}

/** Reads places from their columns or, where these are missing, from the labels of the frame. */
export function placesOf(frame: DataFrame): Places {
  const labels = labelsOf(frame);
  const texts = Object.fromEntries(
    ['station', 'station_name', 'kommune_name', 'station_class', 'attribution'].map((name) => [
      name,
      findField(frame, 'string', name),
    ])
  );
  const demo = findField(frame, 'boolean', 'demo');
  const say = (name: string, row: number) => textAt(texts[name], row) ?? labels[name];
  const id = (row: number) => say('station', row) ?? say('station_name', row) ?? frame.name ?? '';
  return {
    id,
    read: (row) => ({
      id: id(row),
      name: say('station_name', row) ?? id(row),
      kommune: say('kommune_name', row) ?? '',
      indicative: INDICATIVE.has(say('station_class', row) ?? ''),
      attribution: say('attribution', row) ?? '',
      demo: flagAt(demo, row) ?? labels['demo'] === 'true',
    }),
  };
}
