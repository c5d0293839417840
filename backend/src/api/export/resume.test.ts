/** What docs/schnittstellen/export.md says to who was cut off: throw the last day away, and ask again from it on. */
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { scene, sequence } from '../../testing/scene';
import { createAccess } from '../access';
import { exportRoutes } from './router';

const made = scene('2026-11-01T00:00Z');
const { app } = appOf(made, {
  routers: [exportRoutes({ access: createAccess(made.catalogue, undefined), store: made.store, now: made.hub.now })],
});

beforeAll(async () => {
  const hours = Array.from({ length: 5 * 24 }, (_, i) => i % 50);
  await made.put('DENW179', 'no2', sequence('2026-10-22T22:00Z', 60, hours));
  await made.put('DENW010', 'pm10', sequence('2026-10-22T22:00Z', 60, hours));
});

const linesFrom = async (from: string) => {
  const asked = `/api/v1/export?from=${encodeURIComponent(from)}&to=2026-10-28`;
  return (await request(app).get(asked)).text.split(/(?<=\r\n)/);
};

/** Summer time ends on the 25th, in its third hour. */
const beginOf = (day: string) => `${day}T00:00${day <= '2026-10-25' ? '+02:00' : '+01:00'}`;

test.each([1, 0.2, 0.5, 0.77, 0.999])('cut off behind %d of its rows, the file is whole again', async (share) => {
  const whole = await linesFrom(beginOf('2026-10-23'));
  expect(whole).toHaveLength(1 + 2 * 5 * 24);
  const arrived = whole.slice(0, Math.max(2, Math.floor(whole.length * share)));
  const day = arrived.at(-1)!.slice(0, 10);
  const kept = arrived.filter((line, i) => i === 0 || !line.startsWith(day));
  const [, ...rest] = await linesFrom(beginOf(day));
  expect([...kept, ...rest].join('')).toBe(whole.join(''));
});
