import request from 'supertest';
import { citizensHub, citizensRegion, readable } from '../../../testing/citizens';
import { sequence } from '../../../testing/scene';
import { SCREEN_CSS } from './screen-style';
import { PAGE_CSS } from './style';

const NOW = '2026-11-26T14:20:00Z';

test('one class, the scale with it framed, three statements; it renews itself without script', async () => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-26T13:00:00Z', 60, [24]));
  const { text } = await request(hub.app).get('/buerger/unna?bildschirm');
  expect(text).toContain('<meta http-equiv="refresh" content="60" />');
  expect(readable(text)).toContain('gut Stickstoffdioxid bestimmt den Index: 24 µg/m³. heute, 14–15 Uhr MEZ');
  expect(text.match(/class="present"/g)).toHaveLength(1);
  expect(readable(/<li class="present">.*?<\/li>/s.exec(text)![0])).toContain('gut');
  const tiles = /<div class="tiles">.*?<\/div>/s.exec(text)![0];
  expect(tiles.match(/<strong>/g)).toHaveLength(3);
  expect(text).not.toMatch(/<a |<script/);
});

test('old data: it says since when, and no class is framed', async () => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-25T20:00:00Z', 60, [24]));
  const { text } = await request(hub.app).get('/buerger/unna?bildschirm');
  expect(readable(text)).toContain('Keine Luftwerte seit 25.11.2026, 22 Uhr MEZ.');
  expect(text).not.toContain('class="present"');
});

test.each([
  [{}, /Barrierefreiheit: 127\.0\.0\.1:\d+\/buerger\/unna/],
  [{ address: 'unna.example/luft' }, /Barrierefreiheit: unna\.example\/luft/],
])('the address to read off the screen (%j)', async (page, address) => {
  const { app } = citizensHub(NOW, citizensRegion(page));
  const { text } = await request(app).get('/buerger/unna?bildschirm');
  expect(readable(text)).toMatch(address);
});

test.each([
  ['page', PAGE_CSS],
  ['screen', SCREEN_CSS],
])('%s: a word of a class never breaks, whatever font the reader has', (_, css) => {
  const rule = /([^{}]*)\{overflow-wrap:normal;hyphens:manual\}/.exec(css)!;
  expect(rule[1]!.split(',')).toEqual(expect.arrayContaining(['.class strong', '.scale', '.word']));
});
