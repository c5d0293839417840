import type { DataFrame, Field } from '@grafana/data';
import { assess, type ClassNumber, POLLUTANTS, type Pollutant } from '@smartregion/terms/air-quality-scale';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import { findField, firstField, flagAt, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';
import { amountAt, isConcentration, isOfConcentration, unitOf } from './concentrations';
import { pollutantOf } from './pollutants';
import { isClass, type Refused } from './refusals';
import type { Hour, Station } from './station';

/** A frame that holds an index, ready to be read row by row. */
export interface IndexFrame {
  readonly rows: number;
  indexName(row: number): string;
  /** Cheap, for every row. */
  id(row: number): string;
  /** The row's station, of which nothing is known yet. */
  station(row: number, index: IndexVersion): Gathered;
  /** Undefined where the row has no time. */
  hour(row: number, index: IndexVersion): Hour | undefined;
  refused(row: number, index: IndexVersion): Refused[];
}

/** A station while its rows are read. */
export interface Gathered extends Station {
  readonly hours: Hour[];
  refused: readonly Refused[];
}

/** The index of frames that name none. */
const DEFAULT_INDEX = 'uba-lqi-2025';

/** Finds the columns of an index; undefined when time, or both class and concentrations, are missing. */
export function openIndexFrame(frame: DataFrame): IndexFrame | undefined {
  const time = findField(frame, 'time', 'time') ?? firstField(frame, 'time');
  const classes = findField(frame, 'number', 'class', 'klasse');
  const pollutants = POLLUTANTS.flatMap((pollutant) => {
    const field = frame.fields.find((f) => f.type === 'number' && pollutantOf(f.name) === pollutant);
    return field ? [{ pollutant, field }] : [];
  });
  if (!time || (!classes && pollutants.length === 0)) {
    return undefined;
  }

  const labels = labelsOf(frame);
  const texts = new Map(frame.fields.filter((f) => f.type === 'string').map((f) => [f.name, f]));
  const say = (name: string, row: number) => textAt(texts.get(name), row) ?? labels[name];
  const deciding = findField(frame, 'string', 'deciding');
  const decidingValue = findField(frame, 'number', 'deciding_value');
  const measured = findField(frame, 'number', 'measured');
  const complete = findField(frame, 'boolean', 'complete');
  const indexValue = findField(frame, 'number', 'index_value');
  const demo = findField(frame, 'boolean', 'demo');

  const nameAt = (row: number) => say('station_name', row) ?? say('station', row) ?? frame.name ?? '';
  const idAt = (row: number) => say('station', row) ?? nameAt(row);
  return {
    rows: frame.length,
    indexName: (row) => say('index', row) ?? DEFAULT_INDEX,
    id: idAt,
    station: (row, index) => ({
      id: idAt(row),
      name: nameAt(row),
      kommune: say('kommune_name', row) ?? say('kommune', row) ?? '',
      kind: kindOf(say('station_class', row)),
      attribution: say('attribution', row) ?? '',
      demo: flagAt(demo, row) ?? labels['demo'] === 'true',
      course: pollutants.length > 0,
      index,
      hours: [],
      refused: [],
    }),
    hour: (row, index) => {
      const end = numberAt(time, row);
      if (end === null) {
        return undefined;
      }
      const named = pollutantOf(textAt(deciding, row) ?? '');
      const values: Partial<Record<Pollutant, number | null>> = {};
      if (named) {
        values[named] = amountAt(decidingValue, row);
      }
      for (const { pollutant, field } of pollutants) {
        values[pollutant] = concentrationAt(pollutant, field, row);
      }
      const told = numberAt(measured, row);
      const own = classes && named && told !== null ? null : assess(index, values);
      const count = told ?? own?.measured ?? 0;
      return {
        end,
        class: classes ? asClass(numberAt(classes, row), index) : (own?.class ?? null),
        deciding: named ?? own?.deciding ?? null,
        values,
        measured: count,
        number: numberAt(indexValue, row),
        complete: flagAt(complete, row) ?? count === index.rates,
        final: finalityOf(say('quality', row)),
      };
    },
    refused: (row, index) => {
      const refused: Refused[] = [];
      const value = numberAt(classes, row);
      if (value !== null && !isClass(value, index.classes.length)) {
        refused.push({ what: 'class', value });
      }
      for (const { pollutant, field } of pollutants) {
        const amount = amountAt(field, row);
        if (!isOfConcentration(field) && numberAt(field, row) !== null) {
          refused.push({ what: pollutant, unit: unitOf(field) });
        } else if (amount !== null && !isConcentration(pollutant, amount)) {
          refused.push({ what: pollutant, value: amount });
        }
      }
      return refused;
    },
  };
}

/** As ids, and as the hub words its tables for people. */
const KINDS: Readonly<Record<string, Station['kind']>> = {
  indicative: 'indicative',
  'Sensor, orientierend': 'indicative',
  'indicative sensor': 'indicative',
  model: 'model',
  Modell: 'model',
};
const FINAL: ReadonlySet<string> = new Set(['valid', 'geprüft', 'checked']);

const kindOf = (text = ''): Station['kind'] => KINDS[text] ?? 'reference';

const asClass = (value: number | null, { classes }: IndexVersion): ClassNumber | null =>
  value !== null && isClass(value, classes.length) ? (value as ClassNumber) : null;

function concentrationAt(pollutant: Pollutant, field: Field, row: number): number | null {
  const value = amountAt(field, row);
  return value !== null && isConcentration(pollutant, value) ? value : null;
}

/** Data of others say nothing about it, and must not be called provisional for that. */
function finalityOf(quality: string | undefined): boolean | null {
  return quality === undefined ? null : FINAL.has(quality);
}
