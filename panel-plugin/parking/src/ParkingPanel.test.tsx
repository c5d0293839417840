import {
  type DataFrame,
  DataHoverClearEvent,
  DataHoverEvent,
  EventBusSrv,
  FieldType,
  getDefaultTimeRange,
  LoadingState,
  toDataFrame,
} from '@grafana/data';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options, optionsOf } from './options';
import { ParkingPanel } from './ParkingPanel';
import { counterFrame, courseFrames, NOW, spacesFrame, tableFrame } from './testdata/frames';

const ALL = () => [tableFrame(), spacesFrame(), ...courseFrames()];

const show = (shown: Shown<Options> = {}) =>
  render(
    <ParkingPanel
      {...panelProps(DEFAULTS, {
        series: ALL(),
        ...{ title: 'Parken', timeZone: 'Europe/Berlin', width: 1200, height: 300 },
        ...shown,
      })}
    />
  );

test('how many are free, where fewest, and what is usual; unknown ones are told apart', () => {
  show();
  expect(screen.getByRole('figure')).toHaveAccessibleName(
    /^20 von 104 Plätzen frei, 8 unbekannt\. Demo Am wenigsten frei: Rathaus, 2 von 24\. Üblich sind jetzt \d+ bis \d+\.$/
  );
  expect(screen.getByText('9 von 36 frei, 2 unbekannt')).toBeInTheDocument();
  expect(screen.getByText(/üblich: mittlere Hälfte von \d+ Werktagen/)).toBeInTheDocument();
  expect(screen.getByText('jetzt 20 frei')).toBeInTheDocument();
});

test('in English, fewest free first', () => {
  show({ set: { language: 'en', order: 'fewest-free' } });
  expect(screen.getByText(/^20 of 104 spaces free, 8 unknown/)).toBeInTheDocument();
  expect(within(screen.getAllByRole('list')[0]!).getAllByRole('listitem')[0]).toHaveTextContent('Rathaus');
});

test('as a table, with stays and turnover', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  expect(within(screen.getByRole('table')).getAllByRole('row')[1]).toHaveTextContent(
    /Massener StraßeUnna925236476,2Do 26\.11\.2026, 14:19.Uhr MEZ/
  );
});

test('the crosshair of the dashboard: the same moment in the day, and nothing on another day', () => {
  const eventBus = new EventBusSrv();
  const told: (number | null)[] = [];
  eventBus.getStream(DataHoverEvent).subscribe(({ payload }) => told.push(payload.point.time as number));
  eventBus.getStream(DataHoverClearEvent).subscribe(() => told.push(null));
  show({ eventBus });
  const hover = (time: number) => act(() => eventBus.publish(new DataHoverEvent({ point: { time } })));
  hover(NOW - 2 * 3_600_000);
  expect(screen.getByTestId('crosshair')).toBeInTheDocument();
  hover(NOW - 24 * 3_600_000);
  expect(screen.queryByTestId('crosshair')).toBeNull();
  told.length = 0;
  const chart = screen.getByText('jetzt 20 frei').closest('svg')!;
  const now = Number(chart.querySelector('circle')!.getAttribute('cx'));
  fireEvent.mouseMove(chart, { clientX: now });
  fireEvent.mouseMove(chart, { clientX: now + 30 });
  fireEvent.mouseLeave(chart);
  // Of what is still to come nobody knows, and so nothing is told.
  expect(told).toEqual([NOW, null, null]);
});

describe('a single space', () => {
  const since = (): DataFrame => {
    const frame = spacesFrame();
    const values = frame.fields[0]!.values.map((_, row) => (row === 2 ? NOW - 3_600_000 : null));
    const getLinks = ({ valueRowIndex }: { valueRowIndex?: number }) => [
      { href: `/d/space?row=${valueRowIndex}`, title: 'Verlauf', target: '_self' as const, origin: null },
    ];
    const state = frame.fields.find(({ name }) => name === 'state')!;
    Object.assign(state, { getLinks, config: { ...state.config, links: [{ title: 'Verlauf', url: '/d/space' }] } });
    return { ...frame, fields: [...frame.fields, { name: 'since', type: FieldType.time, config: {}, values }] };
  };
  const hint = () => screen.getByRole('tooltip');

  test('says to the pointer what it is called, its state and since when, else when it was heard of', async () => {
    show({ series: [since()] });
    // The second of the two first, whose sensors are silent; a minute before 14:20.
    await userEvent.hover(screen.getByRole('img', { name: /^Massener Straße 2:/ }));
    expect(hint()).toHaveTextContent(/^Massener Straße 2: unbekannt, letzte Meldung Do 26\.11\.2026, 14:19.Uhr MEZ/);
    await userEvent.hover(screen.getByRole('img', { name: /^Massener Straße 3:/ }));
    expect(hint()).toHaveTextContent(/^Massener Straße 3: belegt, seit Do 26\.11\.2026, 13:20.Uhr MEZ/);
    await userEvent.unhover(screen.getByRole('img', { name: /^Massener Straße 3:/ }));
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  test('to the keyboard: one stop for all, arrows walk from site to site, Enter leads to the link, Esc back', async () => {
    show({ series: [since()], set: { language: 'en' } });
    await userEvent.tab();
    expect(hint()).toHaveTextContent(/^Massener Straße 1: unknown, last report Thu 26 Nov 2026, 14:19 CET/);
    await userEvent.keyboard('{End}');
    expect(hint()).toHaveTextContent(/^Bahnhof, P\+R 44: /);
    await userEvent.keyboard('{Home}{ArrowRight}{Enter}');
    expect(screen.getByRole('link', { name: 'Verlauf' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Verlauf' })).toHaveAttribute('href', '/d/space?row=1');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getByRole('img', { name: /^Massener Straße 2:/ })).toHaveFocus();
  });

  test('of a number that was only counted there is none to ask', () => {
    show({ series: [counterFrame()], set: { marksUpTo: 1000 }, width: 1600, height: 900 });
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('the legend speaks of bars where bars are drawn, and of cars where spaces have marks', () => {
    const { unmount } = show({ set: { marksUpTo: 1 }, width: 1200, height: 400 });
    expect(screen.getByText('belegt: gefüllt')).toBeInTheDocument();
    expect(screen.queryByText('belegt: Auto')).toBeNull();
    unmount();
    show({ width: 1200, height: 400 });
    expect(screen.getByText('belegt: Auto')).toBeInTheDocument();
  });

  test('without a name it has its number', () => {
    const frame = toDataFrame({
      fields: [
        { name: 'zone', type: FieldType.string, values: ['A', 'A'] },
        { name: 'state', type: FieldType.string, values: ['free', 'occupied'] },
        { name: 'time', type: FieldType.time, values: [NOW, null] },
      ],
    });
    show({ series: [frame] });
    expect(screen.getByRole('img', { name: 'Platz 2: belegt, noch nie gemeldet' })).toBeInTheDocument();
  });
});

test('a car park that nobody hears of is no full one', () => {
  show({ series: [counterFrame()] });
  expect(screen.getByText('63 von 490 Plätzen frei, 80 unbekannt.')).toBeInTheDocument();
  expect(screen.getByText('80 unbekannt')).toBeInTheDocument();
});

const many = 100_000;
const BAD: readonly (readonly [string, DataFrame[], RegExp])[] = [
  ['nothing', [], /keine Daten geliefert/],
  [
    'something else',
    [toDataFrame({ fields: [{ name: 'air_temperature', values: [1] }] })],
    /fehlt, was dieses Panel zeichnet/,
  ],
  [
    'texts for numbers',
    [
      toDataFrame({
        fields: [
          { name: 'zone', values: ['A'] },
          { name: 'free', values: ['3'] },
          { name: 'total', values: ['4'] },
        ],
      }),
    ],
    /fehlt/,
  ],
  [
    'unequal lengths',
    [
      {
        length: 2,
        fields: [
          { name: 'zone', type: FieldType.string, config: {}, values: ['A'] },
          { name: 'free', type: FieldType.number, config: {}, values: [1, 2] },
          { name: 'total', type: FieldType.number, config: {}, values: [3] },
        ],
      },
    ],
    /1 von 3 Plätzen frei/,
  ],
  [
    'a hundred thousand spaces',
    [
      toDataFrame({
        fields: [
          { name: 'zone', type: FieldType.string, values: Array<string>(many).fill('A') },
          { name: 'state', type: FieldType.string, values: Array<string>(many).fill('free') },
        ],
      }),
    ],
    /100000 von 100000 Plätzen frei/,
  ],
  [
    'markup in a name',
    [
      toDataFrame({
        fields: [
          { name: 'zone', type: FieldType.string, values: ['<img src=x onerror=alert(1)>'] },
          { name: 'free', type: FieldType.number, values: [1] },
          { name: 'total', type: FieldType.number, values: [3] },
        ],
      }),
    ],
    /1 von 3 Plätzen frei/,
  ],
];

test.each(BAD)('%s: words instead of a crash', (_name, series, words) => {
  const { container } = show({ series });
  expect(container).toHaveTextContent(words);
  expect(container.querySelector('img')).toBeNull();
});

test('a query that failed says why', () => {
  const timeRange = getDefaultTimeRange();
  show({
    data: { state: LoadingState.Error, series: [], timeRange, errors: [{ message: 'Der Hub antwortet nicht.' }] },
  });
  expect(screen.getByRole('status')).toHaveTextContent('Der Hub antwortet nicht.');
});

test('options of another panel are left', () => {
  expect(optionsOf({ order: 'x', day: 1, marksUpTo: -5 })).toEqual({ ...DEFAULTS, marksUpTo: 0 });
});
