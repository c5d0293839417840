import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { scene, sequence } from '../../testing/scene';
import { openApi } from './openapi';

const DOCUMENT = JSON.parse(JSON.stringify(openApi('0.0.0-test'))) as {
  paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
  components: { schemas: Record<string, unknown> };
};

const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: true, duration: true } });
ajv.addSchema(DOCUMENT, 'hub');

function errorsOf(schema: string, value: unknown): unknown[] {
  const validate = ajv.compile({ $ref: `hub#/components/schemas/${schema}` });
  return validate(value) ? [] : (validate.errors ?? []);
}

const QUERY = {
  from: '2026-07-01T00:00:00Z',
  to: 1_782_874_800_000,
  defaults: { kommune: 'schwerte' },
  queries: [
    { refId: 'A', properties: ['no2'], envelope: true, coverage: true },
    { refId: 'B', type: 'latest', layout: 'wide', maxAge: 'P1D' },
    { refId: 'C', type: 'air-quality-index', index: 'uba-lqi-2019' },
    { refId: 'D', type: 'series', stations: 'nowhere' },
  ],
};

async function served() {
  const made = scene('2026-07-01T03:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20]));
  return appOf(made).app;
}

it('is served', async () => {
  expect((await request(await served()).get('/api/v1/openapi.json')).body).toEqual(DOCUMENT);
});

it.each(Object.keys(DOCUMENT.components.schemas))('%s is a valid schema', (name) => {
  expect(() => ajv.compile({ $ref: `hub#/components/schemas/${name}` })).not.toThrow();
});

it('describes requests: good ones fit, bad ones do not', () => {
  expect(errorsOf('QueryRequest', QUERY)).toEqual([]);
  expect(errorsOf('QueryRequest', { ...QUERY, queries: [{ refId: 'A', type: 'series', bucket: '7m' }] })).not.toEqual(
    []
  );
  expect(errorsOf('QueryRequest', { ...QUERY, queries: [{ refId: 'A', type: 'serie' }] })).not.toEqual([]);
  expect(errorsOf('QueryRequest', { ...QUERY, from: undefined })).not.toEqual([]);
});

it('describes what the hub answers', async () => {
  const app = await served();
  const { body } = await request(app).post('/api/v1/query').send(QUERY);
  expect(errorsOf('QueryAnswers', body)).toEqual([]);
  expect(errorsOf('Info', (await request(app).get('/api/v1/info')).body)).toEqual([]);
  expect(errorsOf('Problem', (await request(app).get('/nowhere')).body)).toEqual([]);
});

it.each([
  ['kommunen', 'Kommune', ['property']],
  ['stations', 'Station', ['kommune', 'property', 'feed', 'class']],
  ['properties', 'Property', ['kommune', 'station', 'domain']],
])('describes the catalogue of %s with its filters', async (list, schema, filters) => {
  const { body } = await request(await served()).get(`/api/v1/catalogue/${list}`);
  const { items } = body as { items: unknown[] };
  expect(items.length).toBeGreaterThan(0);
  expect(items.flatMap((item) => errorsOf(schema, item))).toEqual([]);
  const { parameters } = DOCUMENT.paths[`/api/v1/catalogue/${list}`]!.get!;
  expect(parameters!.map((parameter) => parameter.name)).toEqual(filters);
});

it('stands in docs/ as it is now (npm run generate)', () => {
  const folder = join(__dirname, '../../../..');
  const { version } = JSON.parse(readFileSync(join(folder, 'backend/package.json'), 'utf8')) as { version: string };
  const written: unknown = JSON.parse(readFileSync(join(folder, 'docs/openapi.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(openApi(version))));
});
