/**
 * What Bright Sky, Open-Meteo and two aerodromes sent, held to what stands in the raw files. Sources: Deutscher
 * Wetterdienst (CC BY 4.0) by Bright Sky, Open-Meteo.com (CC BY 4.0), METAR.
 */
import { figuresOf } from '../../testing/figures';
import { note, parseAll } from '../../testing/parse-all';
import { describeRecordings, recording } from '../../testing/recordings';
import { FEEDS } from '../registry';
import { brightsky } from './brightsky';
import { dwdCdc } from './dwd/dwd-cdc';
import { metar } from './metar';
import { openMeteo } from './open-meteo';

describeRecordings('Bright Sky, current weather of the Feldberg', () => {
  const file = recording('brightsky-api/current_weather_feldberg_2022-07-24.json');
  const of = (station: string) =>
    parseAll(brightsky, file)
      .readings.filter((r) => r.station === station)
      .map(note);

  it('has what the Feldberg measures', () => {
    expect(of('01346')).toEqual([
      '2022-07-24T15:30Z/15:30Z cloud_cover 50 %',
      '2022-07-24T15:30Z/15:30Z visibility 51515 m',
      '2022-07-24T15:20Z/15:30Z wind_speed 6.1 km/h',
      '2022-07-24T15:20Z/15:30Z wind_direction 10 deg',
      '2022-07-24T15:20Z/15:30Z wind_gust 10.1 km/h',
      '2022-07-24T15:20Z/15:30Z wind_gust_direction 30 deg',
      '2022-07-24T15:20Z/15:30Z precipitation 0 mm',
      '2022-07-24T15:00Z/15:30Z sunshine_duration 26 min',
    ]);
  });

  it('leaves to Freiburg, 1250 m lower, what comes from there', () => {
    expect(of('01443')).toEqual([
      '2022-07-24T15:30Z/15:30Z air_temperature 32.1 Cel',
      '2022-07-24T15:30Z/15:30Z dew_point 13.85 Cel',
      '2022-07-24T15:30Z/15:30Z relative_humidity 33 %',
      '2022-07-24T15:30Z/15:30Z pressure_sea_level 1014.5 hPa',
    ]);
  });

  it('counts eleven further fields of 30 and 60 minutes', () => {
    expect(parseAll(brightsky, file)).toMatchObject({
      rows: 1,
      missing: 0,
      rejected: {},
      contents: { unread: { wind_speed_60: 1, precipitation_30: 1 } },
      stations: [
        { station: '01346', name: 'Feldberg/Schwarzwald', lat: 47.8749, lon: 8.00382, heightM: 1489.6 },
        { station: '01443', name: 'Freiburg', lat: 48.0232, lon: 7.83429, heightM: 236.5 },
      ],
    });
  });
});

describeRecordings('Open-Meteo, July 2022', () => {
  const batch = parseAll(openMeteo, recording('open-meteo/forecast_legacy_current_weather_2022-07-31.json'));

  it('has two days of nine variables under their former names', () => {
    expect(batch).toMatchObject({ rows: 9, missing: 0, rejected: {} });
    expect(figuresOf(batch)).toEqual({
      air_temperature: [48, 10.7, 19.3, 725.2],
      relative_humidity: [48, 47, 94, 3198],
      dew_point: [48, 5.2, 11, 413.6],
      pressure_sea_level: [48, 1018.6, 1022.4, 48_983.7],
      precipitation: [48, 0, 3.3, 3.3],
      weather_code: [48, 0, 63, 142],
      cloud_cover: [48, 0, 100, 2817],
      wind_speed: [48, 3.6, 16.9, 463.2],
      wind_direction: [48, 151, 340, 13_812],
    });
  });

  it('rain of 20 hours on 1 August fell in the hour before; given at 16 hours on 31 July', () => {
    const rain = batch.readings.filter((reading) => reading.property === 'precipitation' && reading.value > 0);
    expect(rain.map(note)).toEqual(['2022-08-01T19:00Z/20:00Z precipitation 3.3 mm']);
    expect(new Set(batch.readings.map((reading) => reading.issued))).toEqual(
      new Set([Date.parse('2022-07-31T16:00Z')])
    );
    expect(batch.stations).toEqual([{ station: '47.86,7.9999995', lat: 47.86, lon: 7.9999995, heightM: 1492 }]);
  });
});

describeRecordings('METAR of Amsterdam and London', () => {
  it('each line; what is forecast behind TEMPO is not read', () => {
    const receivedAt = Date.parse('2011-10-23T17:00Z');
    const batch = parseAll(metar, recording('metar/metar_lines.txt'), { receivedAt });
    expect(batch).toMatchObject({ rows: 2, missing: 0, rejected: {} });
    expect(batch.readings.map((r) => `${r.station} ${r.qualifier ?? ''} ${note(r)}`)).toEqual([
      'EHAM  2011-10-20T11:25Z/11:25Z wind_speed 12 [kn_i]',
      'EHAM  2011-10-20T11:25Z/11:25Z wind_direction 270 deg',
      'EHAM > 2011-10-20T11:25Z/11:25Z visibility 10000 m',
      'EHAM  2011-10-20T11:25Z/11:25Z air_temperature 10 Cel',
      'EHAM  2011-10-20T11:25Z/11:25Z dew_point 5 Cel',
      'EHAM  2011-10-20T11:25Z/11:25Z pressure_qnh 1025 hPa',
      'EGLL  2011-10-23T16:51Z/16:51Z wind_speed 5 [kn_i]',
      'EGLL  2011-10-23T16:51Z/16:51Z wind_direction 180 deg',
      'EGLL > 2011-10-23T16:51Z/16:51Z visibility 10000 m',
      'EGLL  2011-10-23T16:51Z/16:51Z air_temperature 22 Cel',
      'EGLL  2011-10-23T16:51Z/16:51Z dew_point 17 Cel',
      'EGLL  2011-10-23T16:51Z/16:51Z pressure_qnh 1018 hPa',
    ]);
  });
});

describeRecordings('what the DWD has besides', () => {
  const OWN = ['dwd-cdc', 'dwd-poi', 'dwd-mosmix', 'dwd-cap', 'brightsky', 'open-meteo', 'metar'];

  it.each(OWN)('%s refuses SYNOP as JSON and the radar composite, and names the feed to take instead', (id) => {
    const feed = FEEDS.find((candidate) => candidate.id === id)!;
    for (const path of ['dwd-synop-json/synop.json.bz2', 'dwd-radolan-rv/DE1200_RV2305081330.tar.bz2']) {
      expect(() => parseAll(feed, recording(path))).toThrow(
        expect.objectContaining({ kind: 'payload', message: expect.stringMatching(/packed with bzip2/) })
      );
    }
  });

  it('a listing of its server has no readings', () => {
    expect(parseAll(dwdCdc, recording('dwd-poi-beob/dwd_opendata_index.html'))).toMatchObject({
      readings: [],
      rows: 1, // of the entries only the file of a historical period
      rejected: { 'listing of a folder: names a file, holds no readings': 1 },
    });
  });
});
