import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';

/** How sites are drawn: a mark for each space, or where there are too many a bar in the same three textures. */
export interface SitesLayout {
  /** Width of names and figures beside the marks; 0: above them. */
  readonly names: number;
  /** Of a mark, pixels; null: all are bars. */
  readonly mark: { readonly width: number; readonly height: number; readonly gap: number } | null;
  /** Name and figures stand in one line beside the bar: two had no room. */
  readonly isBrief: boolean;
  /** Of so many sites the whole row is seen; the others are scrolled to. */
  readonly shown: number;
  /** Of a row of bars with the space beneath it, pixels. */
  readonly row: number;
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
/** Between sites; in brief less of it. */
export const BETWEEN = { usual: 0.8, brief: 0.4 };
/** The line that says how many more there are. */
export const MORE = 1.6;

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
      return { names, mark, perLine, width: room, isBrief: false, shown: counts.length, row: 0 };
    }
  }
  const bars = { mark: null, perLine: 0 };
  const usual = (names > 0 ? WORDS : WORDS + BAR) + BETWEEN.usual;
  const brief = names > 0 ? briefNames(labels, fontSize) : width;
  const isBrief = counts.length * usual * fontSize > height && width - brief >= LEAST_BAR * fontSize;
  const row = (isBrief ? BAR + BETWEEN.brief : usual) * fontSize;
  const all = counts.length * row <= height + BETWEEN.brief * fontSize;
  const shown = all ? counts.length : Math.max(1, Math.floor((height - MORE * fontSize) / row));
  return { ...bars, isBrief, shown, row, names: isBrief ? brief : names, width: isBrief ? width - brief : room };
}

/** A shorter bar is no scale, em. */
const LEAST_BAR = 8;

/** Width of the widest name with its figures in one line; labels come in pairs. */
function briefNames(labels: readonly string[], fontSize: number): number {
  const widths = labels.flatMap((label, i) =>
    i % 2 === 0 ? widthOf(`${label}  ${labels[i + 1] ?? ''}`, fontSize) : []
  );
  return Math.max(...widths) * 1.12 + fontSize;
}

/** Lowest room in which bars show all sites, pixels. */
export const leastHeight = (room: Room, labels: readonly string[], count: number): number => {
  const { row } = arrangeSites({ ...room, height: 0 }, labels, Array<number>(count).fill(1), 0);
  return count * row;
};

function siteHeight(
  count: number,
  perLine: number,
  mark: { readonly height: number; readonly gap: number },
  names: number,
  fontSize: number
): number {
  const lines = Math.ceil(count / perLine) * (mark.height + mark.gap);
  const words = WORDS * fontSize;
  return (names > 0 ? Math.max(words, lines) : words + lines) + BETWEEN.usual * fontSize;
}
