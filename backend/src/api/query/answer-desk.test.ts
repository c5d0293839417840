import { scene, sequence } from '../../testing/scene';
import { openToAll } from '../catalogue-service';
import { Admission, BUDGETS } from './admission';
import { AnswerCache } from './answer-cache';
import { AnswerDesk } from './answer-desk';
import { answerHere, type Answerer, type AnswerTask } from './answerer';
import { FairQueue, QUEUE_LIMITS } from './fair-queue';
import { WatchedStore } from '../../store/watched-store';
import type { Answer } from '../../analysis/asking/ask';

const NOW = '2026-07-01T03:00:00Z';
const RANGE = { from: '2026-07-01T00:00:00Z', to: NOW };

/** A desk whose answerer counts what it is asked and can be held up. */
async function world(
  options: {
    readonly threads?: number;
    readonly budgets?: Partial<typeof BUDGETS>;
    /** Work that every answer waits for. */
    readonly orders?: readonly string[];
  } = {}
) {
  const made = scene(NOW);
  const store = new WatchedStore(made.store);
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  const asked: AnswerTask[] = [];
  let hold: Promise<unknown> = Promise.resolve();
  const own = answerHere(() => ({ store, catalogue: openToAll(made.catalogue), now: made.hub.now }));
  const answerer: Answerer = {
    answer: async (task, signal) => {
      asked.push(task);
      await hold;
      const answered = await own.answer(task, signal);
      return { ...answered, orders: options.orders ?? [] };
    },
    close: () => own.close(),
  };
  const time = { now: Date.parse(NOW) };
  const bugs: string[] = [];
  const fetched: Record<string, { lastSuccess?: number; failingSince?: number; error?: string }> = {};
  const taken: (readonly string[])[] = [];
  const workshop = { working: { effect: 0.5 }, take: (orders: readonly string[]) => void taken.push(orders) };
  const desk = new AnswerDesk({
    store,
    workshop,
    catalogue: openToAll(made.catalogue),
    sees: 'open',
    changes: store.changes,
    answerer,
    admission: new Admission(new FairQueue({ ...QUEUE_LIMITS, threads: options.threads ?? 2 }), {
      ...BUDGETS,
      ...options.budgets,
    }),
    cache: new AnswerCache(store.changes),
    now: () => time.now,
    hearing: (_, feed) => fetched[feed] ?? {},
    report: (stack) => void bugs.push(stack),
  });
  const write = async (start: string, value: number) => {
    const [series] = await made.store.listSeries();
    const reading = {
      station: 'DENW179',
      property: 'no2',
      start: Date.parse(start),
      end: Date.parse(start) + 3_600_000,
    };
    await store.write([{ series: series!, observations: [{ ...reading, value, quality: 'valid', reasons: [] }] }], 0);
  };
  /** @returns what lets the work go on */
  const holdUp = () => {
    const { promise, resolve } = held();
    hold = promise;
    return resolve;
  };
  return { desk, asked, taken, time, bugs, fetched, write, holdUp };
}

function held() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

type World = Awaited<ReturnType<typeof world>>;

async function ask({ desk }: World, body: object, signal = new AbortController().signal): Promise<Answer['results']> {
  const results: [string, Answer['results'][string]][] = [];
  for await (const [refId, bytes] of desk.answer({ ...RANGE, ...body }, 'asker', signal)) {
    results.push([refId, JSON.parse(new TextDecoder().decode(bytes)) as Answer['results'][string]]);
  }
  return Object.fromEntries(results);
}
/** Resolves when so many tasks have reached the answerer. */
async function atWork({ asked }: World, tasks: number): Promise<void> {
  while (asked.length < tasks) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const NO2 = { queries: [{ refId: 'A', properties: 'no2', bucket: '1h' }] };
const valuesIn = (results: Answer['results']) => results.A!.frames[0]!.data.values[1];

it('tells at once of a source that falls silent, though nothing is written, and not why', async () => {
  const made = await world();
  const titles = async () => {
    const queries = [{ refId: 'A', type: 'events', kinds: 'weather-warning', layout: 'table' }];
    const { schema, data } = (await ask(made, { queries })).A!.frames[0]!;
    return data.values[schema.fields.findIndex(({ name }) => name === 'title')];
  };
  made.fetched['dwd'] = { lastSuccess: Date.parse(NOW) };
  expect(await titles()).toEqual(['Im Zeitraum galt keine Warnung.']);
  made.fetched['dwd'] = { failingSince: Date.parse(NOW), error: 'the address with its password' };
  expect(await titles()).toEqual(['Wetterwarnungen nicht abrufbar, seit 01.07.2026, 05:00 Uhr']);
  expect(JSON.stringify(made.asked)).not.toContain('password');
});

it('hands over what an answer waits for, and keeps no such answer', async () => {
  const made = await world({ orders: ['effect'] });
  await ask(made, NO2);
  await ask(made, NO2);
  expect(made.asked.map(({ working }) => working)).toEqual([{ effect: 0.5 }, { effect: 0.5 }]);
  expect(made.taken).toEqual([['effect'], ['effect']]);
});

it('works once for all who ask the same at the same time', async () => {
  const made = await world();
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask(made, NO2)));
  expect(made.asked).toHaveLength(1);
  expect(answers.map(valuesIn)).toEqual(Array(200).fill([10, 20, 30]));
});

it('answers from memory what is past, until something is written there', async () => {
  const made = await world();
  const past = { ...NO2, to: '2026-07-01T02:00:00Z' };
  made.time.now = Date.parse('2026-07-20T00:00:00Z');
  await ask(made, past);
  made.time.now += 3_600_000;
  await ask(made, past);
  expect(made.asked).toHaveLength(1);
  await made.write('2026-07-15T00:00:00Z', 7);
  await ask(made, past);
  expect(made.asked).toHaveLength(1);
  await made.write('2026-07-01T01:00:00Z', 99);
  expect(valuesIn(await ask(made, past))).toEqual([10, 99]);
  expect(made.asked).toHaveLength(2);
});

it('shows a reading at once where the hub has nothing else to do', async () => {
  const made = await world();
  expect(valuesIn(await ask(made, NO2))).toEqual([10, 20, 30]);
  await made.write('2026-07-01T02:00:00Z', 31);
  expect(valuesIn(await ask(made, NO2))).toEqual([10, 20, 31]);
});

it('where it has, shows what it knew some seconds ago', async () => {
  const made = await world({ threads: 1 });
  await ask(made, NO2);
  await made.write('2026-07-01T02:00:00Z', 31);
  const goOn = made.holdUp();
  const other = ask(made, { queries: [{ refId: 'A', type: 'latest' }] });
  await atWork(made, 2);
  expect(valuesIn(await ask(made, NO2))).toEqual([10, 20, 30]);
  goOn();
  await other;
  made.time.now += 5000;
  expect(valuesIn(await ask(made, { ...NO2, from: RANGE.from }))).toEqual([10, 20, 31]);
});

it('panels that show now are the same question for all who look at them in these seconds', async () => {
  const made = await world();
  const end = Date.parse(NOW);
  for (const ms of [1, 734, 2999]) {
    made.time.now = end + ms;
    await ask(made, { ...NO2, from: end + ms - 3 * 3_600_000, to: end + ms });
  }
  expect(made.asked).toHaveLength(1);
});

it('refuses what one request may not take before it works on anything', async () => {
  const made = await world({ budgets: { requestValues: 50 } });
  const queries = Array.from({ length: 20 }, (_, i) => ({ refId: `Q${i}`, properties: 'no2', bucket: '1h' }));
  await expect(ask(made, { queries })).rejects.toMatchObject({
    kind: 'too-large',
    message: expect.stringContaining('values'),
  });
  expect(made.asked).toEqual([]);
});

it('ends work that nobody waits for, and calls it no bug', async () => {
  const made = await world();
  const goOn = made.holdUp();
  const [leaving, staying] = [new AbortController(), new AbortController()];
  const left = ask(made, NO2, leaving.signal);
  const stayed = ask(made, NO2, staying.signal);
  const alone = ask(made, { queries: [{ refId: 'A', type: 'latest' }] }, leaving.signal);
  await atWork(made, 2);
  leaving.abort(new Error('hung up'));
  await expect(left).rejects.toThrow('hung up');
  await expect(alone).rejects.toThrow('hung up');
  goOn();
  expect(valuesIn(await stayed)).toEqual([10, 20, 30]);
  expect(made.bugs).toEqual([]);
  // What nobody waited for was not taken for an answer.
  expect((await ask(made, { queries: [{ refId: 'A', type: 'latest' }] })).A!.status).toBe(200);
});

it('a query that is wrong is answered beside the others, without work', async () => {
  const made = await world();
  const results = await ask(made, {
    queries: [
      { refId: 'A', properties: 'no2', bucket: '1h' },
      { refId: 'B', bucket: '7m' },
    ],
  });
  expect([results.A!.status, results.B!.status, made.asked.length]).toEqual([200, 400, 1]);
});
