import { readHealth } from '../../analysis/health/read';
import { createCatalogue } from '../../api/catalogue-service';
import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { Quality } from '../../model/quality';
import type { ObservationStore } from '../../store/observation-store';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { JUMPS, TestClock } from '../../testing/test-clock';
import { OwnEvents } from './own-events';
import { IngestProgress } from './progress';
import { SilenceWatch } from './silence';
import { watchedFeeds } from './watched-feeds';

const T0 = Date.UTC(2026, 6, 15, 12);

describe('the watch', () => {
  const config: RegionConfig = {
    ...REGION,
    kommunen: [
      {
        ...REGION.kommunen[0]!,
        feeds: [
          {
            feed: 'dwd',
            every: 10 * MINUTE,
            options: {},
            stations: [
              { id: 'dwd-1', provider: '05480', name: 'Werl', lat: 51.5, lon: 7.8, class: 'reference' },
              { id: 'dwd-2', provider: '05481', name: 'Unna', lat: 51.5, lon: 7.7, class: 'reference' },
            ],
          },
        ],
      },
    ],
  };
  const licence = { id: 'x', url: 'https://example.org', attribution: 'x', redistribution: 'yes' } as const;
  const dwd = {
    id: 'dwd',
    transport: 'poll',
    latency: 0,
    cadence: 10 * MINUTE,
    delivers: ['air_temperature'],
    licence,
  };
  const find = () => dwd as unknown as Feed;
  let store: ObservationStore;
  let progress: IngestProgress;
  let watch: SilenceWatch;
  let clock: TestClock;
  beforeEach(() => {
    store = testStore();
    progress = new IngestProgress();
    clock = new TestClock(T0 - DAY);
    watch = watchFromNow();
    clock.passes(DAY);
  });

  /** As a hub that begins to listen now, and finds what the store has. */
  function watchFromNow(): SilenceWatch {
    const catalogue = createCatalogue(config, store, find);
    const { elapsed } = clock;
    const began = elapsed();
    const listened = () => elapsed() - began;
    const sources = { watched: watchedFeeds(config, config, find), catalogue, store, progress, listened };
    return new SilenceWatch(['schwerte'], { own: new OwnEvents(store), health: (now) => readHealth(sources, now) });
  }

  async function measure(station: string, property: string, minutes: number) {
    const [series] = await store.ensureSeries([
      { station, property, feed: 'dwd', period: '10m', cadence: 10 * MINUTE },
    ]);
    const end = T0 + minutes * MINUTE;
    const observation = { station, property, start: end - 10 * MINUTE, end, value: 1 };
    await store.write([{ series: series!, observations: [{ ...observation, quality: 'valid', reasons: [] }] }], end);
  }

  const open = (minutes: number) =>
    store.events({
      range: { start: T0 - DAY, end: T0 + minutes * MINUTE },
      kommunen: ['schwerte'],
      feeds: ['hub'],
      kinds: ['silent-sensor'],
      minSeverity: 'information',
      limit: 10,
    });

  test('tells once of a silent station, since when and of what, and ends when data comes again', async () => {
    await measure('dwd-1', 'air_temperature', 0);
    await measure('dwd-1', 'relative_humidity', 0);
    await measure('dwd-2', 'air_temperature', 40);
    await watch.look(T0 + 30 * MINUTE);
    expect(await open(30)).toEqual([]);
    await watch.look(T0 + 41 * MINUTE);
    await watch.look(T0 + 46 * MINUTE);
    expect(await open(46)).toEqual([
      expect.objectContaining({
        onset: T0,
        stations: ['05480'],
        facts: { feed: 'dwd', properties: 'air_temperature, relative_humidity' },
        texts: {
          de: expect.objectContaining({
            headline: 'Messstelle „Werl“ schweigt',
            description: expect.stringContaining('Lufttemperatur'),
          }),
          en: expect.objectContaining({ headline: 'Station “Werl” is silent' }),
        },
      }),
    ]);
    await measure('dwd-1', 'air_temperature', 50);
    await measure('dwd-1', 'relative_humidity', 50);
    await watch.look(T0 + 51 * MINUTE);
    expect(await open(51)).toEqual([expect.objectContaining({ onset: T0, end: T0 + 51 * MINUTE })]);
  });

  test('one property alone may be silent', async () => {
    await measure('dwd-1', 'air_temperature', 60);
    await measure('dwd-1', 'relative_humidity', 0);
    await watch.look(T0 + 61 * MINUTE);
    expect(await open(61)).toMatchObject([{ facts: { properties: 'relative_humidity' } }]);
  });

  /** One reading of the station, ten minutes long. */
  async function receive(end: Instant, receivedAt: Instant, quality: Quality = 'provisional') {
    const key = { station: 'dwd-1', property: 'air_temperature', feed: 'dwd', period: '10m', cadence: 10 * MINUTE };
    const [series] = await store.ensureSeries([key]);
    const observation = { ...key, start: end - 10 * MINUTE, end, value: 1, quality, reasons: [] };
    await store.write([{ series: series!, observations: [observation] }], receivedAt);
  }

  test.each([
    ['of the year 9999', Date.UTC(9999, 0, 1), T0, 'implausible'],
    ['of the year 9999, that the provider calls checked', Date.UTC(9999, 0, 1), T0, 'valid'],
    ['that cannot be', T0 + 50 * MINUTE, T0 + 50 * MINUTE, 'implausible'],
    ['stamped by the hub while its clock was a year ahead', T0 + 365 * DAY, T0 + 365 * DAY, 'provisional'],
  ] as const)('one reading %s keeps no sensor awake', async (_, end, receivedAt, quality) => {
    await receive(T0, T0);
    await receive(end, receivedAt, quality);
    await watch.look(T0 + HOUR);
    expect(await open(60)).toMatchObject([{ onset: T0 }]);
  });

  test.each(JUMPS)(
    'a clock that went %s while the hub started, and is right again, hides no silence',
    async (_, jump) => {
      clock = new TestClock(T0 + jump);
      watch = watchFromNow();
      await receive(T0, T0);
      clock.passes(20 * MINUTE);
      clock.jumps(-jump);
      await watch.look(clock.now());
      expect(await open(20)).toEqual([]);
      clock.passes(20 * MINUTE);
      await watch.look(clock.now());
      expect(await open(40)).toMatchObject([{ onset: T0 }]);
    }
  );

  test('while the whole feed fails, its sensors are not accused', async () => {
    await measure('dwd-1', 'air_temperature', 0);
    progress.failed('schwerte', 'dwd', 'x', T0 + 5 * MINUTE, { kind: 'unavailable', message: 'm', remedy: 'r' });
    await watch.look(T0 + 2 * HOUR);
    expect(await open(120)).toEqual([]);
  });

  test('a hub that starts again neither accuses who was silent before nor takes it back', async () => {
    await measure('dwd-1', 'air_temperature', 0);
    await measure('dwd-2', 'air_temperature', 0);
    await watch.look(T0 + 31 * MINUTE);
    expect(await open(31)).toHaveLength(2);
    const restarted = T0 + 50 * MINUTE;
    const again = watchFromNow();
    await again.look(restarted);
    expect((await open(51)).map(({ end }) => end)).toEqual([undefined, undefined]);
    await measure('dwd-2', 'air_temperature', 50);
    await again.look(restarted + MINUTE);
    expect((await open(52)).map(({ end }) => end).filter(Boolean)).toEqual([restarted + MINUTE]);
  });
});
