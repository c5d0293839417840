import { generatedDashboards } from '../generate';
import { kommuneWeather } from './kommune-weather';
import { roadAir } from './road-air';
import { shareable } from './shareable';
import { townHall } from './town-hall';
import type { Sized } from './look';

const panelsOf = ({ rows }: ReturnType<typeof shareable>): readonly Sized[] => rows.flatMap(({ panels }) => panels);
const weather = panelsOf(shareable(kommuneWeather));

test.each([
  ['weather', kommuneWeather],
  ['road', roadAir],
  ['town hall', townHall],
])('%s: no variable is left, and every row fits', (_, dashboard) => {
  const shared = shareable(dashboard);
  expect(JSON.stringify(shared.rows)).not.toMatch(/\$kommune|\$station|\{(kommune|station):text\}/);
  for (const { panels } of shared.rows) {
    expect(panels.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(24);
  }
});

test('of several stations each property has a panel, named after it, and each station its colour', () => {
  expect(weather.map(({ title }) => title.de)).toEqual(
    expect.arrayContaining([
      'Lufttemperatur (2 m): ${VAR_KOMMUNE}',
      'Taupunkt: ${VAR_KOMMUNE}',
      'Windgeschwindigkeit: ${VAR_KOMMUNE}',
      'Windböe (Maximum): ${VAR_KOMMUNE}',
    ])
  );
  const curves = weather.filter(({ type, targets }) => type === 'timeseries' && targets[0]?.type === 'series');
  expect(curves).toHaveLength(8);
  for (const { targets, defaults, overrides = [] } of curves) {
    expect(targets).toHaveLength(1);
    expect(defaults).toMatchObject({
      color: { mode: 'palette-classic-by-name' },
      displayName: '${__field.labels.station_name}',
    });
    expect(JSON.stringify(overrides)).not.toMatch(/fixedColor|displayName/);
  }
});

test.each([
  ['weather', kommuneWeather],
  ['its shared edition', shareable(kommuneWeather)],
])('%s: warnings come first', (_, { rows }) => {
  expect(rows[0]!.panels[0]!.title.de).toBe('Aktuelle Warnungen');
});

test('a telephone shows panels from left to right, row by row: each name is followed by its figure', () => {
  const words = panelsOf(townHall).map(({ type, targets }) => (type === 'text' ? 'name' : targets[0]!.type));
  expect(words).toEqual(['name', 'air-quality-index', ...Array(3).fill(['name', 'series']).flat(), 'events']);
});

test('no curve of several stations has one colour for all', () => {
  const several = [...panelsOf(roadAir), ...weather].filter(
    ({ type, targets }) => type === 'timeseries' && targets[0]?.type === 'series'
  );
  for (const { title, defaults } of several) {
    expect([title.de, defaults?.['color']]).toEqual([title.de, { mode: 'palette-classic-by-name' }]);
  }
});

test('what is shared can be taken home; a screen that nobody touches leads nowhere', () => {
  const last = weather.at(-1)!;
  const content = last.options?.['content'] as { de: string; en: string };
  expect(content.de).toContain('<a href="${VAR_OPEN_DATA}?lang=de">Diese Daten herunterladen</a>');
  expect(content.en).toContain('<a href="${VAR_OPEN_DATA}?lang=en">Download these data</a>');
  expect(JSON.stringify(shareable(townHall))).not.toContain('VAR_OPEN_DATA');
});

interface Saved {
  readonly __inputs?: readonly { readonly name: string; readonly value?: string }[];
  readonly templating: { readonly list: readonly unknown[] };
  readonly timepicker?: object;
  readonly panels: readonly { readonly options: { readonly content?: string } }[];
}

const HUB = 'https://hub.kreis.example';
const generated = [...generatedDashboards(HUB)].map(([path, json]) => [path, JSON.parse(json) as Saved] as const);
/** A screen that nobody touches hides the choice of time. */
const sharedAsTheyAre = generated.filter(
  ([, { templating, timepicker }]) => templating.list.length === 0 && !timepicker
);

test('five boards of the region in each of three places, and nine of a Kommune in two, can be shared; twice each', () => {
  expect(sharedAsTheyAre).toHaveLength(2 * (5 * 3 + 9 * 2));
});

test.each(sharedAsTheyAre)('%s can be taken home', (path, { panels, __inputs: inputs = [] }) => {
  const language = path.includes('/en/') ? 'en' : 'de';
  const address = path.startsWith('provisioning/dashboards') ? `${HUB}/opendata` : '${VAR_OPEN_DATA}';
  expect(panels.at(-1)!.options.content).toContain(`<a href="${address}?lang=${language}">`);
  const asked = inputs.filter(({ name }) => name === 'VAR_OPEN_DATA').map(({ value }) => value);
  expect(asked).toEqual(address.startsWith('http') ? [] : ['http://localhost:4000/opendata']);
});

test.each(sharedAsTheyAre)('%s says where barriers are reported', (path, { panels }) => {
  const language = path.includes('/en/') ? 'en' : 'de';
  const hub = path.startsWith('provisioning/dashboards') ? HUB : '${VAR_OPEN_DATA}/..';
  const content = panels.at(-1)!.options.content!;
  const addresses = [...content.matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
  expect(addresses).toEqual(
    path.includes('-share.')
      ? [
          expect.any(String),
          `${hub}/buerger/\${VAR_KOMMUNE}/barrierefreiheit?lang=${language}`,
          `${hub}/buerger/\${VAR_KOMMUNE}/barrierefreiheit?lang=${language}#kontakt`,
        ]
      : [expect.any(String), `${hub}/buerger/?lang=${language}`]
  );
});

test('the citizens’ board leads to the statement and the contact of the Kommune that is chosen', () => {
  const [, { panels }] = generated.find(([path]) => path === 'provisioning/dashboards/de/citizens.json')!;
  const sources = panels.at(-1)!.options.content!;
  expect(sources).toContain(`<a href="${HUB}/buerger/\${kommune}/barrierefreiheit?lang=de">`);
  expect(sources).not.toContain('<code>');
});

test('no file that Grafana reads by itself waits for an input', () => {
  const provisioned = generated.filter(([path]) => path.startsWith('provisioning/dashboards'));
  expect(JSON.stringify(provisioned)).not.toContain('${VAR_');
});
