import request from 'supertest';
import Papa from 'papaparse';
import { scene, sequence } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';
import type { Express } from 'express';

let app: Express;
beforeAll(async () => {
  const hub = scene('2026-07-01T12:00Z');
  await hub.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20]));
  await hub.put('DENW179', 'no2', [
    { start: '2026-07-01T02:00Z', minutes: 60, value: 30, quality: 'suspect', reasons: ['spike', 'step'] },
  ]);
  await hub.put('DENW010', 'no2', sequence('2026-07-01T00:00Z', 60, [5]));
  app = staOfScene(hub, { publicUrl: 'http://h' }).app;
});
const got = (path: string) => request(app).get(`/sta/${path}`);

describe('a data array', () => {
  it('has a group for each Datastream, and rows in the order of its components', async () => {
    const { body } = await got(
      'v1.1/Observations?$resultFormat=dataArray&$count=true&$top=3&$select=id,result,parameters'
    );
    expect(body).toEqual({
      '@iot.count': 4,
      '@iot.nextLink': expect.stringMatching(
        /^http:\/\/h\/sta\/v1.1\/Observations\?\$resultFormat=dataArray&/
      ) as string,
      value: [
        {
          'Datastream@iot.navigationLink': 'http://h/sta/v1.1/Datastreams(1)',
          components: ['id', 'result', 'parameters'],
          'dataArray@iot.count': 3,
          dataArray: [
            ['13991852800000', 10, null],
            ['13991856400000', 20, null],
            ['13991860000000', 30, { reasons: ['spike', 'step'] }],
          ],
        },
      ],
    });
    const next = (body as Record<string, string>)['@iot.nextLink']!.replace('http://h/sta/', '');
    const { value } = (await got(next)).body as { value: { dataArray: unknown[][] }[] };
    expect(value.map(({ dataArray }) => dataArray)).toEqual([[['23991852800000', 5, null]]]);
  });

  it.each(['Things?$resultFormat=dataArray', 'Observations?$resultFormat=dataArray&$expand=Datastream'])(
    '%s is none',
    async (path) => {
      expect((await got(`v1.1/${path}`)).status).toBe(400);
    }
  );
});

describe('CSV', () => {
  it('has a column for each part, and quotes what needs it', async () => {
    const response = await got(
      'v1.1/Observations?$resultFormat=CSV&$filter=result ge 20&$select=phenomenonTime,result,parameters&$expand=Datastream($select=name,unitOfMeasurement)'
    );
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.text.split('\r\n')[0]).toBe(
      'phenomenonTime,result,Datastream/name,Datastream/unitOfMeasurement/name,Datastream/unitOfMeasurement/symbol,Datastream/unitOfMeasurement/definition,parameters'
    );
    const rows = Papa.parse<Record<string, string>>(response.text, { header: true }).data;
    expect(rows[1]).toMatchObject({
      result: '30',
      'Datastream/unitOfMeasurement/symbol': 'µg/m³',
      parameters: '{"reasons":["spike","step"]}',
    });
  });

  it('has no room for several, but for the newest', async () => {
    expect((await got('v1.1/Datastreams?$resultFormat=CSV&$expand=Observations')).status).toBe(400);
    const { text } = await got(
      'v1.1/Datastreams?$resultFormat=CSV&$select=id&$expand=Observations($top=1;$orderby=phenomenonTime desc;$select=result)'
    );
    expect(text).toBe('@iot.id,Observations/result\r\n1,30\r\n2,5');
  });
});

it.each(['Things', 'Locations', 'HistoricalLocations', 'Datastreams', 'Observations', 'FeaturesOfInterest'])(
  'GeoJSON has %s where they are',
  async (set) => {
    const response = await got(`v1.1/${set}?$resultFormat=GeoJSON&$top=1`);
    expect(response.headers['content-type']).toContain('application/geo+json');
    expect(response.body).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [7.6, 51.5] },
          properties: expect.anything() as unknown,
        },
      ],
    });
  }
);

it.each(['Things?$select=nixda', 'Things?$expand=Datastreams($select=nixda)', 'Things?$expand=Nixda'])(
  '%s is refused',
  async (path) => expect((await got(`v1.1/${path}`)).status).toBe(400)
);

it('a format that there is not is 501', async () => {
  expect((await got('v1.1/Things?$resultFormat=XML')).status).toBe(501);
});

describe('version 2.0', () => {
  it('names its sets', async () => {
    const { value } = (await got('v2.0')).body as { value: { name: string; url: string }[] };
    expect(value.at(-1)).toEqual({ name: 'Features', url: 'http://h/sta/v2.0/Features' });
  });

  it('says the same in its own words', async () => {
    const { body } = await got(
      'v2.0/Observations?$count=true&$top=1&$filter=result gt 20&$expand=Datastream($select=id,resultType,UltimateFeatureOfInterest),ProximateFeatureOfInterest($select=name)'
    );
    expect(body).toEqual({
      '@count': 1,
      value: [
        {
          id: '13991860000000',
          '@id': "http://h/sta/v2.0/Observations('13991860000000')",
          phenomenonTime: { start: '2026-07-01T02:00:00Z', end: '2026-07-01T03:00:00Z' },
          ...{ resultTime: '2026-07-01T03:00:00Z', result: 30 },
          properties: { resultQuality: 'suspect', reasons: ['spike', 'step'] },
          Datastream: {
            id: 1,
            resultType: {
              type: 'Quantity',
              label: 'Schwerte · Stickstoffdioxid (1 h, uba)',
              uom: { symbol: 'µg/m³', code: 'ug/m3' },
            },
            'UltimateFeatureOfInterest@navigationLink': 'http://h/sta/v2.0/Datastreams(1)/UltimateFeatureOfInterest',
          },
          ProximateFeatureOfInterest: { name: 'Schwerte' },
        },
      ],
    });
  });

  it.each([
    ["Observations?$filter=properties/resultQuality eq 'suspect'", 1],
    ['Observations?$filter=phenomenonTime/start ge 2026-07-01T01:00:00Z', 2],
    ["Datastreams?$filter=resultType/uom/code eq 'ug/m3'", 2],
    ['Features(1)/Datastreams', 1],
    ['Features(1)/Observations', 3],
    ["Datastreams?$filter=UltimateFeatureOfInterest/name eq 'Schwerte'", 1],
  ])('%s finds %d', async (path, count) =>
    expect(((await got(`v2.0/${path}`)).body as { value: unknown[] }).value).toHaveLength(count)
  );

  it.each(['FeaturesOfInterest', 'Datastreams?$select=observationType', 'Observations?$expand=FeatureOfInterest'])(
    '%s is of 1.1',
    async (path) => {
      expect((await got(`v2.0/${path}`)).status).toBeGreaterThanOrEqual(400);
      expect((await got(`v1.1/${path}`)).status).toBe(200);
    }
  );

  it('has links to follow', async () => {
    const { body } = await got('v2.0/Observations?$top=3&$orderby=phenomenonTime desc');
    const link = (body as Record<string, string>)['@nextLink']!;
    const { value } = (await got(link.replace('http://h/sta/', ''))).body as { value: unknown[] };
    expect(value).toHaveLength(1);
  });
});
