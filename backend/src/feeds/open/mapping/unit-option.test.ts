/**
 * Units as admins write them in a device's profile: every spelling of docs/groessen.md is understood, and the remedy for
 * one that is not cures. Worked numbers: 70 °F = 21.11 °C, 1 kn = 0.514444 m/s (NIST SP 811).
 */
import { convert, displayUnit } from '@smartregion/terms/units';
import { PROPERTIES, propertyOf } from '@smartregion/terms/property';
import { toldOf } from '../../../testing/told';
import { parseAll } from '../../../testing/parse-all';
import { deviceJson } from '../device-json';

const region = (field: string) => `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
    feeds:
      - feed: device-json
        profile: k
        profiles: { k: { fields: { t: ${field} } } }
        stations:
          - { id: x, name: X, lat: 51.5349, lon: 7.6899, class: indicative }
`;

const errorsOf = (field: string) => toldOf(region(field)).errors;

/** What comes in for a value that the device sends. */
function stored(field: Readonly<Record<string, unknown>>, sent: number) {
  const options = deviceJson.options.parse({ profile: 'k', profiles: { k: { fields: { t: field } } } });
  const [reading] = parseAll(deviceJson, JSON.stringify({ t: sent }), { options, station: 'x' }).readings;
  return reading && { value: reading.value, unit: reading.unit };
}

test.each([
  ['air_temperature', '°F', 70, 21.1111],
  ['air_temperature', '[degF]', 70, 21.1111],
  ['air_temperature', 'Fahrenheit', 70, 21.1111],
  ['air_temperature', '°C', 4.5, 4.5],
  ['wind_direction', '°', 270, 270],
  ['pressure_station', 'mbar', 1013, 1013],
  ['pressure_station', 'kPa', 101.3, 1013],
  ['precipitation', 'l/m2', 3.2, 3.2],
  ['pm10', 'mg/m³', 0.03, 30],
  ['wind_speed', 'Knoten', 10, 5.14444],
  ['noise_laeq', 'dBA', 55, 55],
])('%s in %s: %d is %d', (property, unit, sent, expected) => {
  const reading = stored({ property, unit }, sent)!;
  expect(convert(reading.value, reading.unit, propertyOf(property).ucum)).toBeCloseTo(expected, 3);
});

test('a factor of a unit also holds for the offset that stands in the same unit', () => {
  expect(stored({ property: 'pressure_station', unit: 'kPa', scale: 0.1, offset: 100 }, 13)).toEqual({
    value: 1013,
    unit: 'hPa',
  });
});

test('units as the vocabulary is documented are units here', () => {
  const refused = PROPERTIES.filter(({ id, ucum }) =>
    [ucum, displayUnit(ucum)].some((unit) => unit !== '' && errorsOf(`{ property: ${id}, unit: "${unit}" }`).length > 0)
  );
  expect(refused.map(({ id, ucum }) => `${id} ${displayUnit(ucum)}`)).toEqual([]);
});

test.each([
  ['{ property: wind_speed, unit: Bft }', 'm/s, km/h, [kn_i], [mi_i]/h'],
  ['{ property: no2, unit: ppb }', 'ug/m3, mg/m3.'],
  ['{ property: soil_moisture, unit: g/m3 }', '%'],
  ['{ property: air_temperature, unit: hPa }', 'Cel, K, [degF]'],
  ['{ property: air_temperature, unit: Fahrenhait }', '„fahrenheit“'],
])('%s: the remedy names what fits, and no factor', (field, units) => {
  const [error, ...others] = errorsOf(field);
  expect(others).toEqual([]);
  expect(error).toContain(units);
  expect(error).not.toMatch(/scale|Faktor/);
});

test('a wrong property does not hide a wrong unit', () => {
  expect(errorsOf('{ property: lufttemp, unit: Grad Irgendwas }')).toHaveLength(2);
});

test.each([
  ['{ property: air_temperature, scale: 0 }', 'scale'],
  ['{ property: wind_speed, cumulative: true }', 'cumulative'],
])('%s gives no value that could be right', (field, key) => {
  expect(errorsOf(field)).toEqual([expect.stringContaining(`fields.t.${key}: `)]);
});

test('running totals are those of what adds up', () => {
  expect(errorsOf('{ property: precipitation, cumulative: true }')).toEqual([]);
  expect(errorsOf('{ property: pedestrian_count, cumulative: true }')).toEqual([]);
});
