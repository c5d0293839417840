import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { mezYearStart } from '../domain/hours/hours';
import { limitValues } from './limit-values';
import type { Cell, Frame } from '../../model/frame';
import type { Scope } from '../question';

const HOUR = 3_600_000;
const NOW = '2026-03-10T12:00Z';
const LAST_YEAR = { from: '2025-06-01T00:00Z', to: '2025-06-02T00:00Z' };
const TODAY = { from: '2026-03-09T12:00Z', to: NOW };

/** Hours from 1 January MEZ on, each day's of one value. */
const days = (year: number, count: number, ofDay: (day: number) => number) =>
  Array.from({ length: 24 * count }, (_, i) => ({
    start: mezYearStart(year) + i * HOUR,
    minutes: 60,
    value: ofDay(Math.floor(i / 24)),
  })).filter(({ value }) => !Number.isNaN(value));

let world: Scene;
beforeAll(async () => {
  world = scene(NOW);
  await world.put(
    'DENW179',
    'no2',
    days(2025, 365, () => 40.4)
  );
  await world.put(
    'DENW179',
    'pm10',
    days(2025, 365, (day) => (day < 36 ? 50.5 : 20))
  );
  // this year: 19 of 60 days are above 45 µg/m³
  await world.put(
    'DENW010',
    'pm10',
    days(2026, 60, (day) => (day < 19 ? 46 : 20))
  );
  await world.put(
    'sensor-1',
    'pm25',
    days(2026, 60, () => 30),
    { feed: 'dwd' }
  );
});

const ask = (query: object, rest: Partial<Scope> & { from: string; to: string } = LAST_YEAR) =>
  limitValues.answer(parseQuery(limitValues.parameters, query), world.scope(rest));

async function rows(
  query: object,
  rest?: Partial<Scope> & { from: string; to: string }
): Promise<Record<string, Cell>[]> {
  const [frame] = await ask(query, rest);
  return columnOf(frame, 'law').map((_, i) => rowOf(frame, i));
}

describe('a year that is over', () => {
  it('has the laws side by side, by what they compare', async () => {
    const found = await rows({ pollutants: 'no2', metrics: ['year', '24h'] });
    expect(found.map(({ law, rule, value, limit, status }) => [law, rule, value, limit, status])).toEqual([
      ['39bimschv', 'no2-year-limit', 40, 40, 'eingehalten'],
      ['eu2026', 'no2-year-limit', 40, 40, 'eingehalten'],
      ['eu2030', 'no2-year-limit', 40, 20, 'überschritten'],
      ['who2021', 'no2-year-guideline', 40, 10, 'überschritten'],
      ['eu2030', 'no2-24h-limit', 40, 50, 'eingehalten'],
      ['who2021', 'no2-24h-guideline', 40, 25, 'überschritten'],
    ]);
    expect(found[0]).toMatchObject({
      station: 'DENW179',
      year: 2025,
      law_name: '39. BImSchV (geltendes Recht)',
      rule_name: 'Jahresmittel (Grenzwert)',
      unit: 'µg/m³',
      capture: 1,
      verified: 'law',
      status_id: 'met',
      provisional: false,
      remarks: '',
    });
  });

  it('breaks the rule of 35 days with the 36th', async () => {
    const [day] = await rows({ pollutants: 'pm10', metrics: '24h', laws: '39bimschv' });
    expect(day).toMatchObject({
      rule_name: 'Tage über 50 µg/m³ (Grenzwert)',
      exceedances: 36,
      allowed: 35,
      compared: '36.-höchster Tageswert',
      value: 51,
      percentile: 51,
      status: 'überschritten',
      light: 'red',
    });
  });

  it('stands there whole although the time asked for is a day of it, and by its own name', async () => {
    expect((await rows({ years: '2025', pollutants: 'no2' }, TODAY)).every(({ year }) => year === 2025)).toBe(true);
    expect(await rows({ years: '2024' }, TODAY)).toEqual([]);
  });
});

describe('a year that runs', () => {
  it('is answered by the newest day, with nothing chosen', async () => {
    const found = await rows({}, TODAY);
    expect([...new Set(found.map(({ station, property, year }) => `${station} ${property} ${year}`))]).toEqual([
      'sensor-1 pm25 2026',
      'DENW010 pm10 2026',
    ]);
  });

  it('is broken for good by the 19th day of 18, and says little else so early', async () => {
    const found = await rows({ stations: 'DENW010', metrics: ['24h', 'year'] }, TODAY);
    const byRule = new Map(found.map((row) => [`${row.law} ${row.rule}`, row]));
    expect(byRule.get('eu2030 pm10-24h-limit')).toMatchObject({
      exceedances: 19,
      status: 'überschritten',
      remarks: 'das Jahr läuft noch',
    });
    expect(byRule.get('39bimschv pm10-24h-limit')).toMatchObject({ exceedances: 0, status: 'zu wenig Daten' });
    expect(byRule.get('39bimschv pm10-year-limit')).toMatchObject({ value: 28, projected: null });
  });

  it('never takes a sensor for an official station', async () => {
    const [row] = await rows({ stations: 'sensor-1' }, TODAY);
    expect(row!['remarks']).toContain('Sensor, nur orientierend');
  });
});

it('says what rests on one source, and what is no German law', async () => {
  const [frame] = await ask({}, { ...LAST_YEAR, language: 'en' });
  const text = frame!.schema.meta!.notices!.map((notice) => notice.text).join(' ');
  expect(text).toContain('not German law');
  expect(text).toContain('data capture of 85 % (one source only)');
  const [german] = await ask({ laws: '39bimschv' });
  expect(german!.schema.meta!.notices!.map((notice) => notice.text).join(' ')).not.toContain('kein deutsches Recht');
});

describe('over time', () => {
  const course = async (query: object, rest: Partial<Scope> & { from: string; to: string }): Promise<Frame> =>
    (await ask(query, rest))[0]!;

  it.each(['alert', 'expression'] as const)('is what an %s gets, above 1 once the law is broken', async (purpose) => {
    const range = { from: '2026-01-18T12:00Z', to: '2026-01-20T12:00Z' };
    const frame = await course({ stations: 'DENW010', laws: 'eu2030', metrics: '24h' }, { ...range, purpose });
    expect(timesOf(frame)).toEqual(['2026-01-18T23:00', '2026-01-19T23:00', '2026-01-20T23:00']);
    expect(columnOf(frame, 'value')).toEqual([1, 19 / 18, 19 / 18]);
  });

  it('ends now, and is the law in force where none is named', async () => {
    const frames = await ask({ layout: 'course', stations: 'DENW010' }, TODAY);
    expect(frames.map((frame) => fieldOf(frame, 'value').labels!['law'])).toEqual(['39bimschv']);
    expect(timesOf(frames[0])).toEqual(['2026-03-09T23:00', '2026-03-10T12:00']);
  });

  it('has thresholds, too, as near as each day came: above 1 is an hour above 180 µg/m³', async () => {
    const range = { from: '2025-07-01T00:00Z', to: '2025-07-02T20:00Z' };
    await world.put('DENW010', 'o3', [
      ...[120, 180.4].map((value, i) => ({ start: Date.parse('2025-07-01T12:00Z') + i * HOUR, minutes: 60, value })),
      { start: '2025-07-02T12:00Z', minutes: 60, value: 198 },
    ]);
    const frames = await ask({ stations: 'DENW010', pollutants: 'o3', metrics: '1h' }, { ...range, purpose: 'alert' });
    expect(frames.map((frame) => fieldOf(frame, 'value').labels!['rule'])).toEqual([
      'o3-1h-information',
      'o3-1h-alert',
    ]);
    expect(columnOf(frames[0], 'value')).toEqual([1, 198 / 180]);
  });

  it.each([
    ['all', ['no2-1h-limit', 'no2-1h-alert']],
    ['limits', ['no2-1h-limit']],
    ['thresholds', ['no2-1h-alert']],
  ])('tells of %s', async (only, rules) => {
    const range = { from: '2025-07-05T00:00Z', to: '2025-07-05T20:00Z', purpose: 'alert' as const };
    await world.put('DENW010', 'no2', sequence('2025-07-05T08:00Z', 60, [80, 90, 100]));
    const frames = await ask({ stations: 'DENW010', pollutants: 'no2', metrics: '1h', only }, range);
    expect(frames.map((frame) => fieldOf(frame, 'value').labels!['rule'])).toEqual(rules);
  });

  it('can be the count itself', async () => {
    const frame = await course(
      { layout: 'course', stations: 'DENW010', laws: 'eu2030', metrics: '24h', measure: 'value' },
      TODAY
    );
    expect(columnOf(frame, 'value')).toEqual([19, 19]);
  });
});

it.each([{ laws: '39bimsch' }, { years: '25' }, { pollutants: 'pb' }])('%j is refused', (query) => {
  expect(() => parseQuery(limitValues.parameters, query)).toThrow();
});

it('is read from no more than the years and those before', async () => {
  const { span } = await limitValues.footprint(parseQuery(limitValues.parameters, {}), world.scope(TODAY));
  expect(new Date(span.end).toISOString()).toBe('2026-12-31T23:00:00.000Z');
});
