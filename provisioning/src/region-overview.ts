import { propertyOf } from '../../backend/src/model/property';
import type { Dashboard } from './dashboard';
import { text, type Text } from './language';
import { byKommune, classThresholds, lines, tableOptions, timeseriesOptions, type Sized } from './look';
import { byName } from './panel';

/** Bundled with the data source plugin: no request leaves the reader's browser for a third party. */
const BOUNDARIES = 'public/plugins/smartregion-hub-datasource/geo/kreis-unna.geojson';

/** Grafana draws a mark's text in the mark's colour: the number is a mark of its own, too small to be seen. */
function marks(name: Text, color: object, size: number, label?: string) {
  return {
    type: 'markers',
    name,
    location: { mode: 'coords', latitude: 'lat', longitude: 'lon' },
    tooltip: true,
    config: {
      showLegend: false,
      style: {
        size: { fixed: size, min: 1, max: 15 },
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

const map: Sized = {
  width: 8,
  type: 'geomap',
  title: text('Luftqualität im Kreis', 'Air quality in the district'),
  description: text(
    'Klasse des Luftqualitätsindex (LQI 2025) als Zahl je Messstelle: 1 sehr gut bis 5 sehr schlecht; ohne Daten kein Zeichen. Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0.',
    'Class of the air quality index (LQI 2025) as the number of each station: 1 very good to 5 very poor; no mark without data. Boundaries: © GeoBasis-DE / BKG 2016 (data modified), dl-de/by-2-0.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
  defaults: { color: { mode: 'thresholds' }, thresholds: classThresholds },
  overrides: [byName('class', { displayName: text('Klasse', 'Class'), mappings: [] })],
  transformations: [
    {
      id: 'filterByValue',
      options: {
        type: 'include',
        match: 'all',
        filters: [{ fieldName: text('Klasse', 'Class'), config: { id: 'isNotNull', options: {} } }],
      },
    },
  ],
  options: {
    view: { id: 'coords', lat: 51.555, lon: 7.63, zoom: 9.75, allLayers: false },
    basemap: {
      type: 'geojson',
      name: text('Kommunen', 'Municipalities'),
      config: { src: BOUNDARIES, style: { color: { fixed: '#8a929a' }, opacity: 0.15, lineWidth: 1 }, rules: [] },
    },
    layers: [
      marks(text('Messstellen', 'Stations'), { field: 'class', fixed: '#8a929a' }, 11),
      marks(text('Klasse als Zahl', 'Class as number'), { fixed: '#000000' }, 1, 'class'),
    ],
    controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true, showScale: false },
    tooltip: { mode: 'details' },
  },
};

const air: Sized = {
  width: 8,
  type: 'smartregion-airquality-panel',
  title: text('Luftqualität jetzt, je Messstelle', 'Air quality now, by station'),
  description: text(
    'Klasse nach LQI 2025 aus Stundenmitteln; der schlechteste gemessene Stoff bestimmt.',
    'Class by LQI 2025 from hourly means; the worst measured pollutant decides.'
  ),
  targets: [{ refId: 'A', type: 'air-quality-index', layout: 'table', kommunen: ['*'] }],
};

/** What a row per Kommune shows, with the way in which its stations become one number. */
const NOW: readonly { property: string; by: string; title: Text; unit: string; decimals: number }[] = [
  { property: 'air_temperature', by: 'mean', title: text('Temperatur', 'Temperature'), unit: 'celsius', decimals: 1 },
  { property: 'wind_speed', by: 'mean', title: text('Wind', 'Wind'), unit: 'velocityms', decimals: 1 },
  { property: 'traffic_flow_all', by: 'sum', title: text('Kfz je Stunde', 'Vehicles/h'), unit: 'none', decimals: 0 },
  { property: 'traffic_speed_mean', by: 'mean', title: text('Tempo', 'Speed'), unit: 'velocitykmh', decimals: 0 },
];

/** Grafana groups by the names that readers see. */
const nameOf = (id: string): Text => text(propertyOf(id).de, propertyOf(id).en);
const groupedName = (id: string, by: string): Text => text(`${nameOf(id).de} (${by})`, `${nameOf(id).en} (${by})`);

function grouping(language: 'de' | 'en') {
  const aggregate = (by: string) => ({ operation: 'aggregate', aggregations: [by] });
  return {
    kommune_name: { operation: 'groupby', aggregations: [] },
    age: aggregate('min'),
    ...Object.fromEntries(NOW.map(({ property, by }) => [nameOf(property)[language], aggregate(by)])),
  };
}

const kommunenTable: Sized = {
  width: 8,
  type: 'table',
  title: text('Wetter und Verkehr jetzt', 'Weather and traffic now'),
  description: text(
    'Je Kommune: Mittel ihrer Messstellen, beim Verkehr die Summe; leer heißt: wird dort nicht gemessen.',
    'By municipality: mean of its stations, for traffic the sum; empty means: not measured there.'
  ),
  targets: [
    {
      refId: 'A',
      type: 'latest',
      layout: 'wide',
      kommunen: ['*'],
      properties: NOW.map(({ property }) => property),
      maxAge: 'PT3H',
    },
  ],
  options: { ...tableOptions, sortBy: [{ displayName: 'Kommune', desc: false }] },
  overrides: [
    byName('kommune_name', { displayName: 'Kommune', 'custom.width': 130 }),
    ...NOW.map(({ property, by, title, unit, decimals }) =>
      byName(groupedName(property, by), { displayName: title, unit, decimals })
    ),
    byName('age (min)', { displayName: text('Alter', 'Age'), unit: 's', decimals: 0 }),
  ],
  transformations: [{ id: 'groupBy', options: { fields: { de: grouping('de'), en: grouping('en') } } }],
};

function course(property: string, title: Text, description: Text): Sized {
  return {
    width: 8,
    type: 'timeseries',
    title,
    description,
    targets: [{ refId: 'A', type: 'series', properties: [property], stations: [], kommunen: ['*'], bucket: '1h' }],
    defaults: { ...lines, ...byKommune, color: { mode: 'palette-classic-by-name' } },
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
  rows: [
    { height: 14, panels: [map, air, kommunenTable] },
    {
      height: 11,
      panels: [
        course(
          'no2',
          text('Stickstoffdioxid, Stundenmittel', 'Nitrogen dioxide, hourly means'),
          text(
            'NO₂ aller Messstellen. Grenzwert der Stunde: 200 µg/m³ (39. BImSchV).',
            'NO₂ of all stations. Hourly limit value: 200 µg/m³ (39. BImSchV).'
          )
        ),
        course(
          'air_temperature',
          text('Lufttemperatur, Stundenmittel', 'Air temperature, hourly means'),
          text(
            'Lufttemperatur in 2 m Höhe an allen Wetterstationen.',
            'Air temperature at 2 m at all weather stations.'
          )
        ),
        course(
          'traffic_flow_all',
          text('Verkehr an den Zählstellen', 'Traffic at the counting sites'),
          text('Kraftfahrzeuge je Stunde, Mittel der Stunde.', 'Vehicles per hour, mean of the hour.')
        ),
      ],
    },
  ],
};
