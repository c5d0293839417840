import { frame, stringField, timeField } from '../../../model/frame';
import type { Frame } from '../../../model/frame';
import type { AuditEntry } from '../../../model/action/audit';
import type { Rule } from '../../../model/action/rule';
import type { ActionState } from '../../../model/action/standing';
import type { Instant } from '../../../model/time';
import { TIME_SERIES } from '../../series/curve';
import { columnsOf, TABLE } from '../../wording/table';
import type { Scope } from '../../question';
import { KIND_OF_ENTRY, MODE_WORDS, offInWords, onInWords, STATE_WORDS } from '../action-words';
import type { DiscreetOf } from './discreet';
import { kommuneOf } from './rules-asked';

/** The book of what was decided, newest first. */
export function auditTable(
  entries: readonly AuditEntry[],
  rules: readonly Rule[],
  discreet: DiscreetOf,
  scope: Scope
): Frame {
  const { language, catalogue } = scope;
  const { text, time, number, flag } = columnsOf(entries);
  const told = discreet(entries);
  const last = (entry: AuditEntry) => told.inputs(entry).at(-1);
  const ruleOf = ({ rule }: AuditEntry) => rules.find(({ id }) => id === rule);
  return frame(
    'actions',
    [
      time('time', ({ at }) => at),
      text('rule_name', (entry) => ruleOf(entry)?.name[language] ?? entry.rule),
      text('kind_name', ({ kind }) => KIND_OF_ENTRY[kind][language]),
      text('state_before', ({ from }) => STATE_WORDS[from][language]),
      text('state_after', ({ to }) => STATE_WORDS[to][language]),
      text('why', (entry) => told.reason(entry.reason, entry)[language]),
      text('decided_by', (entry) => told.by(entry)[language]),
      number('value', (entry) => last(entry)?.value ?? null, { config: { decimals: 2 } }),
      text('unit', (entry) => last(entry)?.unit ?? null),
      number('age', (entry) => (last(entry) ? Math.round(last(entry)!.age / 1000) : null), {
        config: { unit: 's', decimals: 0 },
      }),
      text('station', (entry) => last(entry)?.station ?? null),
      text('switches_on', ({ thresholds }) => (thresholds ? onInWords(thresholds.on, language) : null)),
      text('switches_off', ({ thresholds }) => (thresholds ? offInWords(thresholds, language) : null)),
      text('mode', ({ mode }) => MODE_WORDS[mode][language]),
      text('target', ({ answer }) => answer?.target ?? null),
      text('answer', ({ answer }) => (answer ? String(answer.status ?? answer.why ?? (answer.ok ? 'ok' : '–')) : null)),
      text('version', ({ version }) => version),
      text('rule', ({ rule }) => rule),
      number('number', (entry) => entry.number, { config: { decimals: 0 } }),
      text('hash', ({ hash }) => hash.slice(0, 16)),
      flag('demo', () => catalogue.region.demo),
    ],
    TABLE
  );
}

/** A time in which a rule stood in one state. */
export interface Stretch {
  readonly rule: Rule;
  readonly state: ActionState;
  readonly start: Instant;
  /** Absent while it stands so. */
  readonly end?: Instant;
  readonly entry: AuditEntry;
}

/** How a rule stood, one state after the other, from the first entry on. @param entries oldest first */
export function stretchesOf(rule: Rule, entries: readonly AuditEntry[]): Stretch[] {
  const own = entries.filter((entry) => entry.rule === rule.id);
  const changes = own.filter((entry, i) => i === 0 || entry.from !== entry.to);
  return changes.map((entry, i) => {
    const next = changes[i + 1];
    return { rule, state: entry.to, start: entry.at, ...(next ? { end: next.at } : {}), entry };
  });
}

/** What is worth a mark over a course: that something was proposed, on, or faulty. */
const MARKED: readonly ActionState[] = ['proposed', 'released', 'on', 'withdrawing', 'faulty'];

/** A mark for each stretch, with the fields that Grafana draws annotations from. */
export function stretchMarks(all: readonly Stretch[], discreet: DiscreetOf, scope: Scope): Frame {
  const { language, catalogue, range } = scope;
  const marked = all.filter(({ state }) => MARKED.includes(state));
  const told = discreet(all.map(({ entry }) => entry));
  const { text, time, flag } = columnsOf(marked);
  return frame(
    'actions',
    [
      time('time', ({ start }) => start),
      time('timeEnd', ({ start, end }) => end ?? Math.max(start, Math.min(scope.now, range.end))),
      text('title', ({ rule, state }) => `${rule.name[language]}: ${STATE_WORDS[state][language]}`),
      text('text', ({ entry }) => told.reason(entry.reason, entry)[language]),
      text('tags', ({ rule, state }) => [STATE_WORDS[state][language], kommuneOf(rule, scope)].join(',')),
      text('rule', ({ rule }) => rule.id),
      text('id', ({ entry }) => String(entry.number)),
      flag('demo', () => catalogue.region.demo),
    ],
    TABLE
  );
}

/** For each rule its states over time, as Grafana's state timeline draws them. */
export function stateCourses(rules: readonly Rule[], all: readonly Stretch[], scope: Scope): Frame[] {
  const { range, language } = scope;
  return rules.map((rule) => {
    const own = all.filter((stretch) => stretch.rule === rule);
    const name = rule.name[language];
    const labels = { rule: rule.id, kommune: rule.kommune, kommune_name: kommuneOf(rule, scope) };
    return frame(
      name,
      [
        timeField(
          'time',
          own.map(({ start }) => Math.max(start, range.start))
        ),
        stringField(
          'value',
          own.map(({ state }) => STATE_WORDS[state][language]),
          { labels, config: { displayNameFromDS: name } }
        ),
      ],
      TIME_SERIES
    );
  });
}
