/**
 * What real providers sent, held to figures that were read from the raw files by hand, grep and awk. Sources:
 * Umweltbundesamt (dl-de/by-2-0), Deutscher Wetterdienst (CC BY 4.0).
 */
import type { Batch } from '../model/observation';
import { note, parseAll } from '../testing/parse-all';
import { describeRecordings, recording } from '../testing/recordings';
import { dwdCdc } from './weather/dwd/dwd-cdc';
import { ubaAirquality } from './air/uba/uba-airquality';
import { ubaCsv } from './air/uba/uba-csv';

/** Per property: how many, smallest, greatest, sum (to three decimals). */
function figures({ readings }: Batch): Record<string, [n: number, min: number, max: number, sum: number]> {
  const values = new Map<string, number[]>();
  for (const { property, value } of readings) {
    const before = values.get(property);
    if (before) {
      before.push(value);
    } else {
      values.set(property, [value]);
    }
  }
  return Object.fromEntries(
    [...values].map(([property, all]) => {
      const sum = all.reduce((a, b) => a + b, 0);
      return [property, [all.length, Math.min(...all), Math.max(...all), Math.round(sum * 1000) / 1000]];
    })
  );
}

/** The readings of a property between two instants. */
function between({ readings }: Batch, property: string, from: string, to: string): string[] {
  const range = readings.filter((r) => r.start >= Date.parse(from) && r.end <= Date.parse(to));
  return range.filter((r) => r.property === property).map(note);
}

describeRecordings('UBA airquality, JSON', () => {
  it('v3, 14 logged answers of October 2024, three of them not out yet', () => {
    const batch = parseAll(ubaAirquality, recording('uba-airquality-json/uba_v3_airquality_data_logged.json'), {
      station: 'DEBE051',
    });
    expect(batch).toMatchObject({ rows: 11, missing: 0, rejected: {} });
    expect(figures(batch)).toEqual({
      air_quality_index: [11, 0, 1, 1],
      o3: [11, 31, 50, 483],
      no2: [11, 2, 8, 33],
      pm10_24h: [11, 6, 17, 77],
      pm25_24h: [11, 3, 11, 42],
    });
    expect(new Set(batch.readings.map((reading) => reading.station))).toEqual(new Set(['DEBE051']));
    // asked for the hour ending at 15 on 2 October: 14 to 15 MEZ, though Berlin's clocks showed 15 to 16
    expect(batch.readings.slice(0, 5).map(note)).toEqual([
      '2024-10-02T13:00Z/14:00Z air_quality_index 1 1',
      '2024-10-02T13:00Z/14:00Z o3 31 ug/m3',
      '2024-10-02T13:00Z/14:00Z no2 8 ug/m3',
      '2024-10-02T13:00Z/14:00Z pm10_24h 17 ug/m3',
      '2024-10-02T13:00Z/14:00Z pm25_24h 11 ug/m3',
    ]);
    expect(note(batch.readings.at(-1)!)).toBe('2024-10-04T01:00Z/02:00Z pm25_24h 4 ug/m3');
  });

  it('v2, an excerpt of February 2023 without particles, so that the index is incomplete', () => {
    const batch = parseAll(ubaAirquality, recording('uba-airquality-json/uba_v2_airquality_issue41_fragment.json'));
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
    expect(batch.readings.map((r) => [r.station, note(r), r.reasons])).toEqual([
      ['509', '2023-02-06T10:00Z/11:00Z air_quality_index 1 1', ['incomplete']],
      ['509', '2023-02-06T10:00Z/11:00Z o3 5 ug/m3', undefined],
      ['509', '2023-02-06T10:00Z/11:00Z no2 28 ug/m3', undefined],
    ]);
  });
});

describeRecordings('UBA portal, CSV', () => {
  describe('DENW260, days of the clock changes of 2023 and of the change of year', () => {
    const batch = () => parseAll(ubaCsv, recording('uba-airquality-csv/uba_airquality_en_DENW260_dst2023_excerpt.csv'));

    it('has every value that is there, and ozone is missing throughout', () => {
      expect(batch()).toMatchObject({ rows: 192, missing: 192 + 6, rejected: {} });
      expect(figures(batch())).toEqual({
        pm10_24h: [192, 3, 17, 1666],
        no2: [186, 2, 48, 2973],
        pm25_24h: [192, 2, 10, 947],
        air_quality_index: [192, 0, 2, 45 + 2 * 8], // 139 very good, 45 good, 8 moderate
      });
    });

    it('26 March: no 03:00; 24:00 of the day before ends at 23:00 UTC', () => {
      expect(between(batch(), 'no2', '2023-03-25T22:00Z', '2023-03-26T03:00Z')).toEqual([
        '2023-03-25T22:00Z/23:00Z no2 16 ug/m3',
        '2023-03-25T23:00Z/2023-03-26T00:00Z no2 12 ug/m3',
        '2023-03-26T00:00Z/01:00Z no2 11 ug/m3',
        '2023-03-26T01:00Z/02:00Z no2 9 ug/m3',
        '2023-03-26T02:00Z/03:00Z no2 11 ug/m3',
      ]);
      expect(between(batch(), 'pm10_24h', '2023-03-25T23:00Z', '2023-03-26T22:00Z')).toHaveLength(23);
    });

    it('29 October: 03:00 twice, 25 hours', () => {
      expect(between(batch(), 'no2', '2023-10-28T22:00Z', '2023-10-29T03:00Z')).toEqual([
        '2023-10-28T22:00Z/23:00Z no2 5 ug/m3',
        '2023-10-28T23:00Z/2023-10-29T00:00Z no2 4 ug/m3',
        '2023-10-29T00:00Z/01:00Z no2 5 ug/m3',
        '2023-10-29T01:00Z/02:00Z no2 4 ug/m3',
        '2023-10-29T02:00Z/03:00Z no2 3 ug/m3',
      ]);
      expect(between(batch(), 'pm10_24h', '2023-10-28T22:00Z', '2023-10-29T23:00Z')).toHaveLength(25);
      expect(batch().readings.filter((reading) => reading.quality)).toEqual([]);
    });

    it('first and last', () => {
      expect(note(batch().readings[0]!)).toBe('2022-12-30T23:00Z/2022-12-31T00:00Z pm10_24h 6 ug/m3');
      expect(note(batch().readings.at(-1)!)).toBe('2023-10-30T22:00Z/23:00Z air_quality_index 0 1');
    });
  });

  describe('DENW095, the years 2022 and 2023', () => {
    const batch = parseAllOnce('uba-airquality-csv/uba_airquality_en_DENW095_2022-2023_full.csv');

    it('has every value that is there', () => {
      expect(batch()).toMatchObject({ rows: 17_521, missing: 279 + 1011 + 948 + 16_980 + 74, rejected: {} });
      expect(figures(batch())).toEqual({
        pm10_24h: [17_242, 2, 72, 310_501],
        o3: [16_510, 0, 183, 858_092.7],
        no2: [16_573, 0.4, 74, 225_079.5],
        pm25_24h: [541, 2, 20, 4578],
        air_quality_index: [17_447, 0, 3, 9975 + 2 * 1038 + 3 * 110],
      });
    });

    it('no hour stands twice, none lies outside the two years', () => {
      const hours = batch().readings.filter((r) => r.property === 'air_quality_index');
      expect(new Set(hours.map((r) => r.start)).size).toBe(17_447);
      expect(batch().readings.every((r) => r.end - r.start === 3_600_000)).toBe(true);
      expect(note(hours[0]!)).toBe('2021-12-31T23:00Z/2022-01-01T00:00Z air_quality_index 0 1');
      expect(note(hours.at(-1)!)).toBe('2023-12-31T23:00Z/2024-01-01T00:00Z air_quality_index 0 1');
    });

    it.each([
      ['o3', '2022-07-18T17:00Z', '2022-07-18T17:00Z/18:00Z o3 183 ug/m3'], // 20:00 CEST
      ['no2', '2022-03-24T07:00Z', '2022-03-24T07:00Z/08:00Z no2 74 ug/m3'], // 09:00 CET
      ['pm10_24h', '2022-12-16T22:00Z', '2022-12-16T22:00Z/23:00Z pm10_24h 72 ug/m3'], // 24:00 CET
      ['o3', '2022-03-27T01:00Z', '2022-03-27T01:00Z/02:00Z o3 52 ug/m3'], // 04:00 CEST, first after the change
      ['o3', '2022-10-30T00:00Z', '2022-10-30T00:00Z/01:00Z o3 5 ug/m3'], // 03:00 CEST
      ['o3', '2022-10-30T01:00Z', '2022-10-30T01:00Z/02:00Z o3 3 ug/m3'], // 03:00 CET
    ])('%s of %s', (property, from, expected) => {
      const start = Date.parse(from);
      const found = batch().readings.find((r) => r.property === property && r.start === start);
      expect(note(found!)).toBe(expected);
    });
  });

  it('refuses the list of stations: it is a table, but not this one', () => {
    const stations = recording('uba-station-meta/Bericht_EU_Meta_Stationen_kreis_unna.csv');
    expect(() => parseAll(ubaCsv, stations)).toThrow(/list of stations of the Umweltbundesamt.*holds no measurement/);
  });
});

describeRecordings('DWD climate data centre', () => {
  const cdc = (path: string) => parseAll(dwdCdc, recording(path));

  it('10-minute radiation and sunshine of Münster/Osnabrück, June 2023', () => {
    const batch = cdc('dwd-cdc-10min/10minutenwerte_SOLAR_01766_akt.zip');
    expect(batch).toMatchObject({ rows: 288, missing: 288, rejected: {} }); // longwave radiation is -999 throughout
    expect(figures(batch)).toEqual({
      diffuse_radiation: [288, 0, 17.3, 1409.3],
      global_radiation: [288, 0, 51.6, 5509.7],
      sunshine_duration: [288, 0, 0.167, 29.704],
    });
    expect(note(batch.readings[0]!)).toBe('2023-06-08T23:50Z/2023-06-09T00:00Z diffuse_radiation 0 J/cm2/(10.min)');
    expect(note(batch.readings.at(-1)!)).toBe('2023-06-10T23:40Z/23:50Z sunshine_duration 0 h');
    expect(between(batch, 'global_radiation', '2023-06-10T11:00Z', '2023-06-10T11:10Z')).toEqual([
      '2023-06-10T11:00Z/11:10Z global_radiation 51.6 J/cm2/(10.min)',
    ]);
    expect(new Set(batch.readings.map((r) => `${r.station} ${r.quality}`))).toEqual(new Set(['01766 provisional']));
  });

  it('places of Münster/Osnabrück since 1982, in Windows-1252', () => {
    const { stations, readings, rows } = cdc('dwd-cdc-10min/Meta_Daten_zehn_min_sd_01766.zip');
    expect({ readings, rows }).toEqual({ readings: [], rows: 0 });
    const days = stations.map(({ from, to }) => [from, to].map((at) => at && new Date(at).toISOString().slice(0, 10)));
    expect(days).toEqual([
      ['1982-01-01', '1989-10-01'],
      ['1989-10-01', '2009-10-14'],
      ['2009-10-14', '2017-04-25'],
      ['2017-04-25', undefined],
    ]);
    expect(stations[1]).toMatchObject({
      station: '01766',
      name: 'Münster/Osnabrück',
      lat: 52.1345,
      lon: 7.6964,
      heightM: 48.4,
    });
  });

  it.each([
    [
      'TU',
      'observations_recent_TU_akt.zip',
      { rows: 10, missing: 0, stations: 7 },
      { air_temperature: [10, 2.6, 13.9, 89.5], relative_humidity: [10, 94, 100, 965] },
      ['2018-09-14T23:50Z/23:50Z air_temperature 13.7 Cel', '2020-03-17T22:50Z/22:50Z relative_humidity 100 %'],
    ],
    [
      'FF',
      'observations_recent_FF_akt.zip',
      { rows: 10, missing: 1, stations: 6 },
      { wind_speed: [9, 0.9, 2.6, 15.5], wind_direction: [10, 80, 180, 1200] },
      ['2018-09-14T23:00Z/2018-09-15T00:00Z wind_speed 1.6 m/s', '2020-03-17T22:00Z/23:00Z wind_direction 130 deg'],
    ],
    [
      'RR',
      'observations_recent_RR_akt.zip',
      { rows: 10, missing: 0, stations: 6 },
      { precipitation: [10, 0, 5.7, 13.8] },
      ['2018-09-22T19:50Z/20:50Z precipitation 0 mm', '2020-02-11T01:50Z/02:50Z precipitation 0.3 mm'],
    ],
    [
      'P0',
      'observations_recent_P0_hist.zip',
      { rows: 10, missing: 1, stations: 2 },
      { pressure_sea_level: [9, 1021.2, 1031.9, 9244.1], pressure_station: [10, 980.9, 989.8, 9855.2] },
      [
        '2018-09-14T23:00Z/2018-09-15T00:00Z pressure_sea_level 1021.2 hPa',
        '2020-03-17T22:00Z/23:00Z pressure_station 989.8 hPa',
      ],
    ],
    [
      'SD',
      'observations_recent_SD_akt.zip',
      { rows: 10, missing: 0, stations: 2 },
      { sunshine_duration: [10, 0, 58, 207] },
      ['2018-09-15T08:00Z/09:00Z sunshine_duration 0 min', '2020-03-17T15:00Z/16:00Z sunshine_duration 0 min'],
    ],
  ])('hourly %s', (_, file, { stations, ...counts }, expected, ends) => {
    const batch = cdc(`dwd-cdc-hourly/${file}`);
    expect(batch).toMatchObject({ ...counts, rejected: {} });
    expect(batch.stations).toHaveLength(stations);
    expect(figures(batch)).toEqual(expected);
    expect([batch.readings[0]!, batch.readings.at(-1)!].map(note)).toEqual(ends);
  });

  it('wind: six rows of level 10 are valid, four of level 1 provisional', () => {
    const { readings } = cdc('dwd-cdc-hourly/observations_recent_FF_akt.zip');
    const directions = readings.filter((reading) => reading.property === 'wind_direction');
    expect(directions.map((reading) => reading.quality === 'valid')).toEqual([
      ...Array<boolean>(6).fill(true),
      ...Array<boolean>(4).fill(false),
    ]);
  });

  it('follows a station that moved on New Year 2020', () => {
    const { stations } = cdc('dwd-cdc-hourly/observations_recent_FF_location_change_akt.zip');
    expect(stations.slice(-2)).toEqual([
      {
        station: '04911',
        name: 'Straubing',
        lat: 48.8275,
        lon: 12.5597,
        heightM: 350.5,
        from: Date.parse('2010-11-17'),
        to: Date.parse('2020-01-01'),
      },
      { station: '04911', name: 'Straubing', lat: 50, lon: 13, heightM: 345, from: Date.parse('2020-01-01') },
    ]);
  });

  it('refuses the list of stations, which is a page', () => {
    expect(() => cdc('dwd-cdc-hourly/station_list.html')).toThrow(/is an HTML page \("Stationslexikon/);
  });
});

/** Two years of hours are read once, not for every assertion. */
function parseAllOnce(path: string): () => Batch {
  let batch: Batch | undefined;
  return () => (batch ??= parseAll(ubaCsv, recording(path)));
}
