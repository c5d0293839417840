import { z } from 'zod';
import { MAX_ANSWER_VALUES } from '../asking/limits';
import { FORM } from '../form/hints';
import { listSchema } from '../selection/lists';
import { withNotice, withNotices } from '../selection/describe';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { selectAir, yearsFootprint, yearsOf } from '../limit-values/air-years';
import { limitNotice } from '../limit-values/limit-notices';
import { airYears } from '../limit-values/read-air';
import { minQualitySchema, pollutantOf, rulesShape } from '../limit-values/rules';
import { LIMIT_SETS } from '../domain/limits/limit-table';
import { dayCourses, dayTable } from './day-frames';
import { calendars, DAY_METRICS, dayRules } from './day-rows';
import { EXCEEDANCE_DAYS_WORDS } from './exceedance-days-words';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...rulesShape,
  laws: rulesShape.laws.describe('Sets of limit values; none: the law in force.'),
  metrics: listSchema
    .pipe(z.array(z.enum(DAY_METRICS)))
    .describe(`What is compared: ${DAY_METRICS.join(', ')}; none: all.`)
    .register(FORM, { names: DAY_METRICS }),
  days: z
    .enum(['auto', 'all', 'exceeded'])
    .default('auto')
    .describe(
      'all: every day, also those without data. exceeded: only days above. auto: all, unless they are too many.'
    )
    .register(FORM, { drawn: true }),
  labels: labelsSchema.clone().register(FORM, { drawn: true }),
  minQuality: minQualitySchema,
});

type ExceedanceDaysParameters = z.output<typeof parameters>;

const COLUMNS = 28;
/** Calendars of a year that anybody looks at together: five stations with five rules each, or one over five years. */
const CALENDARS = 25;

/** Day by day of a calendar year by MEZ: whether it was above a limit, and what else is to be known of it. */
export const exceedanceDaysQuestion: Question<ExceedanceDaysParameters> = {
  type: 'exceedance-days',
  parameters,
  words: EXCEEDANCE_DAYS_WORDS,
  tables: 'all',
  async footprint(p, scope) {
    const selected = await selectAir(p, scope);
    const years = yearsOf(p.years, scope);
    const rules = selected.series.reduce((sum, one) => sum + dayRules(pollutantOf(one), p).length, 0);
    return {
      ...yearsFootprint(selected, { years, earlier: false, now: scope.now }),
      values: Math.min(rules * years.length * 366 * COLUMNS, p.days === 'all' ? Infinity : MAX_ANSWER_VALUES),
      live: true,
    };
  },
  async answer(p, scope) {
    const selected = await selectAir(p, scope);
    const years = yearsOf(p.years, scope);
    const air = await airYears(selected, { ...p, years, earlier: false, now: scope.now }, scope.store);
    const all = air.flatMap((one) => calendars(one, years, p, scope.now));
    if (scope.purpose === 'alert' || scope.purpose === 'expression') {
      return withNotices(relabelled(dayCourses(all, scope), p.labels, scope.purpose), selected, scope, 'course');
    }
    const rows = all.flat();
    const isFull = p.days === 'all' || (p.days === 'auto' && rows.length <= CALENDARS * 366);
    const shown = isFull ? rows : rows.filter(({ day }) => day.exceeded);
    const frames = withNotices([dayTable(shown, scope)], selected, scope, 'table');
    const told = rows.length > 0 ? withNotice(frames, notice(p, scope)) : frames;
    return isFull || p.days === 'exceeded' ? told : withNotice(told, ONLY_EXCEEDED[scope.language]);
  },
};

const ONLY_EXCEEDED = {
  de: 'Für alle Tage ist die Auswahl zu groß: gezeigt werden nur die überschrittenen.',
  en: 'The selection is too large for all days: only those above a limit are shown.',
};

function notice({ laws }: ExceedanceDaysParameters, { language }: Scope): string {
  return limitNotice(LIMIT_SETS.filter(({ id, binding }) => (laws.length > 0 ? laws.includes(id) : binding)))[language];
}
