import request from 'supertest';
import { scene, sequence, type Scene } from '../../testing/scene';
import { ngsiOfScene } from '../../testing/servers/ngsi-server';
import { REGION } from '../../testing/region';
import { HOUR } from '../../model/time';
import type { RegionConfig } from '../../config/region';

const NOW = '2026-07-01T12:00Z';

async function filled(): Promise<Scene> {
  const made = scene(NOW);
  await made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T11:00Z', 15, [400, 480]), { feed: 'counter' });
  await made.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [10, 20, 30]));
  await made.put('DENW179', 'co', [
    { start: '2026-07-01T11:00Z', minutes: 60, value: 0.4, quality: 'suspect', reasons: ['spike'] },
  ]);
  for (const [property, value] of [
    ['air_temperature', 21.5],
    ['relative_humidity', 63],
    ['wind_direction', 270],
  ] as const) {
    await made.put('DENW179', property, [{ start: '2026-07-01T11:00Z', value }], { feed: 'dwd' });
  }
  await made.put('DENW010', 'no2', sequence('2026-07-01T09:00Z', 60, [11, 12]));
  return made;
}

type Body = Readonly<Record<string, never>>;

async function get(made: Scene, path: string, headers: Record<string, string> = {}, token?: string) {
  const { app, log } = ngsiOfScene(made, { token });
  const response = await request(app).get(`/ngsi-ld/v1/${path}`).set(headers);
  expect(log).toEqual([]);
  return {
    status: response.status,
    body: response.body as Body & readonly Body[],
    headers: response.headers as Record<string, string>,
    text: response.text,
  };
}

const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';

describe('an entity of a station', () => {
  it('has each reading with unit code, interval, quality and licence', async () => {
    const { body, headers } = await get(await filled(), `entities/${AIR}?attrs=no2,co`);
    const common = {
      feed: { type: 'Property', value: 'uba' },
      period: { type: 'Property', value: '1h' },
      attribution: { type: 'Property', value: 'Umweltbundesamt' },
      dateObservedFrom: { type: 'Property', value: '2026-07-01T11:00:00Z' },
      dateObservedTo: { type: 'Property', value: '2026-07-01T12:00:00Z' },
      type: 'Property',
      observedAt: '2026-07-01T12:00:00Z',
    };
    expect(body).toEqual({
      id: AIR,
      type: 'AirQualityObserved',
      no2: {
        ...common,
        ...{ value: 30, unitCode: 'GQ', quality: { type: 'Property', value: 'valid' } },
        observedProperty: { type: 'Property', value: 'urn:smart-region-hub:property:no2' },
      },
      co: {
        ...common,
        ...{ value: 0.4, unitCode: 'GP', quality: { type: 'Property', value: 'suspect' } },
        qualityReasons: { type: 'Property', value: ['spike'] },
        observedProperty: { type: 'Property', value: 'urn:smart-region-hub:property:co' },
      },
    });
    expect(headers['link']).toMatch(
      /^<http:\/\/127\.0\.0\.1:\d+\/ngsi-ld\/v1\/jsonldContexts\/smart-region-hub\.jsonld>; rel="http:\/\/www\.w3\.org\/ns\/json-ld#context"; type="application\/ld\+json"$/
    );
  });

  it('has what the models want of every entity, and times with their zone', async () => {
    const { body } = await get(await filled(), `entities/${AIR}?options=keyValues`);
    expect(body).toEqual({
      ...{ id: AIR, type: 'AirQualityObserved', name: 'Schwerte', areaServed: 'Schwerte' },
      location: { type: 'Point', coordinates: [7.6, 51.5] },
      address: { type: 'PostalAddress', addressCountry: 'DE', addressLocality: 'Schwerte' },
      ...{ dateObserved: '2026-07-01T12:00:00Z' },
      ...{ dateObservedFrom: '2026-07-01T11:00:00Z', dateObservedTo: '2026-07-01T12:00:00Z' },
      // −180 … 180 here, 0 … 1: AirQualityObserved of the Smart Data Models
      ...{ no2: 30, co: 0.4, temperature: 21.5, relativeHumidity: 0.63, windDirection: -90 },
      ...{ dataProvider: 'Deutscher Wetterdienst; Umweltbundesamt', source: 'dwd, uba' },
      license: ['https://example.org/dwd', 'https://example.org/uba'],
      refWeatherObserved: 'urn:ngsi-ld:WeatherObserved:DENW179',
    });
  });

  it('of the weather has directions from 0 to 360', async () => {
    const { body } = await get(await filled(), 'entities/urn:ngsi-ld:WeatherObserved:DENW179?options=keyValues');
    expect(body).toMatchObject({ temperature: 21.5, relativeHumidity: 0.63, windDirection: 270 });
  });

  it('counts the vehicles of the period, not those of an hour', async () => {
    const shown = { authorization: 'Bearer s' };
    const { body } = await get(await filled(), 'entities?type=TrafficFlowObserved&options=keyValues', shown, 's');
    expect(body).toEqual([
      expect.objectContaining({
        intensity: 120,
        dateObservedFrom: '2026-07-01T11:15:00Z',
        dateObservedTo: '2026-07-01T11:30:00Z',
      }),
    ]);
  });

  it('writes concisely, and as GeoJSON', async () => {
    const made = await filled();
    const { body } = await get(made, `entities/${AIR}?attrs=name,no2&format=concise`);
    expect(body).toMatchObject({ name: 'Schwerte', no2: { value: 30, unitCode: 'GQ', quality: 'valid' } });
    const features = await get(made, 'entities?type=WeatherObserved&options=keyValues', {
      accept: 'application/geo+json',
    });
    expect(JSON.parse(features.text)).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          ...{ type: 'Feature', id: 'urn:ngsi-ld:WeatherObserved:DENW179' },
          geometry: { type: 'Point', coordinates: [7.6, 51.5] },
          properties: { type: 'WeatherObserved', temperature: 21.5 },
        },
      ],
    });
  });

  it('tells since when there is something, and when the newest came in', async () => {
    const { body } = await get(await filled(), `entities/${AIR}?attrs=no2&options=sysAttrs`);
    const times = { createdAt: '2026-07-01T09:00:00Z', modifiedAt: '2026-07-01T12:00:00Z' };
    expect(body).toMatchObject({ ...times, no2: times });
  });

  it('has no value that cannot be, and none where nothing else was measured', async () => {
    const made = await filled();
    await made.put('DENW010', 'no2', [
      { start: '2026-07-01T11:00Z', minutes: 60, value: 900, quality: 'implausible', reasons: ['range'] },
    ]);
    await made.put(
      'sensor-1',
      'pm10',
      [{ start: '2026-07-01T11:00Z', value: 5000, quality: 'implausible', reasons: ['range'] }],
      { feed: 'dwd' }
    );
    const { body } = await get(made, 'entities?type=AirQualityObserved&attrs=no2,pm10&options=keyValues');
    expect(body.map(({ id, no2, pm10 }) => [id, no2, pm10])).toEqual([
      [AIR, 30, undefined],
      ['urn:ngsi-ld:AirQualityObserved:DENW010', 12, undefined],
    ]);
  });

  it('has series beside each other under their names, the preferred one first and alone in plain values', async () => {
    const made = await filled();
    await made.put('DENW179', 'no2', [{ start: '2026-07-01T11:50Z', minutes: 10, value: 33 }], { feed: 'dwd' });
    const { body } = await get(made, `entities/${AIR}?attrs=no2`);
    expect((body as unknown as { no2: unknown[] }).no2).toEqual([
      expect.not.objectContaining({ datasetId: expect.anything() as string }),
      expect.objectContaining({ value: 33, datasetId: 'urn:ngsi-ld:Dataset:dwd:10m' }),
    ]);
    expect((await get(made, `entities/${AIR}?attrs=no2&options=keyValues`)).body).toMatchObject({ no2: 30 });
  });

  it('is read from another series where the preferred one has been silent for a day', async () => {
    const made = scene('2026-07-03T12:00Z');
    await made.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [10]));
    await made.put('DENW179', 'no2', sequence('2026-07-03T09:00Z', 60, [44]), { feed: 'dwd' });
    expect((await get(made, `entities/${AIR}?options=keyValues`)).body).toMatchObject({ no2: 44 });
  });
});

describe('parking', () => {
  const spot = (id: string) => ({
    ...{ id, provider: id, name: id, lat: 51.5, lon: 7.6, zone: 'Am Markt' },
    class: 'indicative' as const,
  });
  const SPOTS: RegionConfig = {
    ...REGION,
    kommunen: [
      {
        ...REGION.kommunen[0]!,
        feeds: [{ ...REGION.kommunen[0]!.feeds[0]!, stations: [spot('p1'), spot('p2'), spot('p3')] }],
      },
    ],
  };

  it('has spaces, whose sensors may be silent, and the street that they belong to', async () => {
    const made = scene(NOW, undefined, SPOTS);
    await made.put('p1', 'parking_state', [{ start: '2026-07-01T11:30Z', value: 1 }], { cadence: HOUR });
    await made.put('p2', 'parking_state', [{ start: '2026-07-01T11:30Z', value: 0 }], { cadence: HOUR });
    await made.put('p3', 'parking_state', [{ start: '2026-07-01T08:00Z', value: 1 }], { cadence: HOUR });
    const site = 'urn:ngsi-ld:OnStreetParking:schwerte:Am%20Markt';
    const query = 'entities?type=ParkingSpot,OnStreetParking&options=keyValues';
    const { body } = await get(made, query, { Authorization: 'Bearer geheim' }, 'geheim');
    expect(body.map(({ id, status, refParkingSite }) => [id, status, refParkingSite])).toEqual([
      ['urn:ngsi-ld:ParkingSpot:p1', 'occupied', site],
      ['urn:ngsi-ld:ParkingSpot:p2', 'free', site],
      ['urn:ngsi-ld:ParkingSpot:p3', 'unknown', site],
      [site, undefined, undefined],
    ]);
    expect(body[3]).toMatchObject({
      ...{
        totalSpotNumber: 3,
        availableSpotNumber: 1,
        occupiedSpotNumber: 1,
        outOfServiceSlotNumber: 1,
        occupancy: 0.5,
      },
      dateObserved: '2026-07-01T11:30:00Z',
    });
    // Everybody may know how a street is, not how a single space is.
    expect((await get(made, query)).body).toEqual([body[3]]);
    for (const path of [site, encodeURIComponent(site)]) {
      expect((await get(made, `entities/${path}`)).body).toMatchObject({ id: site });
    }
  });
});

describe('what is asked for', () => {
  let made: Scene;
  beforeAll(async () => (made = await filled()));

  it.each([
    ['all', 'entities', 3],
    ['a type', 'entities?type=AirQualityObserved', 2],
    [
      'a type by its address',
      `entities?type=${encodeURIComponent('https://smartdatamodels.org/dataModel.Weather/WeatherObserved')}`,
      1,
    ],
    ['several types', 'entities?type=WeatherObserved,AirQualityObserved', 3],
    ['ids', `entities?id=${AIR},urn:x:y`, 1],
    ['a pattern', 'entities?idPattern=.*DENW0', 1],
    ['with an attribute', 'entities?attrs=temperature', 2],
    ['a comparison', 'entities?q=no2>20', 1],
    ['a range', 'entities?q=no2==11..13', 1],
    ['a list', 'entities?q=no2==12,30', 2],
    ['not equal', 'entities?q=no2!=12', 1],
    ['both', 'entities?q=no2>20;temperature<20', 0],
    ['either', 'entities?q=no2<15|temperature>20', 3],
    ['in parentheses', 'entities?q=(no2<15|temperature>20);windDirection<0', 1],
    ['a text', 'entities?q=areaServed=="Unna"', 1],
    ['a pattern of a text', 'entities?q=name~="^Unna-"', 1],
    ['a member of a value', 'entities?q=address[addressLocality]=="Schwerte"', 2],
    ['its quality', 'entities?q=co.quality=="suspect"', 1],
    ['its time', 'entities?q=no2.observedAt>=2026-07-01T12:00:00Z', 1],
    ['the time of the entity', 'entities?q=dateObserved<2026-07-01T12:00:00Z', 2],
    ['that there is one', 'entities?q=co', 1],
    ['a relation', 'entities?q=refWeatherObserved=="urn:ngsi-ld:WeatherObserved:DENW179"', 1],
    ['near', 'entities?georel=near;maxDistance==100&geometry=Point&coordinates=[7.6,51.5]', 3],
    ['far', 'entities?georel=near;minDistance==100&geometry=Point&coordinates=[7.6,51.5]', 0],
    ['within', 'entities?georel=within&geometry=Polygon&coordinates=[[[7,51],[8,51],[8,52],[7,51]]]', 3],
    ['not within', 'entities?georel=within&geometry=Polygon&coordinates=[[[8,51],[9,51],[9,52],[8,51]]]', 0],
    ['disjoint', 'entities?georel=disjoint&geometry=Polygon&coordinates=[[[8,51],[9,51],[9,52],[8,51]]]', 3],
    ['in swapped order', 'entities?georel=near;maxDistance==100&geometry=Point&coordinates=[51.5,7.6]', 0],
  ])('%s', async (_, path, count) => {
    const { status, body } = await get(made, encodeURI(path).replace(/%25/g, '%'));
    expect([status, body.length]).toEqual([200, count]);
  });

  it('comes in pages that lead to each other, with their number', async () => {
    const { body, headers } = await get(
      made,
      'entities?limit=1&offset=1&count=true&type=AirQualityObserved,WeatherObserved'
    );
    expect([body.length, headers['ngsild-results-count']]).toEqual([1, '3']);
    expect(headers['link']).toMatch(/<http:\/\/127[^>]*\?limit=1&offset=0[^>]*>; rel="prev"/);
    expect(headers['link']).toMatch(/<http:\/\/127[^>]*\?limit=1&offset=2[^>]*>; rel="next"/);
    const none = await get(made, 'entities?limit=0&options=count');
    expect([none.body, none.headers['ngsild-results-count']]).toEqual([[], '3']);
  });

  it('is listed by type and by attribute', async () => {
    expect((await get(made, 'types')).body).toMatchObject({
      type: 'EntityTypeList',
      typeList: ['AirQualityObserved', 'WeatherObserved'],
    });
    expect((await get(made, 'types/AirQualityObserved')).body).toMatchObject({
      ...{
        type: 'EntityTypeInfo',
        entityCount: 2,
        id: 'https://smartdatamodels.org/dataModel.Environment/AirQualityObserved',
      },
      attributeDetails: expect.arrayContaining([
        expect.objectContaining({ attributeName: 'location', attributeTypes: ['GeoProperty'] }),
      ]) as unknown,
    });
    expect((await get(made, 'attributes?details=true')).body).toContainEqual({
      ...{ id: 'https://smartdatamodels.org/dataModel.Environment/no2', type: 'Attribute', attributeName: 'no2' },
      typeNames: ['AirQualityObserved'],
    });
    expect((await get(made, 'attributes/no2')).body).toMatchObject({
      attributeCount: 2,
      typeNames: ['AirQualityObserved'],
    });
  });
});

describe('who sees what', () => {
  it.each([
    ['without a token what is open', 'secret', undefined, 200, 0],
    ['with the token all', 'secret', 'secret', 200, 1],
    ['where no token is configured what is open', undefined, 'any', 200, 0],
    ['with a wrong token nothing', 'secret', 'wrong', 401, undefined],
  ])('%s', async (_, token, shown, status, traffic) => {
    const headers = shown === undefined ? {} : { authorization: `Bearer ${shown}` };
    const made = await filled();
    const list = await get(made, 'entities?type=TrafficFlowObserved', headers as Record<string, string>, token);
    expect([list.status, list.body.length]).toEqual([status, traffic]);
    const one = await get(
      made,
      'entities/urn:ngsi-ld:TrafficFlowObserved:A1-Kreuz',
      headers as Record<string, string>,
      token
    );
    expect(one.status).toBe(status === 401 ? 401 : traffic === 1 ? 200 : 404);
  });
});
