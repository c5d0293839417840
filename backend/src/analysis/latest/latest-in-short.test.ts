import { columnOf } from '../../testing/frames';
import { scene } from '../../testing/scene';
import { latest } from './latest';
import { shortFrame } from './latest-in-short';
import { parseQuery } from '../asking/request';

const NOW = '2026-07-01T12:00:00Z';

/** Narrow spaces are not seen in a test. */
const told = (cells: readonly unknown[]) => cells.map((cell) => String(cell).replaceAll('\u202f', ' '));

async function ask(query: Record<string, unknown>, language: 'de' | 'en' = 'de') {
  const world = scene(NOW);
  const at = (minutes: number) => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
  await world.put('DENW179', 'no2', [{ start: at(83), minutes: 60, value: 21.4, quality: 'suspect' }]);
  await world.put('DENW179', 'o3', [{ start: '2026-06-20T10:00Z', minutes: 60, value: 90 }]);
  await world.put('dwd-05480', 'air_temperature', [{ start: at(20), value: 24.34 }], { feed: 'dwd' });
  await world.put('sensor-1', 'air_temperature', [{ start: at(50), value: 26.34 }], { feed: 'dwd' });
  await world.put('dwd-05480', 'wind_direction', [{ start: at(20), value: 270 }], { feed: 'dwd' });
  const scope = world.scope({ from: '2026-06-30T00:00Z', to: NOW, language });
  const [frame] = await latest.answer(parseQuery(latest.parameters, query), scope);
  return frame!;
}

it('says the reading, what was measured where, its age, quality and source', async () => {
  const frame = await ask({ layout: 'short', properties: 'no2' });
  expect(columnOf(frame, 'subject')).toEqual(['Stickstoffdioxid · Schwerte']);
  expect(told(columnOf(frame, 'statement'))).toEqual([
    '21 µg/m³ · Stickstoffdioxid · Schwerte · Stundenmittel · vor 23 min · fraglich · Umweltbundesamt',
  ]);
  const english = await ask({ layout: 'short', properties: 'no2' }, 'en');
  expect(told(columnOf(english, 'statement'))).toEqual([
    '21 µg/m³ · Nitrogen dioxide · Schwerte · hourly mean · 23 min ago · suspect · Umweltbundesamt',
  ]);
});

it('says of a silent series that there are no data', async () => {
  const frame = await ask({ layout: 'short', properties: 'o3' });
  expect(columnOf(frame, 'statement')).toEqual(['keine Daten · Ozon · Schwerte · Umweltbundesamt']);
});

it('tells stations of the same name apart by their Kommune', async () => {
  const world = scene(NOW);
  await world.put('DENW010', 'no2', []);
  const [series] = await world.catalogue.series();
  const at = (id: string, kommune: string, name: string) => ({
    series: { ...series!, station: id, stationInfo: { ...series!.stationInfo, id, kommune, name } },
    point: undefined,
  });
  const rows = [at('a', 'schwerte', 'Rathaus'), at('b', 'unna', 'Rathaus'), at('c', 'unna', 'Markt')];
  const frame = shortFrame(rows, world.scope({ from: '2026-06-30T00:00Z', to: NOW }));
  expect(columnOf(frame, 'subject')).toEqual([
    'Stickstoffdioxid · Schwerte, Rathaus',
    'Stickstoffdioxid · Unna, Rathaus',
    'Stickstoffdioxid · Markt',
  ]);
});

it('tells a Kommune what its stations measure on average, without what has no mean', async () => {
  const frame = await ask({ layout: 'kommunen', properties: ['air_temperature', 'wind_direction', 'no2', 'o3'] });
  expect(columnOf(frame, 'kommune_name')).toEqual(['Schwerte']);
  // (24.34 + 26.34) / 2
  expect(told(columnOf(frame, 'statement'))).toEqual(['25,3 °C · 21 µg/m³ · vor 20 min']);
});
