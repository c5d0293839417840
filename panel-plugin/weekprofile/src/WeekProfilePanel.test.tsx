import { type DataFrame, FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options, optionsOf } from './options';
import { hourFrame, monthHourFrame, no2Frame, weekFrame } from './testdata/frames';
import { WeekProfilePanel } from './WeekProfilePanel';

const show = (shown: Shown<Options> = {}) =>
  render(
    <WeekProfilePanel
      {...panelProps(DEFAULTS, {
        series: [weekFrame()],
        ...{ title: 'Wochengang', width: 900, height: 400 },
        ...shown,
      })}
    />
  );

const cells = () => screen.getAllByRole('img');

test('a week: 168 hours, each with its name and figure, and a sentence', () => {
  show();
  expect(screen.getByRole('figure')).toHaveAccessibleName(/^Am meisten los ist montags um 17.Uhr: 872/);
  expect(cells()).toHaveLength(168);
  expect(cells()[17]).toHaveAccessibleName(/^Montag, 17–18.Uhr: 872.Kfz.h$/);
  expect(screen.getByText(/9 Stunden je Feld/)).toBeInTheDocument();
  expect(screen.getByText('Stadt Lünen, dl-de/by-2-0')).toBeInTheDocument();
});

test('keyboard: one stop at the peak, arrows walk hours and days, Esc closes the hint', async () => {
  show();
  await userEvent.tab();
  expect(cells()[17]).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
  expect(cells()[24 + 16]).toHaveFocus();
  expect(screen.getByRole('tooltip')).toHaveTextContent('Dienstag, 16–17 Uhr');
  expect(screen.getByRole('tooltip')).toHaveTextContent('aus 9 Stunden');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
  await userEvent.keyboard('{Home}{ArrowUp}');
  expect(cells()[0]).toHaveFocus();
});

test('as a table: every cell a row, with its interval', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows).toHaveLength(169);
  expect(rows[18]).toHaveTextContent(/Montag, 17–18.UhrLünen, MoltkestraßeVerkehrsstärke Kfz8728209247859599/);
});

test('traffic beside its air: both with their names, each on its own scale', () => {
  show({ series: [weekFrame(), no2Frame()] });
  expect(screen.getByText('NO₂')).toBeInTheDocument();
  expect(cells()).toHaveLength(336);
  expect(screen.getByText(/schraffiert/)).toBeInTheDocument();
});

test('what stands at the end of rows is called by what it is', () => {
  const { container } = show({ series: [weekFrame(), no2Frame()], width: 1400 });
  const ends = [...container.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(ends.filter((text) => text === 'Summe' || text === 'Mittel')).toEqual(['Summe', 'Mittel']);
  expect(container).not.toHaveTextContent(/Summe des Tages/);
});

test('cells say whose they are where there are several', () => {
  show({ series: [weekFrame(), no2Frame()] });
  expect(cells()[168]).toHaveAccessibleName(/^NO₂, Montag, 0–1.Uhr: /);
});

test('where not all have room: one of so many, chosen from a list', async () => {
  const series = ['A', 'B', 'C', 'D'].map((name) => weekFrame({ labels: { station: name, station_name: name } }));
  show({ series, width: 360, height: 200 });
  expect(cells()).toHaveLength(168);
  await userEvent.selectOptions(screen.getByLabelText('Gezeigt'), '2 von 4: B');
  expect(cells()[0]).toHaveAccessibleName(/^B, Montag/);
});

test('courses that can be compared have one scale, and their strokes are explained', () => {
  const half = hourFrame({ labels: { station: 'x', station_name: 'x' }, factor: 0.5 });
  const { container } = show({ series: [hourFrame(), half] });
  const marks = [...container.querySelectorAll('svg')].map((svg) =>
    [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).filter((text) => /^[\d.]+$/.test(text!))
  );
  expect(marks[0]!.length).toBeGreaterThan(2);
  expect(marks[1]).toEqual(marks[0]);
  expect(container).toHaveTextContent('Striche: darin liegt das Mittel mit 95 % Sicherheit');
});

test('in English, median, without lines', () => {
  show({ set: { language: 'en', measure: 'median', lines: false } });
  expect(screen.getByRole('figure')).toHaveAccessibleName(/^Busiest on Mondays at 17:00/);
  expect(screen.queryByText('Mon–Fri')).toBeNull();
});

test('a unit that an override has set is heeded', () => {
  const frame = hourFrame();
  frame.fields.find(({ name }) => name === 'mean')!.config = { unit: 'celsius', decimals: 1 };
  show({ series: [frame] });
  expect(screen.getByRole('figure')).toHaveAccessibleName(/872,0.°C/);
});

const long = 100_000;
const BAD: readonly (readonly [string, DataFrame[], RegExp])[] = [
  ['nothing', [], /keine Daten geliefert/],
  ['no place', [toDataFrame({ fields: [{ name: 'mean', values: [1, 2] }] })], /fehlt, was dieses Panel zeichnet/],
  [
    'texts for numbers',
    [
      toDataFrame({
        fields: [
          { name: 'hour', values: ['1'] },
          { name: 'mean', values: ['2'] },
        ],
      }),
    ],
    /fehlt/,
  ],
  [
    'unequal lengths and no numbers',
    [
      {
        length: 3,
        fields: [
          { name: 'hour', type: FieldType.number, config: {}, values: [0, 1] },
          { name: 'mean', type: FieldType.number, config: {}, values: [NaN, Infinity, 3] },
        ],
      },
    ],
    /Keine Stunde hat genug Werte/,
  ],
  [
    'a hundred thousand rows',
    [
      toDataFrame({
        fields: [
          { name: 'hour', type: FieldType.number, values: Array.from({ length: long }, (_, i) => i % 24) },
          { name: 'mean', type: FieldType.number, values: Array.from({ length: long }, (_, i) => i) },
        ],
      }),
    ],
    /um 15.Uhr am höchsten: 99\.999/,
  ],
  ['markup in a name', [weekFrame({ labels: { station_name: '<img src=x onerror=alert(1)>' } })], /Am meisten los/],
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

test('month and hour', () => {
  show({ series: [monthHourFrame()] });
  expect(cells()).toHaveLength(288);
  expect(screen.getByText('Apr–Sep')).toBeInTheDocument();
});

test('options of another panel are left', () => {
  expect(optionsOf({ measure: 7, lines: 'x', legend: {} })).toEqual(DEFAULTS);
  expect(optionsOf(null)).toEqual(DEFAULTS);
});
