import { zipSync } from 'fflate';
import { convert } from '@smartregion/terms/units';
import { propertyOf } from '@smartregion/terms/property';
import { DAY, HOUR, MINUTE } from '../../../model/time';
import { note, parseAll, testdata } from '../../../testing/parse-all';
import { dwdCdc } from './dwd-cdc';
import { BATCH_SIZE } from '../../support/batch';

const file = (name: string) => testdata(`dwd-cdc/${name}`);
const TEN_MINUTES = {
  temperature: 'produkt_zehn_min_tu_20260714_20260714_05480.txt',
  wind: 'produkt_zehn_now_ff_20260714_20260714_05480.txt',
  gusts: 'produkt_zehn_min_fx_19991231_20000101_05480.txt',
  rain: 'produkt_zehn_min_rr_20260714_20260714_05480.txt',
  radiation: 'produkt_zehn_min_sd_20260714_20260714_05480.txt',
};
const hourly = (code: string, days = '20260713_20260714') => `produkt_${code}_stunde_${days}_05480.txt`;
const GEOGRAPHY = 'Metadaten_Geographie_05480.txt';

describe('10-minute products', () => {
  it.each([
    [
      TEN_MINUTES.temperature,
      [
        '2026-07-13T23:50Z/2026-07-14T00:00Z pressure_station 1003.1 hPa',
        '2026-07-13T23:50Z/2026-07-14T00:00Z air_temperature 18.4 Cel',
        '2026-07-13T23:50Z/2026-07-14T00:00Z air_temperature_ground 17.6 Cel',
        '2026-07-13T23:50Z/2026-07-14T00:00Z relative_humidity 81 %',
        '2026-07-13T23:50Z/2026-07-14T00:00Z dew_point 15.1 Cel',
        '2026-07-14T00:00Z/00:10Z air_temperature 18.3 Cel',
        '2026-07-14T00:00Z/00:10Z air_temperature_ground 17.4 Cel',
        '2026-07-14T00:00Z/00:10Z relative_humidity 81.5 %',
        '2026-07-14T00:10Z/00:20Z pressure_station 1003 hPa',
        '2026-07-14T00:10Z/00:20Z air_temperature -1 Cel',
        '2026-07-14T00:10Z/00:20Z air_temperature_ground 17.2 Cel',
        '2026-07-14T00:10Z/00:20Z dew_point 15 Cel',
      ],
      { rows: 3, missing: 3, rejected: {} }, // -999, -999.0 and a blank cell
    ],
    [
      TEN_MINUTES.wind,
      [
        '2026-07-14T08:50Z/09:00Z wind_speed 3.4 m/s',
        '2026-07-14T08:50Z/09:00Z wind_direction 230 deg',
        '2026-07-14T09:00Z/09:10Z wind_speed 0.1 m/s',
        '2026-07-14T09:00Z/09:10Z wind_direction 0 deg',
        '2026-07-14T09:10Z/09:20Z wind_speed 1.1 m/s',
        '2026-07-14T09:20Z/09:30Z wind_speed 2 m/s',
        '2026-07-14T09:20Z/09:30Z wind_direction 360 deg',
      ],
      { rows: 4, missing: 0, rejected: {} },
    ],
    [
      // 31 December 1999 23:50 is MEZ, 1 January 2000 00:00 is UTC
      TEN_MINUTES.gusts,
      [
        '1999-12-31T22:40Z/22:50Z wind_gust 9.7 m/s',
        '1999-12-31T22:40Z/22:50Z wind_gust_direction 260 deg',
        '1999-12-31T23:50Z/2000-01-01T00:00Z wind_gust 10.2 m/s',
        '1999-12-31T23:50Z/2000-01-01T00:00Z wind_gust_direction 270 deg',
      ],
      { rows: 2, missing: 0, rejected: {} },
    ],
    [
      TEN_MINUTES.rain,
      [
        '2026-07-14T15:00Z/15:10Z precipitation_duration 10 min',
        '2026-07-14T15:00Z/15:10Z precipitation 2.13 mm',
        '2026-07-14T15:10Z/15:20Z precipitation_duration 4 min',
        '2026-07-14T15:10Z/15:20Z precipitation 0.07 mm',
      ],
      { rows: 2, missing: 0, rejected: {} },
    ],
    [
      TEN_MINUTES.radiation,
      [
        '2026-07-14T11:50Z/12:00Z diffuse_radiation 9.6 J/cm2/(10.min)',
        '2026-07-14T11:50Z/12:00Z global_radiation 52.8 J/cm2/(10.min)',
        '2026-07-14T11:50Z/12:00Z sunshine_duration 0.167 h',
        '2026-07-14T12:00Z/12:10Z diffuse_radiation 10.2 J/cm2/(10.min)',
        '2026-07-14T12:00Z/12:10Z global_radiation 51.6 J/cm2/(10.min)',
        '2026-07-14T12:00Z/12:10Z sunshine_duration 0.15 h',
        '2026-07-14T12:00Z/12:10Z longwave_radiation 21.6 J/cm2/(10.min)',
      ],
      { rows: 2, missing: 1, rejected: {} },
    ],
  ])('reads %s', (name, readings, counts) => {
    const batch = parseAll(dwdCdc, file(name));
    expect(batch.readings.map(note)).toEqual(readings);
    expect(batch).toMatchObject(counts);
  });
});

describe('hourly products', () => {
  it.each([
    [
      hourly('tu'),
      [
        '2026-07-13T23:50Z/23:50Z air_temperature 18.2 Cel',
        '2026-07-13T23:50Z/23:50Z relative_humidity 82 %',
        '2026-07-14T00:50Z/00:50Z air_temperature 17.9 Cel',
      ],
      { rows: 2, missing: 1, rejected: {} },
    ],
    [
      hourly('td'),
      ['2026-07-14T05:50Z/05:50Z air_temperature 18 Cel', '2026-07-14T05:50Z/05:50Z dew_point 15.3 Cel'],
      { rows: 1, missing: 0, rejected: {} },
    ],
    [
      hourly('ff'),
      [
        '2026-07-14T05:00Z/06:00Z wind_speed 3.1 m/s',
        '2026-07-14T05:00Z/06:00Z wind_direction 240 deg',
        '2026-07-14T06:00Z/07:00Z wind_speed 0.2 m/s',
        '2026-07-14T06:00Z/07:00Z wind_direction 0 deg',
      ],
      { rows: 2, missing: 0, rejected: {} },
    ],
    [
      hourly('rr'),
      ['2026-07-14T14:50Z/15:50Z precipitation 4.2 mm', '2026-07-14T15:50Z/16:50Z precipitation 0 mm'],
      { rows: 2, missing: 0, rejected: {} }, // the form of precipitation is no reading, so its -999 is no gap
    ],
    [
      hourly('p0'),
      [
        '2026-07-14T05:00Z/06:00Z pressure_sea_level 1013.4 hPa',
        '2026-07-14T05:00Z/06:00Z pressure_station 1003.2 hPa',
      ],
      { rows: 1, missing: 0, rejected: {} },
    ],
    [hourly('sd'), ['2026-07-14T11:00Z/12:00Z sunshine_duration 47 min'], { rows: 1, missing: 0, rejected: {} }],
    [
      // the hour to noon of true solar time ends at 11:32 UTC
      hourly('st', '20260601_20260630'),
      [
        '2026-06-30T10:32Z/11:32Z longwave_radiation 129.6 J/cm2/h',
        '2026-06-30T10:32Z/11:32Z diffuse_radiation 108 J/cm2/h',
        '2026-06-30T10:32Z/11:32Z global_radiation 306 J/cm2/h',
        '2026-06-30T10:32Z/11:32Z sunshine_duration 51 min',
        '2026-06-30T11:32Z/12:32Z diffuse_radiation 110 J/cm2/h',
        '2026-06-30T11:32Z/12:32Z global_radiation 302.4 J/cm2/h',
        '2026-06-30T11:32Z/12:32Z sunshine_duration 49 min',
      ],
      { rows: 2, missing: 1, rejected: {} },
    ],
    [hourly('n'), ['2026-07-14T05:00Z/06:00Z cloud_cover 6 {okta}'], { rows: 3, missing: 1, rejected: {} }],
    [hourly('fx'), ['2026-07-14T05:00Z/06:00Z wind_gust 11.4 m/s'], { rows: 2, missing: 1, rejected: {} }],
    [hourly('vv'), ['2026-07-14T05:00Z/06:00Z visibility 24500 m'], { rows: 1, missing: 0, rejected: {} }],
  ])('reads %s', (name, readings, counts) => {
    const batch = parseAll(dwdCdc, file(name));
    expect(batch.readings.map(note)).toEqual(readings);
    expect(batch).toMatchObject(counts);
  });
});

it.each([
  // 52.8 J/cm² in 600 s = 528 000 J/m² / 600 s
  [TEN_MINUTES.radiation, 'global_radiation', 880],
  // 21.6 J/cm² in 600 s
  [TEN_MINUTES.radiation, 'longwave_radiation', 360],
  // 0.167 h
  [TEN_MINUTES.radiation, 'sunshine_duration', 10.02],
  // 306 J/cm² in 3600 s
  [hourly('st', '20260601_20260630'), 'global_radiation', 850],
  // 6 of 8
  [hourly('n'), 'cloud_cover', 75],
])('names units that the hub converts: %s %s', (name, property, expected) => {
  const reading = parseAll(dwdCdc, file(name)).readings.find((candidate) => candidate.property === property)!;
  expect(convert(reading.value, reading.unit, propertyOf(property).ucum)).toBe(expected);
});

it('takes quality level 10 for finally checked, all others for provisional', () => {
  const quality = parseAll(dwdCdc, file(TEN_MINUTES.temperature)).readings.map((reading) => reading.quality);
  expect(quality).toEqual([...Array<string>(8).fill('provisional'), ...Array<string>(4).fill('valid')]);
});

it('writes the station with five digits, or as it was asked for', () => {
  const station = (asked?: string) => parseAll(dwdCdc, file(TEN_MINUTES.rain), { station: asked }).readings[0]!.station;
  expect(station()).toBe('05480');
  expect(station('5480')).toBe('5480');
  expect(station('01766')).toBe('05480');
});

describe('archives', () => {
  it('reads the product and the places that the station has had, and leaves descriptions of instruments alone', () => {
    const archive = zipSync({
      [GEOGRAPHY]: file(GEOGRAPHY),
      'Metadaten_Parameter_05480.txt': Buffer.from('Stations_ID;Von_Datum;Bis_Datum\n5480;x;y\n'),
      'Metadaten_Geraete_05480.html': Buffer.from('<html></html>'),
      [hourly('ff')]: file(hourly('ff')),
    });
    const batch = parseAll(dwdCdc, archive);
    expect(batch.readings).toHaveLength(4);
    expect(batch.contents).toMatchObject({
      read: { Metadaten_Geographie: 1, [hourly('ff').replace(/_\d.*/, '')]: 1 },
      unread: { Metadaten_Parameter: 1, Metadaten_Geraete: 1 },
    });
    expect(batch.stations).toEqual([
      {
        station: '05480',
        name: 'Werl-Büderich',
        lat: 51.578,
        lon: 7.886,
        heightM: 85,
        from: Date.parse('1992-06-01'),
        to: Date.parse('2004-10-01'), // 30 September 2004 included
      },
      { station: '05480', name: 'Werl', lat: 51.5763, lon: 7.8879, heightM: 85.1, from: Date.parse('2004-10-01') },
    ]);
  });

  it('reads an archive of places alone: stations, no rows, and says so', () => {
    const batch = parseAll(dwdCdc, zipSync({ [GEOGRAPHY]: file(GEOGRAPHY) }));
    const reason = 'archive that holds only metadata of the station: no product, no readings';
    expect(batch).toMatchObject({ readings: [], rows: 0, rejected: { [reason]: 1 } });
    expect(batch.stations).toHaveLength(2);
  });

  it('rejects a place without figures', () => {
    const broken = file(GEOGRAPHY).toString('latin1').replace('51.5763', '       ');
    expect(parseAll(dwdCdc, broken)).toMatchObject({ rejected: { 'row of the station history is cut off': 1 } });
  });

  it.each([
    [
      'nothing to read in it',
      zipSync({ 'Metadaten_Parameter_05480.txt': Buffer.from('x') }),
      /neither a product nor .*, but an archive of Metadaten_Parameter\./,
    ],
    ['a download cut off', zipSync({ [hourly('ff')]: file(hourly('ff')) }).subarray(0, 200), /not a whole ZIP/],
  ])('refuses %s', (_, archive, message) => {
    expect(() => parseAll(dwdCdc, archive)).toThrow(message);
  });
});

describe('broken files', () => {
  const header = 'STATIONS_ID;MESS_DATUM;  QN;FF_10;DD_10;eor';
  it.each([
    ['a row cut off', '       5480;202607140900;    2;   3.', 'row is cut off'],
    ['a station that is none', '       Werl;202607140900;    2;   3.4; 230;eor', 'row is cut off'],
    ['an hourly stamp', '       5480;2026071409;    2;   3.4; 230;eor', 'unreadable time stamp'],
    ['month 13', '       5480;202613010900;    2;   3.4; 230;eor', 'unreadable time stamp'],
    ['31 June', '       5480;202606310900;    2;   3.4; 230;eor', 'unreadable time stamp'],
  ])('rejects %s', (_, row, reason) => {
    expect(parseAll(dwdCdc, `${header}\n${row}`)).toMatchObject({ rows: 1, readings: [], rejected: { [reason]: 1 } });
  });

  it.each(['3,4', '-1e308', '0x10', '--'])(
    'rejects the value %s, no number, and keeps the others of its row',
    (cell) => {
      const batch = parseAll(dwdCdc, `${header}\n       5480;202607140900;    2;   ${cell}; 230;eor`);
      expect(batch.readings.map((reading) => reading.property)).toEqual(['wind_direction']);
      expect(batch.rejected).toEqual({ 'not a number': 1 });
    }
  );

  it.each([
    ['a page', '<html><head><title>404 Not Found</title></head></html>', /HTML page \("404 Not Found"\)/],
    [
      'a product the hub does not know',
      'STATIONS_ID;MESS_DATUM;QN;RS_01;RS_IND_01;eor\n',
      /None of the columns QN, RS_01/,
    ],
    ['another table', 'a;b\n1;2\n', /neither a product nor/],
    ['nothing', '', /is empty/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseAll(dwdCdc, text)).toThrow(message);
  });

  it('tells a product without rows from a failure', () => {
    expect(parseAll(dwdCdc, `${header}\r\n`)).toMatchObject({ readings: [], rows: 0, rejected: {} });
  });
});

it('yields a long product in batches', () => {
  const [header, row] = file(TEN_MINUTES.rain).toString().split('\r\n');
  const text = [header, ...Array<string>(25_000).fill(row!)].join('\n');
  const context = { options: { resolution: '10_minutes' as const }, receivedAt: 0 };
  const sizes = [...dwdCdc.parse({ bytes: Buffer.from(text) }, context)].map((batch) => batch.readings.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(50_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(BATCH_SIZE);
  expect(sizes).toHaveLength(11);
});

describe('requests', () => {
  const ROOT = 'https://dwd.example/climate_environment/CDC/observations_germany/climate';
  const NOW = Date.parse('2026-07-14T14:05Z');
  const ask = (start: string, options: object = {}, now = NOW) =>
    dwdCdc.requests!({
      options: dwdCdc.options.parse(options),
      baseUrl: 'https://dwd.example',
      stations: ['5480'],
      range: { start: Date.parse(start), end: now },
      now,
    });
  const urls = (start: string, options?: object, now?: number) =>
    ask(start, options, now).map((request) => request.url);

  it('asks for `now` when the time wanted begins today', () => {
    expect(urls('2026-07-14T10:00Z')).toEqual([
      `${ROOT}/10_minutes/air_temperature/now/10minutenwerte_TU_05480_now.zip`,
      `${ROOT}/10_minutes/wind/now/10minutenwerte_wind_05480_now.zip`,
      `${ROOT}/10_minutes/extreme_wind/now/10minutenwerte_extrema_wind_05480_now.zip`,
      `${ROOT}/10_minutes/precipitation/now/10minutenwerte_nieder_05480_now.zip`,
      `${ROOT}/10_minutes/solar/now/10minutenwerte_SOLAR_05480_now.zip`,
    ]);
  });

  it('asks for `recent` as well when it begins earlier, newest first', () => {
    expect(urls('2026-07-10T00:00Z', { parameters: ['solar'] })).toEqual([
      `${ROOT}/10_minutes/solar/now/10minutenwerte_SOLAR_05480_now.zip`,
      `${ROOT}/10_minutes/solar/recent/10minutenwerte_SOLAR_05480_akt.zip`,
    ]);
  });

  it('knows the hourly files, the radiation of all years among them', () => {
    expect(urls('2026-07-10T00:00Z', { resolution: 'hourly' })).toEqual([
      `${ROOT}/hourly/air_temperature/recent/stundenwerte_TU_05480_akt.zip`,
      `${ROOT}/hourly/wind/recent/stundenwerte_FF_05480_akt.zip`,
      `${ROOT}/hourly/extreme_wind/recent/stundenwerte_FX_05480_akt.zip`,
      `${ROOT}/hourly/precipitation/recent/stundenwerte_RR_05480_akt.zip`,
      `${ROOT}/hourly/pressure/recent/stundenwerte_P0_05480_akt.zip`,
      `${ROOT}/hourly/sun/recent/stundenwerte_SD_05480_akt.zip`,
      `${ROOT}/hourly/solar/stundenwerte_ST_05480_row.zip`,
      `${ROOT}/hourly/cloudiness/recent/stundenwerte_N_05480_akt.zip`,
      `${ROOT}/hourly/visibility/recent/stundenwerte_VV_05480_akt.zip`,
      `${ROOT}/hourly/dew_point/recent/stundenwerte_TD_05480_akt.zip`,
    ]);
  });

  it('asks for the listing of `historical` when it begins before `recent`, for the years of a decade', () => {
    const [now, recent, old] = ask('2021-03-01T00:00Z', { parameters: ['wind'] });
    expect([now, recent, old].map((request) => request!.url)).toEqual([
      `${ROOT}/10_minutes/wind/now/10minutenwerte_wind_05480_now.zip`,
      `${ROOT}/10_minutes/wind/recent/10minutenwerte_wind_05480_akt.zip`,
      `${ROOT}/10_minutes/wind/historical/`,
    ]);
    expect(old!.range).toEqual({ start: Date.parse('2020-01-01T00:00Z'), end: NOW - 500 * DAY });
  });

  it('takes the one file of all years for every period', () => {
    const requests = ask('2024-01-01T00:00Z', { resolution: 'hourly', parameters: ['solar'] });
    expect(new Set(requests.map((request) => request.url))).toEqual(
      new Set([`${ROOT}/hourly/solar/stundenwerte_ST_05480_row.zip`])
    );
    expect(requests.map((request) => request.range)).toEqual([
      { start: NOW - 500 * DAY, end: Date.parse('2026-07-14T00:00Z') },
      { start: Date.parse('2020-01-01T00:00Z'), end: NOW - 500 * DAY },
    ]);
  });

  it('asks for nothing newer than the time wanted', () => {
    const requests = dwdCdc.requests!({
      options: dwdCdc.options.parse({ resolution: 'hourly', parameters: ['solar', 'pressure'] }),
      baseUrl: 'https://dwd.example',
      stations: ['5480'],
      range: { start: Date.parse('2012-01-01T00:00Z'), end: Date.parse('2012-01-15T00:00Z') },
      now: NOW,
    });
    expect(requests.map((request) => request.url)).toEqual([
      `${ROOT}/hourly/pressure/historical/`,
      `${ROOT}/hourly/solar/stundenwerte_ST_05480_row.zip`,
    ]);
  });

  it('settles what a file holds for sure: today but the last half hour, and 500 days up to yesterday', () => {
    const [today, recent] = ask('2026-07-10T00:00Z', { parameters: ['wind'] });
    const midnight = Date.parse('2026-07-14T00:00Z');
    expect(today!.range).toEqual({ start: midnight, end: NOW - 30 * MINUTE });
    expect(recent!.range).toEqual({ start: NOW - 500 * DAY, end: midnight });
  });

  it('leaves yesterday open in the morning, when `recent` may not have it yet', () => {
    const [, recent] = ask('2026-07-13T22:00Z', { parameters: ['wind'] }, Date.parse('2026-07-14T00:10Z'));
    expect(recent!.range.end).toBe(Date.parse('2026-07-13T00:00Z'));
  });
});

describe('the listing of a folder', () => {
  const url = 'https://dwd.example/climate_environment/CDC/observations_germany/climate/10_minutes/wind/historical/';
  const names = [
    'zehn_min_ff_Beschreibung_Stationen.txt',
    '10minutenwerte_wind_00003_19930428_19991231_hist.zip',
    '10minutenwerte_wind_05480_19960321_19991231_hist.zip',
    '10minutenwerte_wind_05480_20000101_20091231_hist.zip',
    '10minutenwerte_wind_05480_20100101_20191231_hist.zip',
    '10minutenwerte_wind_05480_20200101_20251231_hist.zip',
  ];
  const title = 'Index of /climate_environment/CDC/observations_germany/climate/10_minutes/wind/historical/';
  const page = `<html>\n<head><title>${title}</title></head>\n<body>\n<pre><a href="../">../</a>\n${names
    .map((name) => `<a href="${name}">${name}</a>  14-Jul-2026 09:12  701`)
    .join('\n')}</pre></body></html>`;

  it('points to the files of the station and the time', () => {
    const range = { start: Date.parse('2019-12-31T12:00Z'), end: Date.parse('2021-01-01T00:00Z') };
    const context = { options: dwdCdc.options.parse({}), receivedAt: 0, asked: { url, range, station: '5480' } };
    const batches = [...dwdCdc.parse({ bytes: Buffer.from(page) }, { ...context, station: '5480' })];
    expect(batches).toEqual([
      {
        readings: [],
        stations: [],
        rows: 5,
        missing: 0,
        rejected: {},
        next: [
          { url: `${url}10minutenwerte_wind_05480_20100101_20191231_hist.zip`, station: '5480' },
          { url: `${url}10minutenwerte_wind_05480_20200101_20251231_hist.zip`, station: '5480' },
        ],
      },
    ]);
  });

  it('has no readings of its own when it is a file', () => {
    const batch = parseAll(dwdCdc, page);
    expect(batch).toMatchObject({
      readings: [],
      rows: 5,
      rejected: { 'listing of a folder: names a file, holds no readings': 5 },
    });
  });
});

describe('options', () => {
  it('knows the cadence of each resolution', () => {
    expect(dwdCdc.cadenceOf!({ resolution: 'hourly' })).toBe(HOUR);
    expect(dwdCdc.cadenceOf!({ resolution: '10_minutes' })).toBe(10 * MINUTE);
  });

  it.each([
    [{ resolution: 'daily' }, 'resolution'],
    [{ parameters: ['sun'] }, 'under 10_minutes'],
    [{ parameter: ['wind'] }, 'parameter'],
  ])('refuses %j', (options, message) => {
    expect(() => dwdCdc.options.parse(options)).toThrow(message);
  });
});

it('a calm is a reading of its own, and what is not read has a name', () => {
  const wind = parseAll(dwdCdc, file(TEN_MINUTES.wind));
  expect(wind.readings.filter(({ calm }) => calm)).toMatchObject([{ property: 'wind_direction', value: 0 }]);
  expect(wind.contents).toEqual({ read: { FF_10: 4, DD_10: 4 }, unread: { 'DD_10 (variable)': 1 } });
  const clouds = parseAll(dwdCdc, file(hourly('n')));
  expect(clouds.contents!.unread).toMatchObject({ V_N_I: expect.any(Number), 'V_N (sky not discernible)': 1 });
});
