import request from 'supertest';
import { openDataHub, type OpenDataHub } from '../../testing/open-data';
import { scene } from '../../testing/scene';
import { appOf } from '../../testing/servers/app';
import { createAccess } from '../access';
import { datexRoutes } from '../datex/router';
import { liveRoutes } from '../live/router';
import { staOf } from '../sta/router';

let hub: OpenDataHub;
beforeAll(async () => (hub = await openDataHub()));

/** All that anybody may read. */
function everything() {
  const made = scene('2026-11-01T00:00Z');
  const access = createAccess(made.catalogue, undefined);
  const { store, hub: own } = made;
  return appOf(made, {
    routers: [
      liveRoutes({ access, tail: { stopped: new AbortController().signal } as never }),
      datexRoutes({ access, published: undefined, store, now: own.now }),
      staOf({ access, store, logger: {} as never, now: own.now }),
    ],
  }).app;
}

test.each([
  '/api/v1/stream',
  '/api/v1/export?format=csv',
  '/api/v1/export/metadata',
  '/datex2/v3/data.xml',
  '/opendata/katalog.rdf',
  '/opendata/bulk/schwerte/luft/2026-11-26.csv',
  '/sta/v1.1/Things',
  '/api/v1/openapi.json',
])('a page with a token is allowed to ask %s', async (address) => {
  const isOpenData = /opendata|export/.test(address);
  const { status, headers, text } = await request(isOpenData ? hub.app : everything())
    .options(address)
    .set({ Origin: 'https://example.org', 'Access-Control-Request-Headers': 'authorization' });
  expect([status, text]).toEqual([204, '']);
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
    'access-control-allow-headers': expect.stringContaining('Authorization') as string,
  });
});

test('and then gets it', async () => {
  const { headers } = await request(hub.app).get('/api/v1/openapi.json').set('Origin', 'https://example.org');
  expect(headers['access-control-allow-origin']).toBe('*');
});
