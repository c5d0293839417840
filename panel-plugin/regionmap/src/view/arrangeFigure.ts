import { widthOf } from '../../../shared/src/view/measure';
import type { Room } from '../../../shared/src/view/arrangeView';
import type { Size } from '../data/ground/viewport';

export interface FigureArrangement {
  readonly map: Size;
  /** Where the legend stands; null where it has no room. */
  readonly legend: 'right' | 'below' | null;
  /** Pixels that it takes of the width or of the height. */
  readonly taken: number;
  /** Width of one of its columns beside the map. */
  readonly column: number;
}

/** In em of the legend, whose type is a little smaller. */
export const LEGEND = { type: 0.93, row: 1.75, sign: 2.4, gap: 1.1, top: 0.6 };
/** A map lower than this says too little, em. */
const LEAST_MAP = { width: 13, height: 11 };

/** The map is about as wide as high: what is left beside or beneath it is the legend's. */
export function arrangeFigure({ width, height, fontSize }: Room, entries: readonly string[]): FigureArrangement {
  const em = LEGEND.type * fontSize;
  const widths = entries.map((text) => LEGEND.sign * em + widthOf(text, em) * 1.2 + LEGEND.gap * em);
  const none: FigureArrangement = { map: { width, height }, legend: null, taken: 0, column: 0 };
  if (entries.length === 0) {
    return none;
  }
  const column = Math.ceil(Math.max(...widths));
  const perColumn = Math.floor(height / (LEGEND.row * em));
  const aside = column * Math.ceil(entries.length / Math.max(1, perColumn));
  if (width - aside >= Math.max(LEAST_MAP.width * fontSize, 1.05 * height)) {
    return { map: { width: width - aside, height }, legend: 'right', taken: aside, column };
  }
  const beneath = Math.ceil((rowsOf(widths, width) * LEGEND.row + LEGEND.top) * em);
  return height - beneath >= LEAST_MAP.height * fontSize
    ? { map: { width, height: height - beneath }, legend: 'below', taken: beneath, column: 0 }
    : none;
}

/** How many lines entries of such widths take. */
function rowsOf(widths: readonly number[], width: number): number {
  let [rows, filled] = [1, 0];
  for (const one of widths) {
    if (filled > 0 && filled + one > width) {
      [rows, filled] = [rows + 1, 0];
    }
    filled += one;
  }
  return rows;
}
