/** What a WeatherLink Live really answered, shortened by its owner; figures read from the JSON by hand. */
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { davisWll } from './davis-wll';

describeRecordings('A WeatherLink Live in March 2022', () => {
  it('has outdoor sensors and a barometer; what is indoors stays there', () => {
    const batch = parseAll(davisWll, recording('davis-weatherlink/wll_current_conditions_2022-03-01.json'));
    // date -u -d @1646165700
    expect(batch.readings.map((reading) => `${reading.station} ${note(reading)}`)).toEqual(
      [
        'air_temperature 56.4 [degF]',
        'relative_humidity 93 %',
        'dew_point 54.4 [degF]',
        "pressure_sea_level 30.36 [in_i'Hg]",
        "pressure_station 30.253 [in_i'Hg]",
      ].map((value) => `[xxxxxxxxxxxx] 2022-03-01T20:15Z/20:15Z ${value}`)
    );
    expect(batch).toMatchObject({ rows: 3, missing: 0, rejected: {} });
  });
});
