import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { datex2 } from '../feeds/traffic/datex2';
import type { Payload } from '../feeds/feed';
import { HubError } from '../model/errors';
import type { Batch } from '../model/observation';
import { testdata } from '../testing/parse-all';
import { PARSE_LIMITS, parseOffThread, type ParseLimits } from './parse-off-thread';

// a thread starts slowly on a busy machine
jest.setTimeout(60_000);

const siteTable = testdata('datex2/site-table.xml');
const context = { options: datex2.options.parse({}), receivedAt: 0, companions: { siteTable } };

/** The measured sites of the test document so many times over, six sites and ten readings each time. */
function document(times: number): Uint8Array {
  const text = testdata('datex2/measured-data.xml').toString();
  const [from, to] = [text.indexOf('<d2:siteMeasurements>'), text.lastIndexOf('</d2:payloadPublication>')];
  return new TextEncoder().encode(text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to));
}

const parse = (bytes: Uint8Array, limits: Partial<ParseLimits> = {}) =>
  parseOffThread(datex2, { bytes, name: 'big.xml' }, context, { ...PARSE_LIMITS, ...limits });

async function collected(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) {
    all.push(batch);
  }
  return all;
}

/** 10 readings each time, 20 000 in a batch. */
const MORE_THAN_ONE_BATCH = 2100;

const inThread = { inlineBytes: 0 };

it('reads in a thread what it reads inline', async () => {
  const inline = await collected(parse(document(2)));
  expect(inline[0]!.readings).toHaveLength(20);
  expect(await collected(parse(document(2), inThread))).toEqual(inline);
});

it('starts no thread for a small document, but for one that is large once unpacked', async () => {
  const parsedHere = jest.spyOn(datex2, 'parse');
  const packed = gzipSync(document(2));
  const limits = { inlineBytes: siteTable.length + 2 * packed.length };
  await collected(parse(new Uint8Array(packed.length).fill(32), limits)).catch(() => undefined);
  expect(parsedHere).toHaveBeenCalledTimes(1);
  await collected(parse(packed, limits));
  expect(parsedHere).toHaveBeenCalledTimes(1);
  parsedHere.mockRestore();
});

it('posts batches as they come, and the hub goes on meanwhile', async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 5);
  const batches = parse(document(MORE_THAN_ONE_BATCH).subarray(0, -100));
  const first = await batches.next();
  clearInterval(others);
  expect(first.value.readings.length).toBeGreaterThan(19_000);
  expect(turns).toBeGreaterThan(10);
  // the document is cut off, but so far nobody has read to there
  await expect(collected(batches)).rejects.toThrow(/"big.xml" ends before all tags are closed/);
});

it('ends the thread when the loop is left', async () => {
  const ended = jest.spyOn(Worker.prototype, 'terminate');
  for await (const batch of parse(document(2), inThread)) {
    expect(batch.rows).toBe(12);
    expect(ended).not.toHaveBeenCalled();
    break;
  }
  expect(ended).toHaveBeenCalledTimes(1);
  ended.mockRestore();
});

describe('errors', () => {
  const reject = (payload: Payload['bytes'], limits: Partial<ParseLimits>) =>
    collected(parse(payload, { ...inThread, ...limits })).then(
      () => undefined,
      (error: unknown) => error
    );

  it('come across as what they were', async () => {
    const error = await reject(new TextEncoder().encode('<kml/>'), {});
    expect(error).toBeInstanceOf(HubError);
    expect(error).toMatchObject({
      kind: 'payload',
      message: '"big.xml" is <kml>, not DATEX II.',
      remedy: expect.stringContaining('siteTableUrl'),
      details: { name: 'big.xml' },
    });
  });

  it.each([
    ['time', { timeout: 1 }],
    ['memory', { heap: 8 }],
  ])('end the thread beyond the limit of %s', async (what, limits) => {
    expect(await reject(document(300), limits)).toMatchObject({
      kind: 'too-large',
      message: `Reading "big.xml" takes more ${what} than the hub gives to one document.`,
    });
  });

  it('of the hub itself stay defects', async () => {
    const batches = parseOffThread(
      datex2,
      { bytes: document(1) },
      { ...context, options: undefined },
      { ...PARSE_LIMITS, ...inThread }
    );
    const error: unknown = await collected(batches).catch((thrown: unknown) => thrown);
    expect(error).not.toBeInstanceOf(HubError);
    expect(error).toMatchObject({
      message: expect.stringContaining('timeIs'),
      stack: expect.stringContaining('datex2'),
    });
  });
});
