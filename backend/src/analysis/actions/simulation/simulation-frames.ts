import { DateTime } from 'luxon';
import { frame } from '../../../model/frame';
import type { Frame } from '../../../model/frame';
import type { Rule } from '../../../model/action/rule';
import { HOUR, type Instant, type Interval } from '../../../model/time';
import { columnsOf, TABLE } from '../../wording/table';
import type { Scope } from '../../question';
import { conditionsInWords } from '../action-words';
import { kommuneOf } from '../standing/rules-asked';
import type { Activation, Simulated } from './simulate';
import type { Sentence } from '@smartregion/terms/sentence';

/** What a rule, or another version of it, would have done. */
export interface Variant {
  readonly rule: Rule;
  readonly called: Sentence;
  readonly done: Simulated;
}

export const AS_CONFIGURED: Sentence = { de: 'wie eingerichtet', en: 'as configured' };
export const CHANGED: Sentence = { de: 'geändert', en: 'changed' };

const HOURS = { config: { unit: 'suffix: h', decimals: 1 } };
const WHOLE = { config: { decimals: 0 } };
const SHARE = { config: { unit: 'percentunit', decimals: 1, min: 0, max: 1 } };

const lengthOf = ({ start, end }: Interval) => end - start;
const hours = (ms: number) => Math.round((ms / HOUR) * 1e6) / 1e6;
const total = (activations: readonly Activation[]) => activations.reduce((sum, one) => sum + lengthOf(one), 0);

/** A row for each version of each rule: how often, how long. */
export function summaryTable(all: readonly Variant[], scope: Scope): Frame {
  const { language, range } = scope;
  const span = Math.min(range.end, scope.now) - range.start;
  const { text, number } = columnsOf(all);
  return frame(
    'action-simulation',
    [
      ...headOf(all, scope),
      number('activations', ({ done }) => done.activations.length, WHOLE),
      number('on_days', ({ done }) => daysOf(done.activations, scope).size, WHOLE),
      number('time_on', ({ done }) => hours(total(done.activations)), HOURS),
      number(
        'duration',
        ({ done: { activations } }) => (activations.length > 0 ? hours(total(activations) / activations.length) : null),
        HOURS
      ),
      number(
        'longest',
        ({ done: { activations } }) => (activations.length > 0 ? hours(Math.max(...activations.map(lengthOf))) : null),
        HOURS
      ),
      number('blind', ({ done }) => (span > 0 ? Math.min(1, done.blind / span) : null), SHARE),
      text('switches_on', ({ rule }) => conditionsInWords(rule, language).on),
      text('switches_off', ({ rule }) => conditionsInWords(rule, language).off),
      ...tailOf(all, scope),
    ],
    TABLE
  );
}

/** A row for each month of each version: what whoever releases a rule wants to know first. */
export function monthsTable(all: readonly Variant[], scope: Scope): Frame {
  const zone = scope.catalogue.region.timeZone;
  const monthOf = (moment: Instant) => DateTime.fromMillis(moment, { zone }).toFormat('yyyy-MM');
  const end = Math.min(scope.range.end, scope.now);
  const months: string[] = [];
  for (let at = DateTime.fromMillis(scope.range.start, { zone }).startOf('month'); at.toMillis() < end;) {
    months.push(at.toFormat('yyyy-MM'));
    at = at.plus({ months: 1 });
  }
  const rows = all.flatMap((variant) =>
    months.map((month) => ({
      ...variant,
      month,
      own: variant.done.activations.filter(({ start }) => monthOf(start) === month),
    }))
  );
  const { text, number } = columnsOf(rows);
  return frame(
    'action-simulation',
    [
      ...headOf(rows, scope),
      text('month', ({ month }) => month),
      number('activations', ({ own }) => own.length, WHOLE),
      number('on_days', ({ own }) => daysOf(own, scope).size, WHOLE),
      number('time_on', ({ own }) => hours(total(own)), HOURS),
      ...tailOf(rows, scope),
    ],
    TABLE
  );
}

/** A row for each time that it would have been on. */
export function activationsTable(all: readonly Variant[], scope: Scope): Frame {
  const { language } = scope;
  const rows = activationRows(all);
  const { text, time, number } = columnsOf(rows);
  return frame(
    'action-simulation',
    [
      ...headOf(rows, scope),
      time('time', ({ own }) => own.start),
      time('timeEnd', ({ own }) => (own.ended ? own.end : null)),
      number('duration', ({ own }) => hours(lengthOf(own)), HOURS),
      text('why', ({ own }) => own.why[language]),
      text('why_ended', ({ own }) => own.whyEnded?.[language] ?? null),
      ...tailOf(rows, scope),
    ],
    TABLE
  );
}

/** The same as marks over a course, with the fields that Grafana draws annotations from. */
export function simulatedMarks(all: readonly Variant[], scope: Scope): Frame {
  const { language } = scope;
  const rows = activationRows(all);
  const { text, time } = columnsOf(rows);
  return frame(
    'action-simulation',
    [
      time('time', ({ own }) => own.start),
      time('timeEnd', ({ own }) => own.end),
      text('title', ({ rule, called }) => `${rule.name[language]} (${called[language]})`),
      text('text', ({ own }) => own.why[language]),
      text('tags', ({ called, rule }) => [SIMULATED[language], called[language], kommuneOf(rule, scope)].join(',')),
      text('id', ({ rule, called, own }) => `${rule.id} ${called.en} ${own.start}`),
      ...tailOf(rows, scope),
    ],
    TABLE
  );
}

const SIMULATED: Sentence = { de: 'Simulation', en: 'simulation' };

const activationRows = (all: readonly Variant[]) =>
  all.flatMap((variant) => variant.done.activations.map((own) => ({ ...variant, own })));

const headOf = (rows: readonly Variant[], scope: Scope) => {
  const { text } = columnsOf(rows);
  return [
    text('rule_name', ({ rule }) => rule.name[scope.language]),
    text('kommune_name', ({ rule }) => kommuneOf(rule, scope)),
    text('variant', ({ called }) => called[scope.language]),
  ];
};

const tailOf = (rows: readonly Variant[], { catalogue }: Scope) => {
  const { text, flag } = columnsOf(rows);
  return [
    text('kommune', ({ rule }) => rule.kommune),
    text('rule', ({ rule }) => rule.id),
    flag('demo', () => catalogue.region.demo),
  ];
};

function daysOf(activations: readonly Activation[], { catalogue }: Scope): Set<string> {
  const zone = catalogue.region.timeZone;
  return new Set(activations.map(({ start }) => DateTime.fromMillis(start, { zone }).toISODate()!));
}
