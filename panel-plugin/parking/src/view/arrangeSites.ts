import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';

/** How sites are drawn: a mark for each space, or where there are too many a bar in the same three textures. */
export interface SitesLayout {
  /** Width of names and figures beside the marks; 0: above them. */
  readonly names: number;
  /** Of a mark, pixels; null: all are bars. */
  readonly mark: { readonly width: number; readonly height: number; readonly gap: number } | null;
  /** Marks abreast. */
  readonly perLine: number;
  readonly width: number;
}

/** Shape of a parking space seen from above. */
const SLIM = 0.55;
const LARGEST = 2.2;
const SMALLEST = 0.9;
/** Lines of words of a site: its name, and its figures. */
export const WORDS = 2.7;
export const BAR = 1.5;

/**
 * The largest marks with which all sites fit.
 * @param counts spaces of each site
 * @param most more spaces of one site become a bar
 */
export function arrangeSites(
  { width, height, fontSize }: Room,
  labels: readonly string[],
  counts: readonly number[],
  most: number
): SitesLayout {
  const longest = Math.max(...labels.map((label) => widthOf(label, fontSize))) * 1.12 + fontSize;
  const names = width - longest > 14 * fontSize ? longest : 0;
  const room = width - names;
  for (let size = LARGEST; size >= SMALLEST; size -= 0.1) {
    const mark = { width: SLIM * size * fontSize, height: size * fontSize, gap: 0.16 * size * fontSize };
    const perLine = Math.max(1, Math.floor((room + mark.gap) / (mark.width + mark.gap)));
    const needed = counts.reduce(
      (sum, count) => sum + siteHeight(count > most ? 1 : count, perLine, mark, names, fontSize),
      0
    );
    if (needed <= height) {
      return { names, mark, perLine, width: room };
    }
  }
  return { names, mark: null, perLine: 0, width: room };
}

function siteHeight(
  count: number,
  perLine: number,
  mark: { readonly height: number; readonly gap: number },
  names: number,
  fontSize: number
): number {
  const lines = Math.ceil(count / perLine) * (mark.height + mark.gap);
  const words = WORDS * fontSize;
  return (names > 0 ? Math.max(words, lines) : words + lines) + 0.8 * fontSize;
}
