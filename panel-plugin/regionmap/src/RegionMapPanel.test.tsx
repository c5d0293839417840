import { type DataFrame, FieldType, getDefaultTimeRange, LoadingState, toDataFrame } from '@grafana/data';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options } from './options';
import { RegionMapPanel } from './RegionMapPanel';
import { airFrame, changed, manyStations, NOW, trafficFrames, worseDay } from './testdata/frames';

const show = (shown: Shown<Options> = {}) =>
  render(
    <RegionMapPanel
      {...panelProps(DEFAULTS, {
        series: worseDay(),
        ...{ title: 'Region · Kreis Unna', timeZone: 'Europe/Berlin', width: 600, height: 720 },
        range: { from: NOW - 48 * 3_600_000, to: NOW },
        replaceVariables: (text, scoped = {}) =>
          text.replace(/\$\{(\w+)\}/g, (all, name: string) => encodeURIComponent(String(scoped[name]?.value ?? all))),
        ...shown,
      })}
    />
  );

const marks = () => within(screen.getByRole('group', { name: /^Karte/ })).getAllByRole('button', { name: /\./ });

test('sums up what the data say, with demo, rule, time, coverage and licences', () => {
  const { container } = show();
  expect(screen.getByRole('figure')).toHaveAccessibleName(
    /^Von sehr gut bis schlecht; Schwerte und Unna melden nicht\. Schlecht nur in Selm \(Sensor\), Stau auf der B\s1\. Demo Amtliche WARNUNG vor NEBEL \(Stufe 1; Schwerte und Fröndenberg\/Ruhr; bis/
  );
  expect(container).toHaveTextContent(
    /LQI 2025 · 27\.11\.2026, 15–16 Uhr MEZ · 4 von 6 Messstellen, 6 von 6 Sensoren melden · vorläufige Werte/
  );
  expect(container).toHaveTextContent('© GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0');
});

test('every mark says what it means, and one tab stop leads to them', async () => {
  show();
  const user = userEvent.setup();
  await user.tab();
  expect(screen.getByRole('group', { name: /^Karte/ })).toHaveFocus();
  await user.tab();
  const all = marks();
  expect(all[0]).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(all[1]).toHaveFocus();
  expect(screen.getByRole('tooltip')).toHaveTextContent('Esc schließt');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
  expect(all.map((mark) => mark.getAttribute('aria-label'))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Selm, Sensor Ludgeristraße · Sensor\. 4 schlecht · Feinstaub PM2,5 62\u202fµg\/m³\./),
    ])
  );
});

test('Enter follows to the link of a station, with its Kommune and id, Esc leads back', async () => {
  show({ set: { link: '/d/air?var-kommune=${kommune}&var-station=${station}' } });
  const user = userEvent.setup();
  const selm = screen.getByRole('button', { name: /^Selm, Sensor/ });
  act(() => selm.focus());
  await user.keyboard('{Enter}');
  const link = screen.getByRole('link', { name: /Zum Dashboard/ });
  expect(link).toHaveFocus();
  expect(link).toHaveAttribute('href', '/d/air?var-kommune=selm&var-station=luft-selm');
  await user.keyboard('{Escape}');
  expect(selm).toHaveFocus();
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('an address that runs a script leads nowhere', () => {
  show({ set: { link: 'javascript:alert(1)' } });
  fireEvent.focus(screen.getByRole('button', { name: /^Selm, Sensor/ }));
  expect(screen.getByRole('link')).toHaveAttribute('href', expect.not.stringContaining('javascript'));
});

test('keys bring the map nearer: what was one mark becomes several', async () => {
  show({ series: [manyStations(60)] });
  const user = userEvent.setup();
  const before = marks().filter((mark) => /^\d+ Messstellen/.test(mark.getAttribute('aria-label')!)).length;
  expect(before).toBeGreaterThan(0);
  await user.tab();
  await user.keyboard('+++');
  expect(marks().length).toBeLessThan(60);
  expect(marks().filter((mark) => /^\d+ Messstellen/.test(mark.getAttribute('aria-label')!)).length).toBeLessThan(
    before
  );
  await user.keyboard('0');
  expect(marks().filter((mark) => /^\d+ Messstellen/.test(mark.getAttribute('aria-label')!))).toHaveLength(before);
});

test('the wheel is the page’s, and with Ctrl the map’s', () => {
  show();
  const map = screen.getByRole('group', { name: /^Karte/ });
  const wheel = (ctrlKey: boolean) => {
    const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, bubbles: true, cancelable: true });
    fireEvent(map, event);
    return event.defaultPrevented;
  };
  expect(wheel(false)).toBe(false);
  expect(wheel(true)).toBe(true);
});

test('the table has all stations and events, those without a place too', () => {
  show({ series: [airFrame(), ...trafficFrames()] });
  expect(screen.getByText(/6 ohne Ort in den Daten/)).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  expect(screen.getAllByRole('row')).toHaveLength(1 + 12 + 6);
  expect(screen.getByRole('table')).toHaveTextContent('Viktoriastraße');
});

test('speaks English', () => {
  show({ set: { language: 'en' } });
  expect(screen.getByRole('figure')).toHaveAccessibleName(/Poor only in Selm \(sensor\), congestion on the B\s1/);
});

describe('boundaries', () => {
  const topology = readFileSync(join(__dirname, 'geo/gemeinden.json'), 'utf8');
  const answer = (status: number, body = topology) =>
    jest.fn(async (_url: string) => ({ ok: status === 200, status, json: async () => JSON.parse(body) as unknown }));

  test('Kreis Unna asks for nothing', () => {
    const asked = Object.assign(global, { fetch: answer(200) }).fetch;
    show();
    expect(asked).not.toHaveBeenCalled();
  });

  test('a file that does not come says so, and the next attempt asks again', async () => {
    Object.assign(global, { fetch: answer(404) });
    show({ set: { area: '05974' } });
    expect(await screen.findByText(/nicht abrufbar: HTTP 404/)).toBeInTheDocument();
  });

  test('another Kreis comes out of the plugin’s own file', async () => {
    const asked = Object.assign(global, { fetch: answer(200) }).fetch;
    const munich = changed(airFrame(), { lat: { 0: 48.14 }, lon: { 0: 11.57 } });
    show({ series: [munich], set: { area: '09162' } });
    expect(await screen.findByRole('figure')).toBeInTheDocument();
    expect(asked.mock.calls).toEqual([['public/plugins/smartregion-regionmap-panel/geo/gemeinden.json']]);
    expect(screen.getByText(/11 außerhalb der Karte/)).toBeInTheDocument();
  });

  test.each([
    ['no key', { area: 'Unna' }, /„Unna“ ist kein Gemeindeschlüssel/],
    ['pasted text', { geometry: 'Kreis Unna' }, /Das ist kein JSON/],
    ['a place elsewhere', { geometry: square(13, 52) }, /Alle 32 Messstellen liegen außerhalb/],
  ])('%s: says what to do', (_name, set, words) => {
    show({ set });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  test('one’s own area carries no line of the Bundesamt', () => {
    const { container } = show({ set: { geometry: square(7.3, 51.3) } });
    expect(container).not.toHaveTextContent('GeoBasis');
    expect(container).toHaveTextContent('Mein Gebiet');
  });
});

function square(lon: number, lat: number): string {
  const ring = [
    [lon, lat],
    [lon + 1, lat],
    [lon + 1, lat + 1],
    [lon, lat + 1],
    [lon, lat],
  ];
  return JSON.stringify({
    type: 'Feature',
    properties: { name: 'Mein Gebiet' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
}

const without = (frame: DataFrame, ...names: string[]): DataFrame => ({
  ...frame,
  fields: frame.fields.filter(({ name }) => !names.includes(name)),
});

describe('bad frames harm nothing', () => {
  const strings = airFrame().fields.map((field) =>
    field.type === FieldType.number ? { ...field, type: FieldType.string, values: field.values.map(String) } : field
  );
  test.each<[string, DataFrame[], RegExp]>([
    ['nothing', [], /keine Daten geliefert/],
    ['no rows', [{ ...airFrame(), length: 0 }], /keine Daten geliefert/],
    ['no time', [without(airFrame(), 'time')], /Meist gut/],
    ['numbers as text', [{ ...airFrame(), fields: strings }], /In den Daten fehlt/],
    [
      'NaN everywhere',
      [changed(airFrame(), { class: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i, NaN])) })],
      /Keine aktuellen Daten zur Luft von 12/,
    ],
    [
      'columns of other lengths',
      [
        {
          ...airFrame(),
          fields: airFrame().fields.map((f, i) => (i % 2 ? { ...f, values: f.values.slice(0, 3) } : f)),
        },
      ],
      /./,
    ],
    [
      'other data',
      [toDataFrame({ fields: [{ name: 'x', type: FieldType.number, values: [1] }] })],
      /In den Daten fehlt/,
    ],
    ['no places', trafficFrames(), /keiner Messstelle, wo sie steht/],
  ])('%s', (_name, series, words) => {
    const { container } = show({ series });
    expect(container).toHaveTextContent(words);
  });

  test('HTML in a name is text', () => {
    const { container } = show({
      series: [changed(airFrame(), { station_name: { 9: '<img src=x onerror=alert(1)>' } })],
    });
    fireEvent.focus(screen.getByRole('button', { name: /<img src=x/ }));
    expect(screen.getByRole('tooltip')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });

  test('100 000 rows', () => {
    show({ series: [manyStations(100_000)] });
    expect(marks().length).toBeLessThan(500);
  });
});

test('a query that failed says so, and one that runs says nothing yet', () => {
  const timeRange = getDefaultTimeRange();
  const { container, unmount } = show({ data: { state: LoadingState.Loading, series: [], timeRange } });
  expect(container).toBeEmptyDOMElement();
  unmount();
  show({
    data: { state: LoadingState.Error, series: [], timeRange, errors: [{ message: 'Der Hub antwortet nicht.' }] },
  });
  expect(screen.getByRole('status')).toHaveTextContent(
    'Nicht abrufbar: Die Abfrage ist fehlgeschlagen.Der Hub antwortet nicht.'
  );
});
