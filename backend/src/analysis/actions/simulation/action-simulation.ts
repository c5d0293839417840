import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { QuestionInput, Rule } from '../../../model/action/rule';
import { DAY, HOUR, MINUTE, type Interval } from '../../../model/time';
import { FORM } from '../../form/hints';
import { listSchema, selectionShape } from '../../selection/lists';
import { withNotice, withNotices } from '../../selection/describe';
import { WORDS } from '../../wording/words';
import type { Frame } from '../../../model/frame';
import type { Question, Scope } from '../../question';
import { FORETOLD_AT_MOST, lookback, readingsUntil } from '../input/read-course';
import { rulesAsked } from '../standing/rules-asked';
import { ACTION_SIMULATION_WORDS } from './action-simulation-words';
import { changedRule } from './changed-rule';
import { simulate, TICK } from './simulate';
import {
  activationsTable,
  AS_CONFIGURED,
  CHANGED,
  monthsTable,
  simulatedMarks,
  summaryTable,
  type Variant,
} from './simulation-frames';

const minutes = (most: number) => z.number().min(0).max(most).optional();
const DAYS_31 = 31 * 24 * 60;

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  rules: listSchema.describe('Ids of rules; none: all.'),
  layout: z
    .enum(['summary', 'months', 'activations', 'annotations'])
    .default('summary')
    .describe(
      'summary: a row for each rule: how often, how long. months: the same for each month. activations: a row for each time ' +
        'that it would have been on, and why. annotations: the same as marks over a course.'
    )
    .register(FORM, { main: true }),
  on: z
    .number()
    .optional()
    .describe('Another threshold to switch on; any of these adds a second version beside the rule.'),
  off: z.number().optional().describe('Another threshold to switch off; none: at the same share of the other.'),
  intervals: z.number().int().min(1).max(48).optional().describe('So many intervals beyond it …'),
  of: z.number().int().min(1).max(48).optional().describe('… of so many.'),
  offFor: minutes(DAYS_31).describe('Back for so long, minutes.'),
  minOn: minutes(DAYS_31).describe('On for at least, minutes.'),
  maxOn: minutes(DAYS_31).describe('On for at most, minutes.'),
  lock: minutes(DAYS_31).describe('Locked for so long after it, minutes.'),
  perDay: z.number().int().min(1).max(48).optional().describe('Activations a day at most.'),
  delay: z
    .number()
    .min(0)
    .max(24 * 60)
    .default(0)
    .describe('After the end of its interval a number is known so much later, minutes; the store does not tell.'),
});

type SimulationParameters = z.output<typeof parameters>;

/** Steps in one answer: six years of one rule in two versions. */
const MOST_STEPS = 1_300_000;
/** To take so many steps costs about as much as reading one reading. */
const STEPS_A_ROW = 4;
/** To ask a forecast costs about as much as reading so many. */
const ASKED_ROWS = 300;
const COLUMNS = 12;

/** What rules would have done over a time of the past: how often, how long, when, and what other figures would change. */
export const actionSimulation: Question<SimulationParameters> = {
  type: 'action-simulation',
  parameters,
  words: ACTION_SIMULATION_WORDS,
  tables: ['summary', 'months', 'activations'],
  footprint(p, scope) {
    const rules = rulesAsked(p, scope);
    const range = simulated(scope);
    checkSteps(rules, range);
    const days = Math.max(1, (range.end - range.start) / DAY);
    const each = rules.reduce((rows, rule) => rows + rowsOf(rule, range), 1);
    return Promise.resolve({
      values: COLUMNS * 4 * days * Math.max(1, rules.length),
      rows: Math.ceil(each),
      span: { start: range.start - 7 * DAY, end: range.end },
      live: scope.range.end > scope.now,
    });
  },
  async answer(p, scope) {
    const rules = rulesAsked(p, scope);
    checkSteps(rules, simulated(scope));
    const known = rules.filter(({ input }) => input.from === 'question');
    if (known.length === 0) {
      return withNotices([], { series: [], withheld: 0 }, scope, 'table', rules.length > 0 ? ONLY_ALERTS : NO_RULES);
    }
    const { variants, failed } = await variantsOfAll(known, p, scope);
    const demo = scope.catalogue.region.demo ? WORDS.demo[scope.language] : undefined;
    const said = [...failed, ASSUMED[scope.language], demo];
    return said.reduce<Frame[]>(withNotice, [LAYOUTS[p.layout](variants, scope)]);
  },
};

const LAYOUTS = {
  summary: summaryTable,
  months: monthsTable,
  activations: activationsTable,
  annotations: simulatedMarks,
};

/** What is to come has no numbers yet. */
const simulated = ({ range, now }: Pick<Scope, 'range' | 'now'>): Interval => ({
  start: range.start,
  end: Math.max(range.start, Math.min(range.end, now)),
});

/** Of several rules one that cannot be answered says why, and leaves the others alone. */
async function variantsOfAll(rules: readonly Rule[], p: SimulationParameters, scope: Scope) {
  const variants: Variant[] = [];
  const failed: string[] = [];
  for (const rule of rules) {
    try {
      variants.push(...(await variantsOf(rule, p, scope)));
    } catch (error) {
      if (!(error instanceof HubError) || rules.length === 1) {
        throw error;
      }
      const { message, remedy } = error.in(scope.language);
      failed.push(`${rule.name[scope.language]}: ${message} ${remedy}`);
    }
  }
  return { variants, failed };
}

async function variantsOf(rule: Rule, p: SimulationParameters, scope: Scope): Promise<Variant[]> {
  const { input } = rule;
  if (input.from !== 'question' || !scope.ask) {
    return [];
  }
  checkForetold(input, simulated(scope));
  const changed = changedRule(rule, p);
  const own: readonly Rule[] = changed ? [rule, changed] : [rule];
  const range = simulated(scope);
  const delay = p.delay * MINUTE;
  const back = Math.max(...own.map(lookback));
  const readings = await readingsUntil(input, { start: range.start - back - delay, end: range.end }, scope.ask);
  const zone = scope.catalogue.region.timeZone;
  return own.map((one) => ({
    rule: one,
    called: one === rule ? AS_CONFIGURED : CHANGED,
    done: simulate(one, readings, range, { zone, delay, lookback: back }),
  }));
}

function rowsOf(rule: Rule, range: Interval): number {
  const { input } = rule;
  const steps = (range.end - range.start) / TICK / STEPS_A_ROW;
  const interval = input.from === 'question' ? input.interval : HOUR;
  const read = (range.end - range.start) / interval;
  const isForecast = input.from === 'question' && input.ahead !== undefined;
  return steps + (isForecast ? ASKED_ROWS * Math.min(read, FORETOLD_AT_MOST) : read);
}

/** @throws HubError `too-large` */
function checkSteps(rules: readonly Rule[], { start, end }: Interval): void {
  if ((2 * rules.length * (end - start)) / TICK > MOST_STEPS) {
    throw new HubError('too-large', TOO_LONG, {
      de: 'Wählen Sie eine Regel oder einen kürzeren Zeitraum.',
      en: 'Choose one rule, or a shorter time.',
    });
  }
}

/** @throws HubError `too-large`: of a forecast each interval is a question of its own */
function checkForetold({ interval, ahead }: QuestionInput, { start, end }: Interval): void {
  if (ahead && (end - start) / interval > FORETOLD_AT_MOST) {
    const days = Math.floor((FORETOLD_AT_MOST * interval) / DAY);
    throw new HubError('too-large', TOO_LONG, {
      de: `Mit einer Vorhersage im Takt dieser Regel gehen höchstens ${days} Tage.`,
      en: `By a forecast at the interval of this rule ${days} days are the most.`,
    });
  }
}

const TOO_LONG = {
  de: 'So lange lässt sich das nicht auf einmal simulieren.',
  en: 'This is too long to be simulated at once.',
};

const ASSUMED = {
  de: 'Simulation: Ein Vorschlag gilt als sofort freigegeben, ein Befehl als sofort angekommen, und Werte gelten ohne Verzug als bekannt, wenn keiner genannt ist.',
  en: 'Simulation: a proposal counts as released at once, a command as arrived at once, and numbers as known at once where no delay is named.',
};

const NO_RULES = {
  de: 'Hier ist keine Regel für Maßnahmen eingerichtet (actions in der Konfiguration).',
  en: 'No rule for measures is configured here (actions in the configuration).',
};

const ONLY_ALERTS = {
  de: 'Diese Regel hört auf einen Alarm: wann er gekommen wäre, weiß der Hub nicht.',
  en: 'This rule listens to an alert: the hub does not know when it would have come.',
};
