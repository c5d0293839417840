import { z } from 'zod';
import { DAY } from '../../model/time';
import { FORM } from '../form/hints';
import { withNotice, withNotices } from '../selection/describe';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { selectAir, yearsFootprint, yearsOf } from './air-years';
import { limitNotice } from './limit-notices';
import { limitRows } from './limit-rows';
import { limitTable } from './limit-table-frame';
import { LIMIT_VALUES_WORDS } from './limit-values-words';
import { airYears } from './read-air';
import { minQualitySchema, rulesShape } from './rules';
import { soFarFrames } from './so-far-frames';
import { LIMIT_SETS } from '../domain/limits/limit-table';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...rulesShape,
  layout: z
    .enum(['auto', 'table', 'course'])
    .default('auto')
    .describe(
      'table: a row for each rule. course: a series for each rule, how the year stands at the end of each day. auto: ' +
        'table, and course for alert rules and expressions.'
    )
    .register(FORM, { drawn: true }),
  measure: z
    .enum(['share', 'value'])
    .default('share')
    .describe(
      'Of a course. share: what is used up of what is allowed; above 1 the rule is broken. value: the mean, sum or ' +
        'number of exceedances so far; of thresholds how near the day came.'
    )
    .register(FORM, { unless: { layout: ['table'] } }),
  only: z
    .enum(['all', 'limits', 'thresholds'])
    .default('all')
    .describe('Of a course. limits: without information and alert thresholds. thresholds: these alone.')
    .register(FORM, { unless: { layout: ['table'] } }),
  labels: labelsSchema.clone().register(FORM, { unless: { layout: ['table'] } }),
  minQuality: minQualitySchema,
});

type LimitValuesParameters = z.output<typeof parameters>;

/** Columns of the table, and about how many rules a pollutant has. */
const [COLUMNS, RULES] = [34, 12];

/**
 * Whether a year keeps to the limits: 39. BImSchV, the directive until 2029 and from 2030, and WHO 2021 side by side. Years
 * are calendar years by MEZ, and whole ones even where the time asked for is an hour.
 */
export const limitValues: Question<LimitValuesParameters> = {
  type: 'limit-values',
  parameters,
  words: LIMIT_VALUES_WORDS,
  tables: ['auto', 'table'],
  async footprint(p, scope) {
    const selected = await selectAir(p, scope);
    const years = yearsOf(p.years, scope);
    const isCourse = isSeries(p, scope);
    const days = Math.min((scope.range.end - scope.range.start) / DAY + 2, 366 * years.length);
    return {
      ...yearsFootprint(selected, { years, earlier: !isCourse, now: scope.now }),
      values: selected.series.length * RULES * (isCourse ? 2 * days : COLUMNS * years.length),
      // A year that runs has an end so far that moves with the hour.
      live: true,
    };
  },
  async answer(p, scope) {
    const selected = await selectAir(p, scope);
    const years = yearsOf(p.years, scope);
    const isCourse = isSeries(p, scope);
    const air = await airYears(selected, { ...p, years, earlier: !isCourse, now: scope.now }, scope.store);
    if (isCourse) {
      const frames = air.flatMap((one) => soFarFrames(one, years, p, scope));
      return withNotices(relabelled(frames, p.labels, scope.purpose), selected, scope, 'course');
    }
    const rows = air.flatMap((one) => limitRows(one, years, p, scope.now));
    const laws = LIMIT_SETS.filter(({ id }) => rows.some(({ law }) => law.id === id));
    const frames = withNotices([limitTable(rows, scope)], selected, scope, 'table');
    return rows.length > 0 ? withNotice(frames, limitNotice(laws)[scope.language]) : frames;
  },
};

/** Grafana calculates with series, and takes no table. */
function isSeries({ layout }: Pick<LimitValuesParameters, 'layout'>, { purpose }: Pick<Scope, 'purpose'>): boolean {
  return layout === 'course' || purpose === 'alert' || (layout === 'auto' && purpose === 'expression');
}
