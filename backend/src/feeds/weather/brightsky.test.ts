import { note, parseAll } from '../../testing/parse-all';
import type { Batch } from '../../model/observation';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { brightsky } from './brightsky';

const SOURCES = [
  {
    id: 7,
    dwd_station_id: '05480',
    wmo_station_id: '10424',
    observation_type: 'synop',
    station_name: 'Werl',
    lat: 51.58,
    lon: 7.89,
    height: 85.1,
  },
  {
    id: 8,
    dwd_station_id: '05480',
    wmo_station_id: '10424',
    observation_type: 'forecast',
    station_name: 'Werl',
    lat: 51.58,
    lon: 7.89,
    height: 85.1,
  },
  {
    id: 9,
    dwd_station_id: '15000',
    wmo_station_id: 'H443',
    observation_type: 'synop',
    station_name: 'Waltrop',
    lat: 51.61,
    lon: 7.4,
    height: 60,
  },
  {
    id: 10,
    dwd_station_id: null,
    wmo_station_id: 'P0033',
    observation_type: 'synop',
    station_name: 'Unna',
    lat: 51.5,
    lon: 7.7,
    height: 68,
  },
];
const answer = (weather: object) => JSON.stringify({ weather, sources: SOURCES });
const current = (fields: object, timestamp = '2026-07-14T12:10:00+00:00') =>
  answer({ source_id: 7, timestamp, ...fields });
const notes = ({ readings }: Batch) => readings.map((reading) => `${reading.station} ${note(reading)}`);

describe('current_weather and synop', () => {
  it('takes the shortest interval before the stamp, states at the stamp, energy as power', () => {
    const batch = parseAll(
      brightsky,
      current({
        condition: 'dry',
        icon: 'clear-day',
        temperature: 24.6,
        visibility: 45_500,
        cloud_cover: 75,
        wind_speed_10: 18,
        wind_speed_30: 16.2,
        wind_speed_60: 15.1,
        wind_direction_10: 240,
        wind_gust_speed_10: 36,
        wind_gust_direction_10: 250,
        precipitation_10: 0.2,
        precipitation_60: 0.9,
        solar_10: 0.117,
        fallback_source_ids: null,
      })
    );
    expect(notes(batch)).toEqual([
      '05480 2026-07-14T12:10Z/12:10Z air_temperature 24.6 Cel',
      '05480 2026-07-14T12:10Z/12:10Z cloud_cover 75 %',
      '05480 2026-07-14T12:10Z/12:10Z visibility 45500 m',
      '05480 2026-07-14T12:00Z/12:10Z wind_speed 18 km/h',
      '05480 2026-07-14T12:00Z/12:10Z wind_direction 240 deg',
      '05480 2026-07-14T12:00Z/12:10Z wind_gust 36 km/h',
      '05480 2026-07-14T12:00Z/12:10Z wind_gust_direction 250 deg',
      '05480 2026-07-14T12:00Z/12:10Z precipitation 0.2 mm',
      '05480 2026-07-14T12:00Z/12:10Z global_radiation 702 W/m2', // 117 Wh/m² in a sixth of an hour
    ]);
    expect(batch).toMatchObject({ rows: 1, missing: 0, rejected: {} });
    expect(Object.values(batch.contents!.unread).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['2026-07-14T12:30:00+00:00', ['05480 2026-07-14T12:00Z/12:30Z sunshine_duration 26 min'], {}],
    ['2026-07-14T14:30:00+02:00', ['05480 2026-07-14T12:00Z/12:30Z sunshine_duration 26 min'], {}],
    ['2026-07-14T12:10:00+00:00', [], {}],
    ['2026-07-14T12:30:00', [], { 'unreadable time stamp': 1 }],
  ])('half an hour of sunshine at %s', (timestamp, expected, rejected) => {
    const batch = parseAll(brightsky, current({ sunshine_30: 26 }, timestamp));
    expect(notes(batch)).toEqual(expected);
    expect(batch.rejected).toEqual(rejected);
  });

  it('leaves a value to the station that it comes from', () => {
    const fields = { temperature: 24.6, dew_point: 15.3, relative_humidity: 57, pressure_msl: 1013.4 };
    const batch = parseAll(
      brightsky,
      current({ ...fields, fallback_source_ids: { dew_point: 9, relative_humidity: 10, pressure_msl: 99 } }),
      { station: '5480' }
    );
    expect(notes(batch)).toEqual([
      '5480 2026-07-14T12:10Z/12:10Z air_temperature 24.6 Cel',
      '15000 2026-07-14T12:10Z/12:10Z dew_point 15.3 Cel',
    ]);
    expect(batch.rejected).toEqual({
      'value of a station without the id that the configuration uses': 1,
      'value of a source that the answer does not describe': 1,
    });
    expect(batch.stations[0]).toEqual({ station: '5480', name: 'Werl', lat: 51.58, lon: 7.89, heightM: 85.1 });
  });

  it('names stations by their WMO number where the configuration does', () => {
    const batch = parseAll(brightsky, current({ temperature: 24.6, fallback_source_ids: { temperature: 9 } }), {
      options: { stationIds: 'wmo' },
    });
    expect(batch.readings.map((reading) => reading.station)).toEqual(['H443']);
    expect(batch.stations.map((facts) => facts.station)).toEqual(['10424', 'H443', 'P0033']);
  });

  it('a value that is not there does not shut out that of a longer interval', () => {
    const record = {
      timestamp: '2026-07-14T12:30:00+00:00',
      wind_speed_10: null,
      wind_speed_30: 12,
      wind_speed_60: 11,
    };
    expect(notes(parseAll(brightsky, current(record)))).toEqual(['05480 2026-07-14T12:00Z/12:30Z wind_speed 12 km/h']);
    // from 11:40 to 12:10 would overlap the half hours of the clock, the hour likewise
    const between = parseAll(brightsky, current({ ...record, timestamp: '2026-07-14T12:10:00+00:00' }));
    expect(between).toMatchObject({ readings: [], missing: 1, rejected: {} });
  });

  it('tells missing, calm and wrong values apart', () => {
    const batch = parseAll(
      brightsky,
      current({ sunshine_30: null, wind_speed_10: 0, wind_direction_10: 0, temperature: '24.6' })
    );
    expect(notes(batch)).toEqual([
      '05480 2026-07-14T12:00Z/12:10Z wind_speed 0 km/h',
      '05480 2026-07-14T12:00Z/12:10Z wind_direction 0 deg',
    ]);
    expect(batch.readings.filter(({ calm }) => calm)).toHaveLength(1);
    expect(batch).toMatchObject({ missing: 1, rejected: { 'not a number': 1 } });
  });

  it('reads a list of 10-minute records', () => {
    const record = (timestamp: string, precipitation_10: number) => ({ source_id: 7, timestamp, precipitation_10 });
    const list = [record('2026-07-14T12:00:00+00:00', 0.1), record('2026-07-14T12:10:00+00:00', 0.3)];
    expect(notes(parseAll(brightsky, answer(list)))).toEqual([
      '05480 2026-07-14T11:50Z/12:00Z precipitation 0.1 mm',
      '05480 2026-07-14T12:00Z/12:10Z precipitation 0.3 mm',
    ]);
  });
});

describe('weather', () => {
  const hour = {
    timestamp: '2026-07-14T12:00:00+00:00',
    source_id: 7,
    temperature: 24.6,
    wind_speed: 15.1,
    wind_direction: 240,
    wind_gust_speed: 36,
    precipitation: 0.9,
    sunshine: 38,
    solar: 0.655,
    precipitation_probability: null,
  };

  it('has the hour before the stamp', () => {
    expect(notes(parseAll(brightsky, answer([hour])))).toEqual([
      '05480 2026-07-14T12:00Z/12:00Z air_temperature 24.6 Cel',
      '05480 2026-07-14T11:00Z/12:00Z wind_speed 15.1 km/h',
      '05480 2026-07-14T11:00Z/12:00Z wind_direction 240 deg',
      '05480 2026-07-14T11:00Z/12:00Z wind_gust 36 km/h',
      '05480 2026-07-14T11:00Z/12:00Z precipitation 0.9 mm',
      '05480 2026-07-14T11:00Z/12:00Z sunshine_duration 38 min',
      '05480 2026-07-14T11:00Z/12:00Z global_radiation 655 W/m2',
    ]);
  });

  it('takes no forecast for a measurement', () => {
    const batch = parseAll(brightsky, answer([{ ...hour, source_id: 8 }]));
    expect(batch).toMatchObject({ readings: [], rejected: { 'forecast without its issue time: take dwd-mosmix': 7 } });
  });
});

describe('alerts', () => {
  const alert = {
    id: 279_977,
    alert_id: '2.49.0.0.276.0.DWD.PVW.1783944000000.aaaa',
    status: 'actual',
    effective: '2026-07-13T12:00:00+00:00',
    onset: '2026-07-13T12:10:00+00:00',
    expires: '2026-07-13T13:00:00+00:00',
    category: 'met',
    severity: 'severe',
    event_code: 40,
    event_de: 'SCHWERES GEWITTER',
    event_en: 'severe thunderstorms',
    headline_de: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER',
    headline_en: 'Official SEVERE WEATHER WARNING of SEVERE THUNDERSTORMS',
    description_de: 'Von Südwesten ziehen Gewitter auf.',
    description_en: null,
    instruction_de: 'Türen und Fenster schließen!',
    instruction_en: null,
  };
  const location = { warn_cell_id: 805978036, name: 'Stadt Unna', state: 'Nordrhein-Westfalen' };
  const parse = (document: object, station?: string) => {
    const context = { options: brightsky.options.parse({ endpoint: 'alerts' }), receivedAt: 0, station };
    return [...brightsky.parse({ bytes: Buffer.from(JSON.stringify(document)) }, context)][0]!;
  };

  it('are all the warnings of a cell', () => {
    const { contents, ...batch } = parse({ alerts: [alert], location });
    expect(contents!.unread).toEqual({ id: 1 });
    expect(batch).toEqual({
      readings: [],
      stations: [],
      rows: 1,
      missing: 0,
      rejected: {},
      snapshot: { scope: '805978036', ids: [`${alert.alert_id}/805978036`] },
      events: [
        {
          id: `${alert.alert_id}/805978036`,
          kind: 'weather-warning',
          scope: '805978036',
          onset: Date.parse('2026-07-13T12:10Z'),
          end: Date.parse('2026-07-13T13:00Z'),
          issued: Date.parse('2026-07-13T12:00Z'),
          severity: 'severe',
          stations: ['805978036'],
          facts: { II: '40', category: 'met' },
          texts: {
            de: {
              headline: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER',
              description: 'Von Südwesten ziehen Gewitter auf.',
              instruction: 'Türen und Fenster schließen!',
            },
            en: { headline: 'Official SEVERE WEATHER WARNING of SEVERE THUNDERSTORMS' },
          },
        },
      ],
    });
  });

  it('may be none, or without an end', () => {
    expect(parse({ alerts: [], location })).toMatchObject({ rows: 0, snapshot: { scope: '805978036', ids: [] } });
    expect(parse({ alerts: [{ ...alert, expires: null }], location }).events![0]).not.toHaveProperty('end');
  });

  it.each([
    [{ status: 'test' }, 'alert that is not actual (a test or an exercise)'],
    [{ event_code: 99 }, 'alert that is not actual (a test or an exercise)'],
    [{ onset: null, effective: null }, 'alert without a text or a beginning'],
    [{ expires: '2026-07-13T12:00:00+00:00' }, 'alert that ends before it begins'],
  ])('give nothing with %j', (change, reason) => {
    const batch = parse({ alerts: [{ ...alert, ...change }], location });
    expect(batch).toMatchObject({ rejected: { [reason]: 1 }, snapshot: { ids: [] } });
    expect(batch).not.toHaveProperty('events');
  });

  it('one odd field does not cost the rest', () => {
    expect(parse({ alerts: [{ ...alert, instruction_de: ['x'] }], location }).events).toMatchObject([
      { texts: { de: { headline: alert.headline_de, description: alert.description_de } } },
    ]);
  });

  it('name what is not read of them', () => {
    expect(parse({ alerts: [{ ...alert, urgency: 'immediate' }], location }).contents!.unread).toMatchObject({
      urgency: 1,
    });
  });

  it('need a place', () => {
    expect(parse({ alerts: [alert] }, '805978036').events![0]!.stations).toEqual(['805978036']);
    expect(() => parse({ alerts: [alert] })).toThrow(/nobody knows where they hold/);
  });
});

it.each([
  ['SYNOP as JSON', '{"messages":[]}', /is no answer of Bright Sky/],
  ['an error', '{"title":"Not Found","description":"No sources match your criteria"}', /is no answer of Bright Sky/],
  ['an answer cut off', answer([]).slice(0, 30), /cut off/],
  ['nothing', '', /empty/],
])('refuses %s', (_, text, message) => {
  expect(() => parseAll(brightsky, text)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
  );
});

describe('requests', () => {
  const NOW = Date.parse('2026-07-14T12:05Z');
  const ask = (options: object, length: number) =>
    brightsky.requests!({
      options: brightsky.options.parse(options),
      baseUrl: 'https://sky.example',
      stations: ['05480'],
      range: { start: NOW - length, end: NOW },
      now: NOW,
    });

  it.each([
    [{}, 'current_weather?dwd_station_id=05480&tz=Etc%2FUTC'],
    [{ stationIds: 'wmo' }, 'current_weather?wmo_station_id=05480&tz=Etc%2FUTC'],
    [{ endpoint: 'alerts' }, 'alerts?warn_cell_id=05480&tz=Etc%2FUTC'],
  ])('%j: the newest, and nothing older', (options, path) => {
    expect(ask(options, 3 * DAY)).toEqual([
      { url: `https://sky.example/${path}`, range: { start: NOW - 3 * DAY, end: NOW }, station: '05480' },
    ]);
  });

  it('asks synop for no more than the 30 hours that it has', () => {
    const [request, ...more] = ask({ endpoint: 'synop' }, 3 * DAY);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      url: 'https://sky.example/synop?dwd_station_id=05480&date=2026-07-13T06%3A05Z&last_date=2026-07-14T12%3A05Z&tz=Etc%2FUTC',
      range: { start: NOW - 30 * HOUR, end: NOW },
    });
  });

  it('asks weather month by month, newest first', () => {
    const ranges = ask({ endpoint: 'weather' }, 40 * DAY).map((request) => request.range);
    expect(ranges).toEqual([
      { start: NOW - 31 * DAY, end: NOW },
      { start: NOW - 40 * DAY, end: NOW - 31 * DAY },
    ]);
  });

  it('knows how often each endpoint is renewed', () => {
    const cadence = (endpoint: string) => brightsky.cadenceOf!(brightsky.options.parse({ endpoint }));
    expect(['current_weather', 'synop', 'weather'].map(cadence)).toEqual([10 * MINUTE, 10 * MINUTE, HOUR]);
  });
});
