import type { HubError } from '@smartregion/terms/errors';
import { parseRegion } from './load';

const read = (block: string, more = '') =>
  parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }
accessPoint: ${block}
${more}
kommunen:
  - { ags: "05978028", slug: schwerte, name: Schwerte }
  - ags: "05978036"
    slug: unna
    name: Unna
    feeds:
      - feed: uba-airquality
        stations: [{ id: DENW010, name: Unna, lat: 51.54, lon: 7.69, class: reference }]
`,
    'region.yaml'
  ).accessPoint;

test('with an identifier alone everything is published, as a test', () => {
  expect(read('{ nationalIdentifier: DE-KREIS-UNNA }')).toEqual({
    country: 'de',
    nationalIdentifier: 'DE-KREIS-UNNA',
    informationStatus: 'test',
    kommunen: ['schwerte', 'unna'],
    topics: ['traffic', 'environment'],
  });
});

test('all of it can be said', () => {
  const block =
    '{ country: nl, nationalIdentifier: X-1, informationStatus: real, kommunen: [unna], topics: [traffic], feeds: [uba-airquality], profile: { name: "German Traffic Data Profile", version: "01-00-00" } }';
  expect(read(block)).toEqual({
    country: 'nl',
    nationalIdentifier: 'X-1',
    informationStatus: 'real',
    kommunen: ['unna'],
    topics: ['traffic'],
    feeds: ['uba-airquality'],
    profile: { name: 'German Traffic Data Profile', version: '01-00-00' },
  });
});

test('without the block nothing is published', () => {
  const region = parseRegion(
    'region: { name: Unna, ags: "05978" }\nkommunen: [{ ags: "05978036", slug: unna, name: Unna }]\n',
    'region.yaml'
  );
  expect(region.accessPoint).toBeUndefined();
});

test.each([
  ['{}', '', 'nationalIdentifier', 'DE-KREIS-UNNA'],
  ['{ nationalIdentifier: "" }', '', 'Die Kennung hat nur', 'DE-KREIS-UNNA'],
  ['{ nationalIdentifier: "Kreis Unna/<x>" }', '', 'Die Kennung hat nur', 'DE-KREIS-UNNA'],
  ['{ nationalIdentifier: X, country: Deutschland }', '', 'zwei kleine Buchstaben', 'Schreiben Sie de'],
  ['{ nationalIdentifier: X, kommunen: [una] }', '', '„una“ steht nicht in dieser Datei', 'Meinten Sie „unna“?'],
  ['{ nationalIdentifier: X, feeds: [uba-airqualty] }', '', 'Datenquelle „uba-airqualty“', '„uba-airquality“?'],
  ['{ nationalIdentifier: X, kommunen: [] }', '', 'kommunen', ''],
  ['{ nationalIdentifier: X, topics: [Umwelt] }', '', 'topics', 'environment'],
  ['{ nationalIdentifier: X, informationStatus: echt }', '', 'informationStatus', 'real'],
  ['{ nationalIdentifier: X, informationStatus: real }', 'demo: true', 'nicht echt', 'informationStatus: test'],
  ['{ nationalIdentifier: X, profil: {} }', '', 'profil', 'profile'],
  ['{ nationalIdentifier: X, profile: { name: P } }', '', 'version', ''],
  ['ja', '', 'accessPoint', ''],
])('%s is told with what to write', (block, more, sentence, remedy) => {
  let told: unknown;
  try {
    read(block, more);
  } catch (error) {
    told = error;
  }
  const { message, remedy: write } = (told as HubError).in('de');
  expect(message).toContain(sentence);
  expect(`${message} ${write}`).toContain(remedy);
  expect(message).toMatch(/\b2\b/);
});
