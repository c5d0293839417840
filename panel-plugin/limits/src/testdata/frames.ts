import { type DataFrame, dataFrameFromJSON, type DataFrameJSON } from '@grafana/data';
import days2022 from './exceedance-days-2022.json';
import days2023 from './exceedance-days-2023.json';
import limits2022 from './limit-values-2022.json';
import limits2023 from './limit-values-2023.json';

/**
 * What the hub answers about Soest-Ost (DENW095): hours of O3 and NO2 and floating 24-hour means of PM10, Umweltbundesamt,
 * dl-de/by-2-0. 2022 whole and with ids; 2023 as it stood on 15 August, English and in words.
 */
export const limits = (year: 2022 | 2023): DataFrame =>
  dataFrameFromJSON((year === 2022 ? limits2022 : limits2023) as unknown as DataFrameJSON);

/** A column, or how often which value follows another. */
type Packed = readonly unknown[] | { readonly runs: readonly (readonly unknown[])[] };

/** The same station day by day, without the columns `mean`, `max8h` and `max1h`, which the panel leaves aside. */
export function days(year: 2022 | 2023): DataFrame {
  const { schema, columns } = year === 2022 ? days2022 : days2023;
  const values = (columns as readonly Packed[]).map((column) =>
    'runs' in column
      ? column.runs.flatMap(([count, value]) => Array<unknown>(count as number).fill(value))
      : [...column]
  );
  return dataFrameFromJSON({ schema, data: { values } } as unknown as DataFrameJSON);
}

type Cells = Readonly<Record<string, unknown>>;

/** A frame with some cells of some rows put otherwise; rows of which nothing is told are left out. */
export function changed(frame: DataFrame, change: (row: Cells) => Cells | null): DataFrame {
  const rows = Array.from({ length: frame.length }, (_, i) => {
    const row = Object.fromEntries(frame.fields.map(({ name, values }) => [name, values[i]])) as Cells;
    const changes = change(row);
    return changes && { ...row, ...changes };
  }).filter((row): row is Cells => row !== null);
  return {
    ...frame,
    length: rows.length,
    fields: frame.fields.map((field) => ({ ...field, values: rows.map((row) => row[field.name]) })),
  };
}

const at = (station: string, station_name: string, kommune_name: string): Cells => ({
  ...{ station, station_name, kommune_name, kommune: kommune_name.toLowerCase() },
  ...{ demo: true, attribution: 'erfundene Werte', station_class: 'reference' },
});

/** Invented: a year that runs and may yet break the rule of 35 days. */
export const openYear = (): DataFrame =>
  changed(limits(2023), ({ rule, law }) => {
    const place = at('demo-unna', 'Unna, Hansastraße', 'Unna');
    const open = { status_id: 'open', status: 'open', projected_from: 'as in 5 earlier years' };
    if (rule === 'pm10-24h-limit') {
      const figures = { exceedances: 17, projected: 31, projected_low: 24, projected_high: 44 };
      return { ...place, ...figures, ...(law === 'eu2030' ? { ...open, exceedances: 23, status_id: 'exceeded' } : open) };
    }
    return rule === 'no2-year-limit' && law !== 'eu2030'
      ? { ...place, value: 38, projected: 37.4, projected_low: 34.9, projected_high: 41.2, ...open }
      : place;
  });

/** Invented: a street where two limit values were exceeded. */
export const overLimit = (): DataFrame =>
  changed(limits(2022), ({ rule, law }) => {
    const place = at('demo-luenen', 'Lünen, Viktoriastraße', 'Lünen');
    const exceeded = { status_id: 'exceeded', status: 'überschritten' };
    switch (rule) {
      case 'pm10-24h-limit':
        return { ...place, ...exceeded, exceedances: law === 'eu2030' ? 52 : 41, value: 53 };
      case 'no2-year-limit':
      case 'no2-year-guideline':
        return { ...place, ...exceeded, value: 44 };
      default:
        return place;
    }
  });

/** Invented: a sensor that has measured for two weeks. */
export const tooLittle = (): DataFrame =>
  changed(limits(2022), ({ property }) =>
    property === 'pm10'
      ? {
          ...at('demo-selm', 'Selm, Schulhof', 'Selm'),
          ...{ station_class: 'indicative', capture: 0.04, status_id: 'too-little', status: 'zu wenig Daten' },
        }
      : null
  );

/** Invented: a year that runs, measured from September on: of NO₂ alone enough, and PM₂,₅ above the mean of the WHO. */
export const shortYear = (): DataFrame =>
  changed(limits(2023), ({ property, rule }) => {
    const place = at('demo-luenen', 'Lünen-Niederaden', 'Lünen');
    return property === 'no2'
      ? place
      : {
          ...place,
          ...{ capture: 0.18, status_id: 'too-little', status: 'too little', projected: null },
          ...(property === 'pm10' ? { exceedances: 0 } : {}),
          ...(rule === 'pm10-year-guideline' ? { value: 17 } : {}),
        };
  });

/** Several places of one year. */
export const region = (): DataFrame[] => [limits(2022), overLimit(), tooLittle()];

/** Its days: none before July. */
export const shortDays = (): DataFrame =>
  changed(days(2023), (row) => (Number(row['time']) < Date.UTC(2023, 6, 1) ? null : at('demo-luenen', 'Lünen-Niederaden', 'Lünen')));
