import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { appOf } from '../../testing/servers/app';
import { scene, sequence } from '../../testing/scene';
import type { ObservationStore, PointsRequest } from '../../store/observation-store';
import { createAccess } from '../access';
import { LIMITS } from './limits';
import { exportRoutes } from './router';

const DAYS = 60;
const made = scene('2026-11-01T00:00Z');
let days = 0;
let mostReadings = 0;
/** What is read of the store, counted. */
const store = new Proxy(made.store, {
  get: (real, name) =>
    name === 'points'
      ? async (request: PointsRequest) => {
          days++;
          const found = await real.points(request);
          mostReadings = Math.max(mostReadings, [...found.values()].flat().length);
          return found;
        }
      : (real[name as keyof ObservationStore] as unknown),
});

const access = createAccess(made.catalogue, undefined);
const server = createServer(appOf(made, { routers: [exportRoutes({ access, store, now: made.hub.now })] }).app);

async function asked(address: string, client = 1): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(
    get({ port, host: '127.0.0.1', path: address, agent: false, headers: { 'X-Forwarded-For': `192.0.2.${client}` } }),
    'response'
  )) as [IncomingMessage];
  return response;
}

/** Pipes between the two fill first. */
async function daysWhenQuiet(): Promise<number> {
  for (let before = -1; before !== days; await setTimeout(500)) {
    before = days;
  }
  return days;
}

const ALL = '/api/v1/export?from=2026-01-01&to=2026-07-01';

beforeAll(async () => {
  const minutes = Array.from({ length: DAYS * 1440 }, (_, i) => i % 50);
  await made.put('DENW179', 'no2', sequence('2026-01-01T00:00Z', 1, minutes));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => ([days, mostReadings] = [0, 0]));

test('all of it comes, a day at a time', async () => {
  const response = await asked(ALL);
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk as string;
  }
  expect(text.split('\r\n')).toHaveLength(1 + DAYS * 1440 + 1);
  expect(days).toBe(DAYS + 1); // The last hour of UTC is on the next day of the wall clock.
  expect(mostReadings).toBe(1440);
  expect(mostReadings).toBeLessThan(LIMITS.piece);
});

test('nothing is read that nobody takes, and nothing for who has gone', async () => {
  const response = await asked(ALL);
  response.pause();
  const waiting = await daysWhenQuiet();
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThan(DAYS);
  response.destroy();
  expect(await daysWhenQuiet()).toBeLessThanOrEqual(waiting + 1);
});

test('who reads slowly holds up himself, and those who come later are served', async () => {
  const held = await Promise.all(Array.from({ length: LIMITS.perClient }, () => asked(ALL)));
  held.forEach((response) => response.pause());
  const refused = await asked(ALL);
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '60']);
  refused.resume();
  const other = await asked('/api/v1/export?from=2026-01-01&to=2026-01-02', 2);
  other.resume();
  expect(other.statusCode).toBe(200);
  held.forEach((response) => response.destroy());
  await daysWhenQuiet();
  const served = await asked('/api/v1/export?from=2026-01-01&to=2026-01-02');
  served.resume();
  expect(served.statusCode).toBe(200);
});
