/** All that is wrong is told in the first round, also what stands beside or below another mistake; and what is odd. */
import { toldOf } from '../../testing/told';

const HEAD = 'region: { name: Kreis Unna, ags: "05978" }\nkommunen:';
const kommune = (ags: string, name: string, feeds: string, key = 'feeds') =>
  `\n  - ags: "${ags}"\n    slug: ${name.toLowerCase()}\n    name: ${name}\n    ${key}:${feeds}`;
const feed = (id: string, stations: readonly string[], more = '', key = 'stations') =>
  `\n      - feed: ${id}${more}\n        ${key}:${stations.map((one) => `\n          - { ${one} }`).join('')}`;
const place = (id: string, more = 'class: reference', provider = `provider: "${id}"`) =>
  `id: ${id}, ${provider}, name: A, lat: 51.5349, lon: 7.6899, ${more}`;
const unna = (feeds: string, key?: string) => kommune('05978036', 'Unna', feeds, key);

test.each<[string, string, RegExp[]]>([
  [
    'a list under a mistyped feed and a mistyped key',
    HEAD + unna(feed('uba_airquality', [place('DENW179', 'class: amtlich')], '', 'station')),
    [/feed: .*„uba-airquality“/, /\.station: .*„stations“/, /station\[0\]\.class: /],
  ],
  [
    'an option of a mistyped feed',
    HEAD +
      unna(feed('dwd-cdcc', [place('werl', 'class: reference', 'provider: "05480"')], '\n        resolution: 10min')),
    [/feed: .*„dwd-cdc“/, /resolution: .*10_minutes/],
  ],
  [
    'a station twice, one with another mistake',
    HEAD + unna(feed('uba-airquality', [place('DENW179', 'class: amtlich'), place('DENW179')])),
    [/stations\[0\]\.class: /, /stations\[1\]\.id: .*steht schon in Zeile 9/],
  ],
  [
    'a provider’s station twice, one with another mistake',
    HEAD +
      unna(
        feed('uba-airquality', [
          place('a', 'class: amtlich', 'provider: DENW179'),
          place('b', 'class: reference', 'provider: DENW179'),
        ])
      ),
    [/stations\[0\]\.class: /, /stations\[1\]\.provider: .*Zeile 9/],
  ],
  [
    'a station of another Kommune, with another mistake',
    HEAD +
      kommune('05978028', 'Schwerte', feed('uba-airquality', [place('DENW179')])) +
      unna(feed('uba-airquality', [place('DENW179', 'class: amtlich')])),
    [/kommunen\[1\].*class: /, /kommunen\[1\].*id: .*gehört schon der Kommune in Zeile 9/],
  ],
  [
    'feeds under a mistyped key',
    HEAD + unna(feed('uba-airquality', [place('DENW179', 'class: amtlich')]), 'feed'),
    [/kommunen\[0\]\.feed: .*„feeds“/, /kommunen\[0\]\.feed\[0\]\.stations\[0\]\.class: /],
  ],
  [
    'a topic beside a mistyped format',
    HEAD + unna(feed('mqtt', [place('x')], '\n        topics: [{ topic: "a/#/b", format: json }]')),
    [/topics\[0\]\.topic: Das ist kein Topic/, /topics\[0\]\.format: /],
  ],
])('%s', (_, text, expected) => {
  const { errors } = toldOf(text);
  expect(errors).toHaveLength(expected.length);
  expected.forEach((wanted) => expect(errors.join('\n')).toMatch(wanted));
});

test('a region without quotes around its key makes no Kommune odd', () => {
  const text = HEAD.replace('"05978"', '05978') + unna(feed('uba-airquality', [place('DENW179')]));
  expect(toldOf(text)).toEqual({ errors: [expect.stringContaining('ags: "05978"')], hints: [] });
});

test('hints are told beside errors, but none that an error alone causes', () => {
  const [wrong, far] = [place('DENW179', 'class: amtlich'), place('DENW-364').replace('51.5349', '48.1')];
  const { errors, hints } = toldOf(
    HEAD +
      unna(
        feed('uba-airquality', [wrong, far]) +
          feed('mqtt', [wrong.replace('DENW179', 'x')], '\n        topics: [{ topic: a, format: senml, station: x }]')
      )
  );
  expect(errors).toHaveLength(2);
  expect(hints).toEqual([
    expect.stringMatching(/stations\[1\]\.provider: „DENW-364“ ist keine Station/),
    expect.stringMatching(/stations\[1\]\.lat: .*außerhalb/),
  ]);
});
