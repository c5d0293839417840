import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOUR, MINUTE } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { LICENCES, REGION } from '../../testing/region';
import { scene } from '../../testing/scene';
import { answerInProcesses, PROCESS_LIMITS, type ProcessLimits } from './answer-processes';
import type { Answerer, AnswerTask } from './answerer';
import type { QueryAnswer } from '../../analysis/asking/ask';
import type { FindFeed } from '../catalogue-service';

/** Two years of ten minutes of one station, so that a question can take long. */
const START = Date.UTC(2024, 0);
const READINGS = 2 * 366 * 144;
const END = START + READINGS * 10 * MINUTE;

let folder: string;
let path: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answer-threads-'));
  path = join(folder, 'hub.sqlite');
  const store = await openSqliteStore(path);
  const { put } = scene('2026-01-01T00:00Z', store);
  const readings = Array.from({ length: READINGS }, (_, i) => ({ start: START + i * 10 * MINUTE, value: i % 30 }));
  await put('dwd-05480', 'air_temperature', readings, { feed: 'dwd', cadence: 10 * MINUTE });
  const codes = readings.map(({ start, value }) => ({ start, value: value % 4 }));
  await put('dwd-05480', 'weather_code', codes, { feed: 'dwd', cadence: 10 * MINUTE });
  await store.close();
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const region = () => ({ ...REGION, store: { path } });
const find = (feed: string) => ({ licence: LICENCES[feed]! });

async function withProcesses<T>(limits: ProcessLimits, work: (processes: Answerer) => Promise<T>): Promise<T> {
  const processes = answerInProcesses(region(), find, limits);
  try {
    return await work(processes);
  } finally {
    await processes.close();
  }
}

const task = (query: object): AnswerTask => ({
  query: { refId: 'A', ...query },
  envelope: { from: END - 3 * HOUR, to: END, purpose: 'data', defaults: {} },
  now: END,
  sees: 'all',
  series: 1,
});
const never = () => new AbortController().signal;
const HOURS = { bucket: '1h', from: START, to: END };
const read = ({ bytes }: { bytes: Uint8Array }) => JSON.parse(new TextDecoder().decode(bytes)) as QueryAnswer;

it('answers from the file that another connection writes', async () => {
  const { bytes, status, bugs } = await withProcesses(PROCESS_LIMITS, (t) => t.answer(task({ bucket: '1h' }), never()));
  expect([status, bugs]).toEqual([200, []]);
  // The last 18 readings are 0 to 17, at 00:00 to 02:50; what was read on the hour ends the hour before.
  expect(read({ bytes }).frames[0]!.data.values[1]).toEqual([3.5, 9.5, 15]);
});

it('hides from those without a token what may not be passed on, as elsewhere', async () => {
  const answer = await withProcesses(PROCESS_LIMITS, (t) =>
    t.answer({ ...task({ feeds: 'counter' }), sees: 'open' }, never())
  );
  expect(answer.status).toBe(200);
  expect(read(answer).frames[0]!.schema.fields).toEqual([]);
});

it('knows there, too, who tells of events and whether it can be heard', async () => {
  const telling: FindFeed = (feed) => ({
    ...{ licence: LICENCES[feed]!, transport: 'poll' },
    tellsOf: () => (feed === 'dwd' ? ['weather-warning'] : []),
  });
  const processes = answerInProcesses(region(), telling);
  const hearing = [{ kommune: 'schwerte', feed: 'dwd', failingSince: END - HOUR }];
  const query = { type: 'events', kinds: 'weather-warning', layout: 'table', active: true };
  try {
    const answer = read(await processes.answer({ ...task(query), hearing }, never()));
    const { fields } = answer.frames[0]!.schema;
    const title = answer.frames[0]!.data.values[fields.findIndex(({ name }) => name === 'title')];
    expect(title).toEqual([expect.stringMatching(/^Wetterwarnungen nicht abrufbar, seit /)]);
  } finally {
    await processes.close();
  }
});

it('leaves the main thread free however long the work is', async () => {
  await withProcesses(PROCESS_LIMITS, async (processes) => {
    await processes.answer(task({}), never());
    let longest = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const began = performance.now();
    await Promise.all(
      [1, 2].map((n) => processes.answer(task({ ...HOURS, envelope: true, compare: '1y', refId: `${n}` }), never()))
    );
    const took = performance.now() - began;
    clearInterval(ticking);
    expect(longest).toBeLessThan(Math.max(50, took / 4));
  });
});

it('ends what takes too long, says so, and goes on', async () => {
  const limits = { ...PROCESS_LIMITS, processes: 1 };
  await withProcesses(limits, async (processes) => {
    await processes.answer(task({}), never());
    const heavy = { bucket: '10m', from: END - 49_000 * 10 * MINUTE, to: END, envelope: true, coverage: true };
    limits.time = 20;
    await expect(processes.answer(task({ ...heavy, compare: '1y' }), never())).rejects.toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('time'),
    });
    limits.time = PROCESS_LIMITS.time;
    expect((await processes.answer(task({}), never())).status).toBe(200);
  });
});

it('ends what takes too much memory, says so, and answers the next', async () => {
  await withProcesses({ ...PROCESS_LIMITS, processes: 1, heap: 36 }, async (processes) => {
    // The most frequent code of a day follows from no rollup: all readings are looked at.
    const all = { properties: 'weather_code', bucket: '1d', from: START, to: END };
    await expect(processes.answer(task(all), never())).rejects.toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('memory'),
    });
    expect((await processes.answer(task({ bucket: '1h' }), never())).status).toBe(200);
  });
});

it('ends what nobody wants any more without ending the thread', async () => {
  await withProcesses({ ...PROCESS_LIMITS, processes: 1 }, async (processes) => {
    await processes.answer(task({}), never());
    const gone = new AbortController();
    const left = processes.answer(task({ ...HOURS, envelope: true }), gone.signal);
    setTimeout(() => gone.abort(new Error('hung up')), 5);
    await expect(left).rejects.toThrow('hung up');
    expect((await processes.answer(task({}), never())).status).toBe(200);
  });
});
