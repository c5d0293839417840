import { columnOf, rowOf, timesOf } from '../../testing/frames';
import { scene, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { mezYearStart } from '../domain/hours/hours';
import { exceedanceDaysQuestion } from './exceedance-days';
import type { Scope } from '../question';

const HOUR = 3_600_000;
const NOW = '2026-01-10T12:00Z';
const TODAY = { from: '2026-01-09T12:00Z', to: NOW };

/** Domain sheet: after an evening of 60 µg/m³, the largest 8-hour mean of this day is 130, ending at 19 h MEZ. */
const OZONE = [
  ...[50, 48, 46, 44, 42, 40, 45, 55, 70, 85, 100, 115],
  ...[125, 135, 140, 142, 138, 130, 115, 100, 85, 75, 68, 62],
];

const hours = (values: readonly number[], first = mezYearStart(2026)) =>
  values
    .map((value, i) => ({ start: first + i * HOUR, minutes: 60, value }))
    .filter(({ value }) => !Number.isNaN(value));

let world: Scene;
beforeAll(async () => {
  world = scene(NOW);
  await world.put('DENW179', 'o3', hours([...Array<number>(24).fill(60), ...OZONE]));
  // the daily means of the domain sheet: 50.4, 50.5, and one of 17 hours
  const pm10 = [50.4, 50.5, NaN].flatMap((mean, day) =>
    Array.from({ length: 24 }, (_, hour) => (day < 2 ? mean : hour < 17 ? 99 : NaN))
  );
  await world.put('DENW179', 'pm10', hours(pm10));
  // a filter of each day, and the mean of 24 hours as the Umweltbundesamt publishes it for every hour
  const filters = [60, 40].map((value, day) => ({ start: mezYearStart(2026) + 24 * day * HOUR, minutes: 1440, value }));
  await world.put('DENW010', 'pm10', filters);
  await world.put('DENW010', 'pm25_24h', hours(Array.from({ length: 60 }, (_, i) => i)));
});

const ask = (query: object, rest: Partial<Scope> & { from: string; to: string } = TODAY) =>
  exceedanceDaysQuestion.answer(parseQuery(exceedanceDaysQuestion.parameters, query), world.scope(rest));

it('has a row for each day of the year that has begun, by the law in force', async () => {
  const [frame] = await ask({ stations: 'DENW179', pollutants: 'pm10' });
  expect(columnOf(frame, 'day').slice(0, 3)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
  expect(timesOf(frame)[0]).toBe('2025-12-31T23:00');
  expect(columnOf(frame, 'value')).toEqual([50, 51, ...Array(8).fill(null)]);
  expect(columnOf(frame, 'exceeded').slice(0, 3)).toEqual(['nicht überschritten', 'überschritten', 'keine Daten']);
  expect(columnOf(frame, 'above_limit').slice(0, 3)).toEqual([0, 1, null]);
  expect(columnOf(frame, 'valid_hours').slice(0, 3)).toEqual([24, 24, 17]);
  expect(columnOf(frame, 'so_far').at(-1)).toBe(1);
});

it("tells ozone's largest 8-hour mean and when it ended; target and objective of 120 are one calendar", async () => {
  const [frame] = await ask({ pollutants: 'o3', days: 'exceeded' });
  expect(columnOf(frame, 'day')).toEqual(['2026-01-02']);
  expect(rowOf(frame, 0)).toMatchObject({ value: 130, max8h: 130, max8h_ending: 19, max1h: 142, limit: 120 });
});

it('is as strict as the rules that are named', async () => {
  const [frame] = await ask({ stations: 'DENW179', pollutants: 'pm10', laws: ['eu2030', 'who2021'], days: 'exceeded' });
  expect(columnOf(frame, 'law')).toEqual(['eu2030', 'eu2030', 'who2021', 'who2021']);
  expect(frame!.schema.meta!.notices!.map(({ text }) => text).join(' ')).toContain('kein deutsches Recht');
});

it('takes the days of filters, and the floating mean that ends with the day, where there are no hours', async () => {
  const [filters] = await ask({ stations: 'DENW010', pollutants: 'pm10' });
  expect(columnOf(filters, 'value').slice(0, 3)).toEqual([60, 40, null]);
  expect(rowOf(filters, 0)).toMatchObject({ property: 'pm10', mean: 60, valid_hours: null, max1h: null });
  const [floating] = await ask({ stations: 'DENW010', pollutants: 'pm25', laws: 'eu2030' });
  expect(columnOf(floating, 'value').slice(0, 3)).toEqual([23, 47, null]);
  expect(columnOf(floating, 'property_name')[0]).toBe('Feinstaub PM2,5');
});

it('is the share of the limit for alert rules, day by day of the time asked for', async () => {
  const range = { from: '2026-01-01T12:00Z', to: '2026-01-02T12:00Z', now: Date.parse('2026-01-03T12:00Z') };
  const [frame] = await ask({ pollutants: 'pm10' }, { ...range, purpose: 'alert' });
  expect(timesOf(frame)).toEqual(['2026-01-01T23:00', '2026-01-02T23:00']);
  expect(columnOf(frame, 'value')).toEqual([1, 51 / 50]);
});
