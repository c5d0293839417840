/** Answers of the hub, as any program that knows JSON-LD reads them, without fetching anything from a third party. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';
import { scene, sequence, type Scene } from '../../../testing/scene';
import { TERMS } from './terms';
import type { Express } from 'express';

type NodeObject = Readonly<Record<string, unknown>>;
interface JsonLd {
  expand(document: unknown, options: { documentLoader(url: string): Promise<unknown> }): Promise<NodeObject[]>;
}
/** It comes without types. */
const { expand } = jest.requireActual<JsonLd>('jsonld');

const PATH = '/ngsi-ld/v1/jsonldContexts/smart-region-hub.jsonld';
const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';
const CORE = 'https://uri.etsi.org/ngsi-ld/';

let made: Scene;
let app: Express;
beforeAll(async () => {
  made = scene('2026-07-01T12:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T11:00Z', 60, [30]));
  await made.put('DENW179', 'air_temperature', [{ start: '2026-07-01T11:00Z', value: 21.5 }], { feed: 'dwd' });
  ({ app } = ngsiOfScene(made, { publicUrl: 'https://hub.example' }));
});

const get = (path: string, headers: Record<string, string> = {}) => request(app).get(path).set(headers);

/** The document with all names in full; whatever it points to is asked of the hub. */
async function expanded(path: string): Promise<NodeObject> {
  const { text } = await get(path, { accept: 'application/ld+json' });
  const documentLoader = async (url: string) => {
    const [, own] = /^https:\/\/hub\.example(\/.*)$/.exec(url) ?? [];
    const response = await get(String(own));
    expect([url, response.status]).toEqual([url, 200]);
    return { contextUrl: undefined, documentUrl: url, document: JSON.parse(response.text) as unknown };
  };
  const [node] = await expand(JSON.parse(text), { documentLoader });
  return node!;
}

it('stands for the Smart Data Models and the core of NGSI-LD', async () => {
  const entity = await expanded(`/ngsi-ld/v1/entities/${AIR}`);
  expect([entity['@id'], entity['@type']]).toEqual([
    AIR,
    ['https://smartdatamodels.org/dataModel.Environment/AirQualityObserved'],
  ]);
  expect(entity['https://smartdatamodels.org/dataModel.Environment/no2']).toEqual([
    expect.objectContaining({
      '@type': [`${CORE}Property`],
      [`${CORE}hasValue`]: [{ '@value': 30 }],
      [`${CORE}unitCode`]: [{ '@value': 'GQ' }],
      [`${CORE}observedAt`]: [{ '@type': `${CORE}DateTime`, '@value': '2026-07-01T12:00:00Z' }],
      'urn:smart-region-hub:term:quality': [expect.objectContaining({ [`${CORE}hasValue`]: [{ '@value': 'valid' }] })],
    }),
  ]);
  expect(entity['https://smartdatamodels.org/dataModel.Environment/refWeatherObserved']).toEqual([
    { '@type': [`${CORE}Relationship`], [`${CORE}hasObject`]: [{ '@id': 'urn:ngsi-ld:WeatherObserved:DENW179' }] },
  ]);
  expect(entity[`${CORE}location`]).toEqual([
    {
      '@type': [`${CORE}GeoProperty`],
      [`${CORE}hasValue`]: [
        {
          '@type': ['https://purl.org/geojson/vocab#Point'],
          'https://purl.org/geojson/vocab#coordinates': [{ '@list': [{ '@value': 7.6 }, { '@value': 51.5 }] }],
        },
      ],
    },
  ]);
});

it('loses no name of an answer', async () => {
  const { body } = await get(`/ngsi-ld/v1/entities/${AIR}`);
  const names = Object.keys(body as object).filter((name) => name !== 'id' && name !== 'type');
  expect(names.filter((name) => !TERMS.has(name))).toEqual([]);
  const about = Object.values(body as Record<string, object>).flatMap((one) => Object.keys(Object(one) as object));
  const core = new Set(['type', 'value', 'object', 'unitCode', 'observedAt', 'datasetId', ...'0123456789']);
  expect([...new Set(about)].filter((name) => !core.has(name) && !TERMS.has(name) && !/^\d+$/.test(name))).toEqual([]);
});

it.each([
  ['none', undefined, 200],
  ["the hub's own", `https://hub.example${PATH}`, 200],
  ['the core', 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld', 200],
  ['a model', 'https://raw.githubusercontent.com/smart-data-models/dataModel.Environment/master/context.jsonld', 200],
  ['somebody else’s, which would have to be fetched', 'https://evil.example/context.jsonld', 503],
  ['one of the own network', 'http://169.254.169.254/latest/meta-data', 503],
])('a request may come with %s', async (_, url, status) => {
  const headers = url === undefined ? {} : { link: `<${url}>; rel="http://www.w3.org/ns/json-ld#context"` };
  const answer = await get(`/ngsi-ld/v1/entities/${AIR}`, headers as Record<string, string>);
  expect(answer.status).toBe(status);
  expect((answer.body as { type: string }).type).toBe(
    status === 200 ? 'AirQualityObserved' : 'https://uri.etsi.org/ngsi-ld/errors/LdContextNotAvailable'
  );
});

const MODELS = join(__dirname, '../../../../../../shared/feeds/smart-data-models/context');
const subjects = ['Environment', 'Weather', 'Transportation', 'Parking'];

(existsSync(MODELS) ? it.each(subjects) : it.skip.each(subjects))(
  'has the terms of the models as these have them: %s',
  (subject) => {
    const file = join(MODELS, `dataModel.${subject}.context.jsonld`);
    const model = (JSON.parse(readFileSync(file, 'utf8')) as { '@context': Record<string, string> })['@context'];
    const own = [...TERMS].filter(([, address]) => address.includes(`dataModel.${subject}/`));
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(([term, address]) => model[term] !== address)).toEqual([]);
  }
);
