import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feed, Payload } from '../../feeds/feed';
import { senml } from '../../feeds/open/senml';
import { datex2 } from '../../feeds/traffic/datex2';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { SECOND } from '../../model/time';
import { testdata } from '../../testing/parse-all';
import type { ParseLimits } from './parse-limits';
import { ParserPool, type Asker } from './parser-pool';

const siteTable = testdata('datex2/site-table.xml');
const context = { options: datex2.options.parse({}), receivedAt: 0, companions: { siteTable } };

/** The measured sites of the test document so many times over, six sites and ten readings each time. */
function document(times: number): Uint8Array {
  const text = testdata('datex2/measured-data.xml').toString();
  const [from, to] = [text.indexOf('<d2:siteMeasurements>'), text.lastIndexOf('</d2:payloadPublication>')];
  return new TextEncoder().encode(text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to));
}

const pools: ParserPool[] = [];
function poolWith(limits: Partial<ParseLimits> = {}, worker?: string): ParserPool {
  const pool = new ParserPool({ inlineBytes: 0, ...limits }, worker);
  pools.push(pool);
  return pool;
}
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

const payloadOf = (bytes: Uint8Array): Payload => ({ bytes, name: 'big.xml' });

async function collected(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) {
    all.push(batch);
  }
  return all;
}

const errorOf = (batches: AsyncIterable<Batch>): Promise<unknown> =>
  collected(batches).then(
    () => undefined,
    (error: unknown) => error
  );

it('reads in a thread what it reads inline', async () => {
  const inline = await collected(poolWith({ inlineBytes: 1e6 }).parse(datex2, payloadOf(document(2)), context));
  expect(inline[0]!.readings).toHaveLength(20);
  expect(await collected(poolWith().parse(datex2, payloadOf(document(2)), context))).toEqual(inline);
});

it('reads a small document where it is, but not one that is large once unpacked', async () => {
  const parsedHere = jest.spyOn(datex2, 'parse');
  const packed = gzipSync(document(2));
  const pool = poolWith({ inlineBytes: siteTable.length + 2 * packed.length });
  await errorOf(pool.parse(datex2, payloadOf(new Uint8Array(packed.length).fill(32)), context));
  expect(parsedHere).toHaveBeenCalledTimes(1);
  await collected(pool.parse(datex2, payloadOf(packed), context));
  expect(parsedHere).toHaveBeenCalledTimes(1);
  parsedHere.mockRestore();
});

it('gives batches as they come, and the hub goes on meanwhile', async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 5).unref();
  const cutOff = document(600).subarray(0, -100);
  const batches = poolWith().parse(datex2, payloadOf(cutOff), context)[Symbol.asyncIterator]();
  const first = (await batches.next()) as IteratorYieldResult<Batch>;
  clearInterval(others);
  expect(first.value.readings.length).toBeGreaterThan(4800);
  expect(turns).toBeGreaterThan(10);
  // so far nobody has read to where it is cut off
  await expect(batches.next()).rejects.toThrow(/"big.xml" ends before all tags are closed/);
});

it('uses the same thread for the next document when the loop is left', async () => {
  const pool = poolWith({ threads: 1 });
  for await (const batch of pool.parse(datex2, payloadOf(document(2)), context)) {
    expect(batch.rows).toBe(12);
    break;
  }
  expect(await collected(pool.parse(datex2, payloadOf(document(1)), context))).toHaveLength(1);
});

it('never has more threads than it may, whoever asks', async () => {
  const pool = poolWith({ threads: 2 });
  const readers = Array.from({ length: 6 }, (_, i) =>
    pool
      .parse(datex2, payloadOf(document(1)), context, { name: `group ${i}`, isBackground: i % 2 === 0 })
      [Symbol.asyncIterator]()
  );
  const firsts = readers.map((reader) => reader.next());
  await Promise.race(firsts);
  // each holds its thread as long as somebody may ask for more
  const begun = await Promise.all(firsts.map((first) => Promise.race([first.then(() => 1), soon(500)])));
  expect(begun.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2);
  await Promise.all(
    readers.map(async (reader, i) => {
      await firsts[i];
      await reader.return?.();
    })
  );
});

const soon = (ms: number) => new Promise<number>((resolve) => setTimeout(() => resolve(0), ms));

describe('a document', () => {
  const list = (entries: number) => new TextEncoder().encode(`[${'{"bn":""},'.repeat(entries - 1)}{"bn":""}]`);
  const measured = (entries: number) =>
    new TextEncoder().encode(`[${'{"n":"a","v":1},'.repeat(entries - 1)}{"n":"a","v":1}]`);
  const limits = { unpacked: 1e6, entries: 10_000 };
  const options = senml.options.parse({});

  it.each([
    ['taken', measured(9_999), false],
    ['refused', measured(10_001), true],
    ['taken, because nothing in it could hold a reading', list(10_001), false],
  ])('with more entries than it may have is %s', async (_, bytes, isRefused) => {
    const error = await errorOf(poolWith().parse(senml, { bytes, limits }, { options, receivedAt: 0 }));
    expect(error).toEqual(
      isRefused
        ? expect.objectContaining({
            kind: 'too-large',
            message: 'The document has more than 10000 entries and values.',
            remedy: expect.stringContaining('in parts'),
          })
        : undefined
    );
  });
});

it('does not begin to read what is longer than it may be', async () => {
  const limits = { unpacked: 100, entries: 10 };
  const payload = { bytes: new Uint8Array(101), limits };
  expect(await errorOf(poolWith({ inlineBytes: 1e6 }).parse(senml, payload, context))).toMatchObject({
    kind: 'too-large',
  });
});

describe('errors', () => {
  it('come across as what they were', async () => {
    const error = await errorOf(poolWith().parse(datex2, payloadOf(new TextEncoder().encode('<kml/>')), context));
    expect(error).toBeInstanceOf(HubError);
    expect(error).toMatchObject({
      kind: 'payload',
      message: '"big.xml" is <kml>, not DATEX II.',
      remedy: expect.stringContaining('siteTableUrl'),
      details: { name: 'big.xml' },
    });
  });

  it('of the hub itself stay defects', async () => {
    const error = await errorOf(poolWith().parse(datex2, { bytes: document(1) }, { ...context, options: undefined }));
    expect(error).not.toBeInstanceOf(HubError);
    expect(error).toMatchObject({
      message: expect.stringContaining('timeIs'),
      stack: expect.stringContaining('datex2'),
    });
  });
});

describe('a parser', () => {
  const worker = join(__dirname, 'worker-of-hard-feeds.test-child.ts');
  const read = (pool: ParserPool, feed: string, asker?: Asker) =>
    pool.parse({ id: feed } as Feed, payloadOf(new Uint8Array(10)), context, asker);

  it.each([
    ['endless', 'time'],
    ['stubborn', 'time'],
    ['hungry', 'memory'],
  ])('that is %s is ended in seconds, and the next document is read', async (feed, lacking) => {
    const pool = poolWith(
      { threads: 1, time: SECOND, heap: 48, ...(feed === 'hungry' ? { time: 30 * SECOND } : {}) },
      worker
    );
    // the thread is there, so that only the parser is measured
    await collected(pool.parse(datex2, payloadOf(document(1)), context));
    const begin = performance.now();
    const error = errorOf(read(pool, feed));
    const next = collected(pool.parse(datex2, payloadOf(document(1)), context));
    expect(await error).toMatchObject({
      kind: 'too-large',
      message: `Reading "big.xml" takes more ${lacking} than the hub gives to one document.`,
    });
    expect(performance.now() - begin).toBeLessThan(30 * SECOND);
    expect((await next)[0]!.readings).toHaveLength(10);
  });

  it('that is busy refuses what can come again, and keeps nobody else from waiting', async () => {
    const pool = poolWith({ threads: 1, time: SECOND / 2, waiting: { each: 10, all: 20 } }, worker);
    const push = (name: string) => errorOf(read(pool, 'endless', { name, isBackground: false, isRefusable: true }));
    const first = push('schwerte');
    const [waits, refused] = [push('schwerte'), push('schwerte')];
    expect(await refused).toMatchObject({ kind: 'unavailable', details: { retryAfter: 5 } });
    const other = push('unna');
    expect(await push('hamm')).toMatchObject({ kind: 'unavailable' });
    const poll = errorOf(read(pool, 'endless', { name: 'poll', isBackground: true }));
    for (const one of [first, waits, other, poll]) {
      expect(await one).toMatchObject({ kind: 'too-large' });
    }
  });

  it('that runs when the hub stops is ended at once', async () => {
    const pool = poolWith({ threads: 1 }, worker);
    // the thread is there, so that the first is in it at once
    await collected(pool.parse(datex2, payloadOf(document(1)), context));
    const [runs, waits] = [errorOf(read(pool, 'endless')), errorOf(read(pool, 'endless'))];
    await soon(300);
    const begin = performance.now();
    await pool.close();
    expect(await runs).toMatchObject({ kind: 'unavailable', message: 'The hub stops.' });
    expect(await waits).toMatchObject({ kind: 'unavailable', message: 'The hub stops.' });
    expect(performance.now() - begin).toBeLessThan(5 * SECOND);
  });
});
