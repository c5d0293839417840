import { type DataFrame, dataFrameFromJSON, type DataFrameJSON, FieldType } from '@grafana/data';
import answers from './unna.json';

const HOUR = 3_600_000;

/** What the demo region of the hub answered: a day back, 36 hours ahead, a warning that holds. */
export const UNNA = {
  series: framesOf(answers.series),
  forecast: framesOf(answers.forecast),
  warnings: framesOf(answers.warnings),
};

function framesOf(json: unknown): DataFrame[] {
  return (json as DataFrameJSON[]).map(dataFrameFromJSON);
}

export type Values = readonly (number | null)[];

interface CourseOf {
  readonly property: string;
  readonly unit: string;
  readonly values: Values;
  readonly first: number;
  readonly step?: number;
  readonly labels?: Readonly<Record<string, string>>;
  /** Of a forecast, what it may be instead. */
  readonly low?: Values;
  readonly high?: Values;
}

const UNNA_LABELS = {
  ...{ kommune: 'unna', kommune_name: 'Unna', station: 'wetter-unna', station_name: 'Wetterstation Unna' },
  ...{ station_class: 'reference', feed: 'dwd-cdc', period: '1h', bucket: '1h', attribution: 'Werte erfunden' },
};
export const FORECAST_LABELS = {
  ...{ station: 'P0033', station_name: 'Vorhersage Unna', station_class: 'model', feed: 'dwd-mosmix', bucket: 'raw' },
  ...{ role: 'forecast', issued: '2026-11-26T08:00:00.000Z' },
};

/** One frame as the hub sends it for a property of a station. */
export function courseFrame({ property, unit, values, first, step = HOUR, labels, low, high }: CourseOf): DataFrame {
  const all = { ...UNNA_LABELS, ...labels, property };
  const column = (name: string) => ({ name, type: FieldType.number, labels: all, config: { unit } });
  return dataFrameFromJSON({
    schema: {
      name: `${all.station_name} · ${property}`,
      fields: [
        { name: 'time', type: FieldType.time },
        column('value'),
        ...(low ? [column('low')] : []),
        ...(high ? [column('high')] : []),
      ],
    },
    data: {
      values: [
        values.map((_, i) => first + i * step),
        [...values],
        ...[low, high].flatMap((bound) => (bound ? [[...bound]] : [])),
      ],
    },
  });
}

const UNITS = {
  ...{ air_temperature: 'celsius', precipitation: 'suffix:mm', wind_speed: 'velocityms', wind_gust: 'velocityms' },
  ...{ wind_direction: 'degree', cloud_cover: 'percent', sunshine_duration: 'm' },
} as const;

const round = (value: number) => Math.round(value * 10) / 10;
/** Hours since the beginning of the course; warmest at 14, coldest at 5. */
const temperature = (i: number) =>
  round(7.5 - 0.03 * i + 3 * Math.sin(((i + 2) / 24) * 2 * Math.PI) + 2.4 * bump(i, 52, 7));
const bump = (i: number, middle: number, width: number) => Math.exp(-(((i - middle) / width) ** 2));
const rain = (i: number) =>
  round(1.6 * bump(i, 19, 2.4) + 3.2 * bump(i, 59, 3.4) + 0.7 * bump(i, 81, 1.6) + 0.3 * bump(i, 109, 1.4));
const wind = (i: number) => round(4.6 + 4.5 * bump(i, 60, 8) + 0.5 * Math.sin(i / 4));
const gust = (i: number) => round(1.75 * wind(i) + 1.2 * bump(i, 60, 5) + 0.4 * Math.sin(i));
const direction = (i: number) => Math.round((215 + 120 * Math.max(0, (i - 40) / 80)) / 10) * 10;
const cloud = (i: number) => Math.max(0, Math.min(100, Math.round(55 + 45 * Math.sin(i / 7) + 60 * bump(i, 58, 9))));
const sunshine = (i: number) => {
  const clock = (10 + i) % 24;
  return clock > 8 && clock < 17 ? Math.round(60 * (1 - cloud(i) / 100)) : 0;
};

const COURSES = {
  ...{ air_temperature: temperature, precipitation: rain, wind_speed: wind, wind_gust: gust },
  ...{ wind_direction: direction, cloud_cover: cloud, sunshine_duration: sunshine },
};
type Property = keyof typeof COURSES;

/** Hours at which nothing was measured: Do 2 to 6 Uhr of the second night is whole, Mi 13 to 17 Uhr is not. */
const SILENT = (i: number) => i >= 27 && i <= 30;

const count = (hours: number) => Array.from({ length: hours }, (_, i) => i);

/** What is measured up to now, with four hours of silence. */
export function stormMeasured(properties = Object.keys(COURSES) as Property[]): DataFrame[] {
  return properties.map((property) =>
    courseFrame({
      ...{ property, unit: UNITS[property], first: Date.parse('2026-11-24T10:00:00Z') },
      values: count(48).map((i) => (SILENT(i) ? null : COURSES[property](i + 1))),
    })
  );
}

/** What is to come, the temperature with its span. */
export function stormForecast(hours = 72, properties = Object.keys(COURSES) as Property[]): DataFrame[] {
  return properties.map((property) => {
    const values = count(hours).map((i) => COURSES[property](i + 49));
    const spread = (sign: number) => values.map((value, i) => round(value + sign * (0.3 + 0.03 * i)));
    return courseFrame({
      ...{
        property,
        unit: UNITS[property],
        first: Date.parse('2026-11-26T10:00:00Z'),
        values,
        labels: FORECAST_LABELS,
      },
      ...(property === 'air_temperature' ? { low: spread(-1), high: spread(1) } : {}),
    });
  });
}

interface EventRow {
  readonly title: string;
  readonly time: number | null;
  readonly timeEnd: number | null;
  readonly kind: string | null;
  readonly severity: number | null;
  readonly severity_name: string | null;
}

/** One frame as the hub sends it for events. */
export function eventsFrame(rows: readonly EventRow[]): DataFrame {
  const column = (name: keyof EventRow, type: FieldType) => ({
    field: { name, type },
    values: rows.map((row) => row[name]),
  });
  const columns = [
    ...[column('title', FieldType.string), column('time', FieldType.time), column('timeEnd', FieldType.time)],
    ...[
      column('kind', FieldType.string),
      column('severity', FieldType.number),
      column('severity_name', FieldType.string),
    ],
  ];
  return dataFrameFromJSON({
    schema: {
      name: 'Ereignisse',
      fields: [...columns.map(({ field }) => field), { name: 'attribution', type: FieldType.string }],
    },
    data: { values: [...columns.map(({ values }) => values), rows.map(() => 'Deutscher Wetterdienst, CC BY 4.0')] },
  });
}

/** Do 18 Uhr to Fr 6 Uhr. */
export const GUSTS: EventRow = {
  ...{ title: 'Amtliche WARNUNG vor WINDBÖEN', kind: 'weather-warning', severity: 1, severity_name: 'gering' },
  ...{ time: Date.parse('2026-11-26T17:00:00Z'), timeEnd: Date.parse('2026-11-27T05:00:00Z') },
};

export const THUNDER: EventRow = {
  ...{ title: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER', kind: 'weather-warning', severity: 3 },
  ...{ severity_name: 'schwer', time: GUSTS.time! + 2 * HOUR, timeEnd: GUSTS.time! + 6 * HOUR },
};

export const QUIET: EventRow = {
  ...{
    title: 'Im Zeitraum galt keine Warnung.',
    kind: null,
    severity: null,
    severity_name: null,
    time: null,
    timeEnd: null,
  },
};
