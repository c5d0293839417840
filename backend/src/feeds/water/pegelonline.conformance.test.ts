/** Two answers of 2023, read by hand. Source: WSV, PEGELONLINE (dl-de/zero-2-0). */
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { pegelonline } from './pegelonline';

describeRecordings('PEGELONLINE', () => {
  it('Würzburg on 26 July 2023: 19:15 and 19:00 of summer time; the speed of the water has no property', () => {
    const batch = parseAll(pegelonline, recording('pegelonline/station_wuerzburg_2023-07-26.json'));
    expect(batch.readings.map(note)).toEqual([
      '2023-07-26T17:15Z/17:15Z water_level 159 cm',
      '2023-07-26T17:00Z/17:00Z air_temperature 21.2 Cel',
      '2023-07-26T17:00Z/17:00Z water_temperature 22.1 Cel',
      '2023-07-26T17:00Z/17:00Z water_oxygen 8.4 mg/L',
      '2023-07-26T17:00Z/17:00Z water_ph 8.1 [pH]',
      '2023-07-26T17:00Z/17:00Z water_discharge 102 m3/s',
    ]);
    expect(new Set(batch.readings.map(({ station }) => station))).toEqual(
      new Set(['915d76e1-xxxx-xxxx-xxxx-4d144cd771cc'])
    );
    expect(batch).toMatchObject({
      rows: 7,
      missing: 0,
      rejected: {},
      contents: { unread: { 'VA (m/s)': 1 } },
    });
    expect(batch.stations).toEqual([
      {
        station: '915d76e1-xxxx-xxxx-xxxx-4d144cd771cc',
        name: 'WÜRZBURG',
        lat: 49.79620901036012,
        lon: 9.925968763247354,
      },
    ]);
  });

  it('a list of two gauges without series: places, no measurement', () => {
    const batch = parseAll(pegelonline, recording('pegelonline/stations_list_2.json'));
    expect(batch).toMatchObject({
      readings: [],
      rows: 2,
      missing: 0,
      rejected: { 'station without its series: describes a place, holds no measurement': 2 },
    });
    expect(batch.stations.map(({ name, lat, lon }) => [name, lat, lon])).toEqual([
      ['DRESDEN', 51.054459765598125, 13.738831783620384],
      ['WÜRZBURG', 49.79620901036012, 9.925968763247354],
    ]);
  });
});
