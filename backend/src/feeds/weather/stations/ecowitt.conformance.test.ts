/** What three consoles really sent; figures read from the forms by hand. */
import { convert } from '@smartregion/terms/units';
import { propertyOf } from '@smartregion/terms/property';
import { parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { ecowitt } from './ecowitt';

/** Property, value in canonical unit to four decimals. */
type Figures = Readonly<Record<string, number>>;

const UNCALIBRATED = 'sea-level pressure not calibrated: equals the station pressure';

describeRecordings('Ecowitt consoles', () => {
  it.each<[string, string, string, Figures]>([
    [
      'HP3500, May 2020',
      'easyweather_data.urlencoded.txt',
      '2020-05-04T14:34:26.000Z',
      {
        pressure_station: 967.9315, // 28.583 inHg
        air_temperature: 21.2778, // 70.3 °F
        relative_humidity: 32,
        wind_direction: 200,
        wind_speed: 0.1788, // 0.4 mph
        wind_gust: 0.4917, // 1.1 mph
        precipitation_rate: 0,
        precipitation: 2.0066, // 0.079 in since New Year
        global_radiation: 205.52,
        uv_index: 2,
      },
    ],
    [
      'Froggit GW1000A, February 2022',
      'froggit_gw1000a_2022-02-06.urlencoded.txt',
      '2022-02-06T20:00:03.000Z',
      {
        pressure_station: 981.8157, // 28.993 inHg
        air_temperature: 4.2222, // 39.6 °F
        relative_humidity: 90,
        wind_direction: 237,
        wind_speed: 0.5007, // 1.12 mph
        wind_gust: 1.0014, // 2.24 mph
        global_radiation: 0,
        uv_index: 0,
        precipitation_rate: 0,
        precipitation: 15.6972, // 0.618 in in all
      },
    ],
    [
      'GW2000A with a WS90, July 2022',
      'gw2000a_data.urlencoded.txt',
      '2022-07-15T15:26:14.000Z',
      {
        pressure_station: 944.2945, // 27.885 inHg
        air_temperature: 30.6, // 87.08 °F
        relative_humidity: 34,
        wind_direction: 289,
        wind_speed: 1.3009, // 2.91 mph
        wind_gust: 1.3992, // 3.13 mph
        global_radiation: 530.62,
        uv_index: 4,
        precipitation_rate: 0,
        precipitation: 0, // piezo sensor, since New Year
        leaf_wetness: 14,
        battery_voltage: 2.74,
      },
    ],
  ])('%s', (_, file, time, expected) => {
    const { readings, missing, rejected } = parseAll(ecowitt, recording(`ecowitt-push/${file}`));
    const found = readings.map(({ property, value, unit }) => [
      property,
      Math.round(convert(value, unit, propertyOf(property).ucum) * 1e4) / 1e4,
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(found).toHaveLength(Object.keys(expected).length);
    expect(new Set(readings.flatMap(({ start, end }) => [start, end]))).toEqual(new Set([Date.parse(time)]));
    expect({ missing, rejected }).toEqual({ missing: 0, rejected: { [UNCALIBRATED]: 1 } });
  });
});
