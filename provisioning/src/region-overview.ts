import { propertyOf } from '../../backend/src/model/property';
import type { Dashboard } from './dashboard';
import { currentWarnings, warningMarks } from './events';
import { text, type Language, type Text } from './language';
import {
  AGE_UNIT,
  COLOR,
  classThresholds,
  classWords,
  lines,
  tableOptions,
  timeseriesOptions,
  type Sized,
} from './look';
import { byName } from './field-config';
import type { Transformation } from './panel';

/** Bundled with the data source plugin: no request leaves the reader's browser for a third party. */
const BOUNDARIES = 'public/plugins/smartregion-hub-datasource/geo/kreis-unna.geojson';

/** Grafana draws a mark's text in the mark's colour: the number is a mark of its own, without extent. */
function marks(name: Text, color: object, size: number, label?: Text) {
  return {
    type: 'markers',
    name,
    location: { mode: 'coords', latitude: 'lat', longitude: 'lon' },
    tooltip: true,
    config: {
      showLegend: false,
      style: {
        size: { fixed: size, min: 0, max: 15 },
        color,
        opacity: 1,
        symbol: { mode: 'fixed', fixed: 'img/icons/marker/circle.svg' },
        symbolAlign: { horizontal: 'center', vertical: 'center' },
        ...(label ? { text: { mode: 'field', field: label, fixed: '' } } : {}),
        textConfig: { fontSize: 13, offsetX: 0, offsetY: 0, textAlign: 'center', textBaseline: 'middle' },
      },
    },
  };
}

const CLASS = text('Klasse', 'Class');

const map: Sized = {
  width: 7,
  type: 'geomap',
  title: text('Luftqualität im Kreis', 'Air quality in the district'),
  description: text(
    'Klasse des Luftqualitätsindex (LQI 2025) als Zahl je Messstelle: 1 sehr gut bis 5 sehr schlecht; grau mit Strich: keine Daten. Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0.',
    'Class of the air quality index (LQI 2025) as the number of each station: 1 very good to 5 very poor; grey with a dash: no data. Boundaries: © GeoBasis-DE / BKG 2016 (data modified), dl-de/by-2-0.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
  defaults: { color: { mode: 'thresholds' }, thresholds: classThresholds },
  overrides: [byName(CLASS, { mappings: [] })],
  transformations: [
    {
      id: 'organize',
      options: {
        indexByName: {},
        renameByName: {
          kommune_name: text('Kommune', 'Municipality'),
          station_name: text('Messstelle', 'Station'),
          class: CLASS,
          word: text('Luftqualität', 'Air quality'),
          deciding: text('Es bestimmt', 'Decided by'),
          deciding_value: text('mit', 'at'),
          time: text('Stunde bis', 'Hour until'),
          attribution: text('Quelle', 'Source'),
        },
        excludeByName: Object.fromEntries(
          ['kommune', 'station', 'station_class', 'measured', 'complete', 'age', 'demo'].map((name) => [name, true])
        ),
      },
    },
  ],
  options: {
    view: { id: 'coords', lat: 51.555, lon: 7.63, zoom: 9.85, allLayers: false },
    basemap: {
      type: 'geojson',
      name: text('Kommunen', 'Municipalities'),
      config: { src: BOUNDARIES, style: { color: { fixed: '#8a929a' }, opacity: 0.15, lineWidth: 1 }, rules: [] },
    },
    layers: [
      marks(text('Messstellen', 'Stations'), { field: CLASS, fixed: '#8a929a' }, 11),
      marks(text('Klasse als Zahl', 'Class as number'), { fixed: '#000000' }, 0, CLASS),
    ],
    controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true, showScale: false },
    tooltip: { mode: 'details' },
  },
};

const air: Sized = {
  width: 6,
  type: 'smartregion-airquality-panel',
  title: text('Luftqualität jetzt, je Messstelle', 'Air quality now, by station'),
  description: text(
    'Klasse nach LQI 2025 aus Stundenmitteln; der schlechteste gemessene Stoff bestimmt.',
    'Class by LQI 2025 from hourly means; the worst measured pollutant decides.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
};

/** What a row per Kommune shows: the mean of its stations. */
const NOW: readonly { property: string; title: Text; unit: string; decimals: number; width: number }[] = [
  { property: 'air_temperature', title: text('Temp.', 'Temp.'), unit: 'celsius', decimals: 1, width: 75 },
  { property: 'wind_speed', title: text('Wind', 'Wind'), unit: 'velocityms', decimals: 1, width: 75 },
  { property: 'traffic_flow_all', title: text('Kfz/h', 'Veh./h'), unit: 'none', decimals: 0, width: 60 },
  { property: 'traffic_speed_mean', title: text('Tempo', 'Speed'), unit: 'velocitykmh', decimals: 0, width: 75 },
];

/** Grafana groups by the names that readers see. */
const nameOf = (id: string): Text => text(propertyOf(id).de, propertyOf(id).en);
const meanOf = (id: string): Text => text(`${nameOf(id).de} (mean)`, `${nameOf(id).en} (mean)`);

/** One row per Kommune out of the rows per station of one query; `fields` by their names in the reader's language. */
function perKommune(refId: string, fields: (language: Language) => Record<string, string>): Transformation {
  const grouping = (language: Language) => ({
    kommune_name: { operation: 'groupby', aggregations: [] },
    ...Object.fromEntries(
      Object.entries(fields(language)).map(([name, by]) => [name, { operation: 'aggregate', aggregations: [by] }])
    ),
  });
  return {
    id: 'groupBy',
    filter: { id: 'byRefId', options: refId },
    options: { fields: { de: grouping('de'), en: grouping('en') } },
  };
}

const kommunenTable: Sized = {
  width: 11,
  type: 'table',
  title: text('Kommunen jetzt', 'Municipalities now'),
  description: text(
    'Je Kommune: schlechteste Klasse der Luft, Mittel der Wetterstationen und der Zählstellen, Alter des neuesten Werts (h:min:s); leer heißt: wird dort nicht gemessen.',
    'By municipality: worst air quality class, mean of the weather stations and of the counting sites, age of the newest value (h:min:s); empty means: not measured there.'
  ),
  targets: [
    { refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] },
    {
      refId: 'B',
      type: 'latest',
      layout: 'wide',
      kommunen: ['*'],
      properties: NOW.map(({ property }) => property),
      maxAge: 'PT6H',
    },
  ],
  options: { ...tableOptions, sortBy: [{ displayName: 'Kommune', desc: false }] },
  overrides: [
    byName('kommune_name', { displayName: text('Kommune', 'Municipality'), 'custom.minWidth': 125 }),
    byName('class (max)', {
      displayName: text('Luft', 'Air'),
      mappings: classWords,
      'custom.width': 125,
      'custom.align': 'left',
    }),
    ...NOW.map(({ property, title, unit, decimals, width }) =>
      byName(meanOf(property), { displayName: title, unit, decimals, 'custom.width': width })
    ),
    byName('age (min)', { displayName: text('Alter', 'Age'), unit: AGE_UNIT, decimals: 0, 'custom.width': 75 }),
  ],
  transformations: [
    perKommune('A', () => ({ class: 'max' })),
    perKommune('B', (language) => ({
      ...Object.fromEntries(NOW.map(({ property }) => [nameOf(property)[language], 'mean'])),
      age: 'min',
    })),
    { id: 'joinByField', options: { byField: 'kommune_name', mode: 'outer' } },
  ],
};

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
  from: 'now-48h',
  variables: [],
  annotations: [warningMarks(['*'])],
  rows: [
    { height: 13, panels: [map, air, kommunenTable] },
    { height: 7, panels: [currentWarnings(24, ['*'])] },
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
