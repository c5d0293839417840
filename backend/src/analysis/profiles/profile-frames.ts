import { frame, numberField, type Field, type Frame } from '../../model/frame';
import { columnConfig, kommuneName, seriesLabels, seriesName } from '../selection/describe';
import { named } from '../wording/named';
import { columnsOf, figure, TABLE } from '../wording/table';
import { hourName, monthName, weekdayName } from './calendar-words';
import type { Language, Sentence } from '@smartregion/terms/sentence';
import type { GATHERINGS } from '../domain/profiles/profile';
import type { Summary } from '../domain/statistics/summary';
import type { MeasuredHours } from '../hours/measured-hours';
import type { Scope } from '../question';

export type Gathering = keyof typeof GATHERINGS;

/** Quantiles of each cell. */
export const SHARES = [0.05, 0.25, 0.75, 0.95];
/** Columns of a profile, those of its time and place among them. */
export const COLUMNS = 16;

/** A row for each cell of the week, day or year, in its order. */
export function profileFrame(
  { series }: Pick<MeasuredHours, 'series'>,
  cells: readonly Summary[],
  by: Gathering,
  scope: Scope
): Frame {
  const { language, catalogue } = scope;
  const { propertyInfo, stationInfo } = series;
  const labels = seriesLabels(series, catalogue);
  const value = (name: string, words: string, of: (cell: Summary) => number): Field =>
    numberField(
      name,
      cells.map((cell) => figure(of(cell))),
      { labels, config: columnConfig(propertyInfo, words, language) }
    );
  const words = WORDS[language];
  const { number, text } = columnsOf(cells);
  return named(
    frame(
      seriesName(series, scope),
      [
        ...placeColumns(by, cells.length, language),
        value('mean', words.mean, ({ mean }) => mean),
        value('median', words.median, ({ median }) => median),
        ...SHARES.map((share, i) =>
          value(`p${100 * share}`, words.percentile(100 * share), ({ quantiles }) => quantiles[i]!)
        ),
        value('low', words.low, ({ low }) => low),
        value('high', words.high, ({ high }) => high),
        number('n', ({ n }) => n, { config: { decimals: 0, displayName: words.n } }),
        text('station', () => series.station),
        text('station_name', () => stationInfo.name),
        text('kommune_name', () => kommuneName(stationInfo, catalogue)),
      ],
      { ...TABLE, custom: { ...labels, by, n: cells.reduce((sum, { n }) => sum + n, 0) } }
    ),
    language,
    PLACES
  );
}

/** What the columns of its time are called for people. */
const PLACES: Readonly<Record<string, Sentence>> = {
  cell: { de: 'Wann', en: 'When' },
  hour: { de: 'Stunde', en: 'Hour' },
  weekday: { de: 'Wochentag', en: 'Weekday' },
  month: { de: 'Monat', en: 'Month' },
};

/** Where in week, day or year each cell is: in words first, then as numbers, which are what panels sort and place by. */
function placeColumns(by: Gathering, count: number, language: Language): Field[] {
  const cells = Array.from({ length: count }, (_, cell) => cell);
  const { number, text } = columnsOf(cells);
  const whole = { config: { decimals: 0 } };
  const hour = number('hour', (cell) => cell % 24, whole);
  switch (by) {
    case 'week':
      return [
        text('cell', (cell) => `${weekdayName(Math.floor(cell / 24), language)} ${hourName(cell % 24, language)}`),
        text('weekday', (cell) => weekdayName(Math.floor(cell / 24), language)),
        hour,
      ];
    case 'hour':
      return [text('cell', (cell) => hourName(cell, language)), hour];
    case 'weekday':
      return [text('cell', (cell) => weekdayName(cell, language)), number('weekday', (cell) => cell + 1, whole)];
    case 'month':
      return [text('cell', (cell) => monthName(cell, language)), number('month', (cell) => cell + 1, whole)];
    case 'month-hour':
      return [
        text('cell', (cell) => `${monthName(Math.floor(cell / 24), language)} ${hourName(cell % 24, language)}`),
        text('month', (cell) => monthName(Math.floor(cell / 24), language)),
        hour,
      ];
  }
}

const WORDS = {
  de: {
    mean: 'Mittel',
    median: 'Median',
    percentile: (percent: number) => `${percent}. Perzentil`,
    low: 'Mittel, 95 % ab',
    high: 'Mittel, 95 % bis',
    n: 'Stunden',
  },
  en: {
    mean: 'Mean',
    median: 'Median',
    percentile: (percent: number) => `${percent}th percentile`,
    low: 'Mean, 95 % from',
    high: 'Mean, 95 % to',
    n: 'Hours',
  },
} as const;
