import { note, parseAll, testdata } from '../../testing/parse-all';
import { sensorthings } from './sensorthings';

const ROOT = 'https://frost.example/FROST-Server/v1.1';
const RANGE = { start: Date.parse('2026-07-14T10:00Z'), end: Date.parse('2026-07-14T12:00Z') };
const options = sensorthings.options.parse({});

const page = (...value: object[]) => JSON.stringify({ value });
const observation = (more: object) => ({ phenomenonTime: '2026-07-14T11:00:00Z', result: 20, ...more });
const datastream = (more: object, ...observations: object[]) => ({
  '@iot.id': 1,
  unitOfMeasurement: { symbol: '°C' },
  ObservedProperty: { name: 'Lufttemperatur' },
  Thing: { '@iot.id': 5 },
  Observations: observations.length > 0 ? observations : [observation({})],
  ...more,
});

describe('datastreams with their things, properties and observations', () => {
  const batch = parseAll(sensorthings, testdata('sensorthings/datastreams.json'));

  it('reads instants and intervals, numbers and numbers as text, in the order of the document', () => {
    expect(batch.readings.map((reading) => [reading.station, note(reading), reading.reasons?.[0]])).toEqual([
      ['5', '2026-07-14T11:15Z/11:15Z air_temperature 24.4 Cel', undefined],
      ['5', '2026-07-14T11:00Z/11:00Z air_temperature 24.1 Cel', undefined],
      // 61 and 12 vehicles in a quarter of an hour
      ['zst-4711', '2026-07-14T11:00Z/11:15Z traffic_flow_all 244 1/h', undefined],
      ['zst-4711', '2026-07-14T11:15Z/11:30Z traffic_flow_all 48 1/h', 'provider-flag'],
    ]);
  });

  it('tells what is missing from what cannot be taken', () => {
    expect(batch).toMatchObject({
      rows: 7,
      missing: 1,
      rejected: {
        'result that is true or false': 1,
        'datastream 13 ("Luftdruck") is of no property that the hub can tell: name it in option "datastreams"': 1,
      },
    });
  });

  it('knows the things by name and place', () => {
    expect(batch.stations).toEqual([
      { station: '5', name: 'Wetterstation Rathaus', lat: 51.4411, lon: 7.569 },
      { station: 'zst-4711', name: 'Zählstelle B 236' },
    ]);
  });
});

it('reads a data array; the property by the number of its definition', () => {
  const batch = parseAll(sensorthings, testdata('sensorthings/data-array.json'));
  expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual([
    ['6', '2026-07-14T10:00Z/11:00Z no2 17.5 ug/m3'],
  ]);
  expect(batch).toMatchObject({
    rows: 3,
    missing: 1,
    rejected: { 'observation without a phenomenonTime that can be read': 1 },
  });
});

describe('what a datastream is', () => {
  const read = (more: object, given = {}) => {
    const { readings, rejected } = parseAll(sensorthings, page(datastream(more)), { options: given });
    return readings[0] ? `${readings[0].property} ${readings[0].value} ${readings[0].unit}` : Object.keys(rejected)[0];
  };

  it.each<[string, object, object, string]>([
    ['unit by definition', { unitOfMeasurement: { symbol: '', definition: 'ucum:K' } }, {}, 'air_temperature 20 K'],
    [
      'kilopascals',
      { ObservedProperty: { name: 'Stationsdruck' }, unitOfMeasurement: { symbol: 'kPa' } },
      {},
      'pressure_station 200 hPa',
    ],
    [
      'the name of the datastream, where the observed property leaves it open',
      { ObservedProperty: { name: 'Temperature' }, name: 'Wassertemperatur' },
      {},
      'water_temperature 20 Cel',
    ],
    [
      'not the name of the datastream against the observed property',
      { ObservedProperty: { name: 'Temperature' }, name: 'Luftfeuchte' },
      {},
      'datastream 1 ("Temperature") is of no property that the hub can tell: name it in option "datastreams"',
    ],
    [
      'name and definition that contradict each other',
      { ObservedProperty: { name: 'Ozon', definition: 'http://dd.eionet.europa.eu/vocabulary/aq/pollutant/8' } },
      {},
      'datastream 1 ("Ozon") is of no property that the hub can tell: name it in option "datastreams"',
    ],
    [
      'no unit',
      { unitOfMeasurement: { symbol: null } },
      {},
      'datastream 1: air_temperature without a unit: give it in option "datastreams"',
    ],
    [
      'a wrong unit',
      { unitOfMeasurement: { symbol: 'hPa' } },
      {},
      'datastream 1: unit "hPa" does not fit air_temperature: give it in option "datastreams"',
    ],
    [
      'the configuration, before all else',
      { unitOfMeasurement: { symbol: 'hPa' } },
      { datastreams: { 1: { property: 'soil_temperature', unit: '°F' } } },
      'soil_temperature 20 [degF]',
    ],
  ])('%s', (_, more, given, expected) => {
    expect(read(more, given)).toBe(expected);
  });

  it('refuses in the configuration what is no property, or a unit that does not fit', () => {
    const issues = (datastreams: object) => sensorthings.options.safeParse({ datastreams }).error?.issues[0]?.message;
    expect(issues({ 1: 'no22' })).toBe('There is no property "no22".');
    expect(issues({ 1: { property: 'no2', unit: 'ppb' } })).toBe(
      'The unit "ppb" cannot be converted to "ug/m3" of no2.'
    );
  });
});

describe('a page of bare observations', () => {
  const bare = JSON.stringify({
    value: [observation({})],
    '@iot.nextLink': `${ROOT}/Datastreams(7)/Observations?$skip=1`,
  });

  it('is of nothing that anybody can tell', () => {
    expect(parseAll(sensorthings, bare)).toMatchObject({ rows: 1, readings: [] });
    expect(parseAll(sensorthings, page(observation({})))).toMatchObject({
      rejected: { 'observation that does not say of which datastream it is': 1 },
    });
  });

  it('is read when the configuration names its datastream', () => {
    const { readings } = parseAll(sensorthings, bare, { options: { datastreams: { 7: 'no2' } }, station: '5' });
    expect(readings.map((reading) => [reading.station, note(reading)])).toEqual([
      ['5', '2026-07-14T11:00Z/11:00Z no2 20 ug/m3'],
    ]);
  });

  it.each([
    ['a list', [1, 2], 'result that is a list (MultiDatastream)'],
    ['an object', { mean: 1 }, 'result that is an object'],
    ['a text', 'warm', 'result that is a text'],
  ])('has a result that is %s', (_, result, reason) => {
    const given = { options: { datastreams: { 7: 'no2' } } };
    const asked = { url: `${ROOT}/Datastreams(7)/Observations`, range: RANGE };
    expect(parseAll(sensorthings, page(observation({ result })), { ...given, asked }).rejected).toEqual({
      [reason]: 1,
    });
  });
});

describe('further pages', () => {
  const nextOf = (document: string | Buffer) => {
    const asked = { url: `${ROOT}/Things(5)/Datastreams?$expand=Thing`, range: RANGE };
    const context = { options, receivedAt: 0, asked, station: '5' };
    return [...sensorthings.parse({ bytes: Buffer.from(document) }, context)].flatMap((batch) => batch.next ?? []);
  };

  it('are asked for where the configuration says, with what gives the observations their meaning', () => {
    const expand = encodeURIComponent('Datastream($expand=Thing($expand=Locations),ObservedProperty)');
    expect(nextOf(testdata('sensorthings/datastreams.json'))).toEqual([
      { url: `${ROOT}/Datastreams(11)/Observations?$top=4&$skip=4&$expand=${expand}`, station: '5' },
      { url: `${ROOT}/Things(5)/Datastreams?$skip=3`, station: '5' },
    ]);
  });

  it('are not asked for when nobody can tell what they are of', () => {
    const unknown = datastream({
      ObservedProperty: {},
      'Observations@iot.nextLink': `${ROOT}/Datastreams(1)/Observations?$skip=1`,
    });
    expect(nextOf(page(unknown))).toEqual([]);
  });
});

describe('requests', () => {
  const plan = { options, baseUrl: ROOT, stations: ['5', "o'brien"], range: RANGE, now: RANGE.end };

  it('asks for the datastreams of each thing with the observations of the time wanted', () => {
    const [first, second] = sensorthings.requests!(plan);
    expect(first).toMatchObject({ station: '5', range: RANGE });
    expect(decodeURIComponent(first!.url)).toBe(
      `${ROOT}/Things(5)/Datastreams?$expand=ObservedProperty,Thing($expand=Locations),Observations(` +
        '$filter=phenomenonTime ge 2026-07-14T10:00:00.000Z and phenomenonTime le 2026-07-14T12:00:00.000Z;' +
        '$orderby=phenomenonTime asc;$top=1000)'
    );
    expect(decodeURIComponent(second!.url)).toContain(`Things('o''brien')/Datastreams`);
  });

  it.each([
    [{ token: 'abc' }, 'Bearer abc'],
    [{ user: 'hub', password: 'ß' }, `Basic ${Buffer.from('hub:ß').toString('base64')}`],
  ])('shows who it is: %j', (given, authorization) => {
    const requests = sensorthings.requests!({ ...plan, options: sensorthings.options.parse(given) });
    expect(requests[0]!.headers).toEqual({ authorization });
  });

  it('has no server for all: the configuration must name one', () => {
    expect(sensorthings).toMatchObject({ addressLike: expect.stringMatching(/^https:/) });
    expect(sensorthings).not.toHaveProperty('baseUrl');
  });
});

it.each([
  ['no JSON', '{"value": [', /it is no JSON/],
  ['another JSON', '{"a": 1}', /it has no list "value"/],
  ['a list', '[]', /it is no JSON object/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(sensorthings, document)).toThrow(message);
});

describe('datastreams that tell of the same', () => {
  const counter = (id: number, name: string, symbol: string, phenomenonTime: string, result: number) =>
    datastream(
      { '@iot.id': id, name, unitOfMeasurement: { symbol }, ObservedProperty: { name: 'Verkehrsstärke' } },
      { phenomenonTime, result }
    );
  const QUARTER = '2026-03-02T07:00:00Z/2026-03-02T07:14:59Z';
  const HOUR = '2026-03-02T07:00:00Z/2026-03-02T08:00:00Z';
  const both = counter(1, 'Richtung: Beide', 'Fahrräder/15 Minuten', QUARTER, 42);
  const east = counter(2, 'Richtung: Osten', 'Fahrräder/15 Minuten', QUARTER, 30);
  const west = counter(3, 'Richtung: Westen', 'Fahrräder/15 Minuten', QUARTER, 12);
  const read = (streams: object[], options = {}) => parseAll(sensorthings, page(...streams), { options });

  it('the total holds before its directions, an hour beside its quarters', () => {
    const hour = counter(4, 'Stunde', 'Fahrräder/Stunde', HOUR, 160);
    const { readings, contents } = read([both, east, west, hour]);
    expect(readings.map(note)).toEqual([
      '2026-03-02T07:00Z/07:15Z bike_count 42 {count}',
      '2026-03-02T07:00Z/08:00Z bike_count 160 {count}',
    ]);
    expect(Object.keys(contents!.unread)).toEqual([
      'Datastreams(2) Richtung: Osten',
      'Datastreams(3) Richtung: Westen',
    ]);
  });

  it('a quarter and an hour are told apart by their intervals where no name says it', () => {
    const streams = [counter(1, 'Wehr', 'Anzahl', QUARTER, 42), counter(2, 'Wehr', 'Anzahl', HOUR, 160)];
    const datastreams = Object.fromEntries([1, 2].map((id) => [id, { property: 'bike_count', unit: '{count}' }]));
    const { readings, rejected } = read(streams, { datastreams });
    expect(readings.map(note)).toEqual([
      '2026-03-02T07:00Z/07:15Z bike_count 42 {count}',
      '2026-03-02T07:00Z/08:00Z bike_count 160 {count}',
    ]);
    expect(rejected).toEqual({});
  });

  it('of one interval, whatever its names say, one holds', () => {
    const { readings } = read([counter(2, '15 Minuten', 'Fahrräder/Stunde', QUARTER, 42), both]);
    expect(readings.map(({ value }) => value)).toEqual([42]);
  });

  it('without a total all are refused with their names, never the last one taken', () => {
    const { readings, rejected } = read([east, west]);
    expect(readings).toEqual([]);
    expect(rejected).toEqual({
      'several datastreams are the same: name one in option "datastreams": 2 "Richtung: Osten", 3 "Richtung: Westen"': 2,
    });
  });

  it('advice, followed as it is printed, works: the unit says by itself what was counted', () => {
    const datastreams = { 3: 'bike_count' };
    expect(read([east, west], { datastreams }).readings.map(({ value }) => value)).toEqual([12]);
  });

  it('what the configuration names holds', () => {
    const datastreams = { 3: { property: 'bike_count', unit: '{count}' } };
    expect(read([east, west], { datastreams }).readings.map(({ value }) => value)).toEqual([12]);
  });

  it('a count at an instant is none: nobody knows its time', () => {
    const { readings, rejected } = read([counter(1, '', 'Fahrräder/Stunde', '1990-06-01T00:00:00Z', 0)]);
    expect(readings).toEqual([]);
    expect(rejected).toEqual({ 'count at an instant: the time in which it was counted is not known': 1 });
  });
});
