import { type DataFrame, dataFrameFromJSON, type DataFrameJSON, FieldType } from '@grafana/data';

/**
 * Soest-Ost (DENW095), 12.06.2023 15 Uhr to 13.06.2023 15 Uhr MEZ: hourly means of O3 and NO2, floating 24-hour mean of
 * PM10, µg/m³. Umweltbundesamt, dl-de/by-2-0. The station measures neither PM2.5 nor SO2; one hour of O3 and one of NO2
 * are missing in the original.
 */
export const SOEST_OST = {
  firstEnd: Date.parse('2023-06-12T15:00Z'),
  lastEnd: Date.parse('2023-06-13T14:00Z'),
  o3: [
    125,
    127,
    125,
    122,
    118,
    121,
    119,
    113,
    110,
    106,
    100,
    91,
    null,
    91,
    91,
    79,
    79,
    84,
    99,
    110,
    120,
    126,
    127,
    127,
  ],
  no2: [5, 4, 5, 4, 4, null, 6, 8, 7, 7, 7, 8, 8, 8, 10, 18, 17, 15, 8, 6, 3, 3, 3, 3],
  pm10: [21, 21, 21, 22, 22, 22, 22, 22, 22, 22, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 23, 22],
  /** By the table of Umweltbundesamt: ozone 73–144 is 3; without it PM10 10–27 is 2. */
  class: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
} as const;

export type Column = readonly (number | null)[];

/** The columns of a course; everything else of the hub's answer follows from them. */
export interface Course {
  readonly labels?: Record<string, string>;
  readonly firstEnd?: number;
  readonly class: Column;
  readonly deciding: readonly (string | null)[];
  readonly values: Readonly<Partial<Record<'pm10' | 'pm25' | 'o3' | 'no2' | 'so2', Column>>>;
}

const HOUR = 3_600_000;
const IDS = ['pm10', 'pm25', 'o3', 'no2', 'so2'] as const;

const SOEST_LABELS = {
  kommune: 'soest',
  kommune_name: 'Soest',
  station: 'denw095',
  station_name: 'Soest-Ost',
  station_class: 'reference',
  index: 'uba-lqi-2025',
  attribution: 'Umweltbundesamt',
};

export const soestOst: Course = {
  class: SOEST_OST.class,
  deciding: SOEST_OST.o3.map((value) => (value === null ? 'pm10' : 'o3')),
  values: { o3: SOEST_OST.o3, no2: SOEST_OST.no2, pm10: SOEST_OST.pm10 },
};

/** One frame as the hub sends it for layout "course". */
export function courseFrame({ labels, firstEnd = SOEST_OST.firstEnd, ...course }: Course): DataFrame {
  const rows = course.class.length;
  const columns = IDS.map((id) => course.values[id] ?? Array<null>(rows).fill(null));
  const measured = course.class.map((_, row) => columns.filter((column) => column[row] !== null).length);
  const number = (name: string, extra: object = {}) => ({ name, type: FieldType.number, ...extra });
  const all = { ...SOEST_LABELS, ...labels };
  const json: DataFrameJSON = {
    schema: {
      name: all.station_name,
      fields: [
        { name: 'time', type: FieldType.time },
        number('class', { labels: all, config: { displayNameFromDS: all.station_name, min: 1, max: 5 } }),
        { name: 'deciding', type: FieldType.string },
        ...IDS.map((id) => number(id, { config: { unit: 'conμgm3', decimals: 0 } })),
        number('measured'),
        { name: 'complete', type: FieldType.boolean },
        { name: 'quality', type: FieldType.string },
      ],
    },
    data: {
      values: [
        course.class.map((_, row) => firstEnd + row * HOUR),
        [...course.class],
        [...course.deciding],
        ...columns.map((column) => [...column]),
        measured,
        measured.map((n) => n === 5),
        course.class.map((value) => (value === null ? null : 'provisional')),
      ],
    },
  };
  return dataFrameFromJSON(json);
}

/** Rows of the table layout; all stations but Soest-Ost are invented. */
const STATIONS = [
  ['soest', 'Soest', 'denw095', 'Soest-Ost', 'reference', 3, 'mäßig', 'Ozon', 127, 3, false],
  ['unna', 'Unna', 'demo-unna', 'Unna, Königsborn', 'reference', 2, 'gut', 'Feinstaub PM10', 22, 5, true],
  [
    'schwerte',
    'Schwerte',
    'demo-schwerte',
    'Schwerte, Hörder Straße',
    'indicative',
    1,
    'sehr gut',
    'Feinstaub PM2,5',
    4,
    2,
    false,
  ],
  ['luenen', 'Lünen', 'demo-luenen', 'Lünen-Niederaden', 'reference', 4, 'schlecht', 'Stickstoffdioxid', 84, 4, false],
  [
    'bergkamen',
    'Bergkamen',
    'demo-bergkamen',
    'Bergkamen, Industrie',
    'reference',
    5,
    'sehr schlecht',
    'Schwefeldioxid',
    130,
    5,
    true,
  ],
  ['selm', 'Selm', 'demo-selm', 'Selm, Schulhof', 'indicative', null, null, null, null, 0, false],
] as const;

/** One frame as the hub sends it for layout "table". */
export function tableFrame(rows: readonly (typeof STATIONS)[number][] = STATIONS): DataFrame {
  const text = (name: string) => ({ name, type: FieldType.string });
  const number = (name: string) => ({ name, type: FieldType.number });
  const ends = rows.map((row) => SOEST_OST.lastEnd - (row[5] === null ? 9 * HOUR : 0));
  const column = (index: number) => rows.map((row) => row[index] ?? null);
  return dataFrameFromJSON({
    schema: {
      name: 'air-quality-index',
      fields: [
        ...['kommune', 'kommune_name', 'station', 'station_name', 'station_class'].map(text),
        { name: 'time', type: FieldType.time },
        number('class'),
        text('word'),
        text('deciding'),
        number('deciding_value'),
        number('measured'),
        { name: 'complete', type: FieldType.boolean },
        text('quality'),
        text('attribution'),
        { name: 'demo', type: FieldType.boolean },
      ],
    },
    data: {
      values: [
        ...[0, 1, 2, 3, 4].map(column),
        ends,
        ...[5, 6, 7, 8, 9, 10].map(column),
        rows.map((row) => (row[5] === null ? null : 'provisional')),
        rows.map(() => 'Umweltbundesamt'),
        rows.map((row) => row[2].startsWith('demo')),
      ],
    },
  });
}
