import { labelsOf } from '../../../shared/src/frames/fields';
import { type Cells, keyOf, rowsOf } from './cells';
import type { Slope, Trend, TrendMonth } from './trend';

export const isTrendTable = (cells: Cells): boolean =>
  cells.has('number', 'slope', 'low', 'high') && cells.has('string', 'statement');
export const isTrendCourse = (cells: Cells): boolean =>
  cells.has('time', 'time') && cells.has('number', 'value', 'line');

/** The rows of a table of trends with their months, or courses alone. */
export function readTrends(all: readonly Cells[]): Trend[] {
  const courses = all.filter(isTrendCourse);
  const table = all.find(isTrendTable);
  if (!table) {
    return courses.map(withoutTable);
  }
  return rowsOf(table).map((row) => {
    const key = keyOf(table.text('station', row), table.text('property', row));
    const course = courses.find(({ frame }) => {
      const { station, property } = labelsOf(frame);
      return keyOf(station, property) === key;
    });
    return {
      name: table.text('station_name', row) ?? '',
      property: table.text('property_name', row) ?? '',
      statement: table.text('statement', row) ?? '',
      measured: slopeOf(table, row, ''),
      adjusted: slopeOf(table, row, 'adjusted_'),
      unit: table.text('unit', row) ?? '',
      count: table.number('n', row),
      start: table.time('time', row),
      end: table.time('timeEnd', row),
      wind: table.text('wind_station', row),
      months: course ? monthsOf(course) : [],
      attribution: table.text('attribution', row) ?? '',
      demo: table.flag('demo', row) ?? false,
      field: course?.field('value'),
    };
  });
}

function withoutTable(course: Cells): Trend {
  const labels = labelsOf(course.frame);
  const months = monthsOf(course);
  return {
    ...{ name: labels['station_name'] ?? course.frame.name ?? '', property: '', statement: '', unit: '' },
    ...{ measured: null, adjusted: null, count: null, wind: null, months, field: course.field('value') },
    ...{ start: months[0]?.time ?? null, end: months.at(-1)?.time ?? null },
    ...{ attribution: labels['attribution'] ?? '', demo: labels['demo'] === 'true' },
  };
}

function slopeOf(cells: Cells, row: number, prefix: string): Slope | null {
  const of = (name: string) => cells.number(`${prefix}${name}`, row);
  const [slope, low, high] = [of('slope'), of('low'), of('high')];
  return slope === null || low === null || high === null ? null : { slope, low, high, percent: of('percent') };
}

const monthsOf = (cells: Cells): TrendMonth[] =>
  rowsOf(cells).flatMap((row) => {
    const time = cells.time('time', row);
    const of = (name: string) => cells.number(name, row);
    return time === null
      ? []
      : [{ time, measured: of('value'), line: of('line'), adjusted: of('adjusted'), links: cells.links(row) }];
  });
