import request from 'supertest';
import { FakeDesk, ruleOf } from '../../testing/fake-desk';
import { routesApp } from '../../testing/servers/routes-app';
import { TestClock } from '../../testing/test-clock';
import { actionsRoutes } from './router';
import type { Express } from 'express';

const NOW = Date.parse('2026-03-10T07:05:00+01:00');
const ANNA = 'anna-0123456789abcdef';
const BEN = 'ben-0123456789abcdef';
const HUB = 'hub-0123456789abcdef';

let desk: FakeDesk;
let app: Express;
beforeEach(() => {
  desk = new FakeDesk();
  desk.put(ruleOf('pfoertnerampel'), 'proposed', NOW - 60_000);
  desk.put(ruleOf('bewaesserung', { kommune: 'schwerte' }), 'on', NOW - 60_000, { onSince: NOW - 60_000, by: 'Anna' });
  ({ app } = appWith());
});

function appWith(token: string | null = HUB) {
  const people = [
    { name: 'Anna', token: ANNA },
    { name: 'Ben', token: BEN, kommunen: ['unna'] },
  ];
  const server = { host: '127.0.0.1', port: 0, ...(token === null ? {} : { token }) };
  const config = { server, kommunen: [], timeZone: 'Europe/Berlin', actionDesk: { people } };
  return routesApp((log) => actionsRoutes(config, { desk, log, now: new TestClock(NOW).now }));
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const post = (path: string, token: string, body: string | object = {}) =>
  request(app)
    .post(path)
    .set({ ...bearer(token), 'Content-Type': 'application/json' })
    .send(body);

test.each([
  ['a person', ANNA, 200],
  ['the hub’s token', HUB, 200],
  ['another', 'nobody-0123456789abcdef', 401],
  ['an empty one', '', 401],
])('how measures stand is shown to %s: %s', async (_, token, expected) => {
  expect((await request(app).get('/api/v1/actions').set(bearer(token))).status).toBe(expected);
});

test('nobody is shown anything without a token, whether the hub has one or not', async () => {
  expect((await request(app).get('/api/v1/actions')).status).toBe(401);
  ({ app } = appWith(null));
  expect((await request(app).get('/api/v1/actions')).status).toBe(401);
  expect((await request(app).get('/api/v1/actions').set(bearer('undefined'))).status).toBe(401);
});

test('where commands go is not shown', async () => {
  const output = {
    kind: 'webhook',
    id: 'vrz',
    url: 'https://vrz.example/geheim',
    token: 'geheim',
    secret: 'geheim',
  } as const;
  desk.put(ruleOf('mit-ausgang', { outputs: [output] }), 'off', NOW);
  const { text } = await request(app).get('/api/v1/actions').set(bearer(HUB));
  expect(text).toContain('vrz');
  expect(text).not.toContain('geheim');
});

test.each([
  ['release', 'pfoertnerampel', ANNA, 200, ['release', 'pfoertnerampel', 'Anna', undefined]],
  ['refuse', 'pfoertnerampel', BEN, 200, ['refuse', 'pfoertnerampel', 'Ben', undefined]],
  ['off', 'bewaesserung', ANNA, 200, ['switchOff', 'bewaesserung', 'Anna']],
  ['off', 'bewaesserung', BEN, 403, undefined],
  ['release', 'pfoertnerampel', HUB, 403, undefined],
  ['release', 'pfoertnerampel', 'nobody-0123456789abcdef', 401, undefined],
  ['release', 'keine', ANNA, 404, undefined],
  ['release', '__proto__', ANNA, 404, undefined],
  ['toString', 'pfoertnerampel', ANNA, 404, undefined],
])('%s of %s', async (word, rule, token, status, said) => {
  expect((await post(`/api/v1/actions/${rule}/${word}`, token)).status).toBe(status);
  expect(desk.words).toEqual(said ? [said] : []);
});

test('a word about a proposal that is gone does nothing, and says so', async () => {
  const { status, body } = await post('/api/v1/actions/pfoertnerampel/release', ANNA, { proposal: NOW - 1 });
  expect(status).toBe(409);
  expect(body).toMatchObject({ done: false, why: { en: 'This proposal is gone.' } });
  expect((await post('/api/v1/actions/pfoertnerampel/release', ANNA, { proposal: NOW - 60_000 })).status).toBe(200);
});

test.each<[string, string, number]>([
  ['no JSON', '{', 400],
  ['a list', '[]', 400],
  ['an unknown key', '{"proposals":1}', 400],
  ['a moment that is none', '{"proposal":"gestern"}', 400],
  ['a group for a moment', '{"proposal":{"$gt":0}}', 400],
  ['huge', `{"proposal":"${'x'.repeat(20_000)}"}`, 413],
  ['deep', `${'{"proposal":'.repeat(500)}1${'}'.repeat(500)}`, 400],
])('a body that is wrong, %s: nothing is said', async (_, body, expected) => {
  const { status, body: problem } = await post('/api/v1/actions/pfoertnerampel/release', ANNA, body);
  expect(status).toBe(expected);
  expect((problem as { remedy: string }).remedy).toMatch(/\S/);
  expect(desk.words).toEqual([]);
});

test('GET says no word to a measure', async () => {
  const asked = await request(app).get('/api/v1/actions/pfoertnerampel/release').set(bearer(ANNA));
  expect(asked.status).toBe(404);
  expect(desk.words).toEqual([]);
});

test('the cookie of the pages is no way in', async () => {
  const entered = await request(app).post('/massnahmen/anmelden').type('form').send({ token: ANNA });
  const [cookie] = entered.get('Set-Cookie')!;
  const said = await request(app).post('/api/v1/actions/pfoertnerampel/release').set('Cookie', cookie!);
  expect(said.status).toBe(401);
  expect(desk.words).toEqual([]);
});
