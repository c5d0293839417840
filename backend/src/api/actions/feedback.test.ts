import request from 'supertest';
import { FakeDesk, ruleOf } from '../../testing/fake-desk';
import { routesApp } from '../../testing/servers/routes-app';
import { TestClock } from '../../testing/test-clock';
import { actionsRoutes } from './router';
import type { Express } from 'express';

const NOW = Date.parse('2026-03-10T07:05:00+01:00');
const LSA = 'lsa-0123456789abcdef';
const PUMP = 'pumpe-0123456789abcdef';
const ANNA = 'anna-0123456789abcdef';
const HUB = 'hub-0123456789abcdef';

const webhook = { kind: 'webhook', id: 'w', url: 'https://lsa.example', token: 'gesendet-0123456789' } as const;

let desk: FakeDesk;
let app: Express;
beforeEach(() => {
  desk = new FakeDesk();
  desk.put(ruleOf('ring', { outputs: [{ ...webhook, feedbackToken: LSA }] }), 'released', NOW, { by: 'Anna' });
  desk.put(ruleOf('pumpe', { outputs: [webhook, { ...webhook, id: 'v', feedbackToken: PUMP }] }), 'on', NOW);
  desk.put(ruleOf('stumm', { outputs: [webhook] }), 'on', NOW);
  const server = { host: '127.0.0.1', port: 0, token: HUB };
  const config = {
    server,
    kommunen: [],
    timeZone: 'Europe/Berlin',
    actionDesk: { people: [{ name: 'Anna', token: ANNA }] },
  };
  ({ app } = routesApp((log) => actionsRoutes(config, { desk, log, now: new TestClock(NOW).now })));
});

const say = (rule: string, token: string | undefined, body: string | object) =>
  request(app)
    .post(`/api/v1/actions/${rule}/feedback`)
    .set({ ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), 'Content-Type': 'application/json' })
    .send(body);

test.each<[string, object, object]>([
  ['the least', { state: 'on' }, { state: 'on', at: NOW }],
  [
    'all of it',
    { rule: 'ring', command: 'c1', state: 'fault', at: '2026-03-10T05:59:00Z', text: 'Lampe' },
    { command: 'c1', state: 'fault', at: NOW - 6 * 60_000, text: 'Lampe' },
  ],
  [
    'a CloudEvent',
    { specversion: '1.0', id: '1', source: '/lsa', type: 'x', data: { command: 'c1', state: 'off' } },
    { command: 'c1', state: 'off', at: NOW },
  ],
  ['a clock that is ahead', { state: 'on', at: '2027-01-01T00:00:00Z' }, { state: 'on', at: NOW }],
  ['a time that is none, as over MQTT', { state: 'on', at: 'eben' }, { state: 'on', at: NOW }],
  ['what it does not know', { state: 'on', battery: 5 }, { state: 'on', at: NOW }],
  ['a long text', { state: 'fault', text: 'x'.repeat(9000) }, { state: 'fault', at: NOW, text: 'x'.repeat(500) }],
])('is heard: %s', async (_, body, expected) => {
  const { status, body: answer } = await say('ring', LSA, body);
  expect(status).toBe(200);
  expect(desk.words).toEqual([['feedback', 'ring', { rule: 'ring', ...expected }]]);
  // Whoever is at the place learns nothing of the people who decide.
  expect(answer).toEqual({ done: true, state: 'released', why: { de: 'Getan.', en: 'Getan.' } });
});

test.each<[string, string, string | undefined, number, number]>([
  ['its own token', 'ring', LSA, 200, 1],
  ['that of its second webhook', 'pumpe', PUMP, 200, 1],
  ['that of another measure', 'ring', PUMP, 403, 0],
  ['that which the hub sends', 'ring', webhook.token, 401, 0],
  ['a person’s', 'ring', ANNA, 401, 0],
  ['the hub’s', 'ring', HUB, 401, 0],
  ['a measure without any', 'stumm', 'undefined', 401, 0],
  ['an empty one', 'ring', '', 401, 0],
  ['none', 'ring', undefined, 401, 0],
  ['a right one for a measure that there is not', 'keine', LSA, 404, 0],
  ['a wrong one for a measure that there is not', 'keine', 'nobody-0123456789abcdef', 401, 0],
  ['the name of what every object has', '__proto__', LSA, 404, 0],
])('shows %s', async (_, rule, token, status, words) => {
  const answer = await say(rule, token, { state: 'on' });
  expect([answer.status, desk.words.length]).toEqual([status, words]);
});

test.each<[string, string | object, number]>([
  ['nothing', '', 400],
  ['no JSON', 'ein', 400],
  ['null', 'null', 400],
  ['a list', '[]', 400],
  ['no state', {}, 400],
  ['a state that there is not', { state: 'ON' }, 400],
  ['a group for a state', { state: { on: true } }, 400],
  ['a number for a command', { state: 'on', command: 5 }, 400],
  ['a long command', { state: 'on', command: 'x'.repeat(201) }, 400],
  ['a list for a text', { state: 'on', text: ['a'] }, 400],
  ['a group for a time', { state: 'on', at: { $gt: 0 } }, 400],
  ['another rule than the address', { state: 'on', rule: 'pumpe' }, 400],
  ['a CloudEvent without data', { specversion: '1.0', id: '1', source: '/lsa', type: 'x' }, 400],
  ['deep', `${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}`, 400],
  ['huge', { state: 'on', text: 'x'.repeat(70_000) }, 413],
])('is none: %s', async (_, body, expected) => {
  const { status, body: problem } = await say('ring', LSA, body);
  expect(status).toBe(expected);
  expect((problem as { remedy: string }).remedy).toMatch(/\S/);
  expect(desk.words).toEqual([]);
});

test('GET feeds nothing back', async () => {
  const asked = await request(app).get('/api/v1/actions/ring/feedback').set('Authorization', `Bearer ${LSA}`);
  expect([asked.status, desk.words]).toEqual([404, []]);
});
