import { keptAt } from '../../analysis/asking/long-work';
import { MINUTE } from '../../model/time';
import { testStore } from '../../testing/test-store';
import { Admission } from './admission';
import { FairQueue, QUEUE_LIMITS } from './fair-queue';
import { Workshop } from './workshop';
import type { AnsweredTask, AnswerTask, Told } from './answerer';

const TASK: AnswerTask = {
  query: { refId: 'A', type: 'measure-effect' },
  envelope: { from: 0, to: 1, purpose: 'panel', defaults: {} },
  ...{ now: 1, sees: 'all', series: 1, working: {} },
};
const DONE: AnsweredTask = { bytes: new Uint8Array(), status: 200, bugs: [], orders: [], kept: {} };

/** A workshop whose work is done by the test. */
function world() {
  const store = testStore();
  const time = { now: 0 };
  const bugs: string[] = [];
  const begun: { readonly task: AnswerTask; readonly told: Told; end(given: Promise<AnsweredTask>): void }[] = [];
  const workshop = new Workshop({
    store,
    admission: new Admission(new FairQueue({ ...QUEUE_LIMITS, threads: 2 })),
    answerer: {
      answer: (task, _, told) => new Promise((end) => begun.push({ task, told: told!, end })),
      close: () => Promise.resolve(),
    },
    now: () => time.now,
    report: (stack) => void bugs.push(stack),
  });
  /** Until so many have begun. */
  const hasBegun = async (count: number) => {
    while (begun.length < count) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { store, time, bugs, begun, workshop, hasBegun };
}

it('works out what an answer waits for, once, says how far it is, and the store keeps it', async () => {
  const { workshop, begun, store, hasBegun } = world();
  workshop.take(['effect'], TASK);
  workshop.take(['effect'], TASK);
  expect(workshop.working).toEqual({ effect: 0 });
  await hasBegun(1);
  begun[0]!.told({ effect: 0.4 });
  expect(workshop.working).toEqual({ effect: 0.4 });
  begun[0]!.end(Promise.resolve({ ...DONE, kept: { effect: { state: 'now', result: 12 } } }));
  await workshop.settled();
  expect(begun.map(({ task }) => [task.isWork, task.working])).toEqual([[true, undefined]]);
  expect(await store.readState(keptAt('effect'))).toEqual({ state: 'now', result: 12 });
  expect(workshop.working).toEqual({});
});

it('does one after the other', async () => {
  const { workshop, begun, hasBegun } = world();
  workshop.take(['one'], TASK);
  workshop.take(['two'], TASK);
  await hasBegun(1);
  expect(begun).toHaveLength(1);
  begun[0]!.end(Promise.resolve({ ...DONE, kept: { one: 1 } }));
  await hasBegun(2);
  expect(begun).toHaveLength(2);
});

it.each([
  ['gives nothing', () => Promise.resolve(DONE), []],
  ['takes too long', () => Promise.reject(new Error('too long')), [expect.stringContaining('too long')]],
])('tries again what %s only after ten minutes', async (_, end, told) => {
  const { workshop, begun, bugs, time, hasBegun } = world();
  workshop.take(['effect'], TASK);
  await hasBegun(1);
  begun[0]!.end(end());
  await workshop.settled();
  expect([workshop.working, bugs]).toEqual([{ effect: 'failed' }, told]);
  workshop.take(['effect'], TASK);
  await workshop.settled();
  expect(begun).toHaveLength(1);
  time.now = 10 * MINUTE;
  workshop.take(['effect'], TASK);
  await hasBegun(2);
  expect(begun).toHaveLength(2);
});

it('keeps the newest hundred', async () => {
  const { workshop, begun, store, hasBegun } = world();
  const all = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`effect ${i}`, i]));
  for (const kept of [all, { newest: 1 }]) {
    workshop.take(Object.keys(kept), TASK);
    await hasBegun(begun.length + 1);
    begun.at(-1)!.end(Promise.resolve({ ...DONE, kept }));
    await workshop.settled();
  }
  const known = async (key: string) => store.readState(keptAt(key));
  expect([await known('effect 0'), await known('effect 1'), await known('newest')]).toEqual([undefined, 1, 1]);
});
