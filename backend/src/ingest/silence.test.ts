import type { RegionConfig } from '../config/region';
import type { Feed } from '../feeds/feed';
import { DAY, HOUR, MINUTE, type Instant } from '../model/time';
import type { Quality } from '../model/quality';
import { MemoryStore } from '../testing/memory-store';
import { REGION } from '../testing/scene';
import { JUMPS, TestClock } from '../testing/test-clock';
import { OwnEvents } from './own-events';
import { IngestProgress } from './progress';
import { isSilent, SilenceWatch } from './silence';

const T0 = Date.UTC(2026, 6, 15, 12);

test.each([
  ['in time', 10 * MINUTE, 0, 29, false],
  ['three cadences missed', 10 * MINUTE, 0, 31, true],
  ['the provider needs two hours', HOUR, 2 * HOUR, 299, false],
  ['and then is overdue', HOUR, 2 * HOUR, 301, true],
  ['taken down long ago', 10 * MINUTE, 0, 31 * 24 * 60, false],
])('%s', (_, cadence, latency, minutes, silent) => {
  expect(isSilent({ cadence, latency, newest: T0 }, T0 - DAY, T0 + minutes * MINUTE)).toBe(silent);
});

test('what came while the hub was not running is no silence', () => {
  const rhythm = { cadence: 10 * MINUTE, latency: 0, newest: T0 };
  const started = T0 + 6 * HOUR;
  expect(isSilent(rhythm, started, started + 20 * MINUTE)).toBe(false);
  expect(isSilent(rhythm, started, started + 40 * MINUTE)).toBe(true);
});

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
  const find = () => ({ id: 'dwd', transport: 'poll', latency: 0, cadence: 10 * MINUTE }) as Feed;
  let store: MemoryStore;
  let progress: IngestProgress;
  let watch: SilenceWatch;
  let clock: TestClock;
  beforeEach(() => {
    store = new MemoryStore();
    progress = new IngestProgress();
    clock = new TestClock(T0 - DAY);
    watch = new SilenceWatch(config, { ...clock, store, own: new OwnEvents(store), progress, find });
    clock.passes(DAY);
  });

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

  /** One reading of the station, ten minutes long. */
  async function receive(end: Instant, receivedAt: Instant, quality: Quality = 'provisional') {
    const key = { station: 'dwd-1', property: 'air_temperature', feed: 'dwd', cadence: 10 * MINUTE };
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
      watch = new SilenceWatch(config, { ...clock, store, own: new OwnEvents(store), progress, find });
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
});
