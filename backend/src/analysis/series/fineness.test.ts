import { DAY, HOUR, MINUTE } from '../../model/time';
import { columnOf, timesOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { FORGETTING } from '../../store/forgetting';
import { forgetAll } from '../../store/contract/forgetting.test-suite';
import { parseQuery } from '../asking/request';
import { finenessOf } from './fineness';
import { series } from './series';

const START = Date.parse('2026-07-01T00:00Z');
const KEPT = START + DAY;

test.each([
  ['raw', KEPT, 'raw', 0],
  ['10m', KEPT, '10m', 0],
  ['raw', KEPT - 1, '1h', HOUR],
  ['30m', KEPT - 1, '1h', HOUR],
  ['1h', KEPT - 1, '1h', HOUR],
  ['1d', KEPT - 1, '1d', HOUR],
  ['auto', KEPT - 1, 'auto', HOUR],
] as const)('%s from %d on is answered by %s', (wanted, first, bucket, least) => {
  expect(finenessOf(wanted, first, KEPT)).toMatchObject({ bucket, least });
});

/** Two days of ten-minute temperatures; of the first the single readings are gone. */
async function world(): Promise<Scene> {
  const made = scene('2026-07-03T00:00Z');
  const values = Array.from({ length: 288 }, (_, i) => i % 6);
  await made.put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 10, values), {
    feed: 'dwd',
    cadence: 10 * MINUTE,
  });
  await made.store.writeState({ [FORGETTING]: { asOf: KEPT, readingsSince: KEPT } });
  await forgetAll(made.store, { readings: KEPT });
  return made;
}

const FIRST_HOURS = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };
const noticesOf = async (query: object, range: { from: string; to: string }) => {
  const [frame] = await series.answer(parseQuery(series.parameters, query), (await world()).scope(range));
  return { frame, notices: (frame!.schema.meta?.notices ?? []).map(({ text }) => text) };
};
const SAID = 'Einzelwerte sind ab dem 02.07.2026 gespeichert, davor Stundenwerte.';

test.each(['raw', '10m', '30m'])(
  '%s of a time of which hours are left is answered by them, and says so',
  async (bucket) => {
    const { frame, notices } = await noticesOf({ bucket }, FIRST_HOURS);
    expect(timesOf(frame)).toEqual(['2026-07-01T01:00', '2026-07-01T02:00', '2026-07-01T03:00']);
    // the mean of 0 … 5
    expect(columnOf(frame, 'value')).toEqual([2.5, 2.5, 2.5]);
    expect(notices).toEqual([SAID]);
  }
);

test.each(['1h', 'auto'])('%s is so, too, and nothing has to be said', async (bucket) => {
  const { frame, notices } = await noticesOf({ bucket }, FIRST_HOURS);
  expect(columnOf(frame, 'value')).toEqual([2.5, 2.5, 2.5]);
  expect(notices).toEqual(bucket === 'auto' ? ['Ein Punkt ist: Stundenmittel.'] : []);
});

test('a comparison with a day of which hours are left is one of hours', async () => {
  const range = { from: '2026-07-02T00:00Z', to: '2026-07-02T02:00Z' };
  const { frame, notices } = await noticesOf({ bucket: '10m', compare: '1d' }, range);
  expect(columnOf(frame, 'value')).toEqual([2.5, 2.5]);
  expect(notices).toEqual([SAID]);
});

test('reasons stand beside single readings alone: before, there are none, and that is said', async () => {
  const { notices } = await noticesOf({ bucket: 'raw', reasons: 'stuck' }, FIRST_HOURS);
  expect(notices).toContain(SAID);
});

test('what is young enough is as fine as ever', async () => {
  const range = { from: '2026-07-02T00:00Z', to: '2026-07-02T00:30Z' };
  const { frame, notices } = await noticesOf({ bucket: 'raw' }, range);
  expect(columnOf(frame, 'value')).toEqual([0, 1, 2]);
  expect(notices).toEqual([]);
});
