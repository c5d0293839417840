import { note, parseAll, testdata } from '../../testing/parse-all';
import { ngsi } from './ngsi';

const RANGE = { start: 0, end: 1 };

it('reads a notification of NGSI-LD: normalized, concise and plain attributes, unit codes of UN/CEFACT', () => {
  const batch = parseAll(ngsi, testdata('ngsi/notification.json'));
  const air = 'urn:ngsi-ld:AirQualityObserved:unna-01';
  const noise = 'urn:ngsi-ld:NoiseLevelObserved:markt';
  expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual([
    [air, '2026-07-14T11:00Z/11:00Z no2 21.5 ug/m3'],
    [air, '2026-07-14T11:00Z/11:00Z co 0.4 mg/m3'],
    [air, '2026-07-14T11:00Z/11:00Z wind_direction 270 deg'],
    [air, '2026-07-14T11:00Z/11:00Z wind_speed 18 km/h'],
    [air, '2026-07-14T11:00Z/11:00Z air_temperature 75.2 [degF]'],
    [air, '2026-07-14T11:00Z/11:00Z relative_humidity 63 %'],
    [noise, '2026-07-14T10:45Z/11:00Z noise_laeq 58.3 dB(A)'],
    [noise, '2026-07-14T10:45Z/11:00Z noise_lamax 71.2 dB(A)'],
    ['urn:ngsi-ld:WeatherObserved:schulhof', '2026-07-14T10:58:00.123Z/10:58:00.123Z air_temperature 23.5 Cel'],
  ]);
  expect(batch).toMatchObject({
    rows: 3,
    missing: 1,
    rejected: {
      'attribute "o3": unit code "61" does not fit o3: give its unit in option "attributes"': 1,
      'value without a time: no dateObserved, dateObservedFrom/To or observedAt that can be read': 1,
    },
  });
  expect(batch.stations[0]).toEqual({ station: air, lat: 51.5349, lon: 7.6899 });
});

it('reads entities of NGSI-v2: a lane, one kind of vehicle, names in capitals', () => {
  const batch = parseAll(ngsi, testdata('ngsi/entities-v2.json'), { options: { timeZone: 'Europe/Berlin' } });
  expect(batch.readings.map((reading) => [reading.station, note(reading)])).toEqual([
    // 9 lorries in a quarter of an hour, 13:00 to 13:15 in summer time
    ['TrafficFlowObserved-unna-b1-lane2', '2026-07-14T11:00Z/11:15Z traffic_flow_heavy 36 1/h'],
    ['TrafficFlowObserved-unna-b1-lane2', '2026-07-14T11:00Z/11:15Z traffic_occupancy 0.05 1'],
    ['AirQualityObserved-unna-2', '2026-07-14T11:00Z/11:00Z pm10 12.5 ug/m3'],
  ]);
  expect(batch).toMatchObject({
    rows: 4,
    missing: 1,
    rejected: {
      'averageVehicleSpeed of vehicles of a kind without a property': 1,
      indoor: 1,
      'entity of type Vehicle has no attribute that the hub knows: name them in option "attributes"': 1,
    },
  });
});

describe('one attribute', () => {
  const read = (attributes: object, options: object = {}) => {
    const entity = { id: 'e', type: 'WeatherObserved', dateObserved: '2026-07-14T11:00:00Z', ...attributes };
    const { readings, rejected, missing } = parseAll(ngsi, JSON.stringify(entity), { options });
    return [...readings.map(note), ...Object.keys(rejected), ...(missing > 0 ? [`${missing} missing`] : [])];
  };

  it.each<[string, object, object, string[]]>([
    ['a fraction', { relativeHumidity: 0.63 }, {}, ['2026-07-14T11:00Z/11:00Z relative_humidity 0.63 1']],
    ['a percentage without a unit', { relativeHumidity: 63 }, {}, ['2026-07-14T11:00Z/11:00Z relative_humidity 63 %']],
    ['west', { windDirection: -90 }, {}, ['2026-07-14T11:00Z/11:00Z wind_direction 270 deg']],
    ['east', { windDirection: 90 }, {}, ['2026-07-14T11:00Z/11:00Z wind_direction 90 deg']],
    [
      'an unknown code',
      { temperature: { value: 1, unitCode: 'XYZ' } },
      {},
      ['attribute "temperature": unit code "XYZ" does not fit air_temperature: give its unit in option "attributes"'],
    ],
    ['a text', { temperature: 'warm' }, {}, ['attribute "temperature" is not a number']],
    ['null', { temperature: null }, {}, ['1 missing']],
    [
      'one of several',
      { temperature: [{ datasetId: 'urn:a', value: 1 }, { value: 2 }] },
      {},
      ['2026-07-14T11:00Z/11:00Z air_temperature 2 Cel'],
    ],
    [
      'an own one',
      { temperature: null, bodenfeuchte: 21 },
      { attributes: { bodenfeuchte: 'soil_moisture', temperature: 'soil_temperature' } },
      ['2026-07-14T11:00Z/11:00Z soil_moisture 21 %', '1 missing'],
    ],
    [
      'rain of an hour that only its end is told of',
      { precipitation: 1.2 },
      { periodMinutes: 60 },
      ['2026-07-14T10:00Z/11:00Z precipitation 1.2 mm'],
    ],
  ])('%s', (_, attributes, options, expected) => {
    expect(read(attributes, options)).toEqual(expected);
  });

  it('counts no vehicles without the time in which they were counted', () => {
    expect(read({ type: 'TrafficFlowObserved', intensity: 12 })).toEqual([
      'vehicles counted, but the time in which they were counted is not known',
    ]);
  });

  it('of a typed date, and a time at the end of the id that is not the station', () => {
    const entity = {
      id: 'urn:ngsi-ld:WeatherObserved:Schulhof-2026-07-14T11:00:00.00Z',
      type: 'WeatherObserved',
      dateObserved: { type: 'Property', value: { '@type': 'DateTime', '@value': '2026-07-14T11:00:00Z' } },
      temperature: 20,
    };
    const [reading] = parseAll(ngsi, JSON.stringify([entity])).readings;
    expect([reading!.station, note(reading!)]).toEqual([
      'urn:ngsi-ld:WeatherObserved:Schulhof',
      '2026-07-14T11:00Z/11:00Z air_temperature 20 Cel',
    ]);
  });
});

describe('requests', () => {
  const plan = { baseUrl: 'https://broker.example', stations: ['e'], range: RANGE, now: 1 };

  it('asks an NGSI-LD broker for each type, with tenant and context', () => {
    const options = ngsi.options.parse({
      types: ['A', 'B'],
      tenant: 'unna',
      context: 'https://c.example/x',
      token: 't',
    });
    expect(ngsi.requests!({ ...plan, options })).toEqual(
      ['A', 'B'].map((type) => ({
        url: `https://broker.example/ngsi-ld/v1/entities?type=${type}&limit=100&offset=0`,
        headers: {
          accept: 'application/json',
          authorization: 'Bearer t',
          'ngsild-tenant': 'unna',
          link: '<https://c.example/x>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"',
        },
        range: RANGE,
      }))
    );
  });

  it('asks an NGSI-v2 broker with service and path', () => {
    const options = ngsi.options.parse({ version: 'v2', types: ['A'], tenant: 'unna', servicePath: '/luft' });
    expect(ngsi.requests!({ ...plan, options })).toEqual([
      {
        url: 'https://broker.example/v2/entities?type=A&limit=100&offset=0',
        headers: { accept: 'application/json', 'fiware-service': 'unna', 'fiware-servicepath': '/luft' },
        range: RANGE,
      },
    ]);
  });

  it('asks for the past day by day, few entities at once', () => {
    const options = ngsi.options.parse({ types: ['A'], history: true });
    const range = { start: Date.parse('2026-07-01T00:00Z'), end: Date.parse('2026-07-02T12:00Z') };
    expect(ngsi.requests!({ ...plan, range, options }).map(({ url }) => decodeURIComponent(url))).toEqual([
      'https://broker.example/ngsi-ld/v1/temporal/entities?type=A&limit=10&offset=0&timerel=between&timeAt=2026-07-01T00:00:00.000Z&endTimeAt=2026-07-02T00:00:00.000Z',
      'https://broker.example/ngsi-ld/v1/temporal/entities?type=A&limit=10&offset=0&timerel=between&timeAt=2026-07-02T00:00:00.000Z&endTimeAt=2026-07-02T12:00:00.000Z',
    ]);
    expect([ngsi.depthOf!(options), ngsi.depthOf!(ngsi.options.parse({}))]).toEqual([Infinity, undefined]);
  });

  it.each([
    [2, ['https://broker.example/v2/entities?type=A&limit=2&offset=4']],
    [1, []],
  ])('asks for the next page when this one is full: %d of 2', (n, next) => {
    const options = ngsi.options.parse({});
    const asked = { url: 'https://broker.example/v2/entities?type=A&limit=2&offset=2', range: RANGE };
    const bytes = Buffer.from(JSON.stringify(Array.from({ length: n }, () => ({ id: 'e', type: 'A' }))));
    const batches = [...ngsi.parse({ bytes }, { options, receivedAt: 0, asked })];
    expect(batches.flatMap((batch) => batch.next ?? []).map(({ url }) => url)).toEqual(next);
  });
});

it.each([
  ['no JSON', '[', /it is no JSON/],
  ['another JSON', '{"a": 1}', /it has neither "data" nor "id" and "type"/],
])('refuses %s', (_, document, message) => {
  expect(() => parseAll(ngsi, document)).toThrow(message);
});

it('survives attributes that nest without end', () => {
  const depth = 20_000;
  const nested = `${'{"value":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const entity = `{"id":"e","type":"WeatherObserved","dateObserved":"2026-07-14T11:00:00Z","temperature":${nested}}`;
  expect(parseAll(ngsi, entity).rejected).toEqual({ 'attribute "temperature" is not a number': 1 });
});

describe('an entity of many values', () => {
  const entity = (more: object) => ({ id: 'urn:ngsi-ld:AirQualityObserved:s1', type: 'AirQualityObserved', ...more });
  const read = (document: object, options: object = {}) => parseAll(ngsi, JSON.stringify(document), { options });
  const pm10 = (value: number, more: object) => ({ type: 'Property', value, unitCode: 'GQ', ...more });

  it.each([
    [
      'instances',
      [pm10(34.2, { observedAt: '2026-03-02T07:00:00Z' }), pm10(35.9, { observedAt: '2026-03-02T08:00:00Z' })],
    ],
    [
      'pairs',
      {
        type: 'Property',
        values: [
          [34.2, '2026-03-02T07:00:00Z'],
          [35.9, '2026-03-02T08:00:00Z'],
        ],
      },
    ],
  ])('is read at each time: %s', (_, attribute) => {
    expect(read(entity({ pm10: attribute })).readings.map(note)).toEqual([
      '2026-03-02T07:00Z/07:00Z pm10 34.2 ug/m3',
      '2026-03-02T08:00Z/08:00Z pm10 35.9 ug/m3',
    ]);
  });

  const sources = entity({
    dateObserved: '2026-03-02T09:00:00Z',
    pm10: [pm10(34.2, { datasetId: 'urn:ref' }), pm10(61, { datasetId: 'urn:lowcost' })],
    noise: 1,
  });

  it('of several sources is refused with their names, or read from the one that is chosen', () => {
    const { readings, rejected, contents } = read(sources);
    expect(readings).toEqual([]);
    expect(rejected).toEqual({
      'attribute "pm10" has several sources: put one in option "datasets": urn:ref, urn:lowcost': 1,
    });
    expect(contents).toEqual({ read: { pm10: 1 }, unread: { noise: 1 } });
    expect(read(sources, { datasets: ['urn:other', 'urn:ref'] }).readings.map(({ value }) => value)).toEqual([34.2]);
  });

  it('may come as GeoJSON, one or many', () => {
    const feature = {
      id: 'urn:ngsi-ld:AirQualityObserved:s1',
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [7.6, 51.5] },
      properties: { type: 'AirQualityObserved', dateObserved: '2026-03-02T09:00:00Z', NO2: pm10(21, {}) },
    };
    for (const document of [feature, { type: 'FeatureCollection', features: [feature] }]) {
      const { readings, stations } = read(document);
      expect(readings.map(note)).toEqual(['2026-03-02T09:00Z/09:00Z no2 21 ug/m3']);
      expect(stations).toEqual([{ station: 'urn:ngsi-ld:AirQualityObserved:s1', lat: 51.5, lon: 7.6 }]);
    }
  });

  it.each([
    ['2016-12-28T11:00:00_2016-12-28T12:00:00', 'N1'],
    ['2016-12-28T11:00:00Z/2016-12-28T12:00:00Z', 'N1'],
    ['20161228', 'N1-20161228'],
  ])('is a station without its times: N1-%s', (times, name) => {
    const noise = {
      id: `urn:N1-${times}`,
      type: 'NoiseLevelObserved',
      dateObserved: '2016-12-28T11:00:00Z',
      LAeq: 65.1,
    };
    expect(read(noise).readings.map(({ station }) => station)).toEqual([`urn:${name}`]);
  });

  it('a unit of the configuration goes before the code of the attribute, as the advice says', () => {
    const weather = {
      ...{ id: 'w', type: 'WeatherObserved', dateObserved: '2026-03-02T09:00:00Z' },
      temperature: { type: 'Property', value: 20, unitCode: 'XYZ' },
    };
    expect(Object.keys(read(weather).rejected).join()).toMatch(/give its unit in option "attributes"/);
    const attributes = { temperature: { property: 'air_temperature', unit: 'Cel' } };
    expect(parseAll(ngsi, JSON.stringify(weather), { options: { attributes } }).readings).toMatchObject([
      { value: 20 },
    ]);
  });

  it('takes the unit codes of a dimension: knots of a vehicle, an end in the last second', () => {
    const traffic = {
      ...{ id: 't', type: 'TrafficFlowObserved' },
      ...{ dateObservedFrom: '2026-03-02T09:00:00Z', dateObservedTo: '2026-03-02T09:14:59Z' },
      averageVehicleSpeed: { type: 'Property', value: 10, unitCode: 'KNT' },
    };
    const { readings } = read(traffic);
    expect(readings.map(note)).toEqual(['2026-03-02T09:00Z/09:15Z traffic_speed_mean 10 [kn_i]']);
  });
});
