import { type DataFrame, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options } from './options';
import { RosePanel } from './RosePanel';
import { exampleRose } from './testdata/example';
import { labelled, mastFrames, UNNA, unnaFrame } from './testdata/frames';

const show = (shown: Shown<Options> = {}) =>
  render(
    <RosePanel
      {...panelProps(DEFAULTS, {
        series: [exampleRose()],
        ...{ title: 'Windrose', timeZone: 'Europe/Berlin', range: { from: UNNA.from, to: UNNA.to } },
        replaceVariables: (text) => text.replace('$mast', 'wetter-schwerte'),
        ...shown,
      })}
    />
  );

const sectors = () => screen.getAllByRole('img', { name: /°:/ });

describe('one rose', () => {
  test('says where the wind comes from, and is made of', () => {
    show();
    expect(screen.getByRole('figure')).toHaveAccessibleName(
      /^Wind am häufigsten aus Westsüdwest \(14\s%\), selten über 8\sm\/s \(2\s%\)\. Demo$/
    );
    expect(screen.getByText('12 Sektoren').closest('p')).toHaveTextContent(
      '12 Sektoren · 30.09.2026 – 27.11.2026 MEZ · 5.000 Stunden · Demo-Daten, erfunden'
    );
    const legend = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(legend.map((item) => item.textContent?.replace('\u202f', ' '))).toEqual([
      ...['bis 2', '2–4', '4–6', '6–8', 'über 8 m/s'],
    ]);
  });

  test('has calm apart, in the middle', () => {
    show();
    expect(screen.getByText('Mitte: Windstille 8,4 %')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^Windstille: 8,4/ })).toBeInTheDocument();
  });

  test('says how much of the period was measured, what may change, whose wind and which correction it is', () => {
    show({
      series: [unnaFrame('pollutionRose', { corrected: 'true', wind_station_name: 'Werl', wind_distance: '3,2 km' })],
    });
    // 1357 of 58 · 24 hours
    expect(screen.getByText('12 Sektoren').closest('p')).toHaveTextContent(
      /1\.357 Stunden, 97 % des Zeitraums · Richtungen in 10°-Schritten gemessen, Anteile umgerechnet · vorläufige Werte · Wind von Werl \(3,2 km\)/
    );
  });

  test('speaks English, in the zone of the dashboard', () => {
    show({ set: { language: 'en' }, timeZone: 'utc' });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/^Wind most often from the west-southwest/);
    expect(screen.getByText(/30 Sept? 2026 – 27 Nov 2026 UTC/)).toBeInTheDocument();
  });

  test('is a word in the smallest panel', () => {
    show({ width: 184, height: 150 });
    expect(screen.getByText(/^Wind: Westsüdwest/)).toBeVisible();
  });
});

describe('sectors', () => {
  test('are one tab stop, and explain themselves until Esc', async () => {
    show();
    const user = userEvent.setup();
    await user.tab();
    expect(sectors()).toHaveLength(12);
    expect(sectors()[0]).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    // 4.0 % of 5000 hours
    expect(screen.getByRole('tooltip')).toHaveTextContent(
      /^Ost, 90°7,7 % der Stunden, n = 385.*2–4 m\/s: 4,0 % \(n = 200\)/
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Als Tabelle' })).toHaveFocus();
  });

  test('lead where the dashboard links them', async () => {
    const frame = exampleRose();
    frame.fields[1]!.getLinks = () => [{ href: '/d/luft', title: 'Luft', target: '_self', origin: frame.fields[1]! }];
    show({ series: [frame] });
    const user = userEvent.setup();
    await user.tab();
    expect(within(screen.getByRole('tooltip')).getByRole('link', { name: 'Luft' })).toHaveAttribute('href', '/d/luft');
  });

  test.each([
    ['percentileRose', /^West, 270°: 25\. Perzentil: \d+ µg\/m³; Median: \d+ µg\/m³; .* Stunden$/],
    ['conditionalProbability', /^West, 270°: 10,\d % der Stunden hoch, erwartet 10 %; \d+ von \d+ Stunden$/],
    ['polarField', /^West, 270°: 2 m\/s: \d+ µg\/m³, etwa \d+ Stunden; 4 m\/s: /],
  ] as const)('of %s are heard', (question, words) => {
    show({ series: [unnaFrame(question)] });
    const west = screen.getByRole('img', { name: /^West,/ });
    expect(west.getAttribute('aria-label')!.replaceAll('\u202f', ' ')).toMatch(words);
  });
});

test.each([8, 12, 16, 36])('%d sectors', (count) => {
  const values = Array.from({ length: count }, (_, i) => (360 / count) * i);
  const fields = [
    { name: 'direction', type: 'number', values },
    { name: 'class_1', type: 'number', values: values.map((degrees) => (degrees === 90 ? 9 : 1)) },
  ];
  show({ series: [toDataFrame({ fields: fields as never })] });
  expect(sectors()).toHaveLength(count);
  expect(screen.getByRole('figure')).toHaveAccessibleName(count === 36 ? /aus 90° \(Ost\)/ : /aus Ost/);
});

describe('several roses', () => {
  const four = (['windRose', 'pollutionRose', 'conditionalProbability', 'polarField'] as const).map((name) =>
    unnaFrame(name)
  );

  test('have each their sentence, their legend and the same sectors', () => {
    show({ series: four, width: 1200, height: 760 });
    expect(
      screen.getAllByRole('group').map((group) => within(group).getAllByRole('img', { name: /°:/ }).length)
      // Three of the twelve never had wind of that kind: nothing is drawn there.
    ).toEqual([...[9, 9, 12, 12]]);
    expect(screen.getByText(/^Wetterstation Unna: Wind am häufigsten/)).toBeVisible();
    expect(screen.getByText(/^Unna-Königsborn: NO₂ am höchsten bei Wind/)).toBeVisible();
    expect(screen.getByText('höchster Wert')).toBeVisible();
    expect(screen.getByText(/^erwartet: 10/)).toBeVisible();
  });

  test.each(['de', 'en'] as const)(
    'on 200 × 320 px with Grafana’s frame the foot makes room for the rose, not the rose for it: %s',
    (language) => {
      show({ series: mastFrames(), width: 182, height: 262, options: { ...DEFAULTS, language } });
      expect(Number(screen.getAllByRole('group').at(-1)!.getAttribute('width'))).toBeGreaterThan(90);
    }
  );

  test('share one legend with its unit where each has no room for its own; how many hours each has stands with it', () => {
    show({ series: mastFrames().slice(0, 2), width: 600, height: 340 });
    const legends = screen.getAllByRole('list');
    expect(legends).toHaveLength(1);
    expect(legends[0]).toHaveTextContent(/bis 2.*über 6.m\/s/);
    expect(screen.getByText('Anteil der Stunden')).toBeVisible();
    expect(screen.getByText(/^Ring außen: \d+.%$/)).toBeVisible();
    expect(screen.getAllByText(/n\s=\s(48|1\.378)$/)).toHaveLength(2);
  });

  test('are walked by what is drawn, and each mark says whose it is', async () => {
    show({ series: mastFrames().slice(0, 2), width: 1200, height: 600 });
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName(/^Wetterstation \S+, \S+, \d+(,5)?°: (?!0,0)/);
  });

  test('are chosen from a list where they have no room', async () => {
    show({ series: mastFrames(), width: 260, height: 240 });
    expect(screen.getAllByRole('group')).toHaveLength(1);
    await userEvent.selectOptions(screen.getByLabelText('Gezeigt'), 'Wetterstation Schwerte');
    expect(screen.getByRole('group')).toHaveAccessibleName(/^Wetterstation Schwerte/);
  });

  test.each(['wetter-schwerte', 'Wetterstation Schwerte', '$mast'])('option "%s" chooses one', (station) => {
    show({ series: mastFrames(), set: { station } });
    expect(screen.getByRole('group')).toHaveAccessibleName('Windrose');
    // The wind never came from north to east-north-east.
    expect(sectors()).toHaveLength(12);
  });

  test('stand in one table', async () => {
    show({ series: four });
    await userEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.length).toBe(1 + 13 + 13 + 12 + 12);
    expect(rows[0]).toHaveTextContent(/^RoseWind ausGradbis 2 \(%\).*Anteil hoher Stunden.*2 m\/s \(µg\/m³\)/);
  });
});

describe('bad frames harm nothing', () => {
  const rose = (fields: object[], name = 'Rose') => toDataFrame({ name, fields: fields as never });
  const direction = { name: 'direction', type: 'number', values: [0, 90, 180, 270] };
  const html = '<img src=x onerror=alert(1)>';
  const many = Array.from({ length: 100_000 }, (_, i) => i);

  test.each<[string, DataFrame, RegExp]>([
    ['unequal lengths', rose([direction, { name: 'class_1', type: 'number', values: [10, 20] }]), /aus Ost/],
    [
      'not a number',
      rose([direction, { name: 'class_1', type: 'number', values: [NaN, 20, null, Infinity] }]),
      /aus Ost/,
    ],
    [
      'nothing but empty cells',
      rose([direction, { name: 'p50', type: 'number', values: [null, null, null, null] }]),
      /keine Werte/,
    ],
    [
      'strings for numbers',
      rose([direction, { name: 'class_1', type: 'string', values: ['1', '2', '3', '4'] }]),
      /fehlt/,
    ],
    [
      'strings in a number field',
      rose([direction, { name: 'class_1', type: 'number', values: ['1', '2', '3', '4'] }]),
      /keine Werte/,
    ],
    ['no direction', rose([{ name: 'class_1', type: 'number', values: [1] }]), /direction/],
    [
      'one direction',
      rose([
        { ...direction, values: [0, 0, 0, 0] },
        { name: 'class_1', type: 'number', values: [1, 2, 3, 4] },
      ]),
      /fehlt/,
    ],
    ['negative shares', rose([direction, { name: 'class_1', type: 'number', values: [-1, 5, -3, 2] }]), /aus Ost/],
    [
      '100 000 directions',
      rose([
        { ...direction, values: many.map((i) => i / 300) },
        { name: 'class_1', type: 'number', values: many },
      ]),
      /fehlt/,
    ],
    [
      'a field of one point',
      rose(['x', 'y', 'value'].map((name) => ({ name, type: 'number', values: [1] }))),
      /am höchsten/,
    ],
    [
      'a field of 100 000 points',
      rose([
        { name: 'x', type: 'number', values: many.map((i) => (i % 317) - 158) },
        { name: 'y', type: 'number', values: many.map((i) => Math.floor(i / 317) - 158) },
        { name: 'value', type: 'number', values: many },
      ]),
      /am höchsten/,
    ],
  ])('%s', (_, frame, words) => {
    const { container } = show({ series: [frame] });
    expect(container).toHaveTextContent(words);
    expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('HTML in the name of a station is text', () => {
    const frames = [exampleRose(), labelled(exampleRose(), { station: 'b', station_name: html })];
    const { container } = show({ series: frames, width: 1200, height: 700 });
    expect(container.querySelector('img')).toBeNull();
    expect(container).toHaveTextContent(html);
  });
});

describe('instead of a drawing', () => {
  test.each<[string, Shown<Options>, RegExp]>([
    ['no data', { series: [] }, /keine Daten geliefert.*„Windrose“/],
    ['a station that is not there', { set: { station: 'Dortmund' } }, /„Dortmund“ ist nicht in den Daten.*Beispiel/],
    [
      'a failed query',
      {
        data: {
          state: LoadingState.Error,
          series: [],
          timeRange: getDefaultTimeRange(),
          errors: [{ message: 'Der Hub schweigt.' }],
        },
      },
      /Nicht abrufbar.*Der Hub schweigt\./,
    ],
    [
      'what the hub says in the place of an answer',
      {
        series: [
          toDataFrame({
            fields: [{ name: 'note', values: ['x'] }],
            meta: { notices: [{ severity: 'info', text: 'Zu wenige Stunden.' }] },
          }),
        ],
      },
      /Zu wenige Stunden\./,
    ],
  ])('%s', (_, shown, words) => {
    show(shown);
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  test('nothing while the first answer is on its way', () => {
    const { container } = show({ data: { state: LoadingState.Loading, series: [], timeRange: getDefaultTimeRange() } });
    expect(container).toBeEmptyDOMElement();
  });
});
