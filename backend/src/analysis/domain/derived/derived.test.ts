import { derivedSeries, DERIVATIONS } from './derived';
import { apparentTemperature, heatIndex, windChill } from './felt-temperature';
import { absoluteHumidity, dewPoint, saturation, seaLevelPressure } from './humid-air';

test.each<[string, number, number]>([
  ['saturation at 20 °C, hPa', saturation(20), 23.33],
  ['dew point 20/50', dewPoint(20, 50), 9.26],
  ['dew point 30/60', dewPoint(30, 60), 21.39],
  ['dew point 0/90', dewPoint(0, 90), -1.45],
  ['absolute humidity 20/50', absoluteHumidity(20, 50), 8.62],
  ['wind chill -5/30', windChill(-5, 30), -13.0],
  ['wind chill 0/20', windChill(0, 20), -5.24],
  ['wind chill 10/4.8', windChill(10, 4.8), 9.82],
  ['heat index 32/60', heatIndex(32, 60), 37.07],
  ['heat index 35/50', heatIndex(35, 50), 40.68],
  ['heat index 25/50', heatIndex(25, 50), 24.86],
  ['apparent temperature 30/60/2', apparentTemperature(30, 60, 2), 32.97],
  ['apparent temperature 5/80/8', apparentTemperature(5, 80, 8), -2.3],
])('%s is %d, vector %d', (_, ours, vector) => {
  expect(Math.abs(ours - vector)).toBeLessThan(0.0051);
});

test('heat index of dry heat: 110 °F and 10 % are 105 °F in the chart of the US weather service', () => {
  expect(Math.abs(heatIndex(43.33, 10) * 1.8 + 32 - 105)).toBeLessThan(0.8);
});

test.each([
  ['above 10 °C', windChill(10.1, 30)],
  ['without wind', windChill(0, 4)],
  ['in dry air (dew point)', dewPoint(20, 0)],
  ['without a temperature', heatIndex(NaN, 50)],
])('nothing is said %s', (_, value) => {
  expect(value).toBeNaN();
});

test("DWD's pressure at Neuhütten (339.5 m): 980.9 hPa are 1021.2 at sea level, on a mild night in September", () => {
  expect(seaLevelPressure(980.9, 339.5, 14, 90)).toBeLessThan(1021.2);
  expect(seaLevelPressure(980.9, 339.5, 11, 90)).toBeGreaterThan(1021.2);
  expect(seaLevelPressure(1000, 0, 15, 50)).toBe(1000);
});

test('as a series, a quantity is of the hours that know all it needs', () => {
  const found = derivedSeries('dew_point', {
    air_temperature: Float64Array.of(20, NaN, 30),
    relative_humidity: Float64Array.of(50, 50),
  });
  expect(found[0]).toBeCloseTo(9.26, 2);
  expect([...found.slice(1)]).toEqual([NaN, NaN]);
  // 20 km/h in m/s
  const chill = derivedSeries('wind_chill', {
    air_temperature: Float64Array.of(0),
    wind_speed: Float64Array.of(20 / 3.6),
  });
  expect(chill[0]).toBeCloseTo(-5.24, 2);
});

test('a reduced pressure needs the height of the station', () => {
  const hour = (value: number) => Float64Array.of(value);
  const ingredients = { pressure_station: hour(990), air_temperature: hour(15), relative_humidity: hour(70) };
  expect(derivedSeries('pressure_sea_level', ingredients)[0]).toBeNaN();
  expect(derivedSeries('pressure_sea_level', ingredients, 85)[0]).toBeCloseTo(1000, 0);
  expect(Object.keys(DERIVATIONS)).toHaveLength(6);
});
