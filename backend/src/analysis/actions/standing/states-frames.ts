import { frame } from '../../../model/frame';
import type { Frame } from '../../../model/frame';
import type { AuditEntry } from '../../../model/action/audit';
import type { Rule } from '../../../model/action/rule';
import type { Standing } from '../../../model/action/standing';
import { TIME_SERIES } from '../../series/curve';
import { columnsOf, TABLE } from '../../wording/table';
import type { Scope } from '../../question';
import { MODE_WORDS, conditionsInWords, STATE_WORDS } from '../action-words';
import { nextOf } from '../machine/next';
import { countToday } from '../machine/wall-clock';
import type { DiscreetOf } from './discreet';
import { kommuneOf } from './rules-asked';

/** A rule, how it stands, and its latest entries in the book, newest first. */
export interface RuleStanding {
  readonly rule: Rule;
  readonly standing: Standing;
  readonly entries: readonly AuditEntry[];
}

/** A row for each rule: what is on, why, since when, what comes next, who released it. */
export function statesTable(all: readonly RuleStanding[], discreet: DiscreetOf, scope: Scope): Frame {
  const { language, now, catalogue } = scope;
  const zone = catalogue.region.timeZone;
  const { text, time, number, flag } = columnsOf(all);
  // The newest entry may be an answer, that has seen nothing: of which one the reason is, none of them says.
  const reasonOf = ({ rule, standing, entries }: RuleStanding) =>
    discreet(entries).reason(standing.reason, { rule: rule.id, inputs: entries.flatMap(({ inputs }) => inputs) })[
      language
    ];
  return frame(
    'actions',
    [
      text('rule_name', ({ rule }) => rule.name[language]),
      text('kommune_name', ({ rule }) => kommuneOf(rule, scope)),
      text('statement', ({ standing }) => STATE_WORDS[standing.state][language]),
      time('since', ({ standing }) => standing.since),
      text('why', reasonOf),
      text('next', ({ rule, standing }) => nextOf(standing, rule, zone)[language]),
      text('by', ({ standing, entries }) => whoOf(standing, entries, discreet, scope)),
      text('mode', ({ rule }) => MODE_WORDS[rule.mode][language]),
      text('switches_on', ({ rule }) => conditionsInWords(rule, language).on),
      text('switches_off', ({ rule }) => conditionsInWords(rule, language).off),
      number('activations', ({ standing }) => countToday(standing.activations, now, zone), { config: { decimals: 0 } }),
      number('per_day', ({ rule }) => rule.perDay, { config: { decimals: 0 } }),
      time('blind_since', ({ standing }) => standing.blindSince ?? null),
      text('what_is_done', ({ rule }) => rule.measure?.[language] ?? null),
      text('assumed', ({ rule }) => rule.assumed.join(', ')),
      text('version', ({ rule }) => rule.version),
      text('kommune', ({ rule }) => rule.kommune),
      text('rule', ({ rule }) => rule.id),
      text('status_id', ({ standing }) => standing.state),
      flag('demo', () => catalogue.region.demo),
    ],
    TABLE
  );
}

/** Who released what is on; of what is off nobody. */
function whoOf({ by, onSince }: Standing, entries: readonly AuditEntry[], discreet: DiscreetOf, { language }: Scope) {
  if (by === undefined || onSince === undefined) {
    return null;
  }
  return discreet(entries).by({ by, kind: 'person' })[language];
}

/** What an alert rule asks for: one figure for each rule, 1 or 0, as of now. */
export const MEASURES = {
  on: ['released', 'on', 'withdrawing'],
  proposed: ['proposed'],
  faulty: ['faulty'],
} as const;

/** One figure for each rule: 1 where it stands so. */
export function stateFigures(all: readonly RuleStanding[], measure: keyof typeof MEASURES, scope: Scope): Frame[] {
  return all.map(({ rule, standing }) => {
    const name = rule.name[scope.language];
    const { number, time } = columnsOf([standing]);
    const labels = { rule: rule.id, rule_name: name, kommune: rule.kommune, kommune_name: kommuneOf(rule, scope) };
    const states: readonly string[] = MEASURES[measure];
    return frame(
      name,
      [
        time('time', () => scope.now),
        number('value', ({ state }) => Number(states.includes(state)), {
          labels,
          config: { displayNameFromDS: name, decimals: 0 },
        }),
      ],
      TIME_SERIES
    );
  });
}
