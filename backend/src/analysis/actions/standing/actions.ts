import { z } from 'zod';
import type { AuditEntry } from '../../../model/action/audit';
import type { Rule } from '../../../model/action/rule';
import { ALWAYS } from '../../asking/footprint';
import { FORM } from '../../form/hints';
import { listSchema, selectionShape } from '../../selection/lists';
import { withNotice, withNotices } from '../../selection/describe';
import { WORDS } from '../../wording/words';
import type { Frame } from '../../../model/frame';
import type { Question, Scope } from '../../question';
import { beginning } from '../machine/step';
import { discreetFor } from './discreet';
import { auditTable, stateCourses, stretchesOf, stretchMarks } from './audit-frames';
import { ACTIONS_WORDS } from './actions-words';
import { rulesAsked } from './rules-asked';
import { stateFigures, statesTable } from './states-frames';

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  rules: listSchema.describe('Ids of rules; none: all.'),
  layout: z
    .enum(['states', 'audit', 'annotations', 'course'])
    .default('states')
    .describe(
      'states: a row for each rule as it stands now. audit: what was decided in the time range, newest first. annotations: marks ' +
        'of what was proposed, on or faulty. course: the states of each rule over time. Alert rules and expressions get 1 or 0 for each rule.'
    )
    .register(FORM, { main: true }),
  measure: z
    .enum(['on', 'proposed', 'faulty'])
    .default('on')
    .describe('For alert rules and expressions: which state is 1.')
    .register(FORM, { when: { layout: ['states'] } }),
});

type ActionsParameters = z.output<typeof parameters>;

/** More than anybody reads or any panel draws. */
const LIMIT = 5000;
/** Entries that tell who and what stands behind the present state of a rule. */
const LATEST = 50;
const COLUMNS = 21;

/** Measures: what is on, why, since when, what comes next, released by whom; and the book of what was decided. */
export const actions: Question<ActionsParameters> = {
  type: 'actions',
  parameters,
  words: ACTIONS_WORDS,
  tables: ['states', 'audit'],
  footprint(p, { catalogue }) {
    const rows = p.layout === 'states' ? LATEST * catalogue.actions.length : LIMIT;
    return Promise.resolve({ values: COLUMNS * rows, rows, span: ALWAYS, live: true });
  },
  async answer(p, scope) {
    const rules = rulesAsked(p, scope);
    if (rules.length === 0) {
      return withNotices([], { series: [], withheld: 0 }, scope, 'table', NO_RULES);
    }
    const frames = await framesOf(p, rules, scope);
    return withNotice(frames, scope.catalogue.region.demo ? WORDS.demo[scope.language] : undefined);
  },
};

async function framesOf(p: ActionsParameters, rules: readonly Rule[], scope: Scope): Promise<Frame[]> {
  const discreet = await discreetFor(scope.catalogue);
  if (p.layout === 'states' || scope.purpose === 'alert' || scope.purpose === 'expression') {
    const all = await standingsOf(rules, scope);
    return p.layout === 'states' && scope.purpose !== 'alert' && scope.purpose !== 'expression'
      ? [statesTable(all, discreet, scope)]
      : stateFigures(all, p.measure, scope);
  }
  const ids = rules.map(({ id }) => id);
  const { range, store, catalogue } = scope;
  const newest = await store.audit({ range, rules: ids, order: 'newest', limit: LIMIT });
  if (p.layout === 'audit') {
    return newest.length > 0
      ? [auditTable(newest, catalogue.actions, discreet, scope)]
      : withNotices([], { series: [], withheld: 0 }, scope, 'table', NOTHING_DECIDED);
  }
  const oldest = [...(await before(ids, scope)), ...newest.toReversed()];
  const stretches = rules.flatMap((rule) => stretchesOf(rule, oldest));
  return p.layout === 'annotations'
    ? [stretchMarks(stretches, discreet, scope)]
    : stateCourses(rules, stretches, scope);
}

async function standingsOf(rules: readonly Rule[], { store, now }: Scope) {
  const standings = await store.standings();
  const range = { start: 0, end: now + 1 };
  return Promise.all(
    rules.map(async (rule) => ({
      rule,
      standing: standings.find((standing) => standing.rule === rule.id) ?? beginning(rule, now),
      entries: await store.audit({ range, rules: [rule.id], order: 'newest', limit: LATEST }),
    }))
  );
}

/** The last change of each rule before the range: how it stood when that began. */
async function before(rules: readonly string[], { store, range }: Scope): Promise<AuditEntry[]> {
  const earlier = { start: 0, end: range.start };
  const found = await Promise.all(
    rules.map(async (rule) => {
      const latest = await store.audit({ range: earlier, rules: [rule], order: 'newest', limit: LATEST });
      return latest.find(({ from, to }) => from !== to) ?? latest.at(-1) ?? [];
    })
  );
  return found.flat();
}

const NOTHING_DECIDED = {
  de: 'In diesem Zeitraum hat keine Regel etwas entschieden.',
  en: 'No rule has decided anything in this time.',
};

const NO_RULES = {
  de: 'Hier ist keine Regel für Maßnahmen eingerichtet (actions in der Konfiguration).',
  en: 'No rule for measures is configured here (actions in the configuration).',
};
