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

/** Reads of which place a row is, from its columns or, where these are missing, from the labels of the frame. */
export function placeReader(frame: DataFrame): (row: number) => Place {
  const labels = labelsOf(frame);
  const texts = Object.fromEntries(
    ['station', 'station_name', 'kommune_name', 'station_class', 'attribution'].map((name) => [
      name,
      findField(frame, 'string', name),
    ])
  );
  const demo = findField(frame, 'boolean', 'demo');
  const say = (name: string, row: number) => textAt(texts[name], row) ?? labels[name];
  return (row) => {
    const name = say('station_name', row) ?? say('station', row) ?? frame.name ?? '';
    return {
      id: say('station', row) ?? name,
      name,
      kommune: say('kommune_name', row) ?? '',
      indicative: INDICATIVE.has(say('station_class', row) ?? ''),
      attribution: say('attribution', row) ?? '',
      demo: flagAt(demo, row) ?? labels['demo'] === 'true',
    };
  };
}
