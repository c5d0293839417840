/** What the DWD sent on 13 March 2020 (CC BY 4.0; one place of the file), held to figures read from the KML with Python. */
import { figuresOf } from '../../../testing/figures';
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { dwdMosmix } from './dwd-mosmix';

describeRecordings('MOSMIX_S, Bjørnøya', () => {
  const batch = parseAll(dwdMosmix, recording('dwd-mosmix/MOSMIX_S.kmz'));

  it('has 240 hours of nine elements; four have no value at all, precipitation lacks three', () => {
    expect(batch).toMatchObject({ rows: 13, missing: 4 * 240 + 3, rejected: {} });
    expect(figuresOf(batch)).toEqual({
      pressure_sea_level: [240, 98_050, 100_850, 23_968_090],
      air_temperature: [240, 258.35, 270.05, 63_209.9],
      dew_point: [240, 254.05, 267.65, 62_692.8],
      wind_direction: [240, 1, 360, 40_168],
      wind_speed: [240, 3.6, 9.77, 1676.7],
      cloud_cover: [240, 47, 93, 16_449],
      visibility: [240, 1700, 29_700, 2_910_400],
      weather_code: [240, 1, 85, 9400],
      precipitation: [237, 0, 1.1, 22.3],
    });
  });

  it('first and last values', () => {
    const ends = (property: string) => {
      const all = batch.readings.filter((reading) => reading.property === property);
      return [all[0]!, all.at(-1)!].map(note);
    };
    expect(ends('air_temperature')).toEqual([
      '2020-03-13T10:00Z/10:00Z air_temperature 260.45 K',
      '2020-03-23T09:00Z/09:00Z air_temperature 267.15 K',
    ]);
    expect(ends('precipitation')[0]).toBe('2020-03-13T09:00Z/10:00Z precipitation 0.1 mm');
    expect(ends('weather_code')[0]).toBe('2020-03-13T10:00Z/10:00Z weather_code 71 {code}');
    expect(ends('wind_direction')[1]).toBe('2020-03-23T09:00Z/09:00Z wind_direction 49 deg');
  });

  it('is of one run and one place', () => {
    expect(new Set(batch.readings.map(({ station, issued }) => `${station} ${issued}`))).toEqual(
      new Set([`01028 ${Date.parse('2020-03-13T09:00Z')}`])
    );
    expect(batch.stations).toEqual([{ station: '01028', name: 'BJORNOYA', lat: 74.52, lon: 19.02, heightM: 16 }]);
  });
});
