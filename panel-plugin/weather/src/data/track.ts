import type { DataFrame, Field, Labels, LinkModel } from '@grafana/data';
import { numberAt } from '../../../shared/src/frames/fields';
import { converterOf, limitsOf, type Quantity, quantityOf } from './quantities';

/** A value and the end of the time that it stands for. */
export interface Point {
  readonly end: number;
  readonly value: number | null;
  /** What a forecast says it may be instead. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly kommuneName: string;
  readonly indicative: boolean;
}

/** One quantity of one station, measured or forecast, oldest first. */
export interface Track {
  readonly quantity: Quantity;
  readonly forecast: boolean;
  readonly station: Station;
  readonly points: readonly Point[];
  /** So long is what a point stands for, ms. */
  readonly step: number;
  readonly attribution: string;
  readonly demo: boolean;
  /** When the forecast was made, ms. */
  readonly issued: number | null;
  /** What the dashboard links a value to. */
  readonly linksAt: (end: number) => readonly LinkModel[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LENGTHS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY };
/** Columns beside a value; those of a forecast are what it may be instead. */
const LOW = ['low', 'lower', 'min', 'p5', 'p10', 'p25'];
const HIGH = ['high', 'upper', 'max', 'p95', 'p90', 'p75'];
const BESIDE = new Set([...LOW, ...HIGH, 'coverage']);

/** A longer step has no place on an axis of hours. */
export const LONGEST_STEP = DAY;

export type TrackReading = { readonly track: Track } | { readonly refused: Quantity; readonly why: 'unit' | 'step' };

/** All that a frame tells of the weather; none where it tells nothing, or of another time (`compare`). */
export function tracksOf(frame: DataFrame): TrackReading[] {
  const time = frame.fields.find(({ type }) => type === 'time');
  return frame.fields.flatMap((field) => {
    const quantity = field.type === 'number' ? quantityOf(field) : undefined;
    const isBeside = field.labels?.['property'] !== undefined && BESIDE.has(field.name);
    return time && quantity && !isBeside && !field.labels?.['compare'] ? trackOf(frame, time, field, quantity) : [];
  });
}

function trackOf(frame: DataFrame, time: Field, field: Field, quantity: Quantity): TrackReading {
  const labels: Labels = field.labels ?? {};
  const convert = converterOf(field, quantity);
  if (!convert) {
    return { refused: quantity, why: 'unit' };
  }
  const { min, max } = limitsOf(quantity);
  const forecast = labels['role'] === 'forecast';
  const bound = (names: readonly string[]) =>
    forecast ? frame.fields.find(({ name }) => names.includes(name)) : undefined;
  const [lower, upper] = [bound(LOW), bound(HIGH)];
  const cell = (of: Field | undefined, row: number) => {
    const value = numberAt(of, row);
    const converted = value === null ? null : convert(value);
    return converted !== null && converted >= min && converted <= max ? converted : null;
  };
  const rows = rowsInOrder(time, frame.length);
  const at = (row: number) => time.values[row] as number;
  const step = stepOf(labels, rows.slice(0, STEPS_SEEN).map(at));
  if (step > LONGEST_STEP) {
    return { refused: quantity, why: 'step' };
  }
  // Days are called by their date and stand at their beginning, all that is shorter at its end.
  const shift = step >= DAY ? step : 0;
  // Of thousands of points nobody asks for the links of more than a few.
  let rowAt: ReadonlyMap<number, number> | undefined;
  const rowOf = (end: number) => (rowAt ??= new Map(rows.map((row) => [at(row) + shift, row]))).get(end);
  return {
    track: {
      ...{ quantity, forecast, step, station: stationOf(labels, frame) },
      points: rows.map((row) => ({
        end: at(row) + shift,
        value: cell(field, row),
        low: cell(lower, row),
        high: cell(upper, row),
      })),
      attribution: labels['attribution'] ?? '',
      demo: labels['demo'] === 'true',
      issued: Date.parse(labels['issued'] ?? '') || null,
      linksAt: (end) => field.getLinks?.({ valueRowIndex: rowOf(end) }) ?? [],
    },
  };
}

/** Rows that have a time, oldest first. */
function rowsInOrder(time: Field, length: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    if (numberAt(time, row) !== null) {
      rows.push(row);
    }
  }
  return rows.sort((a, b) => (time.values[a] as number) - (time.values[b] as number));
}

function stationOf(labels: Labels, frame: DataFrame): Station {
  const name = labels['station_name'] ?? labels['station'] ?? frame.name ?? '';
  return {
    ...{ id: labels['station'] ?? name, name },
    kommune: labels['kommune'] ?? '',
    kommuneName: labels['kommune_name'] ?? '',
    indicative: labels['station_class'] === 'indicative',
  };
}

/** By so many times it is seen how far apart they are. */
const STEPS_SEEN = 200;

/** Of buckets their length, of readings that of their series, else how far apart the times mostly are. */
function stepOf({ bucket, period }: Labels, times: readonly number[]): number {
  const said = lengthOf(bucket === 'raw' ? period : (bucket ?? period));
  if (said !== undefined) {
    return said;
  }
  const gaps = times.slice(1).map((at, i) => at - times[i]!);
  const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return usual ?? HOUR;
}

/** `10m`, `1h`, `1d`; longer ones (`1w`, `1M`) are too long whatever their length; undefined: `instant`, `irregular`. */
function lengthOf(id: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([mhdwMy])$/.exec(id ?? '') ?? [];
  return unit === undefined ? undefined : Number(count) * (LENGTHS[unit] ?? Infinity);
}

/** The last point with a value, at or before a time. */
export function newestOf(points: readonly Point[], until = Infinity): (Point & { readonly value: number }) | undefined {
  for (let i = points.length - 1; i >= 0; i--) {
    const { end, value } = points[i]!;
    if (value !== null && end <= until) {
      return { ...points[i]!, value };
    }
  }
  return undefined;
}
