import { FairQueue, type Turn } from './fair-queue';
import type { Cost } from '../../analysis/asking/footprint';

const LIMITS = { threads: 2, values: 1000, waiting: 3, patience: 60_000 };
const small: Cost = { values: 10, rows: 10 };
/** About a second of work. */
const long: Cost = { values: 10, rows: 1_200_000 };
const never = new AbortController().signal;

/** Asks, and notes in which order turns are given. */
function line(limits: Partial<typeof LIMITS> = {}) {
  const queue = new FairQueue({ ...LIMITS, ...limits });
  const begun: string[] = [];
  const ask = (name: string, cost = small, signal = never): Promise<Turn> => {
    const turn = queue.turn(name.split(' ')[0]!, cost, signal);
    turn.then(() => begun.push(name)).catch(() => undefined);
    return turn;
  };
  return { queue, begun, ask };
}
const end = (turn: Turn) => {
  turn.done();
  turn.sent();
};
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('gives no more turns than there are threads', async () => {
  const { ask, begun, queue } = line();
  const first = await ask('a 1');
  await ask('a 2');
  expect(queue.isBusy).toBe(true);
  void ask('a 3');
  await settled();
  expect(begun).toEqual(['a 1', 'a 2']);
  end(first);
  await settled();
  expect(begun).toEqual(['a 1', 'a 2', 'a 3']);
});

it('serves the asker next who was served longest ago, not the one who asks most', async () => {
  const { ask, begun } = line({ threads: 1 });
  const turns = ['a 1', 'a 2', 'a 3', 'b 1'].map((name) => ask(name));
  for (const i of [0, 3, 1, 2]) {
    end(await turns[i]!);
  }
  expect(begun).toEqual(['a 1', 'b 1', 'a 2', 'a 3']);
});

it('keeps one thread free of long work', async () => {
  const { ask, begun } = line();
  await ask('a long', long);
  void ask('b long', long);
  void ask('b short');
  await settled();
  expect(begun).toEqual(['a long', 'b short']);
});

it('holds the memory of an answer until it is sent, and lets no asker hold more than half', async () => {
  const { ask, begun } = line({ threads: 9 });
  const first = await ask('a 1', { values: 400, rows: 0 });
  void ask('a 2', { values: 400, rows: 0 });
  await ask('b 1', { values: 400, rows: 0 });
  first.done();
  await settled();
  expect(begun).toEqual(['a 1', 'b 1']);
  first.sent();
  await settled();
  expect(begun).toEqual(['a 1', 'b 1', 'a 2']);
});

it('an answer larger than all of the memory still gets its turn, alone', async () => {
  const { ask, begun } = line();
  await ask('a', { values: 5000, rows: 0 });
  expect(begun).toEqual(['a']);
});

it('refuses at once what would wait behind too many, with a time to come back', async () => {
  const { ask } = line({ threads: 1 });
  await ask('a 0');
  ['a 1', 'a 2', 'a 3'].forEach((name) => void ask(name).catch(() => undefined));
  await expect(ask('b')).rejects.toMatchObject({ kind: 'unavailable', details: { retryAfter: 5 } });
});

it('refuses what has waited too long', async () => {
  const { ask } = line({ threads: 1, patience: 20 });
  await ask('a 0');
  await expect(ask('a 1')).rejects.toMatchObject({ kind: 'unavailable' });
});

it('forgets who has gone', async () => {
  const { ask, begun, queue } = line({ threads: 1 });
  const first = await ask('a 0');
  const gone = new AbortController();
  const waiting = ask('a 1', small, gone.signal);
  gone.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  end(first);
  await settled();
  expect([begun, queue.isBusy]).toEqual([['a 0'], false]);
});
