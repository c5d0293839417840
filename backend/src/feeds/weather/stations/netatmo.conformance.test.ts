/** What Netatmo really answered, stations of 2019 to 2022; figures read from the JSON by hand and with jq. */
import type { Batch } from '../../../model/observation';
import { note, parseAll } from '../../../testing/parse-all';
import { describeRecordings, recording } from '../../../testing/recordings';
import { netatmo } from './netatmo';

const notesOf = ({ readings }: Batch, station: string) =>
  readings.filter((reading) => reading.station === station).map(note);
const countsOf = ({ readings }: Batch) => {
  const counts: Record<string, number> = {};
  readings.forEach(({ property }) => (counts[property] = (counts[property] ?? 0) + 1));
  return counts;
};

describeRecordings('Netatmo, public stations in the Wetterau', () => {
  const batch = () => parseAll(netatmo, recording('netatmo-getpublicdata/getpublicdata.json'));

  it('are eight, four with rain, one with wind', () => {
    expect(batch()).toMatchObject({ rows: 8, missing: 0, rejected: {} });
    expect(countsOf(batch())).toEqual({
      air_temperature: 8,
      relative_humidity: 8,
      pressure_sea_level: 8,
      precipitation: 4,
      wind_speed: 1,
      wind_direction: 1,
      wind_gust: 1,
      wind_gust_direction: 1,
    });
  });

  it('first and last', () => {
    expect(notesOf(batch(), '70:ee:50:36:94:7c')).toEqual([
      '2019-06-11T10:13:42.000Z/10:13:42.000Z air_temperature 21.4 Cel', // date -u -d @1560248022
      '2019-06-11T10:13:42.000Z/10:13:42.000Z relative_humidity 62 %',
      '2019-06-11T10:13:50.000Z/10:13:50.000Z pressure_sea_level 1010.6 hPa',
      '2019-06-11T09:13:42.000Z/10:13:42.000Z precipitation 0.2 mm',
    ]);
    expect(notesOf(batch(), '70:ee:50:36:a9:fc')).toEqual([
      '2019-06-11T10:15:45.000Z/10:15:45.000Z air_temperature 20.1 Cel',
      '2019-06-11T10:15:45.000Z/10:15:45.000Z relative_humidity 67 %',
      '2019-06-11T10:16:31.000Z/10:16:31.000Z pressure_sea_level 1010 hPa',
      '2019-06-11T09:16:24.000Z/10:16:24.000Z precipitation 0 mm',
      '2019-06-11T10:16:30.000Z/10:16:30.000Z wind_speed 15 km/h',
      '2019-06-11T10:16:30.000Z/10:16:30.000Z wind_direction 17 deg',
      '2019-06-11T10:16:30.000Z/10:16:30.000Z wind_gust 31 km/h',
      '2019-06-11T10:16:30.000Z/10:16:30.000Z wind_gust_direction 217 deg',
    ]);
    expect(batch().stations[0]).toMatchObject({ lat: 50.2136394, heightM: 132 });
  });
});

describeRecordings('Netatmo, own stations', () => {
  const batch = () => parseAll(netatmo, recording('netatmo-getpublicdata/getstationsdata.json'));

  it('give what is outdoors and their pressures', () => {
    expect(countsOf(batch())).toEqual({
      pressure_sea_level: 7,
      pressure_station: 7,
      air_temperature: 3,
      relative_humidity: 3,
      precipitation: 4,
      wind_speed: 2,
      wind_direction: 2,
      wind_gust: 2,
      wind_gust_direction: 2,
    });
  });

  it('keep what is indoors: six bases with four values, five modules with three; three modules are out of reach', () => {
    expect(batch()).toMatchObject({ rows: 7, missing: 3 * 2, rejected: {} });
  });

  it('the first', () => {
    expect(notesOf(batch(), '12:34:56:37:11:ca')).toEqual([
      '2019-06-01T18:19:31.000Z/18:19:31.000Z pressure_sea_level 1017.3 hPa',
      '2019-06-01T18:19:31.000Z/18:19:31.000Z pressure_station 939.7 hPa',
      '2019-06-01T18:19:17.000Z/18:19:17.000Z air_temperature 28.6 Cel',
      '2019-06-01T18:19:17.000Z/18:19:17.000Z relative_humidity 24 %',
      '2019-06-01T18:19:30.000Z/18:19:30.000Z wind_speed 4 km/h',
      '2019-06-01T18:19:30.000Z/18:19:30.000Z wind_direction 217 deg',
      '2019-06-01T18:19:30.000Z/18:19:30.000Z wind_gust 9 km/h',
      '2019-06-01T18:19:30.000Z/18:19:30.000Z wind_gust_direction 206 deg',
      '2019-06-01T17:19:30.000Z/18:19:30.000Z precipitation 0 mm',
    ]);
  });
});
