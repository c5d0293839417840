import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scene, sequence } from '../../testing/scene';
import { askHub } from './ask';

interface Saved {
  readonly name: string;
  /** As a panel saves it; the plugin's own tests read the same files. */
  readonly target: { readonly refId: string };
  readonly ok: boolean;
}

const FOLDER = join(__dirname, '../../../../datasource-plugin/testdata/queries');
const SAVED = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Saved);

it.each(SAVED)('$name', async ({ target, ok }) => {
  const { put, hub, store } = scene('2026-07-01T03:00Z');
  for (const station of ['DENW179', 'DENW010']) {
    await put(station, 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20, 30]));
  }
  await put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 60, [20, 21, 22]), { feed: 'dwd' });
  for (const property of ['relative_humidity', 'wind_speed', 'wind_gust', 'precipitation']) {
    await put('dwd-05480', property, sequence('2026-07-01T00:00Z', 60, [10, 11, 12]), { feed: 'dwd' });
  }
  await put('sensor-1', 'parking_state', [{ start: '2026-07-01T02:00Z', value: 1 }], { feed: 'dwd' });
  await put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T00:00Z', 60, [60, 40, 50]), { feed: 'counter' });
  await put('dwd-05480', 'air_temperature', sequence('2026-07-01T01:00Z', 60, [23, 24]), {
    ...{ feed: 'dwd', issued: '2026-07-01T00:00Z' },
  });
  await store.writeEvents({
    ...{ kommune: 'unna', feed: 'uba', withdrawn: [], at: Date.parse('2026-07-01T00:00Z') },
    events: [
      {
        ...{ id: 'heat', kind: 'weather-warning', severity: 'severe', stations: ['DENW010'] },
        ...{ onset: Date.parse('2026-07-01T00:00Z'), texts: { de: { headline: 'Hitze' } } },
      },
    ],
  });
  const range = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };
  const { A: answer } = (await askHub({ ...range, queries: [target] }, hub)).results;
  if (ok) {
    expect(answer).toMatchObject({ status: 200 });
    // three hours are too few for many a question, which then says so
    expect(answer!.frames.flatMap(({ schema }) => [...schema.fields, ...(schema.meta?.notices ?? [])])).not.toEqual([]);
  } else {
    expect(answer).toMatchObject({
      status: expect.any(Number),
      error: expect.stringMatching(/\. .+[.?)]$/),
      frames: [],
    });
    expect(answer!.status).toBeGreaterThanOrEqual(400);
    expect(answer!.status).toBeLessThan(500);
  }
});
