import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FakeProvider } from '../../testing/fake-provider';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { backfillFeed } from './backfill';

const SCHWERTE = join(__dirname, '../../../../config/schwerte.yaml');
const DEMO = join(__dirname, '../../../../config/demo.yaml');

let folder: string;
let said: jest.SpyInstance;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-backfill-'));
  said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  said.mockRestore();
  rmSync(folder, { recursive: true });
});

test.each([
  ['uba-csv', { config: SCHWERTE }, /^uba-csv is not asked for: people bring its files/],
  ['ecowitt', { config: SCHWERTE }, /^ecowitt is not asked for: its devices send by themselves/],
  ['uba-airquality', { config: DEMO }, /^A demo has no provider/],
  ['uba-airquality', { config: SCHWERTE, kommune: 'schwert' }, /^There is no Kommune "schwert"/],
  ['metar', { config: SCHWERTE }, /^The region has no metar/],
  ['uba-airquality', { config: SCHWERTE, to: '2020-01-01' }, /^The end 2020-01-01 is before/],
])('%s %j is refused before anybody is asked', async (feed, options, message) => {
  const asking = backfillFeed(feed, { from: '2026-07-01', db: join(folder, 'x.sqlite'), ...options });
  await expect(asking).rejects.toMatchObject({ name: 'HubError', message: expect.stringMatching(message) });
});

test('brings the past into the store and succeeds only when all of it came', async () => {
  const provider = await FakeProvider.start(() => ({ kind: 'status', status: 404 }));
  const config = join(folder, 'region.yaml');
  writeFileSync(
    config,
    `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-airquality
        baseUrl: ${provider.url}
        pollutants: [no2]
        index: false
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44, lon: 7.58, class: reference }
`
  );
  const db = join(folder, 'hub.sqlite');
  const options = { from: '2026-07-14T10:00Z', to: '2026-07-14T11:00Z', config, db };
  expect(await backfillFeed('uba-airquality', options)).toBe(false);
  provider.behaves(() => ({
    kind: 'answer',
    body: JSON.stringify({ data: { '179': { '2026-07-14 11:00:00': [5, 2, 23, '2026-07-14 12:00:00', '1'] } } }),
  }));
  expect(await backfillFeed('uba-airquality', options)).toBe(true);
  await provider.stop();
  const store = await openSqliteStore(db);
  const [series] = await store.listSeries();
  const range = { start: 0, end: Date.now() };
  const points = await store.points({ series: [series!.id], range, minQuality: 'implausible', limit: 9 });
  await store.close();
  expect(points.get(series!.id)).toMatchObject([{ start: Date.UTC(2026, 6, 14, 10), value: 23 }]);
  expect(said.mock.calls.join('')).toMatch(/0\.0 days of stations are open[\s\S]*is complete/);
});
