/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { parseRegion } from '../../config/load';
import { openDataHub } from '../../testing/open-data';
import { ENDINGS } from './datasets/downloads';
import { TOPIC_IDS } from './datasets/topics';
import { RDF_FORMS } from './rdf/router';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/opendata.md'), 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^ {4}curl (?:-H 'Accept: ([^']*)' )?.*'http:\/\/localhost:4000([^']*)'$/gm)].map(
  ([, accept = '*/*', address]) => [address!, accept] as const
);

it('are all found', () => expect(EXAMPLES).toHaveLength(8));

it.each(EXAMPLES)('%s', async (address, accept) => {
  const { app } = await openDataHub();
  expect((await request(app).get(address).set('Accept', accept).redirects(1)).status).toBe(200);
});

it('names every topic, form and ending', () => {
  for (const word of [...TOPIC_IDS, ...Object.keys(RDF_FORMS), ...Object.values(ENDINGS)]) {
    expect(GUIDE).toContain(word);
  }
});

it('shows a block that can be copied', () => {
  const [, block] = /```yaml\n([^]*?)```/.exec(GUIDE)!;
  const region = 'region: { name: Kreis Unna, ags: "05978" }\n';
  const kommune = 'kommunen:\n  - { ags: "05978036", slug: unna, name: Unna }\n';
  expect(parseRegion(region + block + kommune, 'region.yaml').openData).toEqual({
    publisher: 'Kreis Unna, Geodaten',
    contact: { name: 'Kreis Unna, Geodaten', email: 'opendata@kreis.example' },
    page: 'https://kreis.example/opendata',
    contributor: 'openNRW',
    own: ['table'],
  });
});
