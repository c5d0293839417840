import type { AuditRecord } from '../../model/action/audit';
import { breakOf } from '../../model/action/chain';
import type { Command } from '../../model/action/command';
import type { Standing } from '../../model/action/standing';
import { MINUTE } from '../../model/time';
import type { Decision } from '../action-store';
import type { ObservationStore } from '../observation-store';
import { EVER, T0 } from './samples';

const STANDING: Standing = {
  ...{ rule: 'no2', version: 'v1', state: 'on', since: T0, reason: { de: 'ü', en: 'u' }, activations: [T0] },
};
const RECORD: AuditRecord = {
  ...{ at: T0, kind: 'state', rule: 'no2', version: 'v1', mode: 'automatic', from: 'off', to: 'on', inputs: [] },
  ...{ by: 'hub', reason: { de: 'ü', en: 'u' }, hub: 'a' },
};
const COMMAND: Command = { id: 'no2.on.1', rule: 'no2', version: 'v1', switchTo: 'on', at: T0, reason: 'ü' };
const ANSWER = { ok: true, output: 'lsa', target: 'x', bodyHash: 'h', attempts: 1, ms: 5 };
const NOTHING: Decision = { hub: 'a', at: T0, standings: [], records: [], commands: [], answers: [] };
const ALL = { range: EVER, rules: [], order: 'oldest', limit: 100 } as const;

export function switching(store: () => ObservationStore): void {
  const leased = () => store().holdLease('a', T0, T0 + MINUTE);

  test('one holds the lease until it has run out, or gives it back', async () => {
    expect(await store().holdLease('a', T0, T0 + MINUTE)).toBe(true);
    expect(await store().holdLease('b', T0 + MINUTE - 1, T0 + 2 * MINUTE)).toBe(false);
    expect(await store().holdLease('a', T0 + MINUTE - 1, T0 + 2 * MINUTE)).toBe(true);
    expect(await store().holdLease('b', T0 + 2 * MINUTE, T0 + 3 * MINUTE)).toBe(true);
    expect(await store().holdLease('a', T0 + 2 * MINUTE, T0 + 3 * MINUTE)).toBe(false);
    await store().endLease('a');
    expect(await store().holdLease('a', T0 + 2 * MINUTE, T0 + 3 * MINUTE)).toBe(false);
    await store().endLease('b');
    expect(await store().holdLease('a', T0 + 2 * MINUTE, T0 + 3 * MINUTE)).toBe(true);
  });

  test('who does not hold the lease keeps nothing', async () => {
    const decision = { ...NOTHING, standings: [STANDING], records: [RECORD] };
    expect(await store().decide(decision)).toBe(false);
    await leased();
    expect(await store().decide({ ...decision, hub: 'b' })).toBe(false);
    expect(await store().decide({ ...decision, at: T0 + MINUTE })).toBe(false);
    expect([await store().standings(), await store().audit(ALL)]).toEqual([[], []]);
    expect(await store().decide(decision)).toBe(true);
    expect(await store().standings()).toEqual([STANDING]);
  });

  test('how a rule stands takes the place of how it stood', async () => {
    await leased();
    await store().decide({ ...NOTHING, standings: [STANDING, { ...STANDING, rule: 'o3' }] });
    await store().decide({ ...NOTHING, standings: [{ ...STANDING, state: 'locked' }] });
    expect((await store().standings()).map(({ rule, state }) => [rule, state])).toEqual([
      ['no2', 'locked'],
      ['o3', 'on'],
    ]);
  });

  test('the book is chained over decisions, and is read from both ends', async () => {
    await leased();
    await store().decide({ ...NOTHING, records: [RECORD, { ...RECORD, rule: 'o3', at: T0 + 1 }] });
    await store().decide({ ...NOTHING, records: [{ ...RECORD, at: T0 + 2, command: COMMAND }] });
    const book = await store().audit(ALL);
    expect(book.map(({ number, rule }) => [number, rule])).toEqual([
      [1, 'no2'],
      [2, 'o3'],
      [3, 'no2'],
    ]);
    expect(book.map((entry, i) => breakOf(entry, book[i - 1]))).toEqual([undefined, undefined, undefined]);
    expect(book[2]).toMatchObject({ reason: { de: 'ü' }, command: COMMAND });
    const numbers = async (more: object) => (await store().audit({ ...ALL, ...more })).map(({ number }) => number);
    expect(await numbers({ order: 'newest', limit: 2 })).toEqual([3, 2]);
    expect(await numbers({ after: 1, limit: 1 })).toEqual([2]);
    expect(await numbers({ rules: ['o3'] })).toEqual([2]);
    expect(await numbers({ range: { start: T0, end: T0 + 2 } })).toEqual([1, 2]);
  });

  test('a command is under way until every output has answered', async () => {
    await leased();
    const commands = [{ command: COMMAND, outputs: ['lsa', 'sign'] }];
    await store().decide({ ...NOTHING, commands });
    await store().decide({ ...NOTHING, commands });
    expect(await store().unanswered()).toEqual([{ command: COMMAND, outputs: [{ id: 'lsa' }, { id: 'sign' }] }]);
    await store().decide({ ...NOTHING, answers: [{ command: COMMAND.id, answer: ANSWER }] });
    expect(await store().unanswered()).toMatchObject([{ outputs: [{ id: 'lsa', answer: ANSWER }, { id: 'sign' }] }]);
    await store().decide({
      ...NOTHING,
      answers: [{ command: COMMAND.id, answer: { ...ANSWER, output: 'sign', ok: false } }],
    });
    expect(await store().unanswered()).toEqual([]);
  });
}
