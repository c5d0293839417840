import type { AirQualityClass, Shape } from '@smartregion/terms/air-quality-scale';
import type { HealthState } from '../../model/health';
import { html, type Html } from './html';

interface Outline {
  readonly path: string;
  /** Where the number stands, so that it looks centred. */
  readonly y: number;
}

const OUTLINES: Readonly<Record<Shape, Outline>> = {
  circle: { path: 'M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z', y: 21 },
  square: { path: 'M4 4h24v24h-24z', y: 21 },
  triangle: { path: 'M16 3l14 25h-28z', y: 24 },
  diamond: { path: 'M16 1l15 15l-15 15l-15-15z', y: 21 },
  octagon: { path: 'M10 2h12l8 8v12l-8 8h-12l-8-8v-12z', y: 21 },
  star: {
    path: 'M16 1L21.2 6.9L29 8.5L26.5 16L29 23.5L21.2 25.1L16 31L10.8 25.1L3 23.5L5.5 16L3 8.5L10.7 6.9Z',
    y: 21,
  },
};

/** The mark of an index class; hatched where there is none, dotted ring around it where the sensor is indicative. */
export function classMark(number: number, indexClass: AirQualityClass | undefined, indicative: boolean): Html {
  const ring = indicative && html`<circle class="ring" cx="20" cy="20" r="18.5" />`;
  return html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
    ${ring}${indexClass ? sign(number, indexClass) : UNKNOWN}
  </svg>`;
}

/** The outline in text colour carries the contrast that the official colours lack. */
function sign(number: number, { color, textColor, shape }: AirQualityClass): Html {
  const { path, y } = OUTLINES[shape];
  return html`<g transform="translate(6 6) scale(.875)"
    ><path d="${path}" fill="${color}" class="outline" /><text x="16" y="${y}" fill="${textColor}">${number}</text></g
  >`;
}

const UNKNOWN = html`<circle cx="20" cy="20" r="12" class="unknown" />`;

/** A shape of its own for each state, in 16 × 16. */
const STATES: Readonly<Record<HealthState, Html>> = {
  ok: html`<circle cx="8" cy="8" r="6" />`,
  late: html`<circle cx="8" cy="8" r="5.5" class="hollow" /><path d="M8 2.5a5.5 5.5 0 0 0 0 11z" />`,
  waiting: html`<circle cx="8" cy="8" r="5.5" class="hollow" />`,
  silent: html`<path d="M8 1.5l7 13h-14z" />`,
  failing: html`<path d="M3 3l10 10M13 3l-10 10" class="cross" />`,
  never: html`<path d="M8 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z" class="hollow" />`,
  off: html`<path d="M2 6h12v4h-12z" />`,
};

/** The word stands beside it. */
export function stateMark(state: HealthState): Html {
  return html`<svg class="sign ${state}" viewBox="0 0 16 16" aria-hidden="true">${STATES[state]}</svg>`;
}
