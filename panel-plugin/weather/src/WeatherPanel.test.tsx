import {
  type DataFrame,
  DataHoverClearEvent,
  DataHoverEvent,
  dateTime,
  EventBusSrv,
  FieldType,
  getDefaultTimeRange,
  LoadingState,
  toDataFrame,
} from '@grafana/data';
import { act, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { panelProps, type Shown } from '../../shared/src/testing/panelProps';
import { DEFAULTS, type Options } from './options';
import { courseFrame, eventsFrame, GUSTS, stormForecast, stormMeasured } from './testdata/frames';
import { STORM } from './testdata/moments';
import { WeatherPanel } from './WeatherPanel';

const HOUR = 3_600_000;

const everything = () => [...stormMeasured(), ...stormForecast(), eventsFrame([GUSTS])];

const show = (shown: Shown<Options> = {}) =>
  render(
    <WeatherPanel
      {...panelProps(DEFAULTS, {
        series: everything(),
        ...{ title: 'Wetter · Unna', timeZone: 'Europe/Berlin', width: 1200, height: 560 },
        range: { from: STORM.from, to: STORM.now },
        replaceVariables: (text) => text.replace('$station', 'unna-dach'),
        ...shown,
      })}
    />
  );

beforeEach(() => void jest.spyOn(Date, 'now').mockReturnValue(STORM.now));
afterEach(() => jest.restoreAllMocks());

const hours = () => screen.getByRole('slider', { name: 'Stunden des Wetters' });

test('sentence, values of now, warning and foot', () => {
  show();
  expect(screen.getByRole('figure')).toHaveAccessibleName(/^Heute bis 11.°C, ab 14.Uhr Regen, Böen bis 64.km\/h\.$/);
  expect(screen.getByText('Temperatur jetzt').nextSibling).toHaveTextContent(/^9,3.°C$/);
  expect(screen.getByText(/^Stufe 1: Windböen, Do 18.Uhr bis Fr 6.Uhr$/)).toBeInTheDocument();
  for (const part of [
    'Zeiten in MEZ',
    'Wetterstation Unna',
    'Deutscher Wetterdienst, CC BY 4.0',
    'schraffiert: keine Messung',
  ]) {
    expect(screen.getByText(part)).toBeInTheDocument();
  }
});

test('coverage tells of the quantity with the most gaps, too', () => {
  const first = STORM.now - (STORM.now % HOUR) - 47 * HOUR;
  const course = (property: string, unit: string, missing: number) =>
    courseFrame({
      property,
      unit,
      first,
      values: Array.from({ length: 48 }, (_, i) => (i < 10 || i >= 10 + missing ? 5 + (i % 3) : null)),
    });
  show({ series: [course('air_temperature', 'celsius', 0), course('precipitation', 'suffix:mm', 12)] });
  expect(screen.getByText(/75–100.% gemessen/)).toBeInTheDocument();
});

test('the keyboard walks through the hours and tells the other panels', () => {
  const eventBus = new EventBusSrv();
  const told: (number | null)[] = [];
  eventBus.getStream(DataHoverEvent).subscribe(({ payload }) => told.push(payload.point.time as number));
  eventBus.getStream(DataHoverClearEvent).subscribe(() => told.push(null));
  show({ eventBus });
  act(() => hours().focus());
  expect(hours()).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^Do 26\.11\., 10–11.Uhr, Vorhersage: Temperatur/)
  );
  fireEvent.keyDown(hours(), { key: 'PageUp' });
  expect(screen.getByRole('tooltip')).toHaveTextContent(/Fr 27\.11\., 10–11.Uhr/);
  fireEvent.keyDown(hours(), { key: 'Escape' });
  expect(screen.queryByRole('tooltip')).toBeNull();
  const first = Date.parse('2026-11-26T10:00Z');
  expect(told).toEqual([first, first + 24 * HOUR, null]);
});

test('what readers look at elsewhere is shown here, and only while they do', () => {
  const eventBus = new EventBusSrv();
  show({ eventBus });
  act(() => eventBus.publish(new DataHoverEvent({ point: { time: STORM.now + HOUR } })));
  expect(screen.getByTestId('crosshair')).toBeInTheDocument();
  act(() => eventBus.publish(new DataHoverEvent({ point: { time: STORM.now + 9000 * HOUR } })));
  expect(screen.queryByTestId('crosshair')).toBeNull();
  act(() => eventBus.publish(new DataHoverEvent({ point: { time: STORM.now } })));
  act(() => eventBus.publish(new DataHoverClearEvent()));
  expect(screen.queryByTestId('crosshair')).toBeNull();
});

test('the same as a table', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  const row = screen.getByRole('row', { name: /Do 26\.11\., 21–22/ });
  expect(row).toHaveTextContent('Vorhersage');
  expect(row).toHaveTextContent('Stufe 1: Windböen');
  expect(screen.getAllByRole('row')).toHaveLength(1 + 120);
});

test('where the forecast is to keep to the range it does', () => {
  show({ set: { ahead: 'range' } });
  fireEvent.click(screen.getByRole('button', { name: 'Als Tabelle' }));
  expect(screen.getAllByRole('row')).toHaveLength(1 + 49);
});

const roof = () =>
  courseFrame({
    ...{ property: 'air_temperature', unit: 'celsius', first: STORM.from, values: Array<number>(49).fill(3.1) },
    labels: { station: 'unna-dach', station_name: 'Sensor Rathausdach', station_class: 'indicative' },
  });

test('of several stations the reader chooses; what one lacks another of the Kommune knows', () => {
  show({ series: [roof(), ...everything()] });
  const choice = screen.getByRole('combobox', { name: 'Messstelle' });
  expect(choice).toHaveValue('wetter-unna');
  fireEvent.change(choice, { target: { value: 'unna-dach' } });
  expect(screen.getByText(/^Temperatur jetzt/).nextSibling).toHaveTextContent(/^3,1.°C$/);
  expect(screen.getByText('Sensor, orientierende Messung')).toBeInTheDocument();
  expect(screen.getByText('Regen, Wind, Böen, Windrichtung, Sonne, Wolken: Wetterstation Unna')).toBeInTheDocument();
});

test('the options name a station, by a variable, too', () => {
  show({ series: [roof(), ...everything()], set: { station: '$station' } });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByText('Sensor Rathausdach')).toBeInTheDocument();
});

test('a station that is not there is named, with those that are', () => {
  show({ set: { station: 'dach' } });
  expect(screen.getByRole('status')).toHaveTextContent('Die Messstelle „dach“ ist nicht in den Daten.');
  expect(screen.getByRole('status')).toHaveTextContent('Wetterstation Unna');
});

test('marks of the dashboard are warnings without a level', () => {
  const mark = toDataFrame({
    fields: [
      { name: 'time', type: FieldType.time, values: [STORM.now] },
      { name: 'timeEnd', type: FieldType.time, values: [STORM.now + 5 * HOUR] },
      { name: 'title', type: FieldType.string, values: ['Stadtlauf'] },
    ],
  });
  show({ series: [...stormMeasured(), ...stormForecast()], annotations: [mark] });
  expect(screen.getByText(/^Stadtlauf, Do 10:10.Uhr bis 15:10.Uhr$/)).toBeInTheDocument();
});

test('links of the dashboard stand in the hint of an hour', () => {
  const series = everything();
  const link = { href: '/d/x', title: 'Messstelle öffnen', target: '_self', origin: undefined } as const;
  series[0]!.fields[1]!.getLinks = () => [link as never];
  show({ series });
  act(() => hours().focus());
  fireEvent.keyDown(hours(), { key: 'Home' });
  expect(screen.getByRole('link', { name: 'Messstelle öffnen' })).toHaveAttribute('href', '/d/x');
});

test.each([
  [1200, 560],
  [530, 380],
  [300, 320],
  [200, 90],
])('at %d × %d the temperature of now is there', (width, height) => {
  show({ width, height });
  const small = screen.queryByText(/^9,3.°C$/);
  expect(small ?? hours()).toBeInTheDocument();
});

type Fields = Parameters<typeof toDataFrame>[0];
const frame = (fields: object[], more: object = {}) => toDataFrame({ fields, ...more } as Fields);
const time = (values: unknown[]) => ({ name: 'time', type: 'time', values });
const number = (values: unknown[], more: object = {}) => ({ name: 'air_temperature', type: 'number', values, ...more });
const many = Array.from({ length: 100_000 }, (_, i) => i);

test.each<[string, DataFrame[], RegExp]>([
  ['no frame', [], /keine Daten geliefert/],
  ['an empty frame', [frame([])], /keine Daten geliefert/],
  ['no time', [frame([number([1, 2])])], /fehlt, was dieses Panel zeichnet/],
  ['times that are texts', [frame([{ name: 'time', type: 'string', values: ['2026-11-26'] }, number([1])])], /fehlt/],
  ['figures that are texts', [frame([time([STORM.now]), { ...number(['7,8']), type: 'string' }])], /fehlt/],
  ['nothing but NaN', [frame([time([STORM.now]), number([Number.NaN])])], /keine Daten geliefert/],
  ['columns of unequal lengths', [frame([time([STORM.now - HOUR, STORM.now]), number([4])])], /°C/],
  [
    'NaN among figures',
    [frame([time([1, 2, 3].map((i) => STORM.now - i * HOUR)), number([4, Number.NaN, Infinity])])],
    /°C/,
  ],
  ['times that are none', [frame([time([null, Number.NaN, STORM.now]), number([1, 2, 3])])], /°C/],
  ['one value', [frame([time([STORM.now]), number([7.8])])], /Jetzt 7,8.°C/],
  ['only values of long ago', [frame([time([0, HOUR]), number([7.8, 8])])], /Keine Temperatur gemessen/],
  ['100,000 rows', [frame([time(many.map((i) => STORM.now - i * 60_000)), number(many.map((i) => i % 20))])], /°C/],
  [
    'HTML in the name of a station',
    [
      courseFrame({
        property: 'air_temperature',
        unit: 'celsius',
        values: [5],
        first: STORM.now,
        labels: { station_name: '<img src=x onerror=alert(1)>' },
      }),
    ],
    /<img src=x onerror=alert\(1\)>/,
  ],
])('%s harms nothing', (_, series, words) => {
  const complaints = jest.spyOn(console, 'error').mockImplementation();
  const { container } = show({ series });
  expect(container).toHaveTextContent(words);
  expect(container.querySelector('img')).toBeNull();
  expect(complaints).not.toHaveBeenCalled();
});

test('a query that failed is no lack of data', () => {
  const timeRange = { ...getDefaultTimeRange(), from: dateTime(STORM.from), to: dateTime(STORM.now) };
  const data = { state: LoadingState.Error, series: [], timeRange, errors: [{ message: 'Der Hub antwortet nicht.' }] };
  show({ data });
  expect(screen.getByRole('status')).toHaveTextContent('Nicht abrufbar');
  expect(screen.getByRole('status')).toHaveTextContent('Der Hub antwortet nicht.');
});
