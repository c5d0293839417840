import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEEDS } from '../../feeds/registry';
import { PROPERTIES } from '@smartregion/terms/property';
import { feedsPage } from './feeds-page';
import { number, table } from './markdown';
import { propertiesPage } from './properties-page';

const docs = join(__dirname, '../../../../docs');
const lineOf = (page: string, begin: string) => page.split('\n').find((line) => line.startsWith(begin));

test.each([
  ['datenquellen.md', feedsPage(FEEDS)],
  ['groessen.md', propertiesPage(PROPERTIES)],
])('docs/%s stands there as it is now (npm run generate)', (name, page) => {
  expect(readFileSync(join(docs, name), 'utf8')).toBe(page);
});

describe('the page of feeds', () => {
  const page = feedsPage(FEEDS);

  test.each([
    ['uba-airquality', ['Abruf', '1 h', '2 h', 'was der Anbieter hat']],
    ['dwd-cdc', ['Abruf', '10 min oder 1 h', '30 min', 'was der Anbieter hat']],
    ['metar', ['Abruf', '30 min', '15 min', '1 Tag']],
    ['eco-counter-csv', ['Abruf', '15 min', '30 h', 'was der Anbieter hat']],
    ['ecowitt', ['Empfang', '1 min', '1 min', 'was gesendet wird']],
  ])('%s: kind, cadence, latency, reach', (id, cells) => {
    expect(lineOf(page, `| \`${id}\` |`)?.split(' | ').slice(2, 6)).toEqual(cells);
  });

  test('options stand there with their values and what holds without them', () => {
    expect(page).toContain('| `archiveStep` | `document`, `hour`, `day` | `day` |');
    expect(page).toContain('| `sites` | Liste: Text | – |');
    expect(page).toContain(
      '| `pollutants` | Liste: `pm10`, `co`, `o3`, `so2`, `no2`, `pm25` | `[pm10, o3, so2, no2, pm25]` |'
    );
  });

  test('licences say how their data is passed on', () => {
    const [feed] = FEEDS;
    const closed = { ...feed!, licence: { ...feed!.licence, attribution: 'Stadt A', redistribution: 'no' as const } };
    expect(feedsPage([closed])).toContain('| nicht erlaubt |');
    expect(feedsPage([closed])).toContain('**Namensnennung:** „Stadt A“');
  });

  test.each(FEEDS.map((feed) => [feed.id, feed] as const))('%s: everything is said, in words', (id, feed) => {
    const own = feedsPage([feed]);
    expect(own).not.toMatch(/undefined|NaN|\[object/);
    expect(own).toMatch(/An aufgezeichneten Daten geprüft|Noch nicht live gesehen/);
    // Every option is explained.
    expect(own).not.toMatch(/\|  \|$/m);
    expect(own).toContain(feed.delivers.length > 0 ? `(\`${feed.delivers.at(-1)}\`).` : `**Meldet:** `);
  });
});

describe('the page of properties', () => {
  const page = propertiesPage(PROPERTIES);

  test.each([
    ['no2', 'Stickstoffdioxid (NO₂) | Nitrogen dioxide (NO₂) | µg/m³ (`ug/m3`) | 0 … 500 | Mittel |'],
    ['precipitation', 'Niederschlag | Precipitation amount | mm | 0 … 150 | Summe |'],
    ['wind_direction', 'Windrichtung | Wind direction | ° (`deg`) | 0 … 360 | Vektormittel (Gewicht: `wind_speed`) |'],
    ['bike_count', 'Radverkehr | Bicycles | – (`{count}`) | 0 … 10000 | Summe |'],
    ['rssi', 'Empfangspegel | Signal strength | dBm | −150 … 0 | Mittel |'],
  ])('%s', (id, rest) => {
    expect(lineOf(page, `| \`${id}\` |`)).toBe(`| \`${id}\` | ${rest}`);
  });

  test('has every property once', () => {
    expect(page.match(/^\| `/gm)).toHaveLength(PROPERTIES.length);
  });
});

test('a bar in a cell does not end it; numbers are written in German', () => {
  expect(table(['a', 'b'], [['x|y', 'z']])).toBe('| a | b |\n|---|---|\n| x\\|y | z |');
  expect([number(-0.5), number(1400)]).toEqual(['−0,5', '1400']);
});
