import type { HubError } from '@smartregion/terms/errors';
import { parseRegion, readRegion } from './load';

const region = (top: string) => `region: { name: Kreis Unna, ags: "05978" }
${top}
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
    feeds: []
`;

test('without a block the region publishes, through Open.NRW', () => {
  expect(parseRegion(region(''), 'region.yaml').openData).toEqual({
    publisher: 'Kreis Unna',
    contributor: 'openNRW',
    own: [],
  });
});

test('what it does not say is taken from the citizens’ pages', () => {
  const citizens =
    'citizens: { contact: { name: Rathaus, email: a@kreis.example, phone: "02303 27-0" }, privacy: https://kreis.example/ds }';
  const own = 'openData: { publisher: Geodaten, email: b@kreis.example, page: https://kreis.example/, own: [table] }';
  expect(parseRegion(region(`${citizens}\n${own}`), 'region.yaml').openData).toEqual({
    publisher: 'Geodaten',
    page: 'https://kreis.example/',
    contributor: 'openNRW',
    own: ['table'],
    contact: { name: 'Geodaten', email: 'b@kreis.example', phone: '02303 27-0' },
    privacy: 'https://kreis.example/ds',
  });
});

test('who wants none has none', () => {
  expect(parseRegion(region('openData: { show: false }'), 'region.yaml').openData).toBeUndefined();
});

test.each([
  ['openData: { email: rathaus }', 'keine Mail-Adresse'],
  ['openData: { page: www.kreis.example }', 'fehlt ihr Anfang'],
  ['openData: { contributor: "http://dcat-ap.de/def/contributors/openNRW" }', 'kein Eintrag der Liste'],
  ['openData: { own: [tabelle] }', 'Eine Datenquelle „tabelle“ gibt es nicht'],
  ['openData: { own: table }', 'own'],
  ['openData: { herausgeber: Kreis }', 'herausgeber'],
  ['openData: ja', 'openData'],
])('%s is told with its line', (top, words) => {
  let told: unknown;
  try {
    parseRegion(region(top), 'region.yaml');
  } catch (error) {
    told = error;
  }
  const { message } = (told as HubError).in('de');
  expect(message).toContain(words);
  expect(message).toMatch(/(^|\D)2(\D|$)/m);
});

test('data without somebody to ask are a hint', () => {
  const hints = (top: string) => readRegion(region(top), 'region.yaml').hints.map(({ sentence }) => sentence.de);
  expect(hints('openData: {}')).toContainEqual(expect.stringContaining('niemanden, den man fragen kann'));
  expect(hints('openData: { email: a@kreis.example }')).not.toContainEqual(expect.stringContaining('niemanden'));
});

const hintsOf = (top: string, of = /Datenschutzseite/) =>
  readRegion(region(top), 'region.yaml')
    .hints.map(({ sentence, remedy }) => `${sentence.de} ${remedy.de}`)
    .filter((text) => of.test(text));

const OFFICER = 'officer: { email: ds@kreis.example }';
const STORAGE = 'storage: Der Webserver speichert nichts.';
test.each([
  ['openData: { email: a@b.example }', ['officer: …, storage: …']],
  [`openData: { email: a@b.example, dataProtection: { ${OFFICER} } }`, ['storage: …']],
  [`openData: { email: a@b.example, dataProtection: { ${STORAGE}, officer: { name: Anna } } }`, ['officer: …']],
  [`openData: { email: a@b.example, dataProtection: { ${OFFICER}, ${STORAGE} } }`, []],
  [`openData: { email: a@b.example }\ncitizens: { show: false, dataProtection: { ${OFFICER}, ${STORAGE} } }`, []],
  ['', []],
  [`citizens: { contact: { email: a@b.example } }`, ['officer: …, storage: …']],
  [`citizens: { contact: { email: a@b.example }, dataProtection: { ${OFFICER}, ${STORAGE} } }`, []],
])('%s: the privacy page lacks %j', (top, missing) => {
  expect(hintsOf(top).map((text) => /dataProtection: \{ (.*?) \}/.exec(text)![1])).toEqual(missing);
});
