import { airQualityIndexOf } from '../../backend/src/model/air-quality-scale';
import { text } from './language';
import { NOTHING } from './missing';
import type { Panel } from './panel';

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

const GLYPHS = { circle: '●', square: '■', triangle: '▲', diamond: '◆', octagon: '⬣' } as const;

/** Shape, number and word of a class, for a table's cell: Grafana's own text on the class's colour is hard to read. */
export const classWords = [
  {
    type: 'value',
    options: Object.fromEntries(
      airQualityIndexOf('uba-lqi-2025').classes.map(({ de, en, shape }, i) => {
        const sign = `${GLYPHS[shape]} ${i + 1}`;
        return [i + 1, { index: i, text: text(`${sign} ${de}`, `${sign} ${en}`) }];
      })
    ),
  },
  { type: 'special', options: { match: 'null', result: { index: 5, text: NOTHING } } },
];

/** Fixed colour and dash, so that a series is told by more than its colour. */
export function line(color: string, dash?: readonly number[]): Record<string, unknown> {
  return {
    color: { mode: 'fixed', fixedColor: color },
    ...(dash ? { 'custom.lineStyle': { fill: 'dash', dash } } : {}),
  };
}

const QUIET_LEGEND = { displayMode: 'list', placement: 'bottom', showLegend: true, calcs: [] };

export const timeseriesOptions = {
  legend: QUIET_LEGEND,
  tooltip: { mode: 'multi', sort: 'none' },
};

/** The legend names the station; what is measured stands in the title. */
export const STATION = '${__field.labels.station_name}';
export const byStation = { displayName: STATION };

/** Gaps stay gaps. */
export const lines = {
  custom: { drawStyle: 'line', lineWidth: 2, fillOpacity: 0, showPoints: 'never', spanNulls: false },
};
export const bars = { custom: { drawStyle: 'bars', lineWidth: 1, fillOpacity: 80, showPoints: 'never' } };

/** One big figure with its name. */
export const statOptions = {
  colorMode: 'none',
  graphMode: 'none',
  justifyMode: 'auto',
  textMode: 'value_and_name',
  wideLayout: true,
  reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
};

/** Instants and ages as tables show them; Grafana's own words for durations are English. */
export const TIME_UNIT = text('time:DD.MM.YYYY HH:mm', 'time:YYYY-MM-DD HH:mm');
export const AGE_UNIT = 'dthms';

export const tableOptions = { showHeader: true, cellHeight: 'sm', footer: { show: false } };

export type Sized = Panel & { readonly width: number };
