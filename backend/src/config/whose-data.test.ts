/** Whose data a feed brings: the licence of a format's best known publisher is not that of everybody who uses it. */
import { readRegion } from './load';
import { toldOf } from '../testing/told';

const region = (
  feed: string,
  id: string,
  place = 'lat: 51.53, lon: 7.69'
) => `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978036"
    slug: unna
    name: Unna
    feeds:
      - feed: ${feed}
        stations:
          - { id: a, provider: "${id}", name: A, ${place}, class: reference }
`;
const datex2 = (options: string) => region(`datex2\n        ${options.replaceAll('; ', '\n        ')}`, 'UN-1');
const TABLE = 'siteTableUrl: https://kreis.example/mq.xml';
const licenceOf = (text: string) => readRegion(text, 'r.yaml', { env: {} }).region.kommunen[0]!.feeds[0]!.licence;

test.each([
  ['a portal of its own', datex2(`url: https://kreis.example/d.xml; ${TABLE}`)],
  ['a base address', datex2('baseUrl: https://kreis.example/datex')],
  ['a subscription', datex2('subscription: "4711"; siteTableSubscription: "4712"')],
  ['counters of its own', region('eco-counter-csv\n        baseUrl: https://unna.example/rad', '100020113')],
])('%s without a licence: nothing is passed on, and check says so', (_, text) => {
  expect(licenceOf(text)).toMatchObject({ redistribution: 'no', attribution: 'Datengeber nicht genannt' });
  const { errors, hints } = toldOf(text);
  expect(errors).toEqual([]);
  expect(hints).toEqual([expect.stringMatching(/licence.*gibt der Hub .* nicht weiter.*licence: \{ id: /)]);
});

test('what the licence leaves out is not that of somebody else', () => {
  const text = datex2('subscription: "4711"; siteTableSubscription: "4712"; licence: { id: vertrag }');
  expect(licenceOf(text)).toMatchObject({
    id: 'vertrag',
    redistribution: 'no',
    attribution: 'Datengeber nicht genannt',
  });
  expect(toldOf(text).hints).toEqual([expect.stringMatching(/attribution.*redistribution/)]);
});

test('the remedy cures', () => {
  const licence = 'licence: { id: vertrag, attribution: Straßen.NRW, redistribution: attribution }';
  expect(toldOf(datex2(`subscription: "4711"; siteTableSubscription: "4712"; ${licence}`))).toEqual({
    errors: [],
    hints: [],
  });
});

test('that of the publisher holds for what comes from there', () => {
  const text = region('eco-counter-csv', '100020113', 'lat: 51.9549, lon: 7.6410');
  expect(licenceOf(text)).toBeUndefined();
  expect(toldOf(text)).toEqual({ errors: [], hints: [] });
});

test.each([
  [
    'a site table is nowhere',
    datex2('subscription: "4711"; licence: { id: v, attribution: X, redistribution: no }'),
    /siteTable.*Tabelle/,
  ],
  ['nobody but NDW is asked', datex2('timeIs: start'), /niederländische NDW/],
  ['Münster is asked for a counter of Unna', region('eco-counter-csv', '100020113'), /Münster.*baseUrl/],
])('%s', (_, text, hint) => {
  expect(toldOf(text)).toEqual({ errors: [], hints: [expect.stringMatching(hint)] });
});
