import { DEFAULT_RETENTION, horizonAt, type Horizon, type Retention } from '../../model/retention';
import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import type { ForgetPlace } from '../../store/forgetting';
import { readingsSince } from '../../store/readings-since';
import { EVER, observed, seriesOf } from '../../store/contract/samples';
import type { ObservationStore } from '../../store/observation-store';
import { testStore } from '../../testing/test-store';
import { RetentionRound } from './retention-round';

const START = Date.UTC(2026, 0, 1);
const RETENTION: Retention = { ...DEFAULT_RETENTION, readings: 40 * DAY, rollups: 100 * DAY };
const GOES_ON = new AbortController().signal;
const pause = () => Promise.resolve();

test('a year, hour by hour: at any time there is what the configuration keeps, and not much more', async () => {
  const store = testStore();
  const series = await seriesOf(store, 'air_temperature', HOUR);
  const retention: Retention = { ...RETENTION, forecasts: 10 * DAY, mainRuns: 20 * DAY };
  const round = new RetentionRound(retention, { store, elapsed: () => 0, pause });
  for (let day = 0; day < 365; day += 5) {
    const today = START + day * DAY;
    const measured = Array.from({ length: 5 * 24 }, (_, hour) => {
      const start = today - (hour + 1) * HOUR;
      return observed(0, { value: 1, start, end: start + HOUR });
    });
    const run = (hour: number) =>
      observed(0, { value: 2, start: today + DAY, end: today + DAY, issued: today + hour * HOUR });
    await store.write([{ series, observations: [...measured, ...[0, 3, 6, 12].map(run)] }], today);
    for (let hour = 0; hour < 5 * 24; hour += 24) {
      await round.look(today + hour * HOUR, GOES_ON);
    }
    const asOf = today + 4 * DAY;
    const asked = { series: [series.id], range: EVER, minQuality: 'suspect', limit: 1e5 } as const;
    const points = (await store.points(asked)).get(series.id)!;
    const first = Math.max(START - 5 * DAY, Math.floor((asOf - 40 * DAY) / DAY) * DAY);
    expect([day, points[0]!.start]).toEqual([day, first]);
    expect(points).toHaveLength((today - first) / HOUR);
    expect(await readingsSince(store)).toBe(Math.floor((asOf - 40 * DAY) / DAY) * DAY);
    const [hours] = await store.hoursWithData([[series.id]], EVER);
    expect(hours![0]).toBe(Math.max(START - 5 * DAY, Math.floor((asOf - 100 * DAY) / DAY) * DAY));
    const runs = ((await store.forecasts(asked)).get(series.id) ?? []).map(({ issued }) => issued!);
    const ages = runs.map((issued) => Math.floor(asOf / DAY) * DAY - issued);
    expect(Math.max(...ages)).toBeLessThanOrEqual(20 * DAY);
    expect(runs.filter((issued) => (issued / HOUR) % 12 !== 0 && asOf - issued > 11 * DAY)).toEqual([]);
  }
}, 120_000);

/** A store that only notes what it is to forget. */
function noting(known?: { readonly asOf: Instant }, steps = 1) {
  const horizons: Horizon[] = [];
  let state: unknown = known && { readingsSince: null, ...known };
  const store: Pick<ObservationStore, 'forget' | 'readState' | 'writeState'> = {
    forget: (horizon, place?: ForgetPlace) => {
      horizons.push(horizon);
      const stage = (place?.stage ?? 0) + 1;
      return Promise.resolve({ removed: 1, ...(stage < steps && { next: { stage, after: 0 } }) });
    },
    readState: <T>() => Promise.resolve(state as T | undefined),
    writeState: (entries) => Promise.resolve(void ([state] = Object.values(entries))),
  };
  return { store, horizons };
}

test('once a day is enough', async () => {
  const { store, horizons } = noting();
  const round = new RetentionRound(RETENTION, { store, elapsed: () => 0, pause });
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 60) {
    await round.look(START + minutes * MINUTE, GOES_ON);
  }
  expect(horizons).toEqual([0, 1, 2].map((day) => horizonAt(START + day * DAY, RETENTION)));
});

test('a clock that runs ahead by years for three hours costs three days', async () => {
  const { store, horizons } = noting({ asOf: START });
  const round = new RetentionRound(RETENTION, { store, elapsed: () => 0, pause });
  for (const hour of [0, 1, 2]) {
    await round.look(START + 3650 * DAY + hour * HOUR, GOES_ON);
  }
  expect(Math.max(...horizons.map(({ readings }) => readings))).toBe(START + 3 * DAY - 40 * DAY);
});

test('what is promised of single readings never grows back when they are kept for longer', async () => {
  const { store } = noting();
  await new RetentionRound(RETENTION, { store, elapsed: () => 0, pause }).look(START, GOES_ON);
  await new RetentionRound(DEFAULT_RETENTION, { store, elapsed: () => 0, pause }).look(START + HOUR, GOES_ON);
  expect(await readingsSince(store)).toBe(START - 40 * DAY);
});

test('after each step the others have the store for longer than the step took', async () => {
  const { store } = noting(undefined, 4);
  const pauses: number[] = [];
  let elapsed = 0;
  const ports = {
    store: {
      ...store,
      forget: (...given: Parameters<typeof store.forget>) => {
        elapsed += 40;
        return store.forget(...given);
      },
    },
    elapsed: () => elapsed,
    pause: (ms: number) => Promise.resolve(void pauses.push(ms)),
  };
  await new RetentionRound(RETENTION, ports).look(START, GOES_ON);
  expect(pauses).toEqual([120, 120, 120, 120]);
});

test('a hub that stops ends it with the step at hand, and goes on later', async () => {
  const { store, horizons } = noting(undefined, 10);
  const stop = new AbortController();
  const ports = {
    store,
    elapsed: () => 0,
    pause: () => Promise.resolve(horizons.length === 3 ? stop.abort() : undefined),
  };
  const round = new RetentionRound(RETENTION, ports);
  await round.look(START, stop.signal);
  expect(horizons).toHaveLength(3);
  await round.look(START, GOES_ON);
  expect(horizons).toHaveLength(13);
});
