import { parseRegion } from '../config/load';
import { describeRegion } from './check';

const REGION = `region: { name: Kreis Unna, ags: "05978" }
store: { path: /data/hub.sqlite }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - feed: uba-airquality
        pollutants: [no2]
        index: false
        every: 30m
        licence: { redistribution: no }
        baseUrl: https://mirror.example.org?apikey=geheim
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
      - feed: ecowitt
  - { ags: "05978036", slug: unna, name: Unna, feeds: [{ feed: ecowitt }] }
`;

test('says for each feed what it would ask, how often, under which licence, without secrets', () => {
  const config = parseRegion(REGION, 'region.yaml', { env: { TOKEN: 'geheim' } });
  const lines = describeRegion(config, Date.UTC(2026, 10, 22, 12, 30)).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Kreis Unna (05978), Europe/Berlin',
      'stores in /data/hub.sqlite, fetches the last 30 days at the first start',
      'Schwerte (05978028, schwerte)',
      '  uba-airquality, asked every 30m',
      '    stations: DENW179',
      expect.stringMatching(/^ {4}licence: .*passing on: no$/),
      expect.stringMatching(/^ {4}GET https:\/\/mirror\.example\.org\/?\?apikey=\*\*\*/),
      '    POST http://127.0.0.1:4000/api/v1/ingest/ecowitt/schwerte?station=… with the pushToken',
      '    takes no pushes: the Kommune has no pushToken; files come in with "hub import"',
    ])
  );
  expect(lines.join('\n')).not.toContain('geheim');
});

test('a question that is posted is shown as one', () => {
  const station = '{ id: telraam-1, provider: "9000001234", name: Ring, lat: 51.53, lon: 7.69, class: indicative }';
  const feed = `- feed: telraam\n        apiKey: { env: TOKEN }\n        stations: [${station}]`;
  const yaml = REGION.replace('- feed: ecowitt\n', `${feed}\n`);
  const lines = describeRegion(parseRegion(yaml, 'region.yaml', { env: { TOKEN: 'geheim' } }), Date.UTC(2026, 10, 22));
  expect(lines).toContain('    POST https://telraam-api.net/v1/reports/traffic\n');
  expect(lines).not.toContain('GET https://telraam');
});
