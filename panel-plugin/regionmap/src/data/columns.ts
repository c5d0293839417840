import { type DataFrame, type Field, FieldType } from '@grafana/data';
import { findProperty } from '@smartregion/terms/property';
import { findField, firstField } from '../../../shared/src/frames/fields';

/** The words by which the hub calls a column where a query asks for words. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  station_name: ['Messstelle', 'Station'],
  kommune_name: ['Kommune', 'Municipality'],
  lat: ['latitude', 'Breite'],
  lon: ['longitude', 'lng', 'Länge'],
};

type Kind = 'number' | 'string' | 'boolean';

/** The columns of a frame, by what they are called. */
export interface Columns {
  readonly fields: readonly Field[];
  readonly time: Field | undefined;
  /** Of columns of numbers. */
  readonly names: ReadonlySet<string>;
  readonly properties: readonly string[];
  readonly find: (kind: Kind, name: string) => Field | undefined;
}

/** A name is looked for once in a frame, not once in each of its rows. */
export function columnsOf(frame: DataFrame): Columns {
  const known: Readonly<Record<Kind, Map<string, Field | null>>> = {
    number: new Map(),
    string: new Map(),
    boolean: new Map(),
  };
  const numbers = frame.fields.filter(({ type }) => type === FieldType.number);
  const lookUp = (kind: Kind, name: string) =>
    name === ''
      ? undefined
      : (findField(frame, kind, name) ??
        findField(frame, kind, ...(CALLED[name] ?? [])) ??
        (kind === 'number' ? numbers.find((one) => one.name === 'value' && one.labels?.property === name) : undefined));
  return {
    fields: frame.fields,
    time: firstField(frame, 'time'),
    names: new Set(numbers.map(({ name }) => name)),
    properties: numbers.map(({ name }) => name).filter((name) => findProperty(name)),
    find: (kind, name) => {
      const found = known[kind].get(name);
      if (found !== undefined) {
        return found ?? undefined;
      }
      const field = lookUp(kind, name);
      known[kind].set(name, field ?? null);
      return field;
    },
  };
}
