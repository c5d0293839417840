import { frame, numberField, timeField } from '../../model/frame';
import { propertyOf } from '@smartregion/terms/property';
import { DAY } from '../../model/time';
import { displayUnit } from '@smartregion/terms/units';
import { roundHalfUp } from '../domain/limits/rounding';
import { countedWords } from '../limit-values/rule-words';
import { ruleId } from '../limit-values/rules';
import { seriesLabels } from '../selection/describe';
import { TIME_SERIES } from '../series/curve';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Scope } from '../question';
import type { DayRow } from './day-rows';

const known = (value: number) => (Number.isNaN(value) ? null : value);

/** What the rule compares, by the digits of its limit. */
const compared = ({ day, rule }: DayRow): number | null => known(roundHalfUp(day.value, rule.digits));

/** A row for each day, station, pollutant and rule. */
export function dayTable(rows: readonly DayRow[], { catalogue, language }: Scope): Frame {
  const { flag, number, text, time } = columnsOf(rows);
  const oneDigit = (value: number) => known(roundHalfUp(value, 1));
  return frame(
    WORDS.exceedanceDays[language],
    [
      time('time', ({ start }) => start),
      text('day', ({ day }) => day.day),
      ...stationFields(
        rows.map(({ air }) => air.series.stationInfo),
        catalogue
      ),
      text('property', ({ air }) => air.pollutant),
      text('property_name', ({ air }) => propertyOf(air.pollutant)[language]),
      text('law', ({ law }) => law.id),
      text('law_name', ({ law }) => law.title[language]),
      text('rule', ({ rule }) => ruleId(rule)),
      text('rule_name', ({ rule }) => countedWords(rule)[language]),
      number('value', compared),
      number('limit', ({ rule }) => rule.limit, { config: { unit: 'string' } }),
      text('unit', ({ rule }) => displayUnit(rule.unit)),
      text('exceeded', (row) => statusOf(row, language), { config: STATUS[language] }),
      number('above_limit', ({ day }) => (Number.isNaN(day.value) ? null : Number(day.exceeded)), {
        config: { decimals: 0 },
      }),
      number('so_far', ({ soFar }) => soFar, { config: { decimals: 0 } }),
      number('valid_hours', ({ air, day }) => (air.isDaily ? null : day.hours), { config: { decimals: 0 } }),
      number('mean', ({ day }) => oneDigit(day.mean)),
      number('max8h', ({ air, day }) => (air.isDaily ? null : oneDigit(day.max8h))),
      number('max8h_ending', ({ air, day }) => (air.isDaily ? null : day.max8hEnding || null), {
        config: { unit: 'suffix: Uhr MEZ' },
      }),
      number('max1h', ({ air, day }) => (air.isDaily ? null : oneDigit(day.max1h))),
      text('feed', ({ air }) => air.series.feed),
      text('attribution', ({ air }) => air.series.licence.attribution),
      flag('demo', ({ air }) => air.series.demo),
    ],
    TABLE
  );
}

const EXCEEDED = { de: 'überschritten', en: 'above' };
const NOT = { de: 'nicht überschritten', en: 'not above' };

function statusOf({ day }: DayRow, language: Scope['language']): string {
  return Number.isNaN(day.value) ? WORDS.noData[language] : (day.exceeded ? EXCEEDED : NOT)[language];
}

const statusConfig = (language: Scope['language']) => ({
  mappings: [
    {
      type: 'value',
      options: {
        [EXCEEDED[language]]: { text: EXCEEDED[language], color: 'red', index: 0 },
        [NOT[language]]: { text: NOT[language], color: 'green', index: 1 },
        [WORDS.noData[language]]: { text: WORDS.noData[language], color: 'text', index: 2 },
      },
    },
  ],
});
const STATUS = { de: statusConfig('de'), en: statusConfig('en') };

/** A series for each rule: a day's value as share of the limit, at the day's end; above 1 the day is an exceedance. */
export function dayCourses(all: readonly DayRow[][], { catalogue, language, range, now }: Scope): Frame[] {
  const inRange = all.map((rows) => rows.filter(({ start }) => start < range.end && start + DAY > range.start));
  return inRange
    .filter((own) => own.length > 0)
    .map((own) => {
      const { air, law, rule } = own[0]!;
      const { stationInfo } = air.series;
      const name = `${stationInfo.name} · ${propertyOf(air.pollutant)[language]} · ${countedWords(rule)[language]} · ${law.title[language]}`;
      const shares = own.map((row) => {
        const value = compared(row);
        return value === null ? null : value / rule.limit;
      });
      return frame(
        name,
        [
          timeField(
            'time',
            own.map(({ start }) => Math.min(start + DAY, now))
          ),
          numberField('value', shares, {
            labels: {
              ...seriesLabels(air.series, catalogue),
              property: air.pollutant,
              law: law.id,
              rule: ruleId(rule),
            },
            config: {
              displayNameFromDS: name,
              noValue: WORDS.noData[language],
              unit: 'percentunit',
              decimals: 0,
              min: 0,
            },
          }),
        ],
        TIME_SERIES
      );
    });
}
