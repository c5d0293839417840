import { createHmac } from 'node:crypto';
import request, { type Response } from 'supertest';
import { MINUTE, SECOND } from '../../../model/time';
import { FakeDesk, ruleOf } from '../../../testing/fake-desk';
import { describeRecordings, recording } from '../../../testing/recordings';
import { routesApp, type RoutesApp } from '../../../testing/servers/routes-app';
import { TestClock } from '../../../testing/test-clock';
import { grafanaRoutes } from './router';

const ROUTE = '/api/v1/actions/triggers/grafana';
const SECRET = 'test-geheimnis-nicht-verwenden';
const SIGNATURE = 'X-Grafana-Alerting-Signature';
const STAMP = 'X-Grafana-Alerting-Timestamp';
/** The time stamp of the recorded vectors. */
const NOW = 1_773_126_312 * SECOND;

let desk: FakeDesk;
let clock: TestClock;
let hub: RoutesApp;
beforeEach(() => {
  clock = new TestClock(NOW);
  desk = new FakeDesk();
  desk.put(ruleOf('pfoertnerampel-ring'), 'off', NOW);
  desk.put(ruleOf('tempo-30', { input: { from: 'question' } as never }), 'off', NOW);
  hub = hubWith({ timestampHeader: STAMP });
});

function hubWith(more: { timestampHeader?: string }): RoutesApp {
  const grafana = { secret: SECRET, header: SIGNATURE, ...more };
  return routesApp((log) => grafanaRoutes({ grafana, desk, now: clock.now, log }));
}

const hmac = (text: string | Buffer) => createHmac('sha256', SECRET).update(text).digest('hex');

function send(body: string | Buffer, headers: Record<string, string>): Promise<Response> {
  return Promise.resolve(
    request(hub.app)
      .post(ROUTE)
      .set({ 'Content-Type': 'application/json', ...headers })
      .send(body.toString())
  );
}

/** As a Grafana would sign it at this moment. */
function sendSigned(message: object | string): Promise<Response> {
  const body = typeof message === 'string' ? message : JSON.stringify(message);
  const stamp = String(Math.floor(clock.now() / SECOND));
  return send(body, { [STAMP]: stamp, [SIGNATURE]: hmac(`${stamp}:${body}`) });
}

function alert(more: object = {}, labels: object = {}) {
  return {
    status: 'firing',
    labels: { alertname: 'NO2 hoch', station: 'a', ...labels },
    annotations: { massnahme: 'pfoertnerampel-ring' },
    startsAt: '2026-03-10T07:00:00+01:00',
    fingerprint: 'f1',
    ...more,
  };
}

const message = (...alerts: object[]) => ({ version: '1', status: 'firing', truncatedAlerts: 0, alerts });
const became = ({ body }: Response) => (body as { alerts: { became: string }[] }).alerts.map((one) => one.became);
const triggers = () => desk.words.map(([, , firing]) => firing);

describeRecordings('recorded messages', () => {
  interface Vector {
    readonly file: string;
    readonly bytes: number;
    readonly secret: string;
    readonly bodyOnly: string;
    readonly timestamp: string;
    readonly withTimestamp: string;
  }
  const vectors = JSON.parse(recording('grafana-webhook/hmac_vectors.json').toString()) as Vector[];
  const FIRING: Readonly<Record<string, boolean>> = { 'firing.json': true, 'mixed.json': true, 'resolved.json': false };

  it('are three', () => expect(vectors.map(({ file }) => file).sort()).toEqual(Object.keys(FIRING).sort()));

  test.each(vectors)('$file is taken with its time', async ({ file, timestamp, withTimestamp, bytes }) => {
    const body = recording(`grafana-webhook/${file}`);
    expect(body).toHaveLength(bytes);
    const { status } = await send(body, { [STAMP]: timestamp, [SIGNATURE]: withTimestamp });
    expect(status).toBe(200);
    // One alert names a measure, the other (where there is one) none.
    expect(desk.words).toEqual([['trigger', 'pfoertnerampel-ring', FIRING[file], 'Grafana: NO2 Stundenmittel hoch']]);
  });

  test.each(vectors)('$file is taken without, where no time is signed', async ({ file, bodyOnly }) => {
    hub = hubWith({});
    const { status } = await send(recording(`grafana-webhook/${file}`), { [SIGNATURE]: bodyOnly });
    expect(status).toBe(200);
    expect(triggers()).toEqual([FIRING[file]]);
  });

  test.each(vectors)('$file with the other signature is refused', async ({ file, bodyOnly, timestamp }) => {
    const { status } = await send(recording(`grafana-webhook/${file}`), { [STAMP]: timestamp, [SIGNATURE]: bodyOnly });
    expect(status).toBe(401);
    expect(desk.words).toEqual([]);
  });
});

describe('who has not signed it now', () => {
  const body = JSON.stringify(message(alert()));
  const stamp = String(NOW / SECOND);
  const good = hmac(`${stamp}:${body}`);

  test.each<[string, Record<string, string>, string]>([
    ['no signature', { [STAMP]: stamp }, body],
    ['no time', { [SIGNATURE]: good }, body],
    ['an empty signature', { [STAMP]: stamp, [SIGNATURE]: '' }, body],
    ['a wrong signature', { [STAMP]: stamp, [SIGNATURE]: '0'.repeat(64) }, body],
    ['a short one', { [STAMP]: stamp, [SIGNATURE]: good.slice(0, 10) }, body],
    ['capital letters', { [STAMP]: stamp, [SIGNATURE]: good.toUpperCase() }, body],
    [
      'another secret',
      { [STAMP]: stamp, [SIGNATURE]: createHmac('sha256', 'x').update(`${stamp}:${body}`).digest('hex') },
      body,
    ],
    ['another body', { [STAMP]: stamp, [SIGNATURE]: good }, `${body} `],
    ['another time', { [STAMP]: String(Number(stamp) + 1), [SIGNATURE]: good }, body],
    ['a time that is none', { [STAMP]: 'now', [SIGNATURE]: hmac(`now:${body}`) }, body],
    ['a time in milliseconds', { [STAMP]: String(NOW), [SIGNATURE]: hmac(`${NOW}:${body}`) }, body],
    ['a body that is no JSON', { [STAMP]: stamp, [SIGNATURE]: good }, '{'],
  ])('%s', async (_, headers, sent) => {
    const { status, body: problem } = await send(sent, headers);
    expect(status).toBe(401);
    expect((problem as { remedy: string }).remedy).toMatch(/\S/);
    expect(JSON.stringify(problem)).not.toContain(SECRET);
    expect(desk.words).toEqual([]);
    expect(hub.log.join()).toContain('An alert was not taken');
  });

  test.each([
    ['5 minutes late', 5 * MINUTE, 200],
    ['later', 5 * MINUTE + SECOND, 401],
    ['ahead by 5 minutes', -5 * MINUTE, 200],
    ['further ahead', -5 * MINUTE - SECOND, 401],
  ])('%s', async (_, passed, expected) => {
    clock.jumps(passed);
    expect((await send(body, { [STAMP]: stamp, [SIGNATURE]: good })).status).toBe(expected);
  });

  test('the very same message again', async () => {
    const headers = { [STAMP]: stamp, [SIGNATURE]: good };
    expect((await send(body, headers)).status).toBe(200);
    clock.passes(MINUTE);
    expect((await send(body, headers)).status).toBe(403);
    expect(desk.words).toHaveLength(1);
  });

  test('everybody, where no Grafana is configured', async () => {
    hub = routesApp((log) => grafanaRoutes({ grafana: undefined, desk, now: clock.now, log }));
    expect((await sendSigned(message(alert()))).status).toBe(404);
  });
});

describe('what is signed but no message', () => {
  const deep = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`;

  test.each<[string, string, number]>([
    ['nothing', '', 422],
    ['no JSON', 'NO2 ist hoch', 422],
    ['a list', '[]', 422],
    ['null', 'null', 422],
    ['no alerts', '{}', 422],
    ['alerts that are none', '{"alerts":[1]}', 422],
    ['a status that there is not', JSON.stringify(message(alert({ status: 'paused' }))), 422],
    ['a beginning that is no time', JSON.stringify(message(alert({ startsAt: 'gestern' }))), 422],
    ['no fingerprint', JSON.stringify(message(alert({ fingerprint: '' }))), 422],
    ['labels that are no texts', JSON.stringify(message(alert({ labels: { alertname: { a: 1 } } }))), 422],
    ['more alerts than any rule has', JSON.stringify(message(...Array.from({ length: 1001 }, () => alert()))), 422],
    ['deep', deep(50_000), 422],
    ['huge', 'x'.repeat(1_100_000), 413],
    ['a measure that there is not', JSON.stringify(message(alert({ annotations: { massnahme: '../../etc' } }))), 404],
    [
      'a measure that goes by a question',
      JSON.stringify(message(alert({ annotations: { massnahme: 'tempo-30' } }))),
      404,
    ],
    ['a name of the language', JSON.stringify(message(alert({ annotations: { massnahme: '__proto__' } }))), 404],
  ])('%s', async (_, body, expected) => {
    const { status, body: problem } = await sendSigned(body);
    expect(status).toBe(expected);
    expect((problem as { remedy: string }).remedy).toMatch(/\S/);
    expect(desk.words).toEqual([]);
  });

  test('one that is packed is not unpacked', async () => {
    expect((await send('x', { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });
});

test('the button "Test" of a contact point switches nothing', async () => {
  const taken = await sendSigned(message(alert({}, { alertname: 'TestAlert', instance: 'Grafana' })));
  expect([taken.status, became(taken)]).toEqual([200, ['test']]);
  expect(desk.words).toEqual([]);
});

test.each(['DatasourceNoData', 'DatasourceError'])('%s switches nothing: nobody knows anything', async (alertname) => {
  const taken = await sendSigned(message(alert({}, { alertname })));
  expect([taken.status, became(taken)]).toEqual([200, ['no-data']]);
  expect(desk.words).toEqual([]);
});

test('a group that is sent again is heard, and nothing is new', async () => {
  expect(became(await sendSigned(message(alert())))).toEqual(['new']);
  clock.passes(MINUTE);
  expect(became(await sendSigned(message(alert())))).toEqual(['repeated']);
  expect(triggers()).toEqual([true, true]);
});

test('an alert of several stations fires as long as one of them does', async () => {
  const [a, b] = [alert(), alert({ fingerprint: 'f2' }, { station: 'b' })];
  await sendSigned(message(a, b));
  clock.passes(MINUTE);
  await sendSigned(message(a, { ...b, status: 'resolved' }));
  clock.passes(MINUTE);
  await sendSigned(message({ ...a, status: 'resolved' }));
  expect(triggers()).toEqual([true, true, false]);
});

test('what was resolved does not fire again by an old message', async () => {
  await sendSigned(message(alert()));
  clock.passes(MINUTE);
  await sendSigned(message(alert({ status: 'resolved' })));
  clock.passes(MINUTE);
  expect(became(await sendSigned(message(alert())))).toEqual(['outdated']);
  clock.passes(MINUTE);
  expect(became(await sendSigned(message(alert({ startsAt: '2026-03-09T07:00:00+01:00' }))))).toEqual(['outdated']);
  clock.passes(MINUTE);
  expect(became(await sendSigned(message(alert({ startsAt: '2026-03-10T09:00:00+01:00' }))))).toEqual(['new']);
  expect(triggers()).toEqual([true, false, true]);
});

test('a resolved message that never comes: what is not repeated is over', async () => {
  const other = alert({ fingerprint: 'f2' }, { station: 'b' });
  await sendSigned(message(alert()));
  clock.passes(59 * MINUTE);
  await sendSigned(message({ ...other, status: 'resolved' }));
  clock.passes(2 * MINUTE);
  await sendSigned(message({ ...other, status: 'resolved' }));
  expect(triggers()).toEqual([true, true, false]);
});

test('alerts that Grafana has cut off are told to Grafana, in the log and in the book', async () => {
  const { body } = await sendSigned({ ...message(alert()), truncatedAlerts: 7 });
  expect(body).toMatchObject({ truncated: 7 });
  expect(hub.log.join()).toContain('cut off 7 alerts');
  expect(desk.words).toEqual([['trigger', 'pfoertnerampel-ring', true, 'Grafana: NO2 hoch (+7)']]);
});

test('one measure that there is not does not stop the others', async () => {
  const { status } = await sendSigned(
    message(alert({ annotations: { massnahme: 'keine' } }), alert({ fingerprint: 'f2' }))
  );
  expect(status).toBe(404);
  expect(triggers()).toEqual([true]);
});
