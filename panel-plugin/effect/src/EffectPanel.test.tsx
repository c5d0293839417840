import { type DataFrame, FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { EffectPanel } from './EffectPanel';
import { DEFAULTS, type Options, optionsOf } from './options';
import {
  fleetFrames,
  healthFrame,
  outsideFrames,
  readinessFrames,
  refusedFrames,
  restartedFrame,
  sensorFrames,
  trendFrames,
  withinFrames,
  workingFrames,
} from './testdata/frames';

const show = (shown: Shown<Options> = {}) =>
  render(
    <EffectPanel
      {...panelProps(DEFAULTS, {
        series: withinFrames(),
        ...{ title: 'Wirkung', timeZone: 'Europe/Berlin', width: 1200, height: 600 },
        ...shown,
      })}
    />
  );

const plain = (element: HTMLElement) => element.textContent!.replace(/\u202f/g, ' ');

describe('effect', () => {
  test('what changed and whether that can be told, in one breath; then the placebo dates and the caution', () => {
    const { container } = show({ set: { label: 'Tempo 30' } });
    const words = plain(container);
    // 31 µg/m³ less a tenth: the measurements are made so.
    expect(words).toMatch(/Stickstoffdioxid sank um 3,\d µg\/m³ \(−10,6 %\)\. Nicht erkennbar\./);
    expect(words).toContain('Stichtage ohne Maßnahme zeigen −12,4 % bis 12,6 %');
    expect(words).toContain('Der Wert beschreibt einen statistischen Zusammenhang, keine Ursache.');
    expect(words).toContain('2 von 12 sind stärker als diese Maßnahme');
    expect(words).toContain('ab 12.05.2025: Tempo 30');
    expect(words).toMatch(/Wettermodell R² 0,\d\d/);
    expect(words).not.toMatch(/belegt/i);
  });

  test('says "recognisable" where the hub does: outside of what dates without a measure show', () => {
    const { container } = show({ series: outsideFrames(), set: { language: 'en' } });
    expect(plain(container)).toMatch(/fell by .*\. Recognisable\./);
    expect(plain(container)).toContain('none of 12 is stronger than this measure');
  });

  test.each([
    [600, 350],
    [584, 340],
    [184, 196],
    [184, 100],
  ])('%d × %d: what the figure does not prove stands beside it, to be seen', (width, height) => {
    show({ series: outsideFrames(), width, height });
    expect(screen.getByText(/keine Ursache\.$/)).not.toHaveAttribute('data-heard-only');
  });

  test('where words are all there is, they come sentence by sentence', () => {
    show({ width: 184, height: 256 });
    expect(screen.getByText(/^Wetterbereinigt.*gemessen.*%\.$/)).not.toHaveAttribute('data-heard-only');
  });

  test('keyboard: weeks are one stop, placebo dates the next, Esc closes the hint', async () => {
    show();
    await userEvent.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent(/^Woche ab .*um Wetter bereinigt .*gemessen/);
    await userEvent.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent(/^Stichtag .*, ohne Maßnahme: /);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('as a table: measure, background, twelve dates, weeks', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Diese Maßnahme.*12\.05\.2025.*−10,6/);
    expect(rows[2]).toHaveTextContent('Hintergrund');
    expect(rows.filter((row) => /ohne Maßnahme/.test(row.textContent!))).toHaveLength(12);
  });

  test.each([
    ['a refusal', refusedFrames, 'Keine Aussage: danach 5 von 8 Wochen.'],
    ['work in progress', workingFrames, 'Wird berechnet, 35'],
    ['a date asked for', readinessFrames, 'Welche Messstelle steht an der Straße der Maßnahme?'],
  ])('%s: the words of the hub', (_name, frames, words) => {
    show({ series: frames() });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });
});

describe('trust', () => {
  test('the bias at the limit, the uncertainty beside what is allowed, the line and its equation', () => {
    const { container } = show({ series: sensorFrames() });
    const words = plain(container);
    expect(words).toMatch(/Sensor Rathaus zeigt bei 25 µg\/m³ Feinstaub PM2,5 um 6,9 µg\/m³ zu viel\./);
    expect(words).toMatch(
      /Unsicherheit ±58 %: im Vergleich hier gut genug für eine grobe Schätzung \(Klasse 2, bis ±100 %\)\./
    );
    expect(words).toMatch(/y = 1,2\d x \+ \d,\d/);
    expect(words).toContain('Sensor: Feinstaub PM2,5, µg/m³');
    expect(words).toContain('Vergleich: Feinstaub PM2,5, µg/m³');
    expect(words).toContain('Ein Feldvergleich ist kein Zertifikat');
    expect(
      screen.getByRole('img', { name: /Februar 2026: zu wenige Stunden|März 2026: zu wenige Stunden/ })
    ).toBeInTheDocument();
  });

  test('a fleet: a box for each sensor, the silent ones named, the worst first, another by choice', async () => {
    const { container } = show({ series: fleetFrames() });
    expect(plain(container)).toMatch(
      /10 von 12 Sensoren melden.*schraffiert, schweigen: Sensor (Ostpark|Nordring) seit 0\d\.07\.2026/
    );
    expect(screen.getAllByRole('img', { name: /: schweigt, letzter Wert/ })).toHaveLength(2);
    expect(plain(container)).toMatch(/Sensor (Ostpark|Nordring) zeigt bei/);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Sensor Bahnhof · Feinstaub PM2,5');
    expect(plain(container)).toMatch(/Sensor Bahnhof zeigt bei/);
  });

  test('with the health of feeds: all fifty, 47 of which report', () => {
    const { container } = show({ series: [...sensorFrames(), healthFrame()] });
    expect(plain(container)).toContain('47 von 50 Messstellen melden');
    expect(plain(container)).toContain('Sensor 13 seit');
  });

  test('where no boxes have room, words say who is silent', () => {
    const { container } = show({ series: [...sensorFrames(), healthFrame()], width: 184, height: 256 });
    expect(plain(container)).toContain('Schweigen: Sensor 13 seit 09.07.2026');
    expect(screen.getByText('47 von 50 Messstellen melden.')).not.toHaveAttribute('data-heard-only');
  });

  test('who is silent is hatched, named, and heard in the table with since when', async () => {
    const { container } = show({ series: [...sensorFrames(), restartedFrame()] });
    // 176 days before 10 July.
    const words = '2 von 5 Messstellen melden';
    const silent = 'schweigen: Sensor 3 seit 15.01.2026, Sensor 4 seit 11.04.2026, Sensor 5 (noch kein Wert)';
    expect(plain(container)).toContain(words);
    expect(plain(container)).toContain(`schraffiert, ${silent}`);
    const box = screen.getByRole('img', { name: /^Sensor 3: schweigt, im Rückstand, letzter Wert Do 15\.01\.2026/ });
    expect(box).toHaveAttribute('fill', expect.stringMatching(/^url/));
    await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    expect(screen.getByRole('table')).toHaveAccessibleName(`${words}, ${silent}`);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows[2]).toHaveTextContent(/^Sensor 3schweigt, im RückstandDo 15\.01\.2026/);
    expect(rows).toHaveLength(1 + 5);
  });
});

describe('trend', () => {
  test('slope and interval with the weather and without', () => {
    const { container } = show({ series: trendFrames() });
    expect(plain(container)).toMatch(
      /Schwerte · Stickstoffdioxid sinkt um 0,94 µg\/m³ je Jahr \(95 %: −0,99 bis −0,83\)\.Bei mittlerem Wetter: Stickstoffdioxid sinkt um 0,90/
    );
  });

  test('no direction where the interval has both', () => {
    const { container } = show({ series: trendFrames(), set: { station: 'Unna-Königsborn' } });
    expect(plain(container)).toContain('keine Richtung erkennbar');
  });
});

describe('data links of the dashboard', () => {
  /** As Grafana hands a frame on whose fields have a link. */
  const linked = (frame: DataFrame): DataFrame => ({
    ...frame,
    fields: frame.fields.map((field, i) =>
      i > 0
        ? field
        : {
            ...field,
            config: { ...field.config, links: [{ title: 'Mehr', url: '/d/mehr' }] },
            getLinks: ({ valueRowIndex }) => [
              { href: `/d/mehr?row=${valueRowIndex}`, title: 'Mehr', target: '_self', origin: field },
            ],
          }
    ),
  });

  test.each<[string, DataFrame[], RegExp, number]>([
    // Three years of weeks from 13 May 2024 on: row 0 is the first of them.
    ['a week', withinFrames(), /^Woche ab /, 0],
    ['a month of a trend', trendFrames(), /^Januar 2019|^\p{L}+ \d{4}: /u, 0],
    ['a month of a sensor', sensorFrames(), /^\p{L}+ \d{4}: /u, 0],
    ['a sensor of the fleet', [...sensorFrames(), healthFrame()], /^Sensor 1: /, 0],
  ])('%s: in its hint, and Enter leads there', async (_name, frames, mark, row) => {
    show({ series: frames.map(linked) });
    act(() => screen.getAllByRole('img', { name: mark })[0]!.focus());
    const link = within(screen.getByRole('tooltip')).getByRole('link', { name: 'Mehr' });
    expect(link).toHaveAttribute('href', `/d/mehr?row=${row}`);
    await userEvent.keyboard('{Enter}');
    expect(link).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('a date without a measure has the link of its own row', () => {
    const frames = withinFrames().map(linked);
    show({ series: frames });
    const isMeasure = frames[1]!.fields.find(({ name }) => name === 'is_measure')!.values;
    act(() => screen.getAllByRole('img', { name: /^Stichtag/ })[0]!.focus());
    expect(screen.getByRole('link', { name: 'Mehr' })).toHaveAttribute(
      'href',
      `/d/mehr?row=${isMeasure.indexOf(false)}`
    );
  });

  test('without them there is none', () => {
    show();
    act(() => screen.getAllByRole('img', { name: /^Woche ab/ })[0]!.focus());
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('annotations of the dashboard', () => {
  const note = (time: string, text: string, end?: string) =>
    toDataFrame({
      name: 'Baustellen',
      fields: [
        { name: 'time', type: FieldType.time, values: [Date.parse(time)] },
        { name: 'timeEnd', type: FieldType.time, values: [end === undefined ? null : Date.parse(end)] },
        { name: 'text', type: FieldType.string, values: [text] },
      ],
    });

  test.each([
    ['an effect', withinFrames, '2025-03-03T07:00Z'],
    ['a trend', trendFrames, '2022-03-03T07:00Z'],
    ['a sensor', sensorFrames, '2026-03-03T07:00Z'],
  ])('%s: a mark that says what it is', async (_name, frames, time) => {
    show({ series: frames(), annotations: [note(time, 'Sperrung der <b>Bahnhofstraße</b>')] });
    const words = new RegExp(`^\\p{L}{2} 03\\.03\\.${time.slice(0, 4)}, 8.Uhr MEZ: Sperrung der Bahnhofstraße$`, 'u');
    const mark = screen.getByRole('img', { name: words });
    await userEvent.hover(mark);
    expect(screen.getByRole('tooltip')).toHaveTextContent(words);
    await userEvent.unhover(mark);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('a longer time tells its end; what is not in the drawing has no mark', () => {
    show({
      annotations: [
        note('2025-03-03T07:00Z', 'Umleitung', '2025-04-01T06:00Z'),
        note('2001-01-01T00:00Z', 'Lange her'),
        note('2025-03-04T07:00Z', ''),
      ],
    });
    expect(
      screen.getByRole('img', { name: /8.Uhr MEZ – Di 01\.04\.2025, 8.Uhr MESZ: Umleitung$/ })
    ).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /Lange her/ })).toBeNull();
    expect(screen.getByRole('img', { name: /: Markierung ohne Text$/ })).toBeInTheDocument();
  });

  test.each<[string, DataFrame]>([
    ['without a time', toDataFrame({ fields: [{ name: 'text', values: ['a'] }] })],
    ['of another kind', toDataFrame({ fields: [{ name: 'time', type: FieldType.string, values: ['gestern'] }] })],
    [
      'a hundred thousand, none of which is in the drawing',
      toDataFrame({ fields: [{ name: 'time', type: FieldType.time, values: Array<number>(100_000).fill(0) }] }),
    ],
  ])('%s: no marks', (_name, frame) => {
    const { container } = show({ annotations: [frame] });
    expect(plain(container)).toContain('Stickstoffdioxid sank');
    expect(screen.queryByRole('img', { name: /Markierung/ })).toBeNull();
  });
});

const long = 100_000;
const BAD: readonly (readonly [string, DataFrame[], RegExp])[] = [
  ['nothing', [], /keine Daten geliefert/],
  ['other fields', [toDataFrame({ fields: [{ name: 'mean', values: [1, 2] }] })], /fehlt, was dieses Panel zeichnet/],
  [
    'texts for numbers',
    [
      toDataFrame({
        fields: [
          { name: 'adjusted', values: ['x'] },
          { name: 'result', values: ['y'] },
        ],
      }),
    ],
    /fehlt/,
  ],
  [
    'an effect without figures, of unequal lengths',
    [
      {
        length: 3,
        fields: [
          { name: 'adjusted', type: FieldType.number, config: {}, values: [NaN] },
          { name: 'mean_before', type: FieldType.number, config: {}, values: [] },
          { name: 'result', type: FieldType.string, config: {}, values: ['<img src=x onerror=alert(1)>'] },
        ],
      },
    ],
    /<img src=x/,
  ],
  ['an effect alone, without course and dates', [withinFrames()[0]!], /Stickstoffdioxid sank/],
  [
    'a sensor with a hundred thousand hours',
    [
      sensorFrames()[0]!,
      toDataFrame({
        fields: [
          { name: 'reference_value', type: FieldType.number, values: Array.from({ length: long }, (_, i) => i % 700) },
          {
            name: 'sensor_value',
            type: FieldType.number,
            values: Array.from({ length: long }, (_, i) => (i * 7) % 900),
          },
        ],
      }),
    ],
    /Sensor Rathaus zeigt/,
  ],
  ['a course of a trend alone', [trendFrames()[1]!], /Schwerte/],
  ['a trend of no months', [{ ...trendFrames()[1]!, length: 1 }], /Schwerte/],
];

test.each(BAD)('%s: words instead of a crash', (_name, series, words) => {
  const { container } = show({ series });
  expect(container).toHaveTextContent(words);
  expect(container.querySelector('img')).toBeNull();
});

test.each([
  [200, 140],
  [200, 400],
  [390, 500],
  [3840, 2160],
])('%d × %d: the main words remain', (width, height) => {
  for (const [series, words] of [
    [withinFrames(), /Nicht erkennbar/],
    [fleetFrames(), /Ostpark.* bei 25/],
    [trendFrames(), /sinkt/],
  ] as const) {
    const { container, unmount } = show({ series, width, height });
    expect(container).toHaveTextContent(words);
    unmount();
  }
});

test('a query that failed says why', () => {
  const timeRange = getDefaultTimeRange();
  show({
    data: { state: LoadingState.Error, series: [], timeRange, errors: [{ message: 'Der Hub antwortet nicht.' }] },
  });
  expect(screen.getByRole('status')).toHaveTextContent('Der Hub antwortet nicht.');
});

test('options of another panel are left', () => {
  expect(optionsOf({ label: 7, station: null, legend: {} })).toEqual(DEFAULTS);
  expect(optionsOf(null)).toEqual(DEFAULTS);
});
