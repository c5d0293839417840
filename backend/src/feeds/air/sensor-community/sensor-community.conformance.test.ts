/**
 * What sensor.community really sent (DbCL 1.0), and two messages of its firmware; figures read from the files by hand
 * and with awk.
 */
import type { Batch } from '../../../model/observation';
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { sensorCommunity } from './sensor-community';
import { sensorCommunityArchive } from './sensor-community-archive';
import { sensorCommunityPush } from './sensor-community-push';

describeRecordings('sensor.community, an answer of April 2019', () => {
  it('has two locations; particles of the first have 76.7 and 76.9 % humidity beside them', () => {
    const batch = parseAll(sensorCommunity, recording('sensor-community-json/airrohr_v1_2019-04-25.json'));
    expect(batch).toMatchObject({ rows: 5, missing: 0, rejected: {} });
    expect(batch.readings.map((r) => `${r.station} ${note(r)} ${r.humidity ?? ''}`.trimEnd())).toEqual([
      '1071 2019-04-25T01:51:12.000Z/01:51:12.000Z pm10 19.13 ug/m3 76.7',
      '1071 2019-04-25T01:51:12.000Z/01:51:12.000Z pm25 16.23 ug/m3 76.7',
      '1071 2019-04-25T01:51:13.000Z/01:51:13.000Z relative_humidity 76.7 %',
      '1071 2019-04-25T01:51:13.000Z/01:51:13.000Z air_temperature 18.8 Cel',
      '28 2019-04-25T01:52:18.000Z/01:52:18.000Z relative_humidity 68.4 %',
      '28 2019-04-25T01:52:18.000Z/01:52:18.000Z air_temperature 10.6 Cel',
      '1071 2019-04-25T01:53:40.000Z/01:53:40.000Z pm10 18.4 ug/m3 76.9',
      '1071 2019-04-25T01:53:40.000Z/01:53:40.000Z pm25 16.8 ug/m3 76.9',
      '1071 2019-04-25T01:53:41.000Z/01:53:41.000Z relative_humidity 76.9 %',
      '1071 2019-04-25T01:53:41.000Z/01:53:41.000Z air_temperature 18.7 Cel',
    ]);
  });
});

/** How many, smallest, greatest, sum to two decimals. */
function figures({ readings }: Batch, property: string): readonly number[] {
  const values = readings.filter((reading) => reading.property === property).map(({ value }) => value);
  const sum = values.reduce((a, b) => a + b, 0);
  return [values.length, Math.min(...values), Math.max(...values), Math.round(sum * 100) / 100];
}

describeRecordings('sensor.community, archive', () => {
  it.each([
    [
      'an evening of July 2018',
      '2018-07-07_sds011_sensor_15092.csv',
      { station: '7647', rows: 95, pm10: [95, 9.47, 22.03, 1313.29], pm25: [95, 6.93, 18.5, 876.76] },
      [
        '2018-07-07T20:03:06.000Z/20:03:06.000Z pm10 17.47 ug/m3',
        '2018-07-07T23:58:58.000Z/23:58:58.000Z pm25 9.97 ug/m3',
      ],
    ],
    [
      'the day of the change to winter time of 2018: 24 hours of UTC, none twice',
      '2018-10-28_sds011_sensor_5331.csv',
      { station: '3121', rows: 576, pm10: [576, 1.2, 56.8, 4251.97], pm25: [576, 0.9, 24.73, 1440.93] },
      [
        '2018-10-28T00:00:44.000Z/00:00:44.000Z pm10 27.27 ug/m3',
        '2018-10-28T23:58:27.000Z/23:58:27.000Z pm25 1.2 ug/m3',
      ],
    ],
  ])('%s', (_, file, { station, rows, pm10, pm25 }, ends) => {
    const batch = parseAll(sensorCommunityArchive, recording(`sensor-community-archive-csv/${file}`));
    expect(batch).toMatchObject({ rows, missing: 0, rejected: {} });
    expect(figures(batch, 'pm10')).toEqual(pm10);
    expect(figures(batch, 'pm25')).toEqual(pm25);
    expect([batch.readings[0]!, batch.readings.at(-1)!].map(note)).toEqual(ends);
    expect(new Set(batch.readings.map((reading) => reading.station))).toEqual(new Set([station]));
    const times = batch.readings.filter(({ property }) => property === 'pm10').map(({ start }) => start);
    expect(new Set(times).size).toBe(rows);
  });
});

describeRecordings('The airRohr firmware', () => {
  const receivedAt = Date.parse('2018-08-01T12:00Z');

  it('NRZ-2018-121C says neither time nor name; pressure is in Pa', () => {
    const payload = recording('sensor-community-push/airrohr_custom_api_NRZ-2018-121C.json');
    const batch = parseAll(sensorCommunityPush, payload, { receivedAt });
    expect(batch.readings.map((r) => `${r.station} ${note(r)}`)).toEqual(
      [
        'pm10 1.87 ug/m3',
        'pm25 1.05 ug/m3',
        'pressure_station 100659 Pa',
        'air_temperature 26.8 Cel',
        'rssi -52 dBm',
      ].map((value) => `airrohr 2018-08-01T12:00Z/12:00Z ${value}`)
    );
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
  });

  it('a message of 2015 in the form of the public API says its time', () => {
    const payload = recording('sensor-community-push/push_sensor_data_v1_test.json');
    expect(parseAll(sensorCommunityPush, payload, { receivedAt }).readings.map(note)).toEqual([
      '2015-04-05T20:10:10.000Z/20:10:10.000Z pm10 10 ug/m3',
      '2015-04-05T20:10:10.000Z/20:10:10.000Z pm25 99 ug/m3',
    ]);
  });
});
