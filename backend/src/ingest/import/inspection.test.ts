import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedOf } from '../../feeds/registry';
import type { Batch } from '../../model/observation';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { recordedFeed } from './imported-stations';
import { Inspection } from './inspection';
import { Pipeline } from '../accept/pipeline';

const NOW = Date.UTC(2026, 6, 15, 18);
const ecowitt = feedOf('ecowitt');

function report(minute: number, fields: string): Batch {
  const stamp = new Date(Date.UTC(2026, 6, 15, 15, minute)).toISOString().slice(0, 19).replace('T', '+');
  const bytes = Buffer.from(`PASSKEY=0123456789ABCDEF&dateutc=${stamp}&${fields}`);
  return [...ecowitt.parse({ bytes }, { options: ecowitt.options.parse({}), receivedAt: NOW, station: 'box' })][0]!;
}

/** Five reports: a stuck humidity would need longer; the temperature leaps and leaves the range, the rain gauge counts. */
const REPORTS = [
  report(0, 'tempf=50.0&yearlyrainin=20.0'),
  report(10, 'tempf=50.2&yearlyrainin=20.1'),
  report(20, 'tempf=150.0&yearlyrainin=20.1'),
  report(30, 'tempf=86.0&yearlyrainin=0.2'),
  report(40, 'tempf=86.2&yearlyrainin=0.3'),
];

async function inspected(batches: readonly Batch[]): Promise<string[]> {
  const inspection = new Inspection('ecowitt');
  const lines: string[] = [];
  for (const batch of batches) {
    const { observations } = await inspection.inspect(batch, NOW);
    lines.push(...observations.map(({ observation: o }) => line(o.property, o)));
  }
  return lines.sort();
}

const line = (
  property: string,
  o: { start: number; end: number; value: number; quality: string; reasons: readonly string[] }
) =>
  `${property} ${new Date(o.start).toISOString().slice(11, 16)}-${new Date(o.end).toISOString().slice(11, 16)} ${o.value} ${o.quality} ${o.reasons.join()}`;

test('running totals and the past are kept from file to file', async () => {
  const lines = await inspected(REPORTS);
  expect(lines.filter((text) => text.startsWith('precipitation'))).toEqual([
    'precipitation 15:00-15:10 2.54 provisional ',
    'precipitation 15:10-15:20 0 provisional ',
    'precipitation 15:20-15:30 5.08 provisional ',
    'precipitation 15:30-15:40 2.54 provisional ',
  ]);
  expect(lines).toContain('air_temperature 15:20-15:20 65.555556 implausible range');
});

test('what is shown is what the store would keep', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-inspect-'));
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const pipeline = new Pipeline(store, []);
  const station = { id: 'box', provider: 'box', name: '', lat: 51.4, lon: 7.6, class: 'indicative' } as const;
  for (const batch of REPORTS) {
    await pipeline.accept({ kommune: 'schwerte', config: recordedFeed('ecowitt', [station]) }, batch, NOW);
  }
  const series = await store.listSeries();
  const range = { start: 0, end: 2e12 };
  const ids = series.map(({ id }) => id);
  const points = await store.points({ series: ids, range, minQuality: 'implausible', limit: 1000 });
  const stored = series.flatMap(({ id, property }) => points.get(id)!.map((point) => line(property, point)));
  expect(await inspected(REPORTS)).toEqual(stored.sort());
  await store.close();
  rmSync(folder, { recursive: true });
});
