import { text, type Text } from './language';
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

/** Class of the index in words, number, shape and colour: all four, always. */
const CLASSES: readonly { text: Text; color: string }[] = [
  { text: text('● 1 sehr gut', '● 1 very good'), color: '#50F0E6' },
  { text: text('■ 2 gut', '■ 2 good'), color: '#50CCAA' },
  { text: text('▲ 3 mäßig', '▲ 3 moderate'), color: '#F0E641' },
  { text: text('◆ 4 schlecht', '◆ 4 poor'), color: '#FF5050' },
  { text: text('⬣ 5 sehr schlecht', '⬣ 5 very poor'), color: '#960032' },
];

export const classMappings = [
  {
    type: 'value',
    options: Object.fromEntries(CLASSES.map((c, i) => [String(i + 1), { index: i, text: c.text, color: c.color }])),
  },
  { type: 'special', options: { match: 'null', result: { index: 5, text: text('keine Daten', 'no data') } } },
];

export const classThresholds = {
  mode: 'absolute',
  steps: CLASSES.map((c, i) => ({ value: i === 0 ? null : i + 1, color: c.color })),
};

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

/** Gaps stay gaps. */
export const lines = {
  custom: { drawStyle: 'line', lineWidth: 2, fillOpacity: 0, showPoints: 'never', spanNulls: false },
};
export const bars = { custom: { drawStyle: 'bars', lineWidth: 1, fillOpacity: 80, showPoints: 'never' } };

/** One big figure with its name. */
export const statOptions = {
  colorMode: 'none',
  graphMode: 'area',
  justifyMode: 'auto',
  textMode: 'value_and_name',
  wideLayout: true,
  reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
};

export const tableOptions = { showHeader: true, cellHeight: 'sm', footer: { show: false } };

export type Sized = Panel & { readonly width: number };
