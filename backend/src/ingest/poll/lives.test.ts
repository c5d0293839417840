import { problemsOf } from '../../analysis/health/problems';
import { readHealth } from '../../analysis/health/read';
import { HOUR, MINUTE } from '../../model/time';
import { ProviderWorld, type Manner } from '../../testing/polling/provider-world';

const world = () => new ProviderWorld({ stations: ['A', 'B'], every: HOUR, days: 1 });

/** What the status page is made of. */
async function told({ progress, config, clock }: ProviderWorld) {
  const [{ slug, feeds }] = config.kommunen as [(typeof config.kommunen)[number]];
  const stations = feeds[0]!.stations.map((station) => ({ ...station, every: HOUR, hasRhythm: true }));
  const watched = [{ kommune: slug, feed: 'hourly', measures: true, latency: HOUR, servers: ['office'], stations }];
  const nothing = { series: () => Promise.resolve([]), extent: () => Promise.resolve(new Map()) };
  const sources = { watched, catalogue: nothing, store: nothing, progress, listened: clock.elapsed };
  return problemsOf(await readHealth(sources, clock.now()));
}

const failing =
  (of: string, manner: () => Manner) =>
  (station: string): Manner =>
    station === of ? manner() : 'good';

const CASES: readonly (readonly [what: string, manner: () => Manner, problem: object])[] = [
  ['cannot ask for', () => 'throws', { kind: 'configuration', causes: ['configuration'] }],
  [
    'has a defect with',
    () => {
      throw new TypeError('no such property');
    },
    { kind: 'hub', causes: ['hub'] },
  ],
  ['finds nothing of', () => '404', { kind: 'missing', host: 'office', status: 404 }],
  ['gets trouble for', () => '500', { kind: 'down', host: 'office', status: 500 }],
  ['cannot read the answer of', () => 'unreadable', { kind: 'unreadable' }],
];

test.each(CASES)('a station that the feed %s is told by itself, with the cause', async (_, manner, problem) => {
  const own = world();
  own.manner = failing('B', manner);
  await own.run(MINUTE);
  const affected = [{ kommune: 'schwerte', feed: 'hourly', stations: [expect.objectContaining({ id: 'B' })] }];
  expect(await told(own)).toEqual([expect.objectContaining({ ...problem, affected })]);
});

test('a hub that starts again knows why nothing came, before it asks again', async () => {
  const own = world();
  own.manner = () => '404';
  await own.run(MINUTE);
  own.restart();
  await own.run(1);
  expect(await told(own)).toMatchObject([{ kind: 'missing', host: 'office', status: 404 }]);
});
