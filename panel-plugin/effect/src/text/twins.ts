import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { formatFullDate } from '../../../shared/src/text/time';
import type { Change, Effect, Place } from '../data/effect';
import type { Trend } from '../data/trend';
import { percent, twoDigits } from './figures';
import { TEXTS } from './texts';

const numeric = (head: string) => ({ head, numeric: true });

/** Measure, background and placebo dates as rows, then the weeks of the street. */
export function effectTwin(effect: Effect, amounts: Amounts, zone: string, language: Language): Twin {
  const { question, effect: texts } = TEXTS[language];
  const { columns } = texts;
  const day = (instant: number | null) => (instant === null ? '' : formatFullDate(instant, zone, language));
  const share = (value: number | null | undefined) => (typeof value === 'number' ? percent(value, language) : '');
  const mean = (value: number | null) => (value === null ? '' : amounts.amount(value));
  const shares = (change: Change | null) => [change?.adjusted, change?.low, change?.high, change?.raw].map(share);
  const place = (what: string, own: Place) => [
    ...[what, own.name, day(effect.span.date), ...shares(own.change)],
    ...[mean(own.meanBefore), mean(own.meanAdjusted)],
  ];
  return {
    caption: question,
    columns: [
      ...[columns.what, columns.place, columns.day].map((head) => ({ head })),
      ...[columns.adjusted, columns.low, columns.high, columns.measured, columns.before, columns.after].map(numeric),
    ],
    rows: [
      place(texts.measure, effect.street),
      ...effect.backgrounds.map((own) => place(texts.background, own)),
      ...effect.placebos.map((placebo) => [
        texts.placebos(1).replace(/^1 /, ''),
        effect.street.name,
        day(placebo.date),
        ...shares(placebo),
        ...['', ''],
      ]),
      ...effect.street.weeks.map(({ time, adjusted, measured }) => [
        ...[texts.weekly, effect.street.name, day(time), mean(adjusted)],
        ...['', '', mean(measured), '', ''],
      ]),
    ],
  };
}

/** Every series as a row, with both slopes. */
export function trendTwin(trends: readonly Trend[], language: Language): Twin {
  const { trend: texts } = TEXTS[language];
  const { columns } = texts;
  const two = (value: number | undefined) => (value === undefined ? '' : twoDigits(value, language));
  return {
    caption: texts.method,
    columns: [
      ...[columns.series, columns.property, columns.statement].map((head) => ({ head })),
      ...[columns.slope, columns.low, columns.high].map(numeric),
      ...[columns.adjusted, ...[columns.low, columns.high].map((head) => `${columns.adjusted}, ${head}`)].map(numeric),
      { head: columns.unit },
    ],
    rows: trends.map(({ name, property, statement, measured, adjusted, unit }) => [
      ...[name, property, statement],
      ...[measured?.slope, measured?.low, measured?.high, adjusted?.slope, adjusted?.low, adjusted?.high].map(two),
      unit,
    ]),
  };
}
