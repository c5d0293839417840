import { generatedDashboards } from '../../generate';

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly targets: readonly {
    readonly type: string;
    readonly layout?: string;
    readonly properties?: readonly string[];
  }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly transformations?: readonly { readonly id: string; readonly options: Readonly<Record<string, unknown>> }[];
  readonly fieldConfig: { readonly defaults: object; readonly overrides: readonly object[] };
  readonly maxDataPoints?: number;
  readonly interval?: string;
}
interface Saved {
  readonly panels: readonly Panel[];
  readonly links: readonly unknown[];
  readonly templating: { readonly list: readonly { readonly hide: number }[] };
}

const all = new Map([...generatedDashboards()].map(([path, json]) => [path, JSON.parse(json) as Saved]));
const board = (file: string) => all.get(`provisioning/dashboards/${file}.json`)!;
const panelOf = (file: string, title: string) => board(file).panels.find((panel) => panel.title === title)!;

test.each(['de/citizens', 'en/citizens', 'de/town-hall'])(
  '%s: nothing to choose shows, and nothing leads on',
  (file) => {
    const { templating, links } = board(file);
    expect(links).toEqual([]);
    expect(templating.list.map(({ hide }) => hide)).toEqual([2, 2]);
  }
);

test.each([
  ['de/region-overview', 'Region jetzt', '/d/smartregion-air?'],
  ['en/region-overview', 'Region now', '/d/smartregion-air-en?'],
  ['de/warnings', 'Wo gewarnt wird', '/d/smartregion-air?'],
])('%s: a mark leads to the air of its Kommune', (file, title, address) => {
  expect(panelOf(file, title).options['link']).toBe(`${address}var-kommune=\${kommune}&var-station=\${station}`);
});

test('of what is shared by hand no mark leads anywhere', () => {
  const shared = [...all].filter(([path]) => path.includes('-share.'));
  expect(JSON.stringify(shared)).not.toContain('var-kommune=');
});

test('what is usual in a car park does not depend on the width of the panel: a quarter of an hour is a step', () => {
  const days = ({ interval, maxDataPoints }: Panel) => [interval, maxDataPoints! / 96];
  expect(days(panelOf('de/parking', 'Parken: ${kommune:text}'))).toEqual(['15m', 15]);
  expect(days(panelOf('de/parking', 'Belegung: ${kommune:text}, 7 Tage'))).toEqual(['15m', 7]);
});

test('one board has one figure for now: stats ask for the newest value, as the table below does', () => {
  for (const [file, title] of [
    ['de/road-air', 'Verkehr jetzt'],
    ['de/road-air', 'Tempo jetzt'],
    ['de/water-soil', 'Wasserstand und Hochwasserklasse jetzt'],
  ] as const) {
    expect(panelOf(file, title).targets).toEqual([expect.objectContaining({ type: 'latest', layout: 'series' })]);
  }
  expect(board('de/kommune-weather').panels.filter(({ type }) => type === 'stat')).toEqual([]);
});

test('water and soil answer in words: flood, class, and whether to water', () => {
  const words = (title: string) => JSON.stringify(panelOf('de/water-soil', title));
  expect(words('Wasserstand und Hochwasserklasse jetzt')).toContain('groß (Klasse 3)');
  expect(words('Muss gegossen werden?')).toContain('ja, gießen');
  expect(JSON.stringify(board('en/water-soil'))).toContain('yes, water');
});

test.each(['de/warnings', 'de/kommune-weather'])('%s: weather warnings come first', (file) => {
  expect(board(file).panels[0]!.title).toBe('Aktuelle Warnungen');
});

test.each([
  ['de', ['Kommune', 'Luft', 'bestimmt von', 'Temperatur', 'Wind', 'Verkehr', 'Alter']],
  ['en', ['Municipality', 'Air', 'Decided by', 'Temperature', 'Wind', 'Traffic', 'Age']],
])('municipalities now (%s): each figure is a column that sorts, in boxes on a telephone', (language, columns) => {
  const { type, transformations = [] } = board(`${language}/region-overview`).panels.find(({ title }) =>
    ['Kommunen jetzt', 'Municipalities now'].includes(title)
  )!;
  expect(type).toBe('smartregion-rows-panel');
  const order = transformations.filter(({ id }) => id === 'organize').at(-1)!.options['indexByName'] as object;
  expect(Object.keys(order)).toEqual(expect.arrayContaining(columns));
});

test.each([
  ['de/climate', 'Beginn', 'Monat'],
  ['en/climate', 'From', 'Month'],
])('%s: a month is written as one', (file, column, name) => {
  const { transformations, fieldConfig } = board(file).panels[0]!;
  expect(transformations![0]).toEqual({
    id: 'formatTime',
    options: { timeField: column, outputFormat: 'MMMM YYYY', timezone: 'Europe/Berlin' },
  });
  expect(JSON.stringify(fieldConfig)).toContain(`{"id":"displayName","value":"${name}"}`);
});

test('feeds have names beside their ids, and those that miss most come first', () => {
  const { transformations, fieldConfig } = board('de/feeds').panels[0]!;
  expect(JSON.stringify(fieldConfig)).toContain('(dwd-cdc)');
  expect(transformations![0]!.options['sort']).toEqual([{ field: 'Abdeckung', desc: false }]);
});

test('curves have 3:1 to their ground: a palette that Grafana holds to it, or of Okabe–Ito those that do', () => {
  const curves = [...all.values()].flatMap(({ panels }) => panels).filter(({ type }) => type === 'timeseries');
  const config = JSON.stringify(curves.map(({ fieldConfig }) => fieldConfig));
  expect(config).not.toContain('"palette-classic"');
  const colors = new Set([...config.matchAll(/"fixedColor":"(#\w+)"/g)].map(([, color]) => color!));
  for (const color of colors) {
    expect([color, contrast(color, '#ffffff') >= 3, contrast(color, '#181b1f') >= 3]).toEqual([color, true, true]);
  }
});

/** WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
