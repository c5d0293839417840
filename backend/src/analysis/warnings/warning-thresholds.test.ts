import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { warningThresholds } from './warning-thresholds';
import type { Scope } from '../question';

const NOW = '2026-07-02T06:00Z';

async function world(readings: Readonly<Record<string, readonly (number | null)[]>>): Promise<Scene> {
  const made = scene(NOW);
  for (const [property, values] of Object.entries(readings)) {
    await made.put('dwd-05480', property, sequence('2026-07-01T00:00Z', 60, values), { feed: 'dwd' });
  }
  return made;
}

function ask({ scope }: Scene, query: object = {}, options: Partial<Scope> = {}) {
  const range = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' };
  return warningThresholds.answer(parseQuery(warningThresholds.parameters, query), scope({ ...range, ...options }));
}

it('has a row for each time over a threshold, the newest first, and calls none a warning', async () => {
  const [frame] = await ask(await world({ wind_gust: [10, 18.1, 25, 12], air_temperature: [-1, 1, -11, -2] }));
  expect(columnOf(frame, 'statement')).toEqual([
    'Messwert über DWD-Warnschwelle: Frost, Stufe 2',
    'Messwert über DWD-Warnschwelle: Böen, Stufe 2',
    'Messwert über DWD-Warnschwelle: Frost, Stufe 1',
  ]);
  expect(rowOf(frame, 1)).toMatchObject({
    ...{ station: 'dwd-05480', criterion: 'gust', level: 2, value: 90, threshold: 65, unit: 'km/h', hours: 2 },
    ...{ time: Date.parse('2026-07-01T01:00Z'), timeEnd: Date.parse('2026-07-01T03:00Z'), active: false, feed: 'dwd' },
  });
  expect(rowOf(frame, 0)).toMatchObject({ value: -11, threshold: -10, hours: 2, unit: '°C' });
  expect(frame!.schema.meta?.notices?.map(({ text }) => text)).toEqual([
    'Keine Warnung des DWD: einzelne Messstellen, über die Schwellen gehalten, ab denen er warnt.',
  ]);
});

it('looks at the coldest reading of an hour, not at its mean', async () => {
  const made = scene(NOW);
  await made.put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 10, [2, 2, -0.1, 2, 2, 2]), {
    feed: 'dwd',
  });
  const [frame] = await ask(made);
  expect(rowOf(frame, 0)).toMatchObject({ criterion: 'frost', value: -0.1 });
});

it('sums rain over hours before the range, too', async () => {
  const rain = [...Array<number>(12).fill(3.5), 0, 0];
  const [frame] = await ask(
    await world({ precipitation: rain }),
    { criteria: 'persistent-rain-12h' },
    {
      range: { start: Date.parse('2026-07-01T11:00Z'), end: Date.parse('2026-07-01T14:00Z') },
    }
  );
  // 42, 38.5 and 35 mm within the twelve hours that end with the 12th to the 14th
  expect(rowOf(frame, 0)).toMatchObject({ level: 3, value: 42, threshold: 40, hours: 3, active: true });
});

it('leaves out levels that are too low', async () => {
  const [frame] = await ask(await world({ wind_gust: [15, 0, 30] }), { minLevel: 3 });
  expect(columnOf(frame, 'level')).toEqual([3]);
});

it.each(['alert', 'expression'] as const)('is the highest level hour by hour for an %s', async (purpose) => {
  const made = await world({ wind_gust: [10, 15, null, 30], precipitation: [0, 15, 0, 0] });
  const [frame, ...others] = await ask(made, {}, { purpose });
  expect(others).toEqual([]);
  expect(timesOf(frame).slice(0, 4)).toEqual([
    '2026-07-01T01:00',
    '2026-07-01T02:00',
    '2026-07-01T03:00',
    '2026-07-01T04:00',
  ]);
  expect(columnOf(frame, 'level').slice(0, 4)).toEqual([0, 2, 0, 3]);
  expect(columnOf(frame, 'criterion').slice(0, 4)).toEqual([null, 'heavy-rain-1h', null, 'gust']);
  expect(fieldOf(frame, 'level')).toMatchObject({
    labels: { station: 'dwd-05480', kommune: 'schwerte' },
    config: { min: 0, max: 4, displayNameFromDS: 'Werl' },
  });
});

it.each([
  [{ wind_gust: [10] }, 'In diesem Zeitraum lag kein Messwert über einer DWD-Warnschwelle.'],
  [{ no2: [10] }, 'Keine Messstelle dieser Auswahl misst, wofür der DWD Warnschwellen hat.'],
])('says in words that there is none', async (readings, text) => {
  const [frame] = await ask(await world(readings as Record<string, number[]>), {}, { purpose: 'panel' });
  expect(frame!.schema.name).toBe(text);
});
