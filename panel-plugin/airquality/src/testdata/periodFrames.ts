import { type DataFrame, dataFrameFromJSON, FieldType } from '@grafana/data';
import { INDEX_VERSIONS } from '@smartregion/terms/air-quality-versions';
import { courseFrame } from './frames';

/** `2025-09` → hours of class 1, 2, … and, last, without one; September has 720 hours, October with its extra one 745. */
export const LUENEN: Readonly<Record<string, readonly number[]>> = {
  '2025-07': [120, 520, 84, 12, 0, 8],
  '2025-08': [90, 500, 130, 20, 4, 0],
  '2025-09': [150, 480, 70, 5, 0, 15],
  '2025-10': [100, 512, 98, 12, 0, 23],
  '2025-11': [80, 460, 86, 0, 0, 2],
};

interface Months {
  readonly index?: string;
  readonly station?: string;
  readonly name?: string;
  readonly demo?: boolean;
  readonly months?: Readonly<Record<string, readonly number[]>>;
}

/** One frame as the hub sends it for layout "months"; invented figures. */
export function monthsFrame({
  index = 'uba-lqi-2025',
  station = 'luenen',
  name = 'Lünen-Niederaden',
  demo = false,
  months = LUENEN,
}: Months = {}): DataFrame {
  const version = INDEX_VERSIONS.get(index)!;
  const names = Object.keys(months);
  const text = (field: string) => ({ name: field, type: FieldType.string });
  const hours = (field: string, word: string) => ({
    ...{ name: field, type: FieldType.number, config: { displayName: word, unit: 'h', decimals: 0 } },
  });
  const all = (value: unknown) => names.map(() => value);
  return dataFrameFromJSON({
    schema: {
      name: 'Luftqualität',
      fields: [
        { name: 'time', type: FieldType.time },
        ...['month', 'kommune', 'kommune_name', 'station', 'station_name'].map(text),
        ...version.classes.map((one, i) => hours(`class_${i + 1}`, `${i + 1} ${one.de}`)),
        hours('no_class', 'keine Daten'),
        ...['index', 'index_name', 'attribution'].map(text),
        { name: 'demo', type: FieldType.boolean },
      ],
    },
    data: {
      values: [
        names.map((month) => Date.parse(`${month}-01T00:00+02:00`)),
        names,
        ...[all('luenen'), all('Lünen'), all(station), all(name)],
        ...[...version.classes, null].map((_, i) => names.map((month) => months[month]![i] ?? 0)),
        ...[all(index), all(version.name.de), all('Umweltbundesamt'), all(demo)],
      ],
    },
  });
}

/**
 * A course whose days have, hour by hour, the class `of(day, hour)`; days of the law's clock (UTC + 1 h).
 * @param first `2025-10-01`
 */
export function longCourse(
  first: string,
  days: number,
  of: (day: number, hour: number) => number | null,
  labels: Record<string, string> = {}
): DataFrame {
  const classes = Array.from({ length: days * 24 }, (_, i) => of(Math.floor(i / 24), i % 24));
  return courseFrame({
    ...{ labels, firstEnd: Date.parse(`${first}T00:00Z`), class: classes },
    deciding: classes.map((one) => (one === null ? null : 'no2')),
    values: { no2: classes.map((one) => (one === null ? null : 20)) },
  });
}

/** From 1 October to 27 November: good, with bad evenings at the end of each week, and a day and a half of silence. */
export const autumn = (labels?: Record<string, string>) =>
  longCourse(
    '2025-10-01',
    58,
    (day, hour) => {
      if (day === 12 || (day === 13 && hour < 12)) {
        return null;
      }
      return day % 7 === 5 && hour > 17 ? 3 + (day % 3) : day % 4 === 1 ? 1 : 2;
    },
    labels
  );

/** What the dashboard asks for with it. */
export const AUTUMN = { from: Date.parse('2025-09-30T23:00Z'), to: Date.parse('2025-11-27T23:00Z') };
