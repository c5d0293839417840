import { LICENCES } from '../../testing/region';
import { scene, sequence } from '../../testing/scene';
import { readersCatalogue } from '../asking/readers-catalogue';
import { selectUsual } from './usual';

const NOTHING = { kommunen: [], stations: [], properties: [] };
const DAY = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' };

/** Schwerte has weather, air and traffic, Unna only air; of the air in Schwerte ozone has been measured and NO₂ not yet. */
async function filled(first: 'air_temperature' | 'pressure_station' = 'air_temperature') {
  const world = scene('2026-07-01T12:00Z');
  const hour = sequence('2026-07-01T00:00Z', 60, [10]);
  await world.put('DENW179', 'no2', []);
  await world.put('DENW179', 'o3', hour);
  await world.put('DENW179', 'so2', hour);
  await world.put('DENW010', 'no2', hour);
  await world.put('dwd-05480', first, hour, { feed: 'dwd' });
  await world.put('dwd-05480', 'relative_humidity', hour, { feed: 'dwd' });
  return world.scope(DAY);
}

test.each([
  ['nothing', NOTHING, ['dwd-05480/air_temperature']],
  ['a Kommune', { ...NOTHING, kommunen: ['schwerte'] }, ['dwd-05480/air_temperature']],
  ['a Kommune without weather', { ...NOTHING, kommunen: ['unna'] }, ['DENW010/no2']],
  ['a station that measures the air alone', { ...NOTHING, stations: ['DENW179'] }, ['DENW179/o3']],
  ['two', { ...NOTHING, stations: ['DENW179', 'dwd-05480'] }, ['DENW179/o3', 'dwd-05480/air_temperature']],
  ['a property', { ...NOTHING, stations: ['DENW179'], properties: ['so2'] }, ['DENW179/so2']],
  ['a property that is not measured there', { ...NOTHING, stations: ['DENW010'], properties: ['o3'] }, []],
])('where %s is named', async (_, wanted, expected) => {
  const { series } = await selectUsual(wanted, await filled());
  expect(series.map(({ station, property }) => `${station}/${property}`)).toEqual(expected);
});

test('of a region without any air temperature it is the first property of all', async () => {
  const { series } = await selectUsual({ ...NOTHING, kommunen: ['schwerte'] }, await filled('pressure_station'));
  expect(series.map(({ property }) => property)).toEqual(['relative_humidity']);
});

test.each([
  ['de', true, 'Demo-Daten, erfunden'],
  ['en', true, 'Demo data, invented'],
  ['en', false, 'Demo-Daten, erfunden'],
] as const)('an attribution of our own is in the reader’s language: %s, demo %s', async (language, demo, line) => {
  const { catalogue } = await filled();
  const licence = { ...LICENCES['uba']!, attribution: 'Demo-Daten, erfunden', english: 'Demo data, invented' };
  const all = (await catalogue.series()).map((one) => ({ ...one, licence }));
  const own = { ...catalogue, region: { ...catalogue.region, demo }, series: () => Promise.resolve(all) };
  const read = readersCatalogue(own, language);
  const [first, again] = [await read.series(), await read.series()];
  expect(first[0]!.licence.attribution).toBe(line);
  expect(again[0]).toBe(first[0]);
});
