import { airQualityIndexOf } from '@smartregion/terms/air-quality-scale';
import type { Panel, Transformation } from './panel';

/** Okabe–Ito: told apart by readers with any colour vision, on light and on dark ground. */
export const COLOR = {
  blue: '#0072B2',
  sky: '#56B4E9',
  orange: '#E69F00',
  vermilion: '#D55E00',
  green: '#009E73',
  purple: '#CC79A7',
} as const;

/** Colours of the index's classes. */
const CLASS_COLORS = airQualityIndexOf('uba-lqi-2025').classes.map((c) => c.color);

/** Quiet in both themes, and none of the index's colours. */
const UNKNOWN_COLOR = '#a3a9b2';

export const classThresholds = {
  mode: 'absolute',
  // Grafana takes the first step for what has no value.
  steps: [{ value: null, color: UNKNOWN_COLOR }, ...CLASS_COLORS.map((color, i) => ({ value: i + 1, color }))],
};

/** Fixed colour and dash, so that a series is told by more than its colour. */
export function line(color: string, dash?: readonly number[]): Record<string, unknown> {
  return {
    color: { mode: 'fixed', fixedColor: color },
    ...(dash ? { 'custom.lineStyle': { fill: 'dash', dash } } : {}),
  };
}

export const dashed = (dash: readonly number[]) => ({ 'custom.lineStyle': { fill: 'dash', dash } });

const QUIET_LEGEND = { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] };

export const timeseriesOptions = {
  legend: QUIET_LEGEND,
  tooltip: { mode: 'multi', sort: 'none' },
};

/** The legend names the station; what is measured stands in the title. */
export const STATION = '${__field.labels.station_name}';
export const byStation = { displayName: STATION };
/** Where all of the region stand beside each other: in several Kommunen a station is at the Rathaus. */
export const byKommune = { displayName: `\${__field.labels.kommune_name}: ${STATION}` };

/**
 * Of Grafana's palettes the one that leaves out what has less than 3:1 to its ground, in either theme; the other gives a
 * second station a yellow that nobody sees on white. It may give two stations the same, so that of curves the hub tells
 * the colours (`apart`), which go before it.
 */
export const COLORS = { color: { mode: 'palette-classic-by-name' } };
/** The same for curves of several stations. */
export const eachStation = { ...byStation, ...COLORS };

/** Gaps stay gaps. */
export const lines = {
  custom: { drawStyle: 'line', lineWidth: 2, fillOpacity: 0, showPoints: 'never', spanNulls: false },
};
/** Grafana's own digits: as many as the steps of the axis need, where the instrument's would say 0.3, 0.3, 0.2. */
export const digitsOfAxis = { decimals: null };
/** As long as what they stand for: from zero on. */
export const bars = {
  min: 0,
  custom: { drawStyle: 'bars', lineWidth: 1, fillOpacity: 80, showPoints: 'never' },
};

/** Directions: a line from 350° to 10° would cross the whole panel. */
export const compassPoints = {
  custom: { drawStyle: 'points', pointSize: 5, showPoints: 'always', spanNulls: false },
  min: 0,
  max: 360,
};

/** One big figure with its name. */
export const statOptions = {
  colorMode: 'none',
  graphMode: 'none',
  justifyMode: 'auto',
  textMode: 'value_and_name',
  wideLayout: true,
  reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
};

export const tableOptions = { showHeader: true, cellHeight: 'sm', footer: { show: false } };

/**
 * Long texts break into lines instead of being cut. Grafana up to 12.2 reads the first form, later ones the second; with
 * a least width of its own a column is 150 px wide, and two are wider than a phone.
 */
export const wrapped = {
  custom: { cellOptions: { type: 'auto', wrapText: true }, wrapText: true, wrapHeaderText: true, minWidth: 80 },
};

/**
 * A table of the hub's short layout: one column of text as wide as the panel. Of several, Grafana measures one cell of each
 * row, and cuts the others.
 */
export const shortTable: Pick<Panel, 'options' | 'defaults' | 'transformations'> = {
  options: { ...tableOptions, showHeader: false },
  defaults: wrapped,
  transformations: [withoutColumns(['subject', 'demo'])],
};

export function withoutColumns(names: readonly string[]): Transformation {
  const excludeByName = Object.fromEntries(names.map((name) => [name, true]));
  return { id: 'organize', options: { excludeByName, indexByName: {}, renameByName: {} } };
}

export type Sized = Panel & { readonly width: number };
