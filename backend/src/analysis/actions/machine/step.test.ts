import type { ActionState, Standing } from '../../../model/action/standing';
import type { Rule } from '../../../model/action/rule';
import { HOUR, MINUTE } from '../../../model/time';
import { halfHours, testRule } from '../../../testing/action-rule';
import { ANSWER_WITHIN, beginning, step } from './step';
import type { Course } from './evidence';

const NOW = Date.parse('2026-07-01T12:00Z');
const ZONE = 'Europe/Berlin';
const HIGH: Course = { readings: halfHours(NOW, [90, 90, 90]) };
const ONCE: Course = { readings: halfHours(NOW, [50, 50, 90]) };
const BETWEEN: Course = { readings: halfHours(NOW, [70, 70, 70]) };
const LOW: Course = { readings: halfHours(NOW, [50, 50, 50]) };
const STALE: Course = { readings: halfHours(NOW - 2 * HOUR, [90, 90, 90]) };
const NOTHING: Course = { readings: [] };

/** How a rule stands that has been so since then. */
function standing(state: ActionState, ago: number, more: Partial<Standing> = {}): Standing {
  return { ...beginning(testRule(), NOW - ago), state, ...more };
}
/** On since then. */
const on = (ago: number, more: Partial<Standing> = {}) =>
  standing('on', ago, { onSince: NOW - ago, by: 'automatic', ...more });

interface Case {
  readonly from: Standing;
  readonly rule?: Partial<Rule>;
  readonly course: Course;
  readonly to: ActionState;
  readonly command?: 'on' | 'off';
  readonly reason?: RegExp;
}

const off = standing('off', HOUR);
/** What an alert says, once that it fires and once that it does not. */
const byAlert = (value: 0 | 1): Course => ({ readings: [{ start: NOW - HOUR, end: NOW, value, feed: 'NO2 hoch' }] });
const ALERT: Partial<Rule> = {
  ...{ input: { from: 'alert', maxAge: HOUR }, off: { beyond: 0.5, for: 0 } },
  on: { side: 'above', beyond: 0.5, intervals: 1, of: 1 },
};
const PROPOSE = { mode: 'propose' } as const;
const WATCH = { mode: 'watch' } as const;
const TODAY = [NOW - 5 * HOUR, NOW - 3 * HOUR];

const CASES: Readonly<Record<string, Case>> = {
  'an alert switches on, and is named': {
    ...{ from: off, rule: ALERT, course: byAlert(1), to: 'released', command: 'on' },
    reason: /^Der Alarm von NO2 hoch steht an\.$/,
  },
  'the end of an alert switches off': {
    ...{ from: on(2 * HOUR), rule: ALERT, course: byAlert(0), to: 'withdrawing', command: 'off' },
    reason: /^Der Alarm von NO2 hoch ist vorbei\.$/,
  },
  'off stays off while calm': { from: off, course: LOW, to: 'off', reason: /Kein Intervall/ },
  'off → pending at the first interval beyond': { from: off, course: ONCE, to: 'pending', reason: /^1 von 2 nötigen/ },
  'pending → off when it is calm again': { from: standing('pending', HOUR), course: LOW, to: 'off' },
  'pending → off when nothing is known': { from: standing('pending', HOUR), course: STALE, to: 'off', reason: /alt/ },
  'pending → released, automatic': {
    ...{ from: standing('pending', HOUR), course: HIGH, to: 'released', command: 'on' },
    reason: /^3 der letzten 3 Intervalle liegen über 80, zuletzt 90 µg\/m³\.$/,
  },
  'off → on at once where nothing is commanded': { from: off, rule: { outputs: [] }, course: HIGH, to: 'on' },
  'off → on without a command, watching': { from: off, rule: WATCH, course: HIGH, to: 'on' },
  'off → proposed where a person releases': { from: off, rule: PROPOSE, course: HIGH, to: 'proposed' },
  'off stays off on stale input': { from: off, course: STALE, to: 'off', reason: /alt/ },
  'off stays off without input': { from: off, course: NOTHING, to: 'off', reason: /kein Wert/ },
  'off → pending outside the times of day': {
    ...{ from: off, rule: { times: [{ days: [3], from: 0, to: 6 * 60 }] }, course: HIGH, to: 'pending' },
    reason: /außerhalb der Schaltzeiten/,
  },
  'off → pending when it was on often enough today': {
    ...{ from: { ...off, activations: TODAY }, course: HIGH, to: 'pending', reason: /heute wurde schon 2-mal/ },
  },
  'off → released when it was on often enough yesterday': {
    ...{ from: { ...off, activations: TODAY.map((at) => at - 12 * HOUR) }, course: HIGH, to: 'released' },
    command: 'on',
  },
  'proposed stays while the condition holds': {
    ...{ from: standing('proposed', 59 * MINUTE), rule: PROPOSE, course: HIGH, to: 'proposed' },
  },
  'proposed → off when the condition does not hold any more': {
    ...{ from: standing('proposed', MINUTE), rule: PROPOSE, course: ONCE, to: 'pending' },
  },
  'proposed → off when nothing is known': {
    ...{ from: standing('proposed', MINUTE), rule: PROPOSE, course: STALE, to: 'off', reason: /alt/ },
  },
  'proposed → off when the time of day is over': {
    ...{ from: standing('proposed', MINUTE), rule: { ...PROPOSE, times: [{ days: [3], from: 0, to: 60 }] } },
    ...{ course: HIGH, to: 'pending', reason: /außerhalb der Schaltzeiten/ },
  },
  'proposed → on by itself where the rule is automatic by now': {
    ...{ from: standing('proposed', MINUTE), course: HIGH, to: 'released', command: 'on' },
  },
  'proposed → locked when nobody answers': {
    ...{ from: standing('proposed', HOUR), rule: PROPOSE, course: HIGH, to: 'locked', reason: /niemand/ },
  },
  'released waits for its confirmation': {
    ...{ from: standing('released', ANSWER_WITHIN - 1, { command: 'c' }), course: LOW, to: 'released' },
  },
  'released → faulty without confirmation': {
    ...{ from: standing('released', ANSWER_WITHIN, { command: 'c' }), course: HIGH, to: 'faulty' },
  },
  'released waits as long as the rule gives the place itself': {
    ...{ from: standing('released', 9 * MINUTE, { command: 'c' }), rule: { feedbackWithin: 10 * MINUTE } },
    ...{ course: HIGH, to: 'released' },
  },
  'on stays between the thresholds': { from: on(2 * HOUR), course: BETWEEN, to: 'on' },
  'on stays for its minimum': { from: on(59 * MINUTE), course: LOW, to: 'on' },
  'on → withdrawing after its minimum': {
    ...{ from: on(HOUR), course: LOW, to: 'withdrawing', command: 'off' },
    reason: /^60 min lang unter 64, zuletzt 50 µg\/m³\.$/,
  },
  'on → withdrawing at its maximum, however high': {
    ...{ from: on(4 * HOUR), course: HIGH, to: 'withdrawing', command: 'off', reason: /Höchstdauer von 4 h/ },
  },
  'on holds on stale input': { from: on(2 * HOUR), course: STALE, to: 'on' },
  'on holds without input': { from: on(2 * HOUR), course: NOTHING, to: 'on' },
  'on → withdrawing at its maximum without input': {
    ...{ from: on(4 * HOUR), course: NOTHING, to: 'withdrawing', command: 'off' },
  },
  'on → locked without a command, watching': {
    from: on(HOUR, { by: 'watch' }),
    rule: WATCH,
    course: LOW,
    to: 'locked',
  },
  'on → withdrawing with a command although the rule only watches by now': {
    ...{ from: on(HOUR), rule: WATCH, course: LOW, to: 'withdrawing', command: 'off' },
  },
  'withdrawing waits for its confirmation': {
    ...{ from: standing('withdrawing', MINUTE, { command: 'c' }), course: HIGH, to: 'withdrawing' },
  },
  'withdrawing → faulty without confirmation': {
    ...{ from: standing('withdrawing', ANSWER_WITHIN, { command: 'c' }), course: LOW, to: 'faulty' },
  },
  'locked stays until then': {
    ...{ from: standing('locked', MINUTE, { lockedUntil: NOW + 1 }), course: HIGH, to: 'locked' },
  },
  'locked → off when it is over': { from: standing('locked', HOUR, { lockedUntil: NOW }), course: LOW, to: 'off' },
  'locked → released at once where the condition holds': {
    ...{ from: standing('locked', HOUR, { lockedUntil: NOW }), course: HIGH, to: 'released', command: 'on' },
  },
  'faulty stays': { from: standing('faulty', HOUR, { onSince: NOW - HOUR }), course: HIGH, to: 'faulty' },
  'faulty → withdrawing when its time is over': {
    ...{ from: standing('faulty', HOUR, { onSince: NOW - 4 * HOUR }), course: HIGH, to: 'withdrawing', command: 'off' },
  },
  'faulty waits before it tries again': {
    ...{ from: standing('faulty', MINUTE, { onSince: NOW - 5 * HOUR }), course: HIGH, to: 'faulty' },
  },
  'faulty that was never on stays': { from: standing('faulty', 9 * HOUR), course: LOW, to: 'faulty' },
};

test.each(Object.entries(CASES))('%s', (_, { from, rule, course, to, command, reason }) => {
  const done = step(from, testRule(rule), course, NOW, ZONE);
  expect(done.standing.state).toBe(to);
  expect(done.commands.map(({ switchTo }) => switchTo)).toEqual(command ? [command] : []);
  if (reason) {
    expect(done.standing.reason.de).toMatch(reason);
  }
});

test('each state has a case', () => {
  const states = new Set(Object.values(CASES).flatMap(({ from, to }) => [from.state, to]));
  expect([...states].sort()).toEqual(
    ['faulty', 'locked', 'off', 'on', 'pending', 'proposed', 'released', 'withdrawing'].sort()
  );
});

test('the record says what was decided by what', () => {
  const { records, commands } = step(off, testRule(), HIGH, NOW, ZONE);
  expect(records).toMatchObject([
    {
      ...{ kind: 'state', rule: 'no2-schwerte', version: 'v1', mode: 'automatic', from: 'off', to: 'released' },
      ...{ by: 'automatic', thresholds: { on: { beyond: 80 }, off: { beyond: 64 } } },
      inputs: [{ value: 90, age: HOUR }, { age: 30 * MINUTE }, { age: 0, station: 'DENW179', unit: 'µg/m³' }],
    },
    { kind: 'command', command: { id: `no2-schwerte.on.${NOW}`, switchTo: 'on', at: NOW } },
  ]);
  expect(commands[0]!.id).toBe(`no2-schwerte.on.${NOW}`);
});

test('nothing is recorded where nothing changes', () => {
  const held = step(on(2 * HOUR), testRule(), BETWEEN, NOW, ZONE);
  expect(step(held.standing, testRule(), BETWEEN, NOW + MINUTE, ZONE).records).toEqual([]);
});

test('that a number is missing is told once, and that it is back', () => {
  const first = step(on(2 * HOUR), testRule(), NOTHING, NOW, ZONE);
  const second = step(first.standing, testRule(), NOTHING, NOW + MINUTE, ZONE);
  const third = step(second.standing, testRule(), BETWEEN, NOW + 2 * MINUTE, ZONE);
  expect([first, second, third].map(({ records }) => records.map(({ kind, reason }) => [kind, reason.de]))).toEqual([
    [['blind', 'Es liegt kein Wert vor.']],
    [],
    [['blind', 'Es liegen wieder Werte vor.']],
  ]);
  expect(second.standing.blindSince).toBe(NOW);
  expect(third.standing.blindSince).toBeUndefined();
});

test('another version of a rule is told, and goes on with what is on', () => {
  const { standing: next, records } = step(on(2 * HOUR), testRule({ version: 'v2' }), BETWEEN, NOW, ZONE);
  expect(next).toMatchObject({ state: 'on', version: 'v2', onSince: NOW - 2 * HOUR });
  expect(records).toMatchObject([{ kind: 'hub', version: 'v2', reason: { de: 'Die Regel wurde geändert.' } }]);
});

test('a lock that a clock ahead has set lasts no longer than a lock', () => {
  const ahead = standing('locked', -48 * HOUR, { lockedUntil: NOW + 49 * HOUR });
  expect(step(ahead, testRule(), LOW, NOW, ZONE).standing.state).toBe('locked');
  expect(step(ahead, testRule({ lock: 0 }), LOW, NOW, ZONE).standing.state).toBe('off');
});
