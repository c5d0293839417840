/**
 * SYNOP reports of 17 June 2020, 9 UTC, held to what `bunzip2` and a flat listing of keys show. Source: Deutscher
 * Wetterdienst (CC BY 4.0).
 */
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { dwdSynop } from './dwd-synop';

describeRecordings('DWD SYNOP, BUFR as JSON', () => {
  it('three messages: two of Münster/Osnabrück, and one of Ellrich-Werna that has nothing but three hours of rain', () => {
    const batch = parseAll(dwdSynop, recording('dwd-synop-json/synop.json.bz2'));
    expect(batch.rows).toBe(3);
    expect(batch.stations).toMatchObject([
      { station: '10315', name: 'Muenster/Osnabrueck', lat: 52.1344, lon: 7.69685 },
      { station: '10315' },
      { station: 'Ellrich-Werna', lat: 51.5835, lon: 10.709 },
    ]);
    expect(new Set(batch.readings.map(({ station }) => station.split('-')[0]))).toEqual(new Set(['10315']));
    expect(batch.readings.map((reading) => `${note(reading)} ${reading.station.slice(5)}`.trim())).toEqual([
      '2020-06-17T09:00Z/09:00Z pressure_station 100680 Pa',
      '2020-06-17T09:00Z/09:00Z pressure_sea_level 101290 Pa',
      '2020-06-17T09:00Z/09:00Z air_temperature 294.05 K',
      '2020-06-17T09:00Z/09:00Z dew_point 287.37 K',
      '2020-06-17T09:00Z/09:00Z relative_humidity 66 %',
      '2020-06-17T09:00Z/09:00Z visibility 20000 m',
      '2020-06-17T09:00Z/09:00Z cloud_cover 88 %',
      '2020-06-17T08:00Z/09:00Z sunshine_duration 42 min',
      '2020-06-17T08:50Z/09:00Z wind_direction 30 deg',
      '2020-06-17T08:50Z/09:00Z wind_speed 2 m/s',
      '2020-06-17T08:00Z/09:00Z global_radiation 1951300 J/m2/h',
      '2020-06-17T08:00Z/09:00Z diffuse_radiation 1270000 J/m2/h',
      '2020-06-17T09:00Z/09:00Z air_temperature_ground 298.25 K',
      '2020-06-17T09:00Z/09:00Z soil_temperature 297.05 K -5cm',
      '2020-06-17T09:00Z/09:00Z soil_temperature 293.95 K -10cm',
      '2020-06-17T09:00Z/09:00Z soil_temperature 291.75 K -20cm',
      '2020-06-17T09:00Z/09:00Z soil_temperature 291.45 K -50cm',
      '2020-06-17T09:00Z/09:00Z soil_temperature 289.55 K -100cm',
      '2020-06-17T08:00Z/09:00Z precipitation 0 mm',
      '2020-06-17T08:00Z/09:00Z precipitation_duration 0 min',
      '2020-06-17T08:30Z/09:00Z wind_gust 4.6 m/s',
      '2020-06-17T08:30Z/09:00Z wind_gust_direction 340 deg',
    ]);
    expect(batch.rejected).toEqual({});
    expect(batch.contents!.unread).toMatchObject({
      'totalPrecipitationOrTotalWaterEquivalent (period of more than an hour)': 2,
      'maximumWindGustSpeed (period of more than an hour)': 1, // of 180 min
      'maximumWindGustDirection (period of more than an hour)': 1,
      'wind_gust (longer period beside the one taken)': 1, // of 60 min
    });
  });
});
