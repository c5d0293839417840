import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { REGION } from '../../testing/region';
import { scene } from '../../testing/scene';
import { feedOf } from '../../feeds/registry';
import { openToAll } from '../catalogue-service';
import { statusRouter } from './router';

const NOW = '2026-11-23T08:20:00Z';

function hub() {
  const made = scene(NOW);
  const sources = {
    ...{ config: REGION, catalogue: openToAll(made.catalogue), store: made.store, feedOf, version: '0.1.0' },
    progress: { backfill: { running: false, done: 0, total: 0 } },
    health: () => Promise.resolve([]),
  };
  return appOf(made, { routers: [statusRouter(sources, () => Date.parse(NOW))] }).app;
}

test.each([
  ['/?lang=en', 'de-DE,de', 'en'],
  ['/', 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['/', 'de;q=0.5,en;q=0.9', 'en'],
  ['/', 'fr-FR,de;q=0.8', 'de'],
  ['/', 'de-AT', 'de'],
  ['/', 'fr', 'de'],
  ['/', undefined, 'de'],
  ['/?lang=xx', undefined, 'de'],
  ['/?lang=de', 'en', 'de'],
])('%s with a browser that likes %s is answered in %s', async (address, accept, language) => {
  const asked = request(hub()).get(address);
  const answer = await (accept ? asked.set('accept-language', accept) : asked);
  expect(answer.text).toContain(`<html lang="${language}">`);
  expect(answer.headers['vary']).toContain('accept-language');
});

test('page, style and script come from the hub and from nowhere else', async () => {
  const app = hub();
  const { text, headers } = await request(app).get('/');
  const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
  expect(loaded.filter((address) => !/^(\/|\?|#|data:,$)/.test(address))).toEqual([]);
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(text).not.toMatch(/<style|style="|onclick=/);
  expect((await request(app).get('/status.css')).headers['content-type']).toContain('text/css');
  expect((await request(app).get('/status.js')).headers['content-type']).toContain('javascript');
});
