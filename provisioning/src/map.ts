import { airQualityIndexOf, type Shape } from '@smartregion/terms/air-quality-scale';
import { byName } from './field-config';
import { text, type Text } from './language';
import { classThresholds, type Sized } from './look';
import type { Target, Transformation } from './panel';

/** Bundled with the data source plugin: no request leaves the reader's browser for a third party. */
const PLUGIN = 'public/plugins/smartregion-hub-datasource';
const BOUNDARIES = `${PLUGIN}/geo/kreis-unna.geojson`;
/** Grafana looks for signs below its own folder for built files, public/build, or public in earlier releases. */
const SIGNS = `../../${PLUGIN}/img`;

/**
 * How Grafana draws the shapes of the classes. Its size is the radius of the circle around a shape: all have about the
 * same area, and 2 px of outline, which a circle around sharper corners has to stand further out for.
 */
const DRAWN: Readonly<
  Record<Shape, { readonly symbol: string; readonly size: number; readonly outline: number; readonly turned?: number }>
> = {
  circle: { symbol: 'img/icons/marker/circle.svg', size: 11, outline: 13 },
  square: { symbol: 'img/icons/marker/square.svg', size: 14, outline: 16.8 },
  triangle: { symbol: 'img/icons/marker/triangle.svg', size: 15, outline: 19 },
  diamond: { symbol: 'img/icons/marker/square.svg', size: 14, outline: 16.8, turned: 45 },
  octagon: { symbol: `${SIGNS}/octagon.svg`, size: 11.5, outline: 13.5 },
};

const CLASS = text('Klasse', 'Class');

interface Stations {
  readonly refId: string;
  readonly name: Text;
  readonly shape: Shape;
  /** Of the number; none where there is no class. */
  readonly textColor?: string;
  /** Which rows of the answer. */
  readonly rows: Readonly<Record<string, unknown>>;
}

/** A layer of Grafana's map has one shape: the stations of each class are a question of their own, and so are those without. */
const STATIONS: readonly Stations[] = [
  ...airQualityIndexOf('uba-lqi-2025').classes.map(({ de, en, shape, textColor }, i) => ({
    refId: 'ABCDE'.charAt(i),
    name: text(`${i + 1} ${de}`, `${i + 1} ${en}`),
    shape,
    textColor,
    rows: { id: 'equal', options: { value: i + 1 } },
  })),
  {
    refId: 'F',
    name: text('keine Daten', 'no data'),
    shape: 'circle',
    rows: { id: 'isNull', options: {} },
  },
];

/** Grafana draws the text of a mark in the mark's colour: outline, area and number are marks of their own. */
function layer({ refId, shape }: Stations, name: Text, style: object, tooltip: boolean) {
  const { symbol, turned = 0 } = DRAWN[shape];
  return {
    type: 'markers',
    name,
    filterData: { id: 'byRefId', options: refId },
    location: { mode: 'coords', latitude: 'lat', longitude: 'lon' },
    tooltip,
    config: {
      showLegend: false,
      style: {
        opacity: 1,
        symbol: { mode: 'fixed', fixed: symbol },
        symbolAlign: { horizontal: 'center', vertical: 'center' },
        rotation: { fixed: turned, min: -360, max: 360, mode: 'mod' },
        textConfig: { fontSize: 13, offsetX: 0, offsetY: 0, textAlign: 'center', textBaseline: 'middle' },
        ...style,
      },
    },
  };
}

const sized = (fixed: number) => ({ fixed, min: 0, max: 30 });
const named = ({ de, en }: Text, part: Text) => text(`${de}, ${part.de}`, `${en}, ${part.en}`);

/** Areas over outlines, numbers over areas: Grafana paints what lies together at once. */
const LAYERS = [
  ...STATIONS.map((stations) =>
    layer(
      stations,
      named(stations.name, text('Umriss', 'outline')),
      { size: sized(DRAWN[stations.shape].outline), color: { fixed: 'text' } },
      false
    )
  ),
  ...STATIONS.map((stations) =>
    layer(
      stations,
      stations.name,
      { size: sized(DRAWN[stations.shape].size), color: { field: CLASS, fixed: '#8a929a' } },
      true
    )
  ),
  ...STATIONS.map((stations) =>
    layer(
      { ...stations, shape: 'circle' },
      named(stations.name, text('Zahl', 'number')),
      {
        size: sized(0),
        color: { fixed: stations.textColor ?? '#000000' },
        text: { mode: 'field', field: CLASS, fixed: '' },
        textConfig: {
          fontSize: 13,
          offsetX: 0,
          // A triangle is widest below its middle.
          offsetY: stations.shape === 'triangle' ? 2 : 1,
          textAlign: 'center',
          textBaseline: 'middle',
        },
      },
      false
    )
  ),
];

const answers = ({ refId }: Stations): Target => ({
  refId,
  type: 'air-quality-index',
  layout: 'table',
  kommunen: ['*'],
});

const ofClass = ({ refId, rows }: Stations): Transformation => ({
  id: 'filterByValue',
  filter: { id: 'byRefId', options: refId },
  options: { type: 'include', match: 'any', filters: [{ fieldName: 'class', config: rows }] },
});

export const map: Sized = {
  width: 7,
  type: 'geomap',
  title: text('Luftqualität im Kreis', 'Air quality in the district'),
  description: text(
    'Klasse des Luftqualitätsindex (LQI 2025) je Messstelle als Form, Farbe und Zahl: ● 1 sehr gut, ■ 2 gut, ▲ 3 mäßig, ◆ 4 schlecht, ⬣ 5 sehr schlecht; grau mit Strich: keine Daten. Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0.',
    'Class of the air quality index (LQI 2025) of each station as shape, colour and number: ● 1 very good, ■ 2 good, ▲ 3 moderate, ◆ 4 poor, ⬣ 5 very poor; grey with a dash: no data. Boundaries: © GeoBasis-DE / BKG 2016 (data modified), dl-de/by-2-0.'
  ),
  targets: STATIONS.map(answers),
  defaults: { color: { mode: 'thresholds' }, thresholds: classThresholds },
  overrides: [byName(CLASS, { mappings: [] })],
  transformations: [
    ...STATIONS.map(ofClass),
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
          [
            ...['kommune', 'station', 'station_class', 'measured', 'complete', 'quality', 'age', 'demo'],
            ...['averaging', 'missing', 'stale', 'index', 'index_name'],
          ].map((name) => [name, true])
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
    layers: LAYERS,
    controls: { showZoom: true, mouseWheelZoom: false, showAttribution: true, showScale: false },
    tooltip: { mode: 'details' },
  },
};
