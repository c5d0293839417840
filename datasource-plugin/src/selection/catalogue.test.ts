import { attributions, narrowing, OPTION, propertiesAt, stationsWithin } from './catalogue';
import { PROPERTIES, STATIONS } from '../testing/grafana';

const chosen = { kommunen: ['unna', 'kamen'], stations: ['DENW179'], properties: ['no2'] };

test.each([
  ['kommunen', { property: 'no2' }],
  ['stations', { kommune: 'unna,kamen', property: 'no2' }],
  ['properties', { kommune: 'unna,kamen', station: 'DENW179' }],
] as const)('%s are narrowed by what is chosen beside them', (list, parameters) => {
  expect(narrowing(list, chosen)).toEqual(parameters);
});

test('what is empty narrows nothing', () => {
  expect(narrowing('stations', { kommunen: [], properties: ['no2'] })).toEqual({ property: 'no2' });
});

test('options are named in the reader’s language', () => {
  expect(OPTION.properties(PROPERTIES[1]!, 'de')).toEqual({
    value: 'no2',
    label: 'Stickstoffdioxid (NO₂)',
    description: 'µg/m³',
  });
  expect(OPTION.properties(PROPERTIES[0]!, 'en').label).toBe('Air temperature');
  expect(OPTION.stations(STATIONS[1]!, 'de').description).toBe('Schwerte · Sensor, orientierend · Demo');
  expect(OPTION.stations(STATIONS[0]!, 'en').description).toBe('Schwerte · reference station');
  const street = { ...STATIONS[0]!, surroundings: 'traffic' as const };
  expect(OPTION.stations(street, 'de').description).toBe('Schwerte · Messstelle · verkehrsnah');
});

test.each([
  ['its Kommune is chosen', ['schwerte'], ['DENW179', 'hof']],
  ['another is chosen', ['unna'], []],
  ['all Kommunen are meant', [], ['DENW179', 'hof']],
  ['a variable decides', ['$kommune'], ['DENW179', 'hof']],
])('stations of Schwerte when %s', (_, kommunen, kept) => {
  expect(stationsWithin(kommunen, ['DENW179', 'hof'], STATIONS)).toEqual(kept);
});

test('stations that are not known stay', () => {
  expect(stationsWithin(['unna'], ['$station', 'new'], STATIONS)).toEqual(['$station', 'new']);
});

test.each([
  ['does not measure the hub’s choice', ['DENW179'], [], 'air_temperature', ['no2']],
  ['measures the hub’s choice', ['hof'], [], 'air_temperature', []],
  ['has one chosen already', ['DENW179'], ['o3'], 'air_temperature', ['o3']],
  ['is a variable', ['$station'], [], 'air_temperature', []],
  ['is asked for all', ['DENW179'], [], undefined, []],
])('property of a station that %s', (_, stations, properties, hubsChoice, expected) => {
  expect(propertiesAt(stations, properties, STATIONS, hubsChoice)).toEqual(expected);
});

test('attributions are those of the chosen stations, each once', () => {
  expect(attributions(['hof', 'DENW179'], STATIONS)).toEqual([
    'Umweltbundesamt mit Daten der Messnetze der Länder',
    'Stadt Schwerte',
  ]);
  expect(attributions([], [STATIONS[2]!, STATIONS[2]!])).toEqual(['Deutscher Wetterdienst']);
});
