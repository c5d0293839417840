import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Pipeline } from '../accept/pipeline';
import { EMPTY_BATCH, type Reading } from '../../model/observation';
import { HOUR, MINUTE } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import type { FeedConfig, KommuneConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';

const T0 = Date.UTC(2026, 0, 15);
const RECEIVED = T0 + 40 * 24 * HOUR;
const PLACE = { id: 'garten', provider: 'garten', name: 'Garten', lat: 51.5, lon: 7.7, class: 'indicative' } as const;
const CONFIG: FeedConfig = { feed: 'ttn', every: HOUR, options: {}, stations: [PLACE] };
const KOMMUNE: KommuneConfig = { ags: '05978036', slug: 'unna', name: 'Unna', feeds: [CONFIG] };
const find = (id: string) => ({ id, cadence: 10 * MINUTE, transport: 'push' }) as Feed;

const UNITS: Readonly<Record<string, string>> = {
  air_temperature: 'Cel',
  dew_point: 'Cel',
  relative_humidity: '%',
  pm10: 'ug/m3',
  pm25: 'ug/m3',
};

/** Few values, so that runs, leaps, zigzags and contradictions are many; some cannot be, some were finally checked. */
const VALUES: Readonly<Record<string, readonly number[]>> = {
  air_temperature: [7, 7, 7, 7, 17, 25, 80],
  dew_point: [6, 6, 18],
  relative_humidity: [40, 69, 71, 140],
  pm10: [20, 60],
  pm25: [15, 45],
};

const readings = fc.uniqueArray(
  fc
    .record({
      property: fc.constantFrom(...Object.keys(UNITS)),
      slot: fc.integer({ min: 0, max: 150 }),
      pick: fc.nat(6),
      humidity: fc.constantFrom(undefined, undefined, 50, 90),
      quality: fc.constantFrom('provisional', 'provisional', 'provisional', 'valid' as const),
    })
    .map(({ property, slot, pick, humidity, quality }): Reading => {
      const at = T0 + slot * 10 * MINUTE;
      const value = VALUES[property]![pick % VALUES[property]!.length]!;
      const beside = property.startsWith('pm') && humidity !== undefined ? { humidity } : {};
      return { station: 'garten', property, unit: UNITS[property]!, value, start: at, end: at, quality, ...beside };
    }),
  { minLength: 20, maxLength: 150, selector: ({ property, start }) => `${property} ${start}` }
);

/** A course that rests, so that sensors are stuck, with what comes between. */
const resting = fc.record({ hours: fc.integer({ min: 9, max: 20 }), others: readings }).map(({ hours, others }) => {
  const rest = Array.from({ length: 3 * hours }, (_, i): Reading => {
    const at = T0 + i * 20 * MINUTE + 5 * MINUTE;
    return { station: 'garten', property: 'air_temperature', unit: 'Cel', value: 7, start: at, end: at };
  });
  return [...rest, ...others];
});

/** What the store has in the end when batches of these sizes come one after the other. */
async function flagsAfter(sent: readonly Reading[], size: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-order-'));
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const pipeline = new Pipeline(store, [KOMMUNE], find);
  for (let i = 0; i < sent.length; i += size) {
    const batch = { ...EMPTY_BATCH, readings: sent.slice(i, i + size), rows: 1 };
    await pipeline.accept({ kommune: 'unna', config: CONFIG }, batch, RECEIVED);
  }
  const series = await store.listSeries();
  const range = { start: T0 - HOUR, end: RECEIVED };
  const ids = series.map(({ id }) => id);
  const points = await store.points({ series: ids, range, minQuality: 'implausible', limit: 10_000 });
  await store.close();
  rmSync(folder, { recursive: true });
  return series
    .flatMap(({ id, property }) =>
      (points.get(id) ?? []).map(
        ({ start, value, quality, reasons }) => `${property} ${start - T0} ${value} ${quality} ${reasons.join()}`
      )
    )
    .sort();
}

test('the flags are the same in whatever order and in whatever pieces readings come', async () => {
  const seen = new Set<string>();
  const arrival = resting.chain((sent) =>
    fc.tuple(
      fc.constant(sent),
      fc.shuffledSubarray(sent, { minLength: sent.length }),
      fc.constantFrom(1, 3, 17, sent.length)
    )
  );
  await fc.assert(
    fc.asyncProperty(arrival, async ([sent, shuffled, size]) => {
      const flags = await flagsAfter(sent, sent.length);
      flags.forEach((line) =>
        line
          .split(' ')
          .at(-1)!
          .split(',')
          .forEach((reason) => seen.add(reason))
      );
      expect(await flagsAfter(shuffled, size)).toEqual(flags);
    }),
    { numRuns: 25 }
  );
  // A test of nothing would pass, too.
  expect([...seen]).toEqual(expect.arrayContaining(['stuck', 'step', 'spike', 'contradiction', 'humidity', 'range']));
});
