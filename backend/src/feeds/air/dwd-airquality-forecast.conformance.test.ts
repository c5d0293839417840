/** The run of 24 December 2025, read by hand and with awk. Source: Deutscher Wetterdienst (CC BY 4.0). */
import { figuresOf } from '../../testing/figures';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { dwdAirqualityForecast } from './dwd-airquality-forecast';

describeRecordings('DWD air-quality forecast', () => {
  const batch = parseAll(dwdAirqualityForecast, recording('dwd-airquality-forecast/lq_forecast_2025122409.csv'));
  const course = (station: string, property: string) =>
    batch.readings.filter((reading) => reading.station === station && reading.property === property);

  it('has every value of 442 stations and 6 components', () => {
    expect(batch).toMatchObject({ rows: 442 * 6, missing: 15_734, rejected: {} });
    expect(figuresOf(batch)).toEqual({
      no2: [39_016, 0, 67.9, 740_744.6],
      o3: [40_520, 0, 121.7, 1_254_646.9],
      pm10: [40_883, 0, 156.5, 863_620.9],
      pm25: [39_276, 0, 158.2, 608_419.7],
      pm10_24h: [41_829, 0, 179, 871_135.3],
      pm25_24h: [39_986, 0, 66.4, 606_905.4],
    });
    // DEBE014 has no value at all
    expect(new Set(batch.readings.map(({ station }) => station)).size).toBe(441);
    expect(new Set(batch.readings.map(({ issued }) => issued))).toEqual(new Set([Date.parse('2025-12-24T09:00Z')]));
  });

  it.each([
    ['DENW006', 'no2', 97, '2025-12-24T07:00Z/08:00Z no2 5.8', '2025-12-28T08:00Z/09:00Z no2 24.9'],
    ['DENW010', 'pm10', 96, '2025-12-24T09:00Z/10:00Z pm10 26.2', '2025-12-28T08:00Z/09:00Z pm10 36.8'],
    ['DENW179', 'o3', 97, '2025-12-24T07:00Z/08:00Z o3 43.9', '2025-12-28T08:00Z/09:00Z o3 5.2'],
    ['DENW179', 'pm25_24h', 97, '2025-12-24T07:00Z/08:00Z pm25_24h 9.5', '2025-12-28T08:00Z/09:00Z pm25_24h 21.7'],
  ])('%s %s: %i hours from first to last', (station, property, count, first, last) => {
    const readings = course(station, property);
    expect(readings).toHaveLength(count);
    expect(note(readings[0]!)).toBe(`${first} ug/m3`);
    expect(note(readings.at(-1)!)).toBe(`${last} ug/m3`);
  });

  it('the column that is called 08h is the eighth hour', () => {
    const eighth = course('DENW010', 'no2').find(({ end }) => end === Date.parse('2025-12-24T17:00Z'));
    expect(eighth).toMatchObject({ value: 13.6 });
  });

  it('DENW006: PM2.5 is cut off at zero for the first 18 hours', () => {
    const readings = course('DENW006', 'pm25');
    expect(readings.filter(({ quality }) => quality === 'suspect').map(({ value }) => value)).toEqual(
      Array(18).fill(0)
    );
    expect(readings.slice(18, 21).map(({ value, quality }) => [value, quality])).toEqual([
      [0.5, undefined],
      [1.1, undefined],
      [9.3, undefined],
    ]);
  });
});
