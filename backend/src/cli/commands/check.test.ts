import { readRegion } from '../../config/load';
import { scene, sequence } from '../../testing/scene';
import { describeRegion } from './check';
import { sameTwice } from './same-twice';
import type { DescribedSeries } from '../../model/series';

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
        baseUrl: https://mirror.example.org/luft/
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
      - feed: open-meteo
        apiKey: { env: TOKEN }
        stations:
          - { id: modell, provider: "51.44,7.58", name: Modell, lat: 51.44, lon: 7.58, class: model }
      - feed: ecowitt
      - feed: senml
        stations:
          - { id: bauhof, name: Bauhof, lat: 51.44, lon: 7.57, class: indicative }
  - { ags: "05978036", slug: unna, name: Unna, feeds: [{ feed: ecowitt }] }
`;

const NOW = Date.UTC(2026, 10, 22, 12, 30);

function check(yaml: string, language: 'de' | 'en'): string[] {
  const read = readRegion(yaml, 'region.yaml', { env: { TOKEN: 'geheimgeheim' } });
  return describeRegion({ ...read, file: 'region.yaml' }, NOW, language).split('\n');
}

test('says for each feed what it would ask, how often, under which licence, without secrets', () => {
  const lines = check(REGION, 'en');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Kreis Unna (05978), Europe/Berlin',
      'stores in /data/hub.sqlite, fetches the last 30 days at the first start',
      'keeps forecasts for 30 days, then two runs a day, for 365 days in all; single readings for ever, hours for ever, events for ever',
      'Schwerte (05978028, schwerte)',
      '  uba-airquality, asked every 30m',
      '    stations: DENW179',
      expect.stringMatching(/^ {4}licence: .*passing on: no$/),
      // a slash at the end of an address is none in the middle of another
      expect.stringMatching(/^ {4}GET https:\/\/mirror\.example\.org\/luft\/api\/air-data\/v3\/measures/),
      expect.stringMatching(/^ {4}GET https:\/\/api\.open-meteo\.com\/.*apikey=\*\*\*$/),
      '    POST http://127.0.0.1:4000/data/report/<pushToken>/…',
      '    POST http://127.0.0.1:4000/api/v1/ingest/senml/schwerte?station=bauhof with the pushToken',
      '    takes no pushes: the Kommune has no pushToken; files come in with "hub import"',
    ])
  );
  expect(lines.join('\n')).not.toContain('geheim');
});

test('speaks German first, and says the same', () => {
  const [de, en] = [check(REGION, 'de'), check(REGION, 'en')];
  expect(de).toEqual(
    expect.arrayContaining([
      'speichert in /data/hub.sqlite, holt beim ersten Start die letzten 30 Tage',
      'hebt auf: Vorhersagen 30 Tage, danach zwei Läufe am Tag, insgesamt 365 Tage; Einzelwerte für immer, Stundenwerte für immer, Meldungen für immer',
      '  uba-airquality, Abfrage alle 30m',
      '    Messstellen: DENW179',
      '    nimmt keine Sendungen an: die Kommune hat kein pushToken; Dateien kommen mit „hub import“',
      'region.yaml ist in Ordnung: 2 Kommunen, 5 Datenquellen, 3 Messstellen.',
    ])
  );
  expect(de).toHaveLength(en.length);
});

test('names what is odd with its line, and is content all the same', () => {
  const lines = check(REGION, 'de');
  const from = lines.indexOf('3 Hinweise (erlaubt, aber selten so gemeint):');
  expect(lines.slice(from + 1, from + 4)).toEqual([
    expect.stringMatching(
      /^ {2}region\.yaml:21 kommunen\[0\]\.feeds\[2\]: ecowitt hat keine Messstelle\. Solange keine/
    ),
    expect.stringMatching(/^ {2}region\.yaml:25 kommunen\[1\]\.feeds\[0\]: ecowitt hat keine Messstelle\./),
    expect.stringMatching(/^ {2}region\.yaml:25 .*: ecowitt kommt von Geräten, aber die Kommune hat kein pushToken/),
  ]);
});

test('a question that is posted is shown as one', () => {
  const station = '{ id: telraam-1, provider: "9000001234", name: Ring, lat: 51.53, lon: 7.69, class: indicative }';
  const feed = `- feed: telraam\n        apiKey: { env: TOKEN }\n        stations: [${station}]`;
  const lines = check(REGION.replace('- feed: ecowitt\n', `${feed}\n`), 'en').join('\n');
  expect(lines).toContain('    POST https://telraam-api.net/v1/reports/traffic\n');
  expect(lines).not.toContain('GET https://telraam');
});

describe('the same property twice', () => {
  const twice = (series: readonly DescribedSeries[]) => {
    const read = readRegion(REGION, 'region.yaml', { env: { TOKEN: 'geheimgeheim' } });
    const lines = describeRegion({ ...read, file: 'region.yaml' }, NOW, 'de', series).split('\n');
    const at = lines.findIndex((line) => line.startsWith('Dieselbe Größe'));
    return at === -1 ? [] : lines.slice(at + 1, lines.indexOf('', at));
  };

  test('of one feed over two periods, as the store has it', async () => {
    const { put, catalogue } = scene('2026-07-02T00:00Z');
    const ofTheDay = [{ start: '2026-07-01T00:00Z', minutes: 1440, value: 14.4 }];
    await put('dwd-05480', 'precipitation', ofTheDay, { feed: 'dwd' });
    await put('dwd-05480', 'precipitation', sequence('2026-07-01T00:00Z', 10, [0.1, 0.1]), { feed: 'dwd' });
    await put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 10, [20]), { feed: 'dwd' });
    expect(twice(await catalogue.series())).toEqual([
      '  Werl (dwd-05480): dwd, 10 min + dwd, Tageswerte: Niederschlag',
    ]);
  });

  test('of two feeds, as the configuration promises where nothing has come in', () => {
    expect(twice([])).toEqual([]);
    const [kommune] = readRegion(REGION, 'region.yaml', { env: { TOKEN: 'geheimgeheim' } }).region.kommunen;
    const bauhof = { ...kommune!.feeds[3]!, feed: 'wunderground' };
    const both = {
      ...kommune!,
      feeds: [{ ...bauhof, feed: 'ecowitt' }, bauhof],
      prefer: { uv_index: ['wunderground'] },
    };
    const lines = sameTwice(both, [], 'en');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Bauhof \(bauhof\): (ecowitt \+ wunderground|wunderground \+ ecowitt): /);
    expect(lines.find((line) => line.includes('wunderground + ecowitt'))).toBe(
      'Bauhof (bauhof): wunderground + ecowitt: UV index'
    );
  });
});
