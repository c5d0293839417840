import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Feed } from '../feeds/feed';
import { Secret } from '../feeds/support/options';
import { HubError } from '@smartregion/terms/errors';
import { DEFAULT_RETENTION } from '../model/retention';
import { DAY, HOUR, MINUTE } from '../model/time';
import { loadRegion, parseRegion } from './load';

const LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'Quelle: Wetteramt',
  redistribution: 'attribution',
} as const;

const COMMON = { licence: LICENCE, latency: 0, provider: 'office', delivers: [], evidence: {}, parse: () => [] };
const FEEDS: readonly Feed[] = [
  {
    ...COMMON,
    id: 'weather-office',
    title: { de: 'Wetteramt', en: 'Weather office' },
    transport: 'poll',
    cadence: HOUR,
    cadenceOf: (options) => ((options as { resolution: string }).resolution === 'hourly' ? HOUR : 10 * MINUTE),
    options: z.strictObject({
      resolution: z.enum(['10_minutes', 'hourly']).default('hourly'),
      apiKey: Secret.optional(),
    }),
  },
  {
    ...COMMON,
    id: 'box',
    title: { de: 'Kasten', en: 'Box' },
    transport: 'push',
    cadence: MINUTE,
    options: z.strictObject({}),
  },
];

const GOOD = `region: { name: Kreis Unna, ags: "05978" }
backfillDays: 7
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: SCHWERTE_TOKEN }
    feeds:
      - feed: weather-office
        every: 10m
        resolution: 10_minutes
        licence: { redistribution: no }
        stations:
          - { id: dwd-05480, provider: "05480", name: Werl, lat: 51.5763, lon: 7.8879, class: reference }
      - feed: box
        stations:
          - { id: box-1, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative, properties: [air_temperature] }
`;

const ENV = { SCHWERTE_TOKEN: 'geheim' };

function parse(text: string, env: Record<string, string> = ENV) {
  return parseRegion(text, 'region.yaml', { feeds: FEEDS, env, folder: '/srv/hub' });
}

function failure(text: string, env?: Record<string, string>): HubError {
  try {
    parse(text, env);
  } catch (error) {
    if (error instanceof HubError) {
      return error;
    }
    throw error;
  }
  throw new Error('the configuration was taken');
}

test('a region is what its YAML says, with the defaults of hub and feed', () => {
  expect(parse(GOOD)).toEqual({
    name: 'Kreis Unna',
    ags: '05978',
    timeZone: 'Europe/Berlin',
    demo: false,
    server: { host: '127.0.0.1', port: 4000 },
    store: { path: '/srv/hub/data/hub.sqlite' },
    backfillDays: 7,
    retention: DEFAULT_RETENTION,
    openData: { publisher: 'Kreis Unna', contributor: 'openNRW', own: [] },
    kommunen: [
      {
        ags: '05978028',
        slug: 'schwerte',
        name: 'Schwerte',
        pushToken: 'geheim',
        feeds: [
          {
            feed: 'weather-office',
            every: 10 * MINUTE,
            licence: { ...LICENCE, redistribution: 'no' },
            options: { resolution: '10_minutes' },
            stations: [
              { id: 'dwd-05480', provider: '05480', name: 'Werl', lat: 51.5763, lon: 7.8879, class: 'reference' },
            ],
          },
          {
            feed: 'box',
            every: MINUTE,
            options: {},
            stations: [
              {
                id: 'box-1',
                provider: 'box-1',
                name: 'Rathaus',
                lat: 51.4411,
                lon: 7.569,
                class: 'indicative',
                properties: ['air_temperature'],
              },
            ],
          },
        ],
      },
    ],
  });
});

test.each([
  ['10_minutes', 10 * MINUTE],
  ['hourly', HOUR],
])('without "every", %s data is asked for as often as there is news', (resolution, every) => {
  const { kommunen } = parse(GOOD.replace('        every: 10m\n', '').replace('10_minutes', resolution));
  expect(kommunen[0]?.feeds[0]?.every).toBe(every);
});

test('a feed may reach further back than its region, or less far', () => {
  const { backfillDays, kommunen } = parse(GOOD.replace('every: 10m', 'backfillDays: 800'));
  expect(backfillDays).toBe(7);
  expect(kommunen[0]?.feeds.map((feed) => feed.backfillDays)).toEqual([800, undefined]);
});

test('a demo never carries the name of a provider', () => {
  const { kommunen } = parse(GOOD.replace('backfillDays', 'demo: true\nbackfillDays'));
  for (const feed of kommunen.flatMap((kommune) => kommune.feeds)) {
    expect(feed.licence?.attribution).toBe('Demo-Daten, erfunden');
  }
});

test.each([
  ['unknown key', 'every: 10m', 'evry: 10m', 10, 'kommunen[0].feeds[0].evry', 'not known', 'Did you mean "every"?'],
  ['unknown key at the top', 'backfillDays: 7', 'backfilDays: 7', 2, 'backfilDays', 'not known', '"backfillDays"'],
  [
    'unknown feed',
    'feed: weather-office',
    'feed: wether-office',
    9,
    'feed',
    'no feed "wether-office"',
    '"weather-office"',
  ],
  ['unknown option', 'resolution: 10', 'resolutoin: 10', 11, 'resolutoin', 'not known', 'Did you mean "resolution"?'],
  ['wrong option', '10_minutes', '10_minute', 11, 'resolution', 'cannot be', 'Did you mean "10_minutes"?'],
  ['AGS too short', '"05978028"', '"0597802"', 4, 'kommunen[0].ags', '8 digits', 'Gemeindeverzeichnis'],
  ['AGS without quotes', '"05978028"', '05978028', 4, 'kommunen[0].ags', 'number', 'ags: "05978028"'],
  ['provider without quotes', 'provider: "05480"', 'provider: 05480', 14, 'provider', 'number', 'provider: "05480"'],
  ['no coordinates', 'lat: 51.5763, ', '', 14, 'stations[0].lat', 'missing', 'Add "lat"'],
  [
    'swapped coordinates',
    'lat: 51.5763, lon: 7.8879',
    'lat: 7.8879, lon: 51.5763',
    14,
    'lat',
    'swapped',
    'lat: 51.5763',
  ],
  ['not in Germany', 'lon: 7.8879', 'lon: 78.879', 14, 'lat', 'not in Germany', 'decimal degrees'],
  [
    'unknown property',
    '[air_temperature]',
    '[air_temprature]',
    17,
    'properties[0]',
    'no property',
    '"air_temperature"',
  ],
  ['unknown class', 'class: indicative', 'class: indicativ', 17, 'class', 'cannot be', '"indicative"'],
  ['bad duration', 'every: 10m', 'every: ten minutes', 10, 'every', 'not a duration', '10m'],
  ['too often', 'every: 10m', 'every: 1s', 10, 'every', 'too often', '1m'],
  ['too far back', 'every: 10m', 'backfillDays: 9999', 10, 'feeds[0].backfillDays', '3660', '3660'],
  [
    'bad zone',
    'ags: "05978" }',
    'ags: "05978", timeZone: Berlin }',
    1,
    'region.timeZone',
    'no time zone',
    'Europe/Berlin',
  ],
  ['bad slug', 'slug: schwerte', 'slug: Schwerte Mitte', 5, 'slug', 'a-z', 'froendenberg-ruhr'],
  ['secret in the file', '{ env: SCHWERTE_TOKEN }', 'hunter2', 7, 'pushToken', 'must not stand', '{ env: NAME }'],
  ['option secret', 'resolution: 10_minutes', 'apiKey: hunter2', 11, 'apiKey', 'must not stand', '{ env: NAME }'],
  ['variable not set', 'SCHWERTE_TOKEN', 'NO_TOKEN', 7, 'pushToken', 'NO_TOKEN is not set', 'Set it'],
  ['no secret file', '{ env: SCHWERTE_TOKEN }', '{ file: keys/x }', 7, 'pushToken', '/srv/hub/keys/x cannot', 'Create'],
  ['poll without stations', /stations:\n.*05480.*\n/, 'stations: []\n', 9, 'feeds[0]', 'no stations', 'Add'],
  ['stations left empty', /stations:\n.*05480.*\n/, 'stations:\n', 13, 'stations', 'missing', 'Add'],
  ['kept too briefly', 'backfillDays: 7', 'retention: { readings: 3d }', 2, 'retention.readings', 'too short', '30d'],
  [
    'kept, but how long',
    'backfillDays: 7',
    'retention: { events: immer }',
    2,
    'retention.events',
    'no time',
    'forever',
  ],
  [
    'coarse before fine',
    'backfillDays: 7',
    'retention: { rollups: 90d }',
    2,
    'retention.rollups',
    'shorter',
    'readings',
  ],
  ['broken YAML', 'slug: schwerte', 'slug: "schwerte', 5, 'YAML', 'quote', 'indentation'],
  ['a key twice', 'backfillDays: 7', 'backfillDays: 7\nbackfillDays: 8', 3, 'YAML', 'unique', 'line'],
  ['address without scheme', 'every: 10m', 'baseUrl: example.org', 10, 'baseUrl', 'web address', 'https://'],
])('%s is refused with line, key and remedy', (_, from, to, line, key, sentence, remedy) => {
  const error = failure(GOOD.replace(from, to));
  expect(error.kind).toBe('config');
  const whole = `${error.message} ${error.remedy}`;
  expect(whole).toMatch(new RegExp(`region\\.yaml:${line} \\S*${key.replace(/[[\]]/g, '\\$&')}: `));
  expect(whole).toContain(sentence);
  expect(whole).toContain(remedy);
  expect(whole).not.toContain('hunter2');
});

test.each([
  ['{}', {}],
  ['{ readings: 400d }', { readings: 400 * DAY }],
  [
    '{ readings: 400d, rollups: 4000d, events: 3660d }',
    { readings: 400 * DAY, rollups: 4000 * DAY, events: 3660 * DAY },
  ],
  ['{ forecasts: 90d, mainRuns: 90d }', { forecasts: 90 * DAY, mainRuns: 90 * DAY }],
  // Two runs a day stay for at least as long as all of them.
  ['{ forecasts: 500d }', { forecasts: 500 * DAY, mainRuns: 500 * DAY }],
  ['{ forecasts: forever, readings: forever }', { forecasts: Infinity, mainRuns: Infinity }],
])('retention: %s', (yaml, given) => {
  const region = parse(GOOD.replace('backfillDays: 7', `backfillDays: 7\nretention: ${yaml}`));
  expect(region.retention).toEqual({ ...DEFAULT_RETENTION, ...given });
});

test('what must be there once is refused the second time', () => {
  const twice = GOOD + GOOD.slice(GOOD.indexOf('  - ags'));
  const { message } = failure(twice);
  expect(message).toContain('region.yaml:18 kommunen[1].ags: ags "05978028" stands on line 4 too.');
  expect(message).toContain('region.yaml:19 kommunen[1].slug: slug "schwerte" stands on line 5 too.');
  expect(message).toContain('Station "box-1" belongs to the Kommune on line 17 already.');
});

test('one provider station under two ids would count twice', () => {
  const twin = '          - { id: werl, provider: "05480", name: Werl, lat: 51.5763, lon: 7.8879, class: reference }\n';
  expect(failure(GOOD.replace('      - feed: box', `${twin}      - feed: box`)).message).toMatch(
    /:15 .*provider: .*"05480" stands on line 14 too/
  );
});

test('all problems of a file are reported at once, in the order of its lines', () => {
  const error = failure(
    GOOD.replace('"05978" }', '"5978" }').replace('lat: 51.4411, ', '').replace('weather-office', 'sunshine'),
    {}
  );
  const lines = [...error.message.matchAll(/region\.yaml:(\d+) /g)].map((match) => Number(match[1]));
  expect(lines).toEqual([1, 7, 9, 17]);
  expect(error.message).toContain('4 problems');
});

test('secrets come from files and into options', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-config-'));
  writeFileSync(join(folder, 'token'), 'aus-der-datei\n');
  writeFileSync(
    join(folder, 'region.yaml'),
    GOOD.replace('{ env: SCHWERTE_TOKEN }', '{ file: token }').replace('resolution: 10_minutes', 'apiKey: { env: KEY }')
  );
  const config = loadRegion(join(folder, 'region.yaml'), { feeds: FEEDS, env: { KEY: 'k' }, folder });
  expect(config.kommunen[0]?.pushToken).toBe('aus-der-datei');
  expect(config.kommunen[0]?.feeds[0]?.options).toEqual({ resolution: 'hourly', apiKey: 'k' });
  rmSync(folder, { recursive: true });
});

test('a container names host, port and store by environment', () => {
  const config = parse(GOOD, { ...ENV, HUB_HOST: '0.0.0.0', HUB_PORT: '8080', HUB_STORE: '/data/hub.sqlite' });
  expect(config.server).toEqual({ host: '0.0.0.0', port: 8080 });
  expect(config.store.path).toBe('/data/hub.sqlite');
  expect(failure(GOOD, { ...ENV, HUB_PORT: 'http' }).message).toContain('HUB_PORT is "http"');
});

test('a file that is not there is a configuration error', () => {
  expect(() => loadRegion('/nowhere/region.yaml', { feeds: FEEDS })).toThrow(/\/nowhere\/region\.yaml cannot be read/);
});

describe('feeds that are preferred', () => {
  const load = (prefer: string) =>
    parseRegion(GOOD.replace('    feeds:\n', `    prefer: ${prefer}\n    feeds:\n`), 'region.yaml', {
      feeds: FEEDS,
      env: ENV,
    });

  test('are those of a property, and of all', () => {
    const prefer = { air_temperature: ['box', 'weather-office'], '*': ['weather-office'] };
    expect(load('{ air_temperature: [box, weather-office], "*": [weather-office] }').kommunen[0]!.prefer).toEqual(
      prefer
    );
    expect(parseRegion(GOOD, 'region.yaml', { feeds: FEEDS, env: ENV }).kommunen[0]).not.toHaveProperty('prefer');
  });

  test.each([
    ['a property that there is not', '{ air_temprature: [box] }', 'no property "air_temprature"', '"air_temperature"'],
    ['a feed that the Kommune does not have', '{ "*": [bux] }', 'The Kommune has no feed "bux"', 'Did you mean "box"?'],
    ['a feed like no other', '{ "*": [uba-airquality] }', 'no feed "uba-airquality"', 'weather-office, box'],
    ['one feed that is no list', '{ "*": box }', 'must be a list', 'Write: "*": [box].'],
  ])('are refused: %s', (_, prefer, sentence, remedy) => {
    expect(() => load(prefer)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(sentence),
        remedy: expect.stringContaining(remedy),
        details: expect.objectContaining({ problems: [expect.objectContaining({ line: 8 })] }),
      })
    );
  });
});
