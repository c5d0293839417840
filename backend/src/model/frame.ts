/** A Grafana data frame in its JSON form (schema + columns), as `data.Frame` of the Go SDK reads it. */
export interface Frame {
  readonly schema: {
    readonly refId?: string;
    readonly name?: string;
    readonly meta?: FrameMeta;
    readonly fields: readonly FieldSchema[];
  };
  readonly data: { readonly values: readonly (readonly Cell[])[] };
}

export type Cell = number | string | boolean | null;

export interface FrameMeta {
  readonly type?: 'timeseries-multi' | 'timeseries-wide' | 'table';
  readonly typeVersion?: readonly [number, number];
  readonly notices?: readonly { severity: 'info' | 'warning' | 'error'; text: string }[];
  readonly preferredVisualisationType?: 'graph' | 'table';
  /** The panel that Explore shows it with, where that is installed. */
  readonly preferredVisualisationPluginId?: string;
  /** What a panel wants to know of the whole answer, not of its rows. */
  readonly custom?: Readonly<Record<string, unknown>>;
}

export interface FieldSchema {
  readonly name: string;
  readonly type: 'time' | 'number' | 'string' | 'boolean';
  readonly typeInfo: { readonly frame: string; readonly nullable: boolean };
  readonly labels?: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, unknown>>;
}

export interface Field {
  readonly schema: FieldSchema;
  readonly values: readonly Cell[];
}

interface FieldOptions {
  readonly labels?: Record<string, string>;
  readonly config?: Record<string, unknown>;
}

const FRAME_TYPE = { time: 'time.Time', number: 'float64', string: 'string', boolean: 'bool' } as const;

/** Grafana's expressions and alert rules take a time series only with a time column that cannot be null. */
function field(type: keyof typeof FRAME_TYPE, name: string, values: readonly Cell[], options: FieldOptions): Field {
  const nullable = type !== 'time' || values.includes(null);
  return { schema: { name, type, typeInfo: { frame: FRAME_TYPE[type], nullable }, ...options }, values };
}

/** Milliseconds since the epoch. */
export const timeField = (name: string, values: readonly (number | null)[], options: FieldOptions = {}): Field =>
  field('time', name, values, options);
export const numberField = (name: string, values: readonly (number | null)[], options: FieldOptions = {}): Field =>
  field('number', name, values, options);
export const stringField = (name: string, values: readonly (string | null)[], options: FieldOptions = {}): Field =>
  field('string', name, values, options);
export const booleanField = (name: string, values: readonly (boolean | null)[], options: FieldOptions = {}): Field =>
  field('boolean', name, values, options);

/** @throws Error when the columns differ in length: Grafana would drop the whole answer with a useless message */
export function frame(name: string, fields: readonly Field[], meta?: FrameMeta): Frame {
  const lengths = new Set(fields.map((f) => f.values.length));
  if (lengths.size > 1) {
    throw new Error(`frame "${name}": columns of different length (${[...lengths].join(', ')})`);
  }
  return {
    schema: { name, ...(meta ? { meta } : {}), fields: fields.map((f) => f.schema) },
    data: { values: fields.map((f) => f.values) },
  };
}
