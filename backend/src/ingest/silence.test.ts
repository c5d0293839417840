import { readHealth } from '../analysis/health/read';
import { createCatalogue } from '../api/catalogue-service';
import type { RegionConfig } from '../config/region';
import type { Feed } from '../feeds/feed';
import { DAY, HOUR, MINUTE } from '../model/time';
import { MemoryStore } from '../testing/memory-store';
import { REGION } from '../testing/scene';
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
  let store: MemoryStore;
  let progress: IngestProgress;
  let watch: SilenceWatch;
  beforeEach(() => {
    store = new MemoryStore();
    progress = new IngestProgress();
    watch = watchSince(T0 - DAY);
  });

  /** As a hub that began to listen then, and finds what the store has. */
  function watchSince(listening: number): SilenceWatch {
    const catalogue = createCatalogue(config, store, find);
    const sources = { watched: watchedFeeds(config, config, find), catalogue, store, progress, listening };
    return new SilenceWatch(['schwerte'], { own: new OwnEvents(store), health: (now) => readHealth(sources, now) });
  }

  async function measure(station: string, property: string, minutes: number) {
    const [series] = await store.ensureSeries([{ station, property, feed: 'dwd', cadence: 10 * MINUTE }]);
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
    const again = watchSince(restarted);
    await again.look(restarted);
    expect((await open(51)).map(({ end }) => end)).toEqual([undefined, undefined]);
    await measure('dwd-2', 'air_temperature', 50);
    await again.look(restarted + MINUTE);
    expect((await open(52)).map(({ end }) => end).filter(Boolean)).toEqual([restarted + MINUTE]);
  });
});
