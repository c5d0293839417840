/** What PurpleAir really answered; figures read from the JSON by hand. */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { purpleair } from './purpleair';

describeRecordings('A PurpleAir PA-II in November 2022', () => {
  it('measures clean air with both lasers', () => {
    const batch = parseAll(purpleair, recording('purpleair/get_sensor_response.json'));
    // date -u -d @1667666162
    expect(batch.readings.map((r) => `${r.station} ${note(r)} ${r.quality ?? ''}`.trimEnd())).toEqual(
      [
        'pm1 0 ug/m3',
        'pm25 0 ug/m3',
        'pm10 0 ug/m3',
        'air_temperature 69 [degF] suspect',
        'relative_humidity 33 % suspect',
        'pressure_station 1001.66 hPa',
        'rssi -67 dBm',
      ].map((value) => `131075 2022-11-05T16:36:02.000Z/16:36:02.000Z ${value}`)
    );
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
    expect(batch.stations).toEqual([{ station: '131075', lat: 33.51511, lon: -117.67972 }]);
  });
});
