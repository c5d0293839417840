import type { Dashboard } from './dashboard';
import { text } from './language';
import { classMappings, classThresholds, lines, tableOptions, timeseriesOptions, type Sized } from './look';
import { byName } from './panel';

const INDEX_NOW = { refId: 'A', type: 'air-quality-index', layout: 'table' } as const;
/** Bundled with the data source plugin: no request leaves the reader's browser for a third party. */
const BOUNDARIES = 'public/plugins/smartregion-hub-datasource/geo/kreis-unna.geojson';

const map: Sized = {
  width: 8,
  type: 'geomap',
  title: text('Luftqualität im Kreis', 'Air quality in the district'),
  description: text(
    'Klasse des Luftqualitätsindex (LQI 2025) je Messstelle, Zahl im Zeichen. Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0.',
    'Class of the air quality index (LQI 2025) per station, as the number in the mark. Boundaries: © GeoBasis-DE / BKG 2016 (data modified), dl-de/by-2-0.'
  ),
  targets: [INDEX_NOW],
  defaults: { color: { mode: 'thresholds' }, thresholds: classThresholds },
  overrides: [byName('class', { displayName: text('Klasse', 'Class'), mappings: classMappings })],
  options: {
    view: { id: 'coords', lat: 51.56, lon: 7.63, zoom: 9.6, allLayers: false },
    basemap: {
      type: 'geojson',
      name: text('Kommunen', 'Municipalities'),
      config: { src: BOUNDARIES, style: { color: { fixed: '#8a929a' }, opacity: 0.15, lineWidth: 1 }, rules: [] },
    },
    layers: [
      {
        type: 'markers',
        name: text('Messstellen', 'Stations'),
        location: { mode: 'coords', latitude: 'lat', longitude: 'lon' },
        tooltip: true,
        config: {
          showLegend: true,
          style: {
            size: { fixed: 11, min: 2, max: 15 },
            color: { field: 'class', fixed: '#8a929a' },
            opacity: 1,
            symbol: { mode: 'fixed', fixed: 'img/icons/marker/circle.svg' },
            symbolAlign: { horizontal: 'center', vertical: 'center' },
            text: { mode: 'field', field: 'class', fixed: '' },
            textConfig: { fontSize: 12, offsetX: 0, offsetY: 0, textAlign: 'center', textBaseline: 'middle' },
          },
        },
      },
    ],
    controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true, showScale: false },
    tooltip: { mode: 'details' },
  },
};

const airTable: Sized = {
  width: 16,
  type: 'table',
  title: text('Luftqualität jetzt, je Messstelle', 'Air quality now, by station'),
  description: text(
    'Klasse nach LQI 2025 aus Stundenmitteln; der schlechteste gemessene Stoff bestimmt. Unvollständig heißt: nicht alle fünf Stoffe werden gemessen.',
    'Class by LQI 2025 from hourly means; the worst measured pollutant decides. Incomplete means: not all five pollutants are measured.'
  ),
  targets: [INDEX_NOW],
  options: { ...tableOptions, sortBy: [{ displayName: 'Kommune', desc: false }] },
  overrides: [
    byName('kommune_name', { displayName: 'Kommune' }),
    byName('station_name', { displayName: text('Messstelle', 'Station') }),
    byName('class', {
      displayName: text('Klasse', 'Class'),
      mappings: classMappings,
      thresholds: classThresholds,
      color: { mode: 'thresholds' },
      'custom.cellOptions': { type: 'color-background', mode: 'basic' },
      'custom.width': 150,
    }),
    byName('deciding', { displayName: text('Bestimmt durch', 'Decided by') }),
    byName('deciding_value', { displayName: text('Wert', 'Value'), unit: 'conμgm3', decimals: 0 }),
    byName('measured', { displayName: text('Stoffe', 'Pollutants'), 'custom.width': 80 }),
    byName('age', { displayName: text('Alter', 'Age'), unit: 's', decimals: 0 }),
    byName('attribution', { displayName: text('Quelle', 'Source') }),
  ],
  transformations: [
    {
      id: 'organize',
      options: {
        excludeByName: {
          kommune: true,
          station: true,
          lat: true,
          lon: true,
          station_class: true,
          time: true,
          word: true,
          complete: true,
          demo: true,
        },
        indexByName: {
          kommune_name: 0,
          station_name: 1,
          class: 2,
          deciding: 3,
          deciding_value: 4,
          measured: 5,
          age: 6,
          attribution: 7,
        },
        renameByName: {},
      },
    },
  ],
};

const kommunenTable: Sized = {
  width: 12,
  type: 'table',
  title: text('Wetter und Verkehr jetzt, je Kommune', 'Weather and traffic now, by municipality'),
  description: text(
    'Neueste Werte der Messstellen einer Kommune; leer heißt: wird dort nicht gemessen.',
    'Newest values of the stations of a municipality; empty means: not measured there.'
  ),
  targets: [
    {
      refId: 'A',
      type: 'latest',
      layout: 'wide',
      properties: ['air_temperature', 'wind_speed', 'relative_humidity', 'traffic_flow_all', 'traffic_speed_mean'],
      maxAge: 'PT3H',
    },
  ],
  options: { ...tableOptions, sortBy: [{ displayName: 'Kommune', desc: false }] },
  overrides: [
    byName('kommune_name', { displayName: 'Kommune' }),
    byName('air_temperature (mean)', { displayName: text('Temperatur', 'Temperature'), unit: 'celsius', decimals: 1 }),
    byName('relative_humidity (mean)', { displayName: text('Feuchte', 'Humidity'), unit: 'percent', decimals: 0 }),
    byName('wind_speed (mean)', { displayName: 'Wind', unit: 'velocityms', decimals: 1 }),
    byName('traffic_flow_all (sum)', { displayName: text('Verkehr (Kfz/h)', 'Traffic (veh/h)'), decimals: 0 }),
    byName('traffic_speed_mean (mean)', { displayName: text('Tempo', 'Speed'), unit: 'velocitykmh', decimals: 0 }),
    byName('age (min)', { displayName: text('Alter', 'Age'), unit: 's', decimals: 0 }),
  ],
  transformations: [
    {
      id: 'groupBy',
      options: {
        fields: {
          kommune_name: { operation: 'groupby', aggregations: [] },
          air_temperature: { operation: 'aggregate', aggregations: ['mean'] },
          relative_humidity: { operation: 'aggregate', aggregations: ['mean'] },
          wind_speed: { operation: 'aggregate', aggregations: ['mean'] },
          traffic_flow_all: { operation: 'aggregate', aggregations: ['sum'] },
          traffic_speed_mean: { operation: 'aggregate', aggregations: ['mean'] },
          age: { operation: 'aggregate', aggregations: ['min'] },
        },
      },
    },
  ],
};

const course = (property: string, title: Sized['title'], description: Sized['description'], width: number): Sized => ({
  width,
  type: 'timeseries',
  title,
  description,
  targets: [{ refId: 'A', type: 'series', properties: [property], stations: [], kommunen: ['*'], bucket: '1h' }],
  defaults: { ...lines, color: { mode: 'palette-classic-by-name' } },
  options: timeseriesOptions,
});

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
    { height: 12, panels: [map, airTable] },
    {
      height: 9,
      panels: [
        kommunenTable,
        {
          ...course(
            'no2',
            text('Stickstoffdioxid, Stundenmittel', 'Nitrogen dioxide, hourly means'),
            text(
              'NO₂ aller Messstellen. Grenzwert der Stunde: 200 µg/m³ (39. BImSchV).',
              'NO₂ of all stations. Hourly limit value: 200 µg/m³ (39. BImSchV).'
            ),
            12
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        course(
          'air_temperature',
          text('Lufttemperatur, Stundenmittel', 'Air temperature, hourly means'),
          text(
            'Lufttemperatur in 2 m Höhe an allen Wetterstationen.',
            'Air temperature at 2 m at all weather stations.'
          ),
          12
        ),
        {
          ...course(
            'traffic_flow_all',
            text('Verkehr an den Zählstellen, je Stunde', 'Traffic at the counting sites, per hour'),
            text('Kraftfahrzeuge je Stunde, Mittel der Stunde.', 'Vehicles per hour, mean of the hour.'),
            12
          ),
        },
      ],
    },
  ],
};
