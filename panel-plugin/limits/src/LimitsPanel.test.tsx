import { type DataFrame, FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { LimitsPanel } from './LimitsPanel';
import { DEFAULTS, type Options } from './options';
import { changed, days, limits, openYear, overLimit, region, shortDays, shortYear } from './testdata/frames';

const show = (shown: Shown<Options> = {}) =>
  render(
    <LimitsPanel
      {...panelProps(DEFAULTS, {
        series: [limits(2022), days(2022)],
        title: 'Grenzwerte 2022 · Soest-Ost',
        ...{ width: 530, height: 836 },
        replaceVariables: (text) => text.replace('$station', 'demo-luenen').replace('$year', '2022'),
        ...shown,
      })}
    />
  );

const cells = () => screen.getAllByLabelText(/^\d\d\.\d\d\.\d{4}: /);

describe('limit values and days together', () => {
  test('say, draw and explain a year', () => {
    show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag innerhalb der heutigen Grenzwerte\. Nach WHO/);
    const rules = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(rules[0]).toMatch(/^PM₁₀ Tage über 50\u202fµg\/m³ 4 von 35 Tageneingehalten · 99\u202f% der Zeit gemessen/);
    expect(rules.find((rule) => rule?.startsWith('NO₂ Jahresmittel'))).toMatch(
      /^NO₂ Jahresmittel 15\u202fµg\/m³WHO 10, 2030 20, heute 40eingehalten/
    );
    expect(cells()).toHaveLength(365);
    expect(screen.getByText('kein gültiger Tag')).toBeInTheDocument();
    expect(screen.getByText('Umweltbundesamt')).toBeInTheDocument();
  });

  test('days that nobody measured are hatched up to the newest, said, and told from days to come', () => {
    const { container } = show({ series: [shortYear(), shortDays()] });
    // 1 January to 1 July: days by MEZ.
    expect(container.querySelector('[data-unmeasured]')?.children).toHaveLength(182);
    expect(screen.getByText('nicht gemessen')).toBeInTheDocument();
    expect(screen.getByRole('group', { name: /2023, 182 Tage nicht gemessen$/ })).toBeInTheDocument();
  });

  test('the table tells early how a rule stands and how much was measured, and long words break', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent);
    expect(heads.slice(0, 5)).toEqual(['Stoff oder Tag', 'Regel', 'Regelwerk', 'Stand', 'Gemessen']);
    expect(getComputedStyle(screen.getAllByRole('cell')[0]!).whiteSpace).toBe('normal');
  });

  test('the days are one tab stop: left and right by day, up and down by month, Esc closes', async () => {
    show();
    const user = userEvent.setup();
    act(() => cells().at(-1)!.focus());
    expect(screen.getByRole('tooltip')).toHaveTextContent('Sa 31.12.2022');
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('tooltip')).toHaveTextContent('Mi 30.11.2022');
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tooltip')).toHaveTextContent('Di 29.11.2022');
    await user.keyboard('{Home}');
    expect(screen.getByRole('tooltip')).toHaveTextContent('Sa 01.01.202218');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  test('the calendar of another pollutant is a button away', async () => {
    show();
    const group = screen.getByRole('group', { name: 'Tage von' });
    expect(within(group).getByRole('button', { name: 'PM₁₀' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(within(group).getByRole('button', { name: 'Ozon' }));
    expect(screen.getByRole('group', { name: 'Höchstes 8-Stunden-Mittel Ozon 2022' })).toBeInTheDocument();
    expect(screen.getByLabelText(/^18\.06\.2022: .*, über 120/)).toBeInTheDocument();
  });

  test('every figure stands in the table, also of rules that are not drawn', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(1 + 38 + 365);
    expect(screen.getByRole('table')).toHaveTextContent('langfristiges Ziel für Pflanzen');
    expect(rows.find((row) => row.textContent?.startsWith('27.05.2022'))).toHaveTextContent('überschritten');
  });

  test('a link of the reader stands in the hint of its day', () => {
    const frame = days(2022);
    const getLinks = ({ valueRowIndex }: { valueRowIndex?: number }) => [
      { href: `/d/day?row=${valueRowIndex}`, title: 'Stunden', target: '_self' as const, origin: null },
    ];
    const fields = frame.fields.map((field) => (field.name === 'value' ? { ...field, getLinks } : field));
    show({ series: [limits(2022), { ...frame, fields: fields as never }] });
    act(() => cells()[0]!.focus());
    const link = screen.getByRole('link', { name: 'Stunden' });
    const row = Number(link.getAttribute('href')!.split('=')[1]);
    expect(frame.fields.find(({ name }) => name === 'property')!.values[row]).toBe('pm10');
  });
});

describe('each alone', () => {
  test('limit values have no calendar', () => {
    show({ series: [openYear()] });
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByText(/17 von 35 Tagen/)).toBeInTheDocument();
    expect(screen.getAllByText(/am Jahresende etwa 31 \(24–44\)/).length).toBeGreaterThan(0);
    expect(screen.getByText('Demo')).toBeInTheDocument();
  });

  test('days have no boxes', () => {
    show({ series: [days(2022)] });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag PM₁₀ an 4 Tagen über 50/);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    expect(cells()).toHaveLength(365);
  });

  test('the calendar can be left out', () => {
    show({ set: { calendar: false } });
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });
});

test('the smallest panel keeps the word and the figure', () => {
  show({ series: [overLimit()], width: 184, height: 110 });
  expect(screen.getByText('überschritten')).toBeInTheDocument();
  expect(screen.getByText('41 von 35 Tagen')).toBeInTheDocument();
});

describe('several stations', () => {
  test('are a list, worst first; each opens by keyboard and Esc leads back to it', async () => {
    show({ series: region(), title: 'Grenzwerte' });
    const user = userEvent.setup();
    const names = within(screen.getByRole('list'))
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names).toEqual([
      'Lünen, ViktoriastraßeDemoüberschritten · 41 von 35 Tagen PM₁₀ über 50\u202fµg/m³',
      'Soest-Osteingehalten · 20\u202fµg/m³ PM₁₀ Jahresmittel',
      'Selm, SchulhofDemozu wenig Daten',
    ]);
    await user.tab();
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: /Alle Messstellen/ })).toHaveFocus();
    expect(screen.getByText('Soest-Ost')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /Soest-Ost/ })).toHaveFocus();
  });

  test.each(['DENW095', 'Soest-Ost'])('option "%s" chooses one', (station) => {
    show({ series: region(), set: { station } });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag innerhalb/);
  });

  test('a variable chooses one', () => {
    show({ series: region(), set: { station: '$station' } });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 waren heutige Grenzwerte überschritten/);
  });
});

describe('several years', () => {
  const series = [limits(2022), limits(2023), days(2022), days(2023)];
  test('the newest first, the others by buttons', async () => {
    show({ series });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2023 liegt bisher/);
    await userEvent.click(screen.getByRole('button', { name: '2022' }));
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag/);
  });
  test('or the one of a variable', () => {
    show({ series, set: { year: '$year' } });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^2022 lag/);
  });
});

describe('instead of a drawing', () => {
  test.each<[string, Shown<Options>, RegExp]>([
    ['no data', { series: [] }, /Die Abfrage hat keine Daten geliefert/],
    ['other data', { series: [toDataFrame({ fields: [{ name: 'x', values: [1] }] })] }, /Vorhanden: x\./],
    ['a station that is not there', { set: { station: 'Dortmund' } }, /„Dortmund“ ist nicht in den Daten/],
    ['a year that is not there', { set: { year: '2019' } }, /„2019“ ist nicht in den Daten/],
    [
      'a query that failed',
      {
        data: {
          ...{ state: LoadingState.Error, series: [], timeRange: getDefaultTimeRange() },
          errors: [{ message: 'Der Hub antwortet nicht.' }],
        },
      },
      /Der Hub antwortet nicht/,
    ],
  ])('%s: what is wrong', (_, shown, words) => {
    show(shown);
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  test('nothing while the first answer is on its way', () => {
    const data = { state: LoadingState.Loading, series: [], timeRange: getDefaultTimeRange() };
    expect(show({ data }).container).toBeEmptyDOMElement();
  });
});

const without = (frame: DataFrame, ...names: string[]): DataFrame => ({
  ...frame,
  fields: frame.fields.filter(({ name }) => !names.includes(name)),
});
const shorter = (frame: DataFrame): DataFrame => ({
  ...frame,
  fields: frame.fields.map((field, i) => (i % 3 === 2 ? { ...field, values: field.values.slice(0, 3) } : field)),
});
const asTexts = (frame: DataFrame): DataFrame => ({
  ...frame,
  fields: frame.fields.map((field) =>
    field.type === FieldType.number ? { ...field, type: FieldType.string, values: field.values.map(String) } : field
  ),
});
const many = (frame: DataFrame): DataFrame => {
  const length = 100_000;
  const repeated = (values: readonly unknown[]) => Array.from({ length }, (_, i) => values[i % frame.length]);
  const fields = frame.fields.map((field) => ({
    ...field,
    values: field.name === 'station' ? Array.from({ length }, (_, i) => `s${i}`) : repeated(field.values),
  }));
  return { ...frame, length, fields };
};
const HTML = '<img src=x onerror=alert(1)>';

test.each<[string, DataFrame[], RegExp]>([
  ['no time', [without(days(2022), 'time')], /Es fehlt|fehlt/],
  ['no rule', [without(limits(2022), 'rule')], /fehlt/],
  ['no station', [without(limits(2022), 'station', 'station_name')], /2022 lag/],
  ['no states', [without(limits(2022), 'status_id', 'provisional')], /2022 lag innerhalb/],
  ['unequal lengths', [shorter(limits(2022)), shorter(days(2022))], /./],
  ['NaN and Infinity', [changed(limits(2022), () => ({ value: NaN, capture: Infinity, exceedances: NaN }))], /2022/],
  ['days of NaN', [changed(days(2022), () => ({ value: NaN, valid_hours: NaN }))], /An 365 Tagen fehlt/],
  ['times beyond all calendars', [changed(days(2022), () => ({ time: 1e18 }))], /fehlt/],
  ['a limit of zero', [changed(limits(2022), () => ({ limit: 0 }))], /2022/],
  ['figures as texts', [asTexts(limits(2022)), asTexts(days(2022))], /Zahlen als Zahlen/],
  ['no rows', [changed(limits(2022), () => null)], /keine Daten/],
  ['100 000 stations', [many(limits(2022))], /99800 weitere/],
  ['HTML in a name', [changed(limits(2022), () => ({ station_name: HTML })), overLimit()], /<img src=x/],
])('%s: harms nothing', (_, series, words) => {
  const { container } = show({ series });
  expect(container).toHaveTextContent(words);
  expect(container.querySelector('img')).toBeNull();
});
