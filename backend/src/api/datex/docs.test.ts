/** The examples of the guide, as they stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { parseRegion } from '../../config/load';
import { datexOfScene } from '../../testing/servers/datex-server';
import { scene } from '../../testing/scene';
import { FORMS } from './content/form';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/datex2.md'), 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^ {4}curl (.*)'http:\/\/localhost:4000([^']*)'$/gm)].map(
  ([, options = '', path = '']) => [path, options] as const
);

it('are all found', () => expect(EXAMPLES).toHaveLength(5));

it.each(EXAMPLES)('curl %s %s', async (path, options) => {
  const hub = scene('2026-07-02T12:00:00Z');
  await hub.put('DENW179', 'no2', [{ start: '2026-07-02T11:00Z', minutes: 60, value: 20 }]);
  const [, name, value] = /-H '([^:]*): ([^']*)'/.exec(options) ?? [];
  const asked = request(datexOfScene(hub)).get(path);
  const { status, text } = await (name === undefined ? asked : asked.set(name, value!));
  expect(status).toBe(name === undefined ? 200 : 304);
  expect(text.includes('DENW179')).toBe(name === undefined);
});

const [block = '', feed = ''] = [...GUIDE.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml]) => yaml!);

it('has a block that the hub reads', () => {
  const kommune = (slug: string, ags: string, feed: string) =>
    `  - { ags: "${ags}", slug: ${slug}, name: ${slug}, feeds: [{ feed: ${feed}, stations: [{ id: "1000${ags}", name: N, lat: 51.5, lon: 7.6, class: reference }] }] }\n`;
  const kommunen = kommune('schwerte', '05978028', 'eco-counter-csv') + kommune('unna', '05978036', 'hystreet');
  const region = parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }\n${block}kommunen:\n${kommunen}`,
    'region.yaml'
  );
  expect(region.accessPoint).toEqual({
    country: 'de',
    nationalIdentifier: 'DE-KREIS-UNNA',
    informationStatus: 'test',
    kommunen: ['schwerte', 'unna'],
    topics: ['traffic', 'environment'],
    feeds: ['eco-counter-csv', 'hystreet'],
    profile: { name: 'German Traffic Data Profile', version: '01-00-00' },
  });
});

it('says how another hub reads it', () => {
  const indented = feed.replace(/^/gm, '      ').trimEnd();
  const region = parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }\nkommunen:\n  - ags: "05978028"\n    slug: schwerte\n    name: Schwerte\n    feeds:\n${indented}\n`,
    'region.yaml'
  );
  expect(region.kommunen[0]!.feeds[0]!.feed).toBe('datex2');
});

it('names indices as they are', () => {
  expect([FORMS.get('traffic_flow_all')!.index, FORMS.get('no2')!.index]).toEqual([1, 101]);
});
