import { html, type Html } from './html';

interface Shape {
  readonly path: string;
  readonly color: string;
  /** Colour of the number: 4.5:1 on its ground. */
  readonly ink: string;
  /** Where the number stands, so that it looks centred. */
  readonly y: number;
}

/** Class 1…5: circle, square, triangle, diamond, octagon. The outline in text colour carries the contrast. */
const SHAPES: readonly Shape[] = [
  { path: 'M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26z', color: '#50F0E6', ink: '#000', y: 21 },
  { path: 'M4 4h24v24h-24z', color: '#50CCAA', ink: '#000', y: 21 },
  { path: 'M16 3l14 25h-28z', color: '#F0E641', ink: '#000', y: 24 },
  { path: 'M16 1l15 15l-15 15l-15-15z', color: '#FF5050', ink: '#000', y: 21 },
  { path: 'M10 2h12l8 8v12l-8 8h-12l-8-8v-12z', color: '#960032', ink: '#fff', y: 21 },
];

/** The mark of an index class; hatched where there is none, dotted ring around it where the sensor is indicative. */
export function classMark(indexClass: number | null, indicative: boolean): Html {
  const shape = indexClass === null ? undefined : SHAPES[indexClass - 1];
  const ring = indicative && html`<circle class="ring" cx="20" cy="20" r="18.5" />`;
  const body = shape
    ? html`<g transform="translate(6 6) scale(.875)"
        ><path d="${shape.path}" fill="${shape.color}" class="outline" /><text x="16" y="${shape.y}" fill="${shape.ink}"
          >${indexClass}</text
        ></g
      >`
    : html`<circle cx="20" cy="20" r="12" class="unknown" />`;
  return html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">${ring}${body}</svg>`;
}
