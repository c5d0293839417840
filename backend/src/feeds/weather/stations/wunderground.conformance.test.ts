/** What a Froggit GW1000A really sent to Weather Underground; figures read from the address by hand. */
import { parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { wunderground } from './wunderground';

describeRecordings('A console that sends to Weather Underground', () => {
  const payload = () => recording('wunderground-push/froggit_gw1000a_wu_get.txt');
  const receivedAt = Date.parse('2022-02-06T20:00:03Z');

  it('is read at the moment it came in', () => {
    const { readings, missing, rejected } = parseAll(wunderground, payload(), { receivedAt });
    expect(readings.map(({ property, value, unit }) => `${property} ${value} ${unit}`)).toEqual([
      'air_temperature 39.6 [degF]',
      'relative_humidity 90 %',
      'dew_point 36.9 [degF]',
      'wind_direction 248 deg',
      'wind_speed 0 [mi_i]/h',
      'wind_gust 2.24 [mi_i]/h',
      'precipitation 0.618 [in_i]',
      'global_radiation 0 W/m2',
      'uv_index 0 1',
      "pressure_station 28.978 [in_i'Hg]",
    ]);
    expect(new Set(readings.map(({ station, start, end }) => `${station} ${start} ${end}`))).toEqual(
      new Set([`zzz ${receivedAt} ${receivedAt}`])
    );
    expect({ missing, rejected }).toEqual({ missing: 0, rejected: {} });
  });

  it('sends the pressure at sea level where its owner says so', () => {
    const { readings } = parseAll(wunderground, payload(), { options: { seaLevelStations: ['zzz'] } });
    expect(readings.filter(({ property }) => property.startsWith('pressure'))).toMatchObject([
      { property: 'pressure_sea_level', value: 28.978 },
    ]);
  });
});
