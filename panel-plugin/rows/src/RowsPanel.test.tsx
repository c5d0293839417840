import { FieldType, getDefaultTimeRange, LoadingState, MappingType, toDataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options, optionsOf } from './options';
import { RowsPanel } from './RowsPanel';
import { SUGGESTIONS } from './suggestions';
import { field, longFrame, noteFrame, rulesFrame, trafficFrame } from './testdata/frames';

const show = (shown: Shown<Options> = {}) =>
  render(
    <RowsPanel
      {...panelProps(DEFAULTS, {
        series: [trafficFrame()],
        ...{ title: 'Verkehrskennwerte', timeZone: 'Europe/Berlin', width: 1200, height: 300 },
        ...shown,
      })}
    />
  );
const firsts = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

test('as a table: figures as Germans write them, with their unit; what is missing is heard', () => {
  show();
  expect(
    screen.getByRole('figure', { name: /^Verkehrskennwerte: 3 Zeilen\. Tagesauswahl: 2-mal alle Tage und 1-mal keine/ })
  ).toBeInTheDocument();
  const rows = screen.getAllByRole('row');
  expect(rows[1]).toHaveTextContent(/^Moltkestraße12\.400.Kfz\/24 halle Tage4,3.%7–8 Uhr47,3.km\/h/);
  expect(rows[1]).toHaveTextContent(/Do 26\.11\.2026, 14:20.Uhr MEZ/);
  expect(within(rows[3]!).getAllByText('kein Wert')).toHaveLength(3);
});

test('rules stand in a table where 14 of 24 columns of a desk are theirs, units beside their figures', () => {
  show({ series: [rulesFrame()], title: 'Regeln im Einzelnen', width: 900, height: 400 });
  const rows = screen.getAllByRole('row');
  expect(rows[0]).not.toHaveTextContent('Einheit');
  expect(rows[1]).toHaveTextContent(/12\sµg\/m³40\sµg\/m³/);
  expect(within(rows[3]!).getByText('0')).toBeInTheDocument();
});

test('is summed up, and no landmark of the name that Grafana’s section has', () => {
  show({ series: [rulesFrame()], title: 'Regeln im Einzelnen' });
  expect(screen.getByRole('figure')).toHaveAccessibleName(
    'Regeln im Einzelnen: 3 Zeilen. Stand: 2-mal eingehalten und 1-mal zu wenig Daten.'
  );
  expect(screen.queryByRole('region')).toBeNull();
  expect(screen.getByRole('group', { name: 'Zeilen' })).toHaveAttribute('tabindex', '0');
});

test('a word that brings its shape has its colour there', () => {
  const mappings = [
    { type: MappingType.ValueToText as const, options: { 2: { text: '■ 2 gut', color: '#50ccaa', index: 0 } } },
  ];
  const { container } = show({
    series: [
      toDataFrame({
        fields: [
          field('name', 'Ort', FieldType.string, ['A']),
          field('class', 'Luft', FieldType.number, [2], { mappings }),
        ],
      }),
    ],
  });
  expect(screen.getByText('■')).toHaveStyle({ color: '#50ccaa' });
  expect(screen.getAllByRole('cell')[0]).toHaveTextContent('■ 2 gut');
  expect(container.querySelectorAll('td span[aria-hidden]')).toHaveLength(0);
});

test('in English', () => {
  show({ set: { language: 'en' } });
  expect(screen.getAllByRole('row')[1]).toHaveTextContent(/12,400.Kfz\/24 h/);
  expect(screen.getByRole('figure', { name: /^Verkehrskennwerte: 3 rows\./ })).toBeInTheDocument();
});

test('on a telephone: a box for each row, names and values in it, and nothing of what is empty', () => {
  show({ width: 358, height: 400 });
  expect(screen.queryByRole('table')).toBeNull();
  const [first, , last] = screen.getAllByRole('listitem');
  expect(first).toHaveTextContent(/^MoltkestraßeDTV12\.400.Kfz\/24 hTagesauswahlalle Tage/);
  expect(
    within(last!)
      .getAllByRole('term')
      .map((term) => term.textContent)
  ).toEqual([...['Tagesauswahl', 'V85', 'bis', 'Umfang']]);
});

test.each([
  ['table', 200, 'table'],
  ['boxes', 2000, 'list'],
] as const)('%s at %i px, where somebody chose it', (layout, width, role) => {
  show({ set: { layout }, width });
  expect(screen.getByRole(role)).toBeInTheDocument();
});

test('a heading sorts: numbers from the largest, words from A, what is empty last; a third time lets it be', async () => {
  show();
  const heading = (name: string) => screen.getByRole('button', { name });
  const [moltke, schumacher, cappenberg] = ['Moltkestraße', 'Kurt-Schumacher-Straße', 'Cappenberger Straße'];
  await userEvent.click(heading('DTV'));
  expect(firsts()).toEqual([schumacher, moltke, cappenberg]);
  expect(screen.getByRole('columnheader', { name: /DTV/ })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(heading('DTV'));
  expect(firsts()).toEqual([moltke, schumacher, cappenberg]);
  expect(screen.getByRole('figure')).toHaveAccessibleName(/Sortiert nach DTV, aufsteigend\.$/);
  await userEvent.click(heading('DTV'));
  expect(screen.getByRole('columnheader', { name: /DTV/ })).not.toHaveAttribute('aria-sort');
  heading('Messstelle').focus();
  await userEvent.keyboard('{Enter}');
  expect(firsts()).toEqual([cappenberg, schumacher, moltke]);
});

test('of many rows the first, the others on demand, all of them in the file', async () => {
  const saved: Blob[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => saved.push(blob) && 'blob:',
    revokeObjectURL: () => undefined,
  });
  show({ series: [longFrame(1000)] });
  expect(screen.getAllByRole('row')).toHaveLength(201);
  await userEvent.click(screen.getByRole('button', { name: '800 weitere Zeilen zeigen' }));
  expect(screen.getAllByRole('row')).toHaveLength(1001);
  await userEvent.click(screen.getByRole('button', { name: 'Diese Tabelle als CSV herunterladen' }));
  expect(saved).toHaveLength(1);
  expect(saved[0]!.size).toBeGreaterThan(1000 * 'Messstelle 1;1;Zeile 1'.length);
});

test('mappings and links of the dashboard: the word with its colour beside it, and where it leads', () => {
  const frame = toDataFrame({
    fields: [
      field('name', 'Name', FieldType.string, ['A', 'B']),
      field('state', 'Zustand', FieldType.number, [1, 2], {
        mappings: [{ type: MappingType.ValueToText, options: { 1: { text: 'stumm', color: '#c00', index: 0 } } }],
        links: [{ title: 'Messstelle', url: '/d/x' }],
      }),
    ],
  });
  const [name, state] = frame.fields;
  const getLinks = () => [{ href: '/d/x', title: 'Messstelle', target: '_self' as const, origin: state! }];
  show({ series: [{ ...frame, fields: [name!, { ...state!, getLinks }] }] });
  expect(screen.getByRole('link', { name: 'stumm' })).toHaveAttribute('href', '/d/x');
  expect(screen.getByRole('link', { name: '2' })).toBeInTheDocument();
});

test('a word that no mapping colours has no mark', () => {
  const options = { true: { text: 'ja', color: '#0a0', index: 0 }, false: { text: 'nein', index: 1 } };
  const mappings = [{ type: MappingType.ValueToText as const, options }];
  const frame = toDataFrame({
    fields: [
      field('name', 'Name', FieldType.string, ['A', 'B']),
      field('now', 'Gilt jetzt', FieldType.boolean, [true, false], { mappings }),
    ],
  });
  show({ series: [frame] });
  expect(screen.getByRole('cell', { name: 'ja' }).querySelector('[aria-hidden]')).not.toBeNull();
  expect(screen.getByRole('cell', { name: 'nein' }).querySelector('[aria-hidden]')).toBeNull();
});

test('figures of which each has digits of its own keep them, as their reader writes them', () => {
  const values = [0.99, 12, 0.0417, null];
  const fields = [
    field('a', 'Regel', FieldType.string, ['A', 'B', 'C', 'D']),
    field('v', 'Wert', FieldType.number, values, { unit: 'string' }),
  ];
  show({ series: [toDataFrame({ fields })] });
  const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells).toEqual(['0,99', '12', '0,042', '–kein Wert']);
});

test('several frames one below the other; alike columns are one, and a heading of an override counts', () => {
  const other = toDataFrame({
    fields: [
      field('x', 'Messstelle', FieldType.string, ['Bergstraße']),
      field('y', 'Radverkehr', FieldType.number, [812]),
    ],
  });
  show({ series: [trafficFrame(), other] });
  expect(screen.getAllByRole('columnheader')).toHaveLength(9);
  expect(screen.getAllByRole('row')[4]).toHaveTextContent(/^Bergstraße.*812$/);
});

test('that there is nothing is an answer in words; no rows at all say what to do', () => {
  const { unmount } = show({ series: [noteFrame()] });
  expect(screen.getByText('kein Messwert über einer Schwelle')).toBeInTheDocument();
  unmount();
  show({ series: [] });
  expect(screen.getByRole('status')).toHaveTextContent(/keine Zeilen geliefert.*Wählen Sie/);
});

test.each([
  ['numbers where words were', ['<b>x</b>', '', null], [NaN, Infinity, '5']],
  ['objects and undefined', [{ a: 1 }, [1], undefined], [true, false, undefined]],
  ['unequal lengths', ['a'], [1, 2, 3]],
])('bad frames harm nothing: %s', (_, words, numbers) => {
  const fields = [field('a', 'A', FieldType.string, words), field('b', 'B', FieldType.number, numbers)];
  for (const width of [200, 1200]) {
    const { unmount, container } = show({ series: [{ fields: toDataFrame({ fields }).fields, length: 3 }], width });
    expect(screen.getByRole('figure')).toBeInTheDocument();
    expect(container.querySelector('b')).toBeNull();
    unmount();
  }
});

test.each([
  [null, DEFAULTS],
  [
    { layout: 'boxes', language: 'en' },
    { layout: 'boxes', language: 'en' },
  ],
  [{ layout: 'sideways', showHeader: true }, DEFAULTS],
] as const)('options as saved: %j', (saved, options) => {
  expect(optionsOf(saved)).toEqual(options);
});

test.each([
  ['rows that are named', [trafficFrame()], 1],
  ['nothing but a note', [noteFrame()], 0],
  ['nothing', [], 0],
])('suggested for %s: %#', (_, series, times) => {
  const append = jest.fn();
  const data = { state: LoadingState.Done, series: [...series], timeRange: getDefaultTimeRange() };
  SUGGESTIONS.getSuggestionsForData({ data, getListAppender: () => ({ append }) } as never);
  expect(append).toHaveBeenCalledTimes(times);
});
