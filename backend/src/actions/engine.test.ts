import { frame, numberField, timeField } from '../model/frame';
import type { Ask } from '../analysis/question';
import type { Answer, Command, Feedback } from '../model/action/command';
import type { Rule } from '../model/action/rule';
import type { ActionState } from '../model/action/standing';
import { HOUR, MINUTE } from '../model/time';
import { testRule } from '../testing/action-rule';
import { TestClock } from '../testing/test-clock';
import { testStore } from '../testing/test-store';
import { Engine, LOOK_EVERY } from './engine';
import type { Output } from './model/output';
import type { ObservationStore } from '../store/observation-store';

const START = Date.parse('2026-07-01T12:00Z');

/** The signals at the street: what they were told, and what they answer. */
class Signals implements Output {
  readonly id = 'lsa';
  readonly told: Command[] = [];
  ok = true;
  /** Answers wait for it, where it is set. */
  wait: Promise<void> | undefined;
  take: ((said: Feedback) => void) | undefined;

  async send(command: Command): Promise<Answer> {
    this.told.push(command);
    await this.wait;
    return { ok: this.ok, output: this.id, target: 'lsa.example', bodyHash: 'h', attempts: 1, ms: 1 };
  }

  readonly feedback = (take: (said: Feedback) => void) => {
    this.take = take;
    return () => (this.take = undefined);
  };
}

/** Hubs on one store beside one street. */
function world(rule: Partial<Rule> = {}) {
  const clock = new TestClock(START);
  const store: ObservationStore = testStore();
  const street = { value: 50 as number | null, isBroken: false };
  const signals = new Signals();
  const ask: Ask = ({ range }) => {
    if (street.isBroken) {
      return Promise.reject(new TypeError('bug'));
    }
    const times = [1, 2, 3].map((i) => Math.floor(range.end / (30 * MINUTE)) * 30 * MINUTE - (3 - i) * 30 * MINUTE);
    const values = times.map(() => street.value);
    return Promise.resolve([frame('', [timeField('time', times), numberField('value', values)])]);
  };
  const warnings: object[] = [];
  const hub = (name: string, own: Partial<Rule> = rule): Engine =>
    new Engine({
      ...{ rules: [testRule(own)], store, ask, now: clock.now, zone: 'Europe/Berlin', hub: name },
      outputsOf: () => [signals],
      log: { warn: (facts) => void warnings.push(facts) },
    });
  const book = () => store.audit({ range: { start: 0, end: 1e14 }, rules: [], order: 'oldest', limit: 999 });
  const state = async (): Promise<ActionState> => (await store.standings())[0]!.state;
  /** What was sent has been answered, and the answer is heard. */
  const settled = async (engine: Engine) => {
    for (let i = 0; i < 50 && (await store.unanswered()).length > 0; i++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await engine.states();
  };
  return { clock, store, street, signals, hub, book, state, settled, warnings };
}

test('switches on and off again, and the book says why', async () => {
  const { clock, street, signals, hub, book, state, settled } = world();
  const engine = hub('a');
  await engine.look();
  street.value = 90;
  await engine.look();
  await settled(engine);
  expect(await state()).toBe('on');
  street.value = 50;
  clock.passes(HOUR);
  await engine.look();
  await settled(engine);
  expect(await state()).toBe('locked');
  expect(signals.told.map(({ switchTo }) => switchTo)).toEqual(['on', 'off']);
  expect((await book()).map(({ kind, from, to }) => `${kind} ${from}→${to}`)).toEqual([
    'hub off→off',
    ...['state off→released', 'command released→released', 'answer released→released', 'state released→on'],
    ...['state on→withdrawing', 'command withdrawing→withdrawing', 'answer withdrawing→withdrawing'],
    'state withdrawing→locked',
  ]);
});

test('a person releases a proposal, and an old link does not', async () => {
  const { street, signals, hub, state, settled, clock } = world({ mode: 'propose' });
  const engine = hub('a');
  street.value = 90;
  await engine.look();
  expect([await state(), signals.told]).toEqual(['proposed', []]);
  const [view] = await engine.states();
  expect(view!.next.de).toBe('Wartet bis 15:00 Uhr auf Freigabe.');
  clock.passes(MINUTE);
  expect(await engine.release('no2-schwerte', 'B.', clock.now(), START - 1)).toMatchObject({ done: false });
  expect(await engine.release('no2-schwerte', 'B.', clock.now(), view!.standing.since)).toMatchObject({ done: true });
  await settled(engine);
  expect(await state()).toBe('on');
  expect(await engine.switchOff('no2-schwerte', 'B.', clock.now())).toMatchObject({ done: true });
  await settled(engine);
  expect(await state()).toBe('locked');
  await expect(engine.release('no2', 'B.', clock.now())).rejects.toMatchObject({ kind: 'not-found' });
});

test('of two hubs one acts; when it is gone for longer than its lease the other takes over', async () => {
  const { clock, street, signals, hub, book, settled } = world();
  const [first, second] = [hub('a'), hub('b')];
  await first.look();
  street.value = 90;
  await second.look();
  expect(signals.told).toEqual([]);
  await expect(second.switchOff('no2-schwerte', 'B.', clock.now())).rejects.toMatchObject({ kind: 'unavailable' });
  await first.look();
  await second.look();
  await settled(first);
  expect(signals.told).toHaveLength(1);
  clock.passes(3 * LOOK_EVERY);
  street.value = 50;
  clock.passes(HOUR);
  await second.look();
  await first.look();
  await settled(second);
  expect(signals.told.map(({ switchTo }) => switchTo)).toEqual(['on', 'off']);
  expect(new Set((await book()).map((entry) => entry.hub))).toEqual(new Set(['a', 'b']));
});

test('a hub that ends gives way at once', async () => {
  const { street, signals, hub, settled } = world();
  const first = hub('a');
  await first.look();
  await first.stop();
  street.value = 90;
  const second = hub('b');
  await second.look();
  await settled(second);
  expect(signals.told).toHaveLength(1);
});

test('what was under way when a hub ended is sent again with the same id, and acts once in the book', async () => {
  const { street, signals, hub, state, book, settled, clock } = world();
  const first = hub('a');
  street.value = 90;
  let answer = (): void => undefined;
  signals.wait = new Promise((resolve) => (answer = resolve));
  await first.look();
  expect([await state(), signals.told.length]).toEqual(['released', 1]);
  // It was killed: its answer never reaches it.
  clock.passes(3 * LOOK_EVERY);
  signals.wait = undefined;
  const second = hub('b');
  await second.look();
  await settled(second);
  expect(await state()).toBe('on');
  expect(signals.told.map(({ id }) => id)).toEqual([signals.told[0]!.id, signals.told[0]!.id]);
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await book()).filter(({ to, kind }) => kind === 'state' && to === 'on')).toHaveLength(1);
});

test.each<[ActionState, Partial<Rule>]>([
  ['off', {}],
  ['pending', {}],
  ['proposed', { mode: 'propose' }],
  ['released', { feedbackWithin: HOUR }],
  ['on', {}],
  ['withdrawing', { feedbackWithin: HOUR }],
  ['locked', {}],
  ['faulty', {}],
])('restart while %s goes on there', async (state, rule) => {
  const { store, street, hub, clock } = world(rule);
  const since = START - 10 * MINUTE;
  const standing = {
    ...{ rule: 'no2-schwerte', version: 'v1', state, since, reason: { de: 'x', en: 'x' }, activations: [since] },
    ...(['on', 'released', 'withdrawing', 'faulty'].includes(state) ? { onSince: since, by: 'B.' } : {}),
    ...(state === 'locked' ? { lockedUntil: START + 50 * MINUTE } : {}),
  };
  await store.holdLease('old', START, START + 1);
  await store.decide({ hub: 'old', at: START, standings: [standing], records: [], commands: [], answers: [] });
  clock.passes(1);
  street.value = { off: 50, pending: 70, proposed: 90 }[state as string] ?? 70;
  await hub('a').look();
  const [now] = await store.standings();
  expect(now).toMatchObject({ state: state === 'pending' ? 'off' : state, activations: [since] });
  expect(now).toMatchObject(state === 'pending' ? {} : { since });
});

test('feedback of the place itself is heard', async () => {
  const { street, signals, hub, state, clock } = world({ feedbackWithin: 10 * MINUTE });
  const engine = hub('a');
  engine.listen();
  street.value = 90;
  await engine.look();
  const heard = async (said: 'on' | 'fault', becomes: ActionState) => {
    signals.take!({ rule: 'no2-schwerte', state: said, at: clock.now() });
    for (let i = 0; i < 50 && (await state()) !== becomes; i++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await state()).toBe(becomes);
  };
  await heard('on', 'on');
  await heard('fault', 'faulty');
  await engine.stop();
  expect(signals.take).toBeUndefined();
});

test('an alert switches a rule that listens to it, and no other', async () => {
  const alert = { input: { from: 'alert', maxAge: HOUR } as const, on: testRule().on };
  const own = { ...alert, on: { side: 'above', beyond: 0.5, intervals: 1, of: 1 } as const, outputs: [] };
  const { hub, clock } = world(own);
  const engine = hub('a');
  expect(await engine.trigger('no2-schwerte', true, 'Grafana', clock.now())).toMatchObject({
    standing: { state: 'on', by: 'automatic' },
  });
  const other = world().hub('b');
  await expect(other.trigger('no2-schwerte', true, 'Grafana', START)).rejects.toMatchObject({ kind: 'query' });
});

test('a rule that is not configured any more while its measure may be on is told', async () => {
  const { street, hub, settled, store, book } = world();
  const engine = hub('a');
  street.value = 90;
  await engine.look();
  await settled(engine);
  await engine.stop();
  const without = hub('b', { id: 'another' });
  await without.look();
  await without.look();
  const told = (await book()).filter(({ to, rule }) => to === 'faulty' && rule === 'no2-schwerte');
  expect(told).toMatchObject([{ from: 'on', to: 'faulty', reason: { de: expect.stringMatching(/von Hand/) } }]);
  const left = (await store.standings()).find(({ rule }) => rule === 'no2-schwerte');
  expect(left!.state).toBe('faulty');
});

test('a bug in an answer keeps no measure on beyond its maximum', async () => {
  const { clock, street, signals, hub, settled, state, warnings } = world();
  const engine = hub('a');
  street.value = 90;
  await engine.look();
  await settled(engine);
  street.isBroken = true;
  clock.passes(2 * HOUR);
  await engine.look();
  expect(await state()).toBe('on');
  clock.passes(2 * HOUR);
  await engine.look();
  await settled(engine);
  expect([await state(), signals.told.length, warnings.length > 0]).toEqual(['locked', 2, true]);
});
