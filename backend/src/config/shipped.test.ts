import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEEDS } from '../feeds/registry';
import { loadRegion, parseRegion } from './load';

const FOLDER = join(__dirname, '../../../config');
const REGISTERED = new Set(FEEDS.map((feed) => feed.id));

/** Destatis, Gemeindeverzeichnis: the Kreis and its ten municipalities. */
const KREIS_UNNA = ['', '004', '008', '012', '016', '020', '024', '028', '032', '036', '040'].map((n) => `05978${n}`);

test('the region of Kreis Unna has its eleven Kommunen and its hourly air stations', () => {
  const { kommunen } = loadRegion(join(FOLDER, 'kreis-unna.yaml'), { env: {} });
  expect(kommunen.map((kommune) => kommune.ags)).toEqual(KREIS_UNNA);
  const air = kommunen.flatMap(({ slug, feeds }) =>
    feeds.filter((f) => f.feed === 'uba-airquality').flatMap((f) => f.stations.map((s) => `${slug} ${s.id}`))
  );
  expect(air).toEqual(['luenen DENW006', 'schwerte DENW179', 'unna DENW010']);
});

test('the demo shows the same Kommunen, all invented', () => {
  const { demo, kommunen } = loadRegion(join(FOLDER, 'demo.yaml'), { env: {} });
  expect(demo).toBe(true);
  expect(kommunen.map((kommune) => kommune.ags).sort()).toEqual(KREIS_UNNA);
});

test('one Kommune alone is a region, too', () => {
  expect(loadRegion(join(FOLDER, 'schwerte.yaml'), { env: {} }).kommunen.map((k) => k.slug)).toEqual(['schwerte']);
});

test.each(['kreis-unna.yaml', 'schwerte.yaml'])('the examples in the comments of %s hold when taken in', (file) => {
  const examples = readFileSync(join(FOLDER, file), 'utf8').replace(/^( +)# (?=- |  |pushToken)/gm, '$1');
  const { kommunen } = parseRegion(examples, file, { env: { SCHWERTE_TOKEN: 'x' } });
  const used = new Set(kommunen.flatMap((kommune) => kommune.feeds.map((f) => f.feed)));
  expect(used).toContain('ecowitt');
  expect([...used].filter((id) => !REGISTERED.has(id))).toEqual([]);
});
