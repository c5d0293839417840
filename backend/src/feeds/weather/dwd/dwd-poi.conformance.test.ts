/** What the DWD sent on 6 April 2020 (CC BY 4.0), held to figures read from the raw file with awk. */
import { figuresOf } from '../../../testing/figures';
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { dwdPoi } from './dwd-poi';

describeRecordings('hourly reports of one station', () => {
  const batch = parseAll(dwdPoi, recording('dwd-poi-beob/observations_current.csv'));

  it('has the values of 25 hours; ten of the eighteen columns are empty, precipitation lacks one hour', () => {
    expect(batch).toMatchObject({ rows: 25, missing: 10 * 25 + 1, rejected: {} });
    expect(figuresOf(batch)).toEqual({
      dew_point: [25, -12.3, -3.1, -212.8],
      air_temperature: [25, -10.3, 0, -110.3],
      wind_gust: [25, 10, 35, 490],
      wind_direction: [25, 70, 270, 4198],
      wind_speed: [25, 4, 22, 281],
      precipitation: [24, 0, 0.6, 0.7],
      pressure_sea_level: [25, 1015.5, 1024.1, 25_513.3],
      relative_humidity: [25, 41, 94, 1877],
    });
    expect(new Set(batch.readings.map((reading) => reading.station))).toEqual(new Set(['01049']));
  });

  it('first and last row', () => {
    expect(batch.readings.slice(0, 8).map(note)).toEqual([
      '2020-04-06T08:00Z/08:00Z dew_point -10 Cel',
      '2020-04-06T08:00Z/08:00Z air_temperature -3.1 Cel',
      '2020-04-06T07:00Z/08:00Z wind_gust 21 km/h',
      '2020-04-06T07:50Z/08:00Z wind_direction 140 deg',
      '2020-04-06T07:50Z/08:00Z wind_speed 14 km/h',
      '2020-04-06T07:00Z/08:00Z precipitation 0 mm',
      '2020-04-06T08:00Z/08:00Z pressure_sea_level 1023.1 hPa',
      '2020-04-06T08:00Z/08:00Z relative_humidity 59 %',
    ]);
    expect(batch.readings.slice(-2).map(note)).toEqual([
      '2020-04-05T08:00Z/08:00Z pressure_sea_level 1015.5 hPa',
      '2020-04-05T08:00Z/08:00Z relative_humidity 73 %',
    ]);
  });

  it('the hour without a value of precipitation', () => {
    const hours = batch.readings.filter((r) => r.property === 'precipitation').map((r) => r.end);
    expect(hours).not.toContain(Date.parse('2020-04-05T18:00Z'));
    expect(hours).toContain(Date.parse('2020-04-05T17:00Z'));
  });
});
