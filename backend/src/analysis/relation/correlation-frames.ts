import { frame, numberField, type Frame } from '../../model/frame';
import { HOUR } from '../../model/time';
import { displayUnit } from '@smartregion/terms/units';
import { attributionOf, columnConfig, seriesLabels, seriesName } from '../selection/describe';
import { numberOf } from '../wording/in-short';
import { named } from '../wording/named';
import { columnsOf, figure, TABLE } from '../wording/table';
import { CORRELATION_COLUMNS } from './relation-column-words';
import { hasInterval } from './relation-remarks';
import type { Correlation } from '../domain/relation/correlation';
import type { MeasuredHours } from '../hours/measured-hours';
import type { Scope } from '../question';

/** Two series, and how they go together. */
export interface Correlated extends Correlation {
  readonly x: MeasuredHours;
  readonly y: MeasuredHours;
  /** Hours by which y follows x. */
  readonly lag: number;
  /** Which hours of x counted. */
  readonly where: (i: number) => boolean;
}

/** One row with all figures. */
export function summaryFrame(found: Correlated, scope: Scope): Frame {
  const { language } = scope;
  const { x, y, lag, n, pearson, spearman, slope, intercept, low, high } = found;
  const interval = hasInterval(x.values.length);
  const { number, text, flag } = columnsOf([found]);
  const coefficient = { config: { decimals: 2, min: -1, max: 1 } };
  const perUnit = (of: string) => ({ config: { displayName: `${of} (${unitOfSlope(found, language)})` } });
  const words = WORDS[language];
  return named(
    frame(
      words.title,
      [
        text('x_name', () => seriesName(x.series, scope)),
        text('y_name', () => seriesName(y.series, scope)),
        number('lag', () => lag, { config: { unit: 'h', decimals: 0 } }),
        number('n', () => n, { config: { decimals: 0, displayName: words.hours } }),
        number('pearson', () => figure(pearson), coefficient),
        number('spearman', () => figure(spearman), coefficient),
        number('slope', () => figure(slope), perUnit(words.slope)),
        number('slope_low', () => (interval ? figure(low) : null), perUnit(words.low)),
        number('slope_high', () => (interval ? figure(high) : null), perUnit(words.high)),
        number('intercept', () => figure(intercept), {
          config: columnConfig(y.series.propertyInfo, words.intercept, language),
        }),
        text('sentence', () => words.sentence(numberOf(pearson, language, 2), numberOf(n, language))),
        ...originColumns(found, columnsOf([found])),
        flag('demo', () => x.series.demo || y.series.demo),
      ],
      { ...TABLE, custom: originOf(found, scope) }
    ),
    language,
    CORRELATION_COLUMNS
  );
}

/** Means in ten groups of equally many hours, from the smallest x on. */
export function binsFrame(found: Correlated, scope: Scope): Frame {
  const { number } = columnsOf(found.bins);
  const [x, y] = [found.x.series, found.y.series];
  const { language } = scope;
  return named(
    frame(
      WORDS[language].title,
      [
        number('x', (bin) => figure(bin.x), { config: columnConfig(x.propertyInfo, seriesName(x, scope), language) }),
        number('y', (bin) => figure(bin.y), {
          labels: seriesLabels(y, scope.catalogue),
          config: columnConfig(y.propertyInfo, seriesName(y, scope), language),
        }),
        number('n', ({ n }) => n, { config: { decimals: 0, displayName: WORDS[language].hours } }),
        ...originColumns(found, columnsOf(found.bins)),
      ],
      { ...TABLE, custom: originOf(found, scope) }
    ),
    language,
    CORRELATION_COLUMNS
  );
}

/** A row for each hour that has both, the end of x's hour its name. */
export function hoursFrame(found: Correlated, scope: Scope): Frame {
  const { x, y, lag, where } = found;
  const { language } = scope;
  const hours = [...x.values.keys()].filter(
    (i) => where(i) && !Number.isNaN(x.values[i]! + (y.values[i + lag] ?? NaN))
  );
  const { time } = columnsOf(hours);
  const column = (name: string, { series, values }: MeasuredHours, shift: number) =>
    numberField(
      name,
      hours.map((i) => values[i + shift]!),
      {
        labels: seriesLabels(series, scope.catalogue),
        config: columnConfig(series.propertyInfo, seriesName(series, scope), language),
      }
    );
  return named(
    frame(
      WORDS[language].title,
      [column('x', x, 0), column('y', y, lag), time('time', (i) => x.first + (i + 1) * HOUR)],
      { ...TABLE, custom: originOf(found, scope) }
    ),
    language,
    CORRELATION_COLUMNS
  );
}

const originColumns = <Row>({ x, y }: Correlated, { text }: ReturnType<typeof columnsOf<Row>>) => [
  text('x_station', () => x.series.station),
  text('x_property', () => x.series.property),
  text('y_station', () => y.series.station),
  text('y_property', () => y.series.property),
  text('attribution', () => attributionOf([x.series, y.series])),
];

const originOf = ({ x, y, lag, n }: Correlated, scope: Scope) => ({
  x: seriesLabels(x.series, scope.catalogue),
  y: seriesLabels(y.series, scope.catalogue),
  lag,
  n,
});

/** "µg/m³ je Kfz/h" */
function unitOfSlope({ x, y }: Correlated, language: Scope['language']): string {
  const [over, under] = [y, x].map(({ series }) => displayUnit(series.propertyInfo.ucum, language));
  return `${over} ${WORDS[language].per} ${under}`;
}

const WORDS = {
  de: {
    title: 'Zusammenhang',
    hours: 'Stunden',
    slope: 'Steigung',
    low: 'Steigung, 95 % ab',
    high: 'Steigung, 95 % bis',
    intercept: 'Achsenabschnitt',
    per: 'je',
    sentence: (r: string, n: string) =>
      `Pearson ${r} über ${n} Stunden: ein statistischer Zusammenhang, kein Beweis einer Ursache.`,
  },
  en: {
    title: 'relation',
    hours: 'Hours',
    slope: 'Slope',
    low: 'Slope, 95 % from',
    high: 'Slope, 95 % to',
    intercept: 'Intercept',
    per: 'per',
    sentence: (r: string, n: string) => `Pearson ${r} over ${n} hours: a statistical relation, no proof of a cause.`,
  },
} as const;
