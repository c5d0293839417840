import type { Answer } from '../../../model/action/command';
import type { ActionState, Standing } from '../../../model/action/standing';
import type { Rule } from '../../../model/action/rule';
import { HOUR, MINUTE } from '../../../model/time';
import { halfHours, testRule } from '../../../testing/action-rule';
import { weigh } from './evidence';
import { hear, type Word } from './hear';
import { beginning } from './step';

const NOW = Date.parse('2026-07-01T12:00Z');
const BY = 'B. Beispiel';
const COMMAND = 'no2-schwerte.on.1';
const ARRIVED: Answer = { ok: true, output: 'lsa', target: 'x', bodyHash: 'h', attempts: 1, ms: 5 };
const FAILED: Answer = { ...ARRIVED, ok: false, status: 503 };

function standing(state: ActionState, more: Partial<Standing> = {}): Standing {
  return { ...beginning(testRule(), NOW - 10 * MINUTE), state, ...more };
}

function said(from: Standing, word: Word, rule: Partial<Rule> = {}, values = [90, 90, 90]) {
  const own = testRule({ mode: 'propose', ...rule });
  const evidence = weigh({ readings: halfHours(NOW, values) }, own, NOW);
  return hear({ standing: from, rule: own, evidence, now: NOW, zone: 'Europe/Berlin' }, word);
}

const feedback = (state: 'on' | 'off' | 'fault', command?: string): Word => ({
  kind: 'feedback',
  said: { rule: 'no2-schwerte', state, at: NOW, ...(command ? { command } : {}) },
});
const fedBackAt = (state: 'on' | 'off', at: number): Word => ({
  kind: 'feedback',
  said: { rule: 'no2-schwerte', state, at },
});
const answered = (...answers: Answer[]): Word => ({ kind: 'answered', command: COMMAND, answers });
const RELEASE: Word = { kind: 'release', by: BY };
const BY_HAND: Word = { kind: 'switch-off', by: BY };
const IS_ON = { onSince: NOW - 10 * MINUTE, by: BY };
const UNDER_WAY = { ...IS_ON, command: COMMAND };
/** Its command has been confirmed. */
const CONFIRMED = { ...IS_ON, lastCommand: { id: COMMAND, at: NOW - 10 * MINUTE } };
const SWITCHED_OFF = { lastCommand: { id: 'no2-schwerte.off.2', at: NOW - 10 * MINUTE } };
const AWAITED = { feedbackWithin: 10 * MINUTE };

const CASES: readonly [string, Standing, Word, ActionState, ('on' | 'off')?, Partial<Rule>?][] = [
  ['a person releases', standing('proposed'), RELEASE, 'released', 'on'],
  ['a person releases what is done by hand', standing('proposed'), RELEASE, 'on', undefined, { outputs: [] }],
  ['a person refuses', standing('proposed'), { kind: 'refuse', by: BY }, 'locked'],
  ['the link of this proposal', standing('proposed'), { ...RELEASE, proposal: NOW - 10 * MINUTE }, 'released', 'on'],
  ['the link of an old proposal', standing('proposed'), { ...RELEASE, proposal: NOW - HOUR }, 'proposed'],
  ['a release without a proposal', standing('pending'), RELEASE, 'pending'],
  ['a release of what is on', standing('on', IS_ON), RELEASE, 'on'],
  ['a release of what rests', standing('locked'), RELEASE, 'locked'],
  ['by hand before the minimum', standing('on', IS_ON), BY_HAND, 'withdrawing', 'off'],
  ['by hand while the command is under way', standing('released', UNDER_WAY), BY_HAND, 'withdrawing', 'off'],
  ['by hand in the place of an answer', standing('proposed'), BY_HAND, 'locked'],
  ['by hand, looked after a fault', standing('faulty', IS_ON), BY_HAND, 'withdrawing', 'off'],
  ['by hand, off as far as is known', standing('off'), BY_HAND, 'withdrawing', 'off'],
  ['by hand, locked, and on all the same', standing('locked'), BY_HAND, 'withdrawing', 'off'],
  ['by hand, off already, where nothing is commanded', standing('off'), BY_HAND, 'off', undefined, { outputs: [] }],
  ['by hand, off already, of what only watches', standing('off'), BY_HAND, 'off', undefined, { mode: 'watch' }],
  ['by hand, while it goes off', standing('withdrawing', UNDER_WAY), BY_HAND, 'withdrawing'],
  ['by hand, what was only watched', standing('on', { ...IS_ON, by: 'watch' }), BY_HAND, 'locked'],
  ['the command on has arrived', standing('released', UNDER_WAY), answered(ARRIVED), 'on'],
  ['at one of two outputs only', standing('released', UNDER_WAY), answered(ARRIVED, FAILED), 'faulty'],
  [
    'arrived, the place itself is awaited',
    standing('released', UNDER_WAY),
    answered(ARRIVED),
    'released',
    undefined,
    AWAITED,
  ],
  ['the command off has arrived', standing('withdrawing', UNDER_WAY), answered(ARRIVED), 'locked'],
  ['… where nothing is locked', standing('withdrawing', UNDER_WAY), answered(ARRIVED), 'off', undefined, { lock: 0 }],
  ['the command off has failed', standing('withdrawing', UNDER_WAY), answered(FAILED), 'faulty'],
  ['an answer to an earlier command', standing('released', { command: 'new' }), answered(FAILED), 'released'],
  ['the place confirms on', standing('released', UNDER_WAY), feedback('on', COMMAND), 'on', undefined, AWAITED],
  ['the place confirms off', standing('withdrawing', UNDER_WAY), feedback('off'), 'locked', undefined, AWAITED],
  ['the place confirms an earlier command', standing('released', UNDER_WAY), feedback('on', 'old'), 'released'],
  ['the place confirms late', standing('faulty', IS_ON), feedback('on'), 'on'],
  ['the place is off after a fault', standing('faulty', IS_ON), feedback('off'), 'locked'],
  ['the place was switched off there', standing('on', IS_ON), feedback('off'), 'locked'],
  ['the place has a fault while on', standing('on', IS_ON), feedback('fault'), 'faulty'],
  ['the place has a fault while off', standing('off'), feedback('fault'), 'off'],
  ['the place is on while locked', standing('locked'), feedback('on'), 'faulty'],
  ['the place is on while off', standing('off'), feedback('on'), 'faulty'],
  ['the place is on, of what only watches', standing('off'), feedback('on'), 'off', undefined, { mode: 'watch' }],
  ['the place is on by itself, looked after', standing('faulty'), BY_HAND, 'withdrawing', 'off'],
  ['the place was on by itself, and is off', standing('faulty'), feedback('off'), 'locked'],
  ['off, to the command that switched it on', standing('on', CONFIRMED), feedback('off', COMMAND), 'locked'],
  ['off, to an earlier command, after the confirmation', standing('on', CONFIRMED), feedback('off', 'old'), 'on'],
  ['off, from before it was switched on', standing('on', CONFIRMED), fedBackAt('off', NOW - HOUR), 'on'],
  [
    'off, by a clock that is a little behind',
    standing('on', CONFIRMED),
    fedBackAt('off', NOW - 10.5 * MINUTE),
    'locked',
  ],
  ['on, of the command before, once it is off', standing('locked', SWITCHED_OFF), feedback('on', COMMAND), 'locked'],
];

test.each(CASES.map((row) => ({ name: row[0], row })))('$name', ({ row: [, from, word, to, command, rule] }) => {
  const heard = said(from, word, rule ?? {});
  expect(heard.standing.state).toBe(to);
  expect(heard.commands.map(({ switchTo }) => switchTo)).toEqual(command ? [command] : []);
});

test('nothing is released on input that is too old', () => {
  const own = testRule({ mode: 'propose' });
  const evidence = weigh({ readings: halfHours(NOW - 2 * HOUR, [90, 90, 90]) }, own, NOW);
  const heard = hear({ standing: standing('proposed'), rule: own, evidence, now: NOW, zone: 'UTC' }, RELEASE);
  expect(heard).toMatchObject({ done: false, standing: { state: 'proposed' }, commands: [] });
});

test('who released it stands there and in the audit', () => {
  const { standing: next, records, done, why } = said(standing('proposed'), RELEASE);
  expect(next).toMatchObject({ by: BY, onSince: NOW, activations: [NOW] });
  expect(records).toMatchObject([
    { kind: 'person', by: BY, from: 'proposed', to: 'released' },
    { kind: 'command', by: BY },
  ]);
  expect([done, why.de]).toEqual([true, `Freigegeben: ${BY}.`]);
});

test('a command is remembered once it is confirmed', () => {
  const { standing: released, commands } = said(standing('proposed'), RELEASE, AWAITED);
  const { id, at } = commands[0]!;
  expect(released).toMatchObject({ command: id, lastCommand: { id, at } });
  const { standing: on } = said(released, feedback('on', id), AWAITED);
  expect(on).toMatchObject({ state: 'on', lastCommand: { id, at } });
  expect(on.command).toBeUndefined();
});

test('a release that comes too late stands in the audit', () => {
  const { records, done, standing: next } = said(standing('locked', { lockedUntil: NOW + HOUR }), RELEASE);
  expect([done, next.state]).toEqual([false, 'locked']);
  expect(records).toMatchObject([{ kind: 'person', by: BY, from: 'locked', to: 'locked' }]);
});

test('an alert is remembered, and told when it changes', () => {
  const firing: Word = { kind: 'alert', firing: true, from: 'Grafana' };
  const first = said(standing('off'), firing);
  expect(first.standing.alert).toEqual({ firing: true, from: 'Grafana', at: NOW });
  expect(first.records).toMatchObject([{ kind: 'alert', by: 'Grafana' }]);
  expect(said(first.standing, firing).records).toEqual([]);
  expect(said(first.standing, { ...firing, firing: false }).records).toHaveLength(1);
});

test('what is off is on since no time, and nobody’s', () => {
  const { standing: next } = said(standing('withdrawing', UNDER_WAY), answered(ARRIVED));
  expect(next).toMatchObject({ state: 'locked', lockedUntil: NOW + HOUR });
  expect(Object.keys(next)).not.toEqual(expect.arrayContaining(['onSince']));
  expect(next.by ?? next.command ?? next.onSince).toBeUndefined();
});

test.each([
  ['a release', standing('proposed'), RELEASE],
  ['a switch by hand', standing('on', IS_ON), BY_HAND],
])('%s: who it was stands in the audit, and does not leave the hub', (_, from, word) => {
  const { commands, records } = said(from, word);
  expect(commands.map(({ reason }) => reason)).toEqual([expect.not.stringContaining(BY)]);
  expect(records[0]!.by).toBe(BY);
});
