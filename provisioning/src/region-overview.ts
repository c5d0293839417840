import type { Dashboard } from './dashboard';
import { currentWarnings, warningMarks } from './events';
import { text, type Language, type Text } from './language';
import { COLOR, lines, tableOptions, timeseriesOptions, wrapped, type Sized } from './look';
import { byName } from './field-config';
import { regionMap } from './boards/region-map';
import type { Target, Transformation } from './panel';

const air: Sized = {
  width: 5,
  type: 'smartregion-airquality-panel',
  title: text('Luft je Messstelle', 'Air by station'),
  description: text(
    'Klasse nach LQI 2025 aus Stundenmitteln; der schlechteste gemessene Stoff bestimmt.',
    'Class by LQI 2025 from hourly means; the worst measured pollutant decides.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
};

const AIR = text('Luft', 'Air');

/** One row per Kommune out of the hub's words, a column of each question. */
const COLUMNS: readonly { readonly title: Text; readonly target: Target }[] = [
  {
    title: AIR,
    target: { refId: 'A', type: 'air-quality-index', layout: 'kommunen', kommunen: ['*'] },
  },
  {
    title: text('Wetter und Verkehr', 'Weather and traffic'),
    target: {
      refId: 'B',
      type: 'latest',
      layout: 'kommunen',
      kommunen: ['*'],
      properties: ['air_temperature', 'wind_speed', 'traffic_flow_all', 'traffic_speed_mean'],
      maxAge: 'PT6H',
    },
  },
];

const kommunenTable: Sized = {
  width: 10,
  type: 'table',
  title: text('Kommunen jetzt', 'Municipalities now'),
  description: text(
    'Je Kommune: schlechteste Klasse der Luft, Mittel der Wetterstationen (Temperatur, Wind) und der Zählstellen (Kfz je Stunde, Tempo), zuletzt das Alter des neuesten Werts; was fehlt, wird dort nicht gemessen.',
    'By municipality: worst air quality class, mean of the weather stations (temperature, wind) and of the counting sites (vehicles per hour, speed), last the age of the newest value; what is missing is not measured there.'
  ),
  targets: COLUMNS.map(({ target }) => target),
  options: { ...tableOptions, sortBy: [{ displayName: 'Kommune', desc: false }] },
  defaults: wrapped,
  overrides: [
    // As wide as the longest name, and the longest word of a class; the figures have what is left, on a phone too.
    byName('kommune_name', { displayName: text('Kommune', 'Municipality'), 'custom.width': 132 }),
    byName(AIR, { 'custom.width': 84 }),
  ],
  transformations: [
    ...COLUMNS.map(({ title, target }): Transformation => ({
      id: 'organize',
      filter: { id: 'byRefId', options: target.refId },
      options: {
        excludeByName: { kommune: true, class: true, attribution: true, demo: true },
        indexByName: {},
        renameByName: { statement: title },
      },
    })),
    { id: 'joinByField', options: { byField: 'kommune_name', mode: 'outer' } },
    {
      id: 'organize',
      options: {
        excludeByName: {},
        indexByName: { de: inOrder('de'), en: inOrder('en') },
        renameByName: {},
      },
    },
  ],
};

function inOrder(language: Language): Record<string, number> {
  const names = ['kommune_name', ...COLUMNS.map(({ title }) => title[language])];
  return Object.fromEntries(names.map((name, i) => [name, i]));
}

/** The stations of the region as one band from the lowest to the highest, with their mean. */
const BAND = {
  mean: text('Mittel der Messstellen', 'mean of the stations'),
  min: text('niedrigster Wert', 'lowest value'),
  max: text('höchster Wert', 'highest value'),
} as const;

function course(property: string, unit: string, decimals: number, title: Text, description: Text): Sized {
  const reduce = (reducer: keyof typeof BAND) => ({
    id: 'calculateField',
    options: { mode: 'reduceRow', reduce: { reducer }, alias: BAND[reducer], replaceFields: false },
  });
  const edge = { 'custom.lineWidth': 1, color: { mode: 'fixed', fixedColor: COLOR.sky } };
  return {
    width: 8,
    type: 'timeseries',
    title,
    description,
    targets: [{ refId: 'A', type: 'series', properties: [property], stations: [], kommunen: ['*'], bucket: '1h' }],
    defaults: { ...lines, unit, decimals },
    overrides: [
      byName(BAND.mean, { 'custom.lineWidth': 3, color: { mode: 'fixed', fixedColor: COLOR.blue } }),
      byName(BAND.min, edge),
      byName(BAND.max, { ...edge, 'custom.fillBelowTo': BAND.min, 'custom.fillOpacity': 20 }),
    ],
    // Each counts the ones before as stations too, which changes neither the lowest nor the highest.
    transformations: [
      { id: 'joinByField', options: { byField: 'time', mode: 'outer' } },
      reduce('mean'),
      reduce('min'),
      reduce('max'),
      { id: 'filterFieldsByName', options: { include: { names: ['time', BAND.mean, BAND.min, BAND.max] } } },
    ],
    options: timeseriesOptions,
  };
}

export const regionOverview: Dashboard = {
  slug: 'overview',
  title: text('Region im Überblick', 'Region overview'),
  description: text(
    'Luft, Wetter und Verkehr der Kommunen im Kreis Unna auf einen Blick.',
    'Air, weather and traffic of the municipalities of Kreis Unna at a glance.'
  ),
  tags: [],
  related: ['weather', 'air', 'road', 'warnings', 'counts', 'parking', 'water'],
  from: 'now-48h',
  variables: [],
  annotations: [warningMarks(['*'])],
  rows: [
    { height: 20, panels: [regionMap, air, kommunenTable] },
    { height: 8, panels: [currentWarnings(24, ['*'])] },
    {
      height: 9,
      panels: [
        course(
          'no2',
          'conμgm3',
          0,
          text('Stickstoffdioxid in der Region', 'Nitrogen dioxide in the region'),
          text(
            'NO₂, Stundenmittel aller Messstellen. Grenzwert der Stunde: 200 µg/m³ (39. BImSchV).',
            'NO₂, hourly means of all stations. Hourly limit value: 200 µg/m³ (39. BImSchV).'
          )
        ),
        course(
          'air_temperature',
          'celsius',
          1,
          text('Lufttemperatur in der Region', 'Air temperature in the region'),
          text(
            'Lufttemperatur in 2 m Höhe, Stundenmittel aller Wetterstationen.',
            'Air temperature at 2 m, hourly means of all weather stations.'
          )
        ),
        course(
          'traffic_flow_all',
          'none',
          0,
          text('Verkehr in der Region, Kfz/h', 'Traffic in the region, vehicles/h'),
          text(
            'Kraftfahrzeuge je Stunde an den Zählstellen, Mittel der Stunde.',
            'Vehicles per hour at the counting sites, mean of the hour.'
          )
        ),
      ],
    },
  ],
};
