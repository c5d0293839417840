/** Answers of 2023 and 2024, read by hand. Source: OpenAQ (AirNow), test payloads of openaq-python (MIT). */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { openaq } from './openaq';

describeRecordings('OpenAQ', () => {
  const read = (name: string) => parseAll(openaq, recording(`openaq-v3/${name}`));

  it('measurements: two hours of PM2.5', () => {
    const batch = read('measurements.json');
    expect(batch.readings.map(note)).toEqual([
      '2023-10-16T12:00Z/13:00Z pm25 6 ug/m3',
      '2023-10-16T13:00Z/14:00Z pm25 7.5 ug/m3',
    ]);
    expect(batch).toMatchObject({ rows: 2, missing: 0, rejected: {} });
  });

  it('sensors: the newest hour of eight; 0.7 ppb NO2, 0.3 ppb SO2, 59 ppb O3, 0.1 ppm CO, 1 ppb NOx', () => {
    const batch = read('sensors.json');
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual([
      '3916 2024-08-26T20:00Z/21:00Z no2 1.33875 ug/m3', // 0.7 × 1.9125
      '3918 2024-08-26T20:00Z/21:00Z so2 0.79827 ug/m3', // 0.3 × 2.6609
      '3920 2024-08-26T19:00Z/20:00Z pm25 4.1 ug/m3',
      '3917 2024-08-26T20:00Z/21:00Z o3 117.7463 ug/m3', // 59 × 1.9957
      '3919 2024-08-26T19:00Z/20:00Z pm10 15 ug/m3',
      '25227 2024-08-26T20:00Z/21:00Z co 116.42 ug/m3', // 100 × 1.1642
      '4272103 2024-08-26T20:00Z/21:00Z nox 1.9125 ug/m3',
      '4272226 2024-08-26T20:00Z/21:00Z no 0 ug/m3',
    ]);
    expect(batch).toMatchObject({ rows: 8, missing: 0, rejected: {} });
  });

  it.each([
    ['locations.json', { 'location: describes a place and its sensors, holds no measurement': 1 }],
    ['parameters.json', { 'parameter: describes what is measured, holds no measurement': 1 }],
  ])('%s holds no measurement', (name, rejected) => {
    expect(read(name)).toMatchObject({ readings: [], rows: 1, missing: 0, rejected });
  });

  it('the location: Del Norte in Albuquerque', () => {
    expect(read('locations.json').stations).toEqual([
      { station: '2178', name: 'Del Norte', lat: 35.1353, lon: -106.584702 },
    ]);
  });
});
