/** Which parts of the panel are drawn below class and sentence. */
export interface Parts {
  readonly scale: boolean;
  readonly course: boolean;
  readonly advice: boolean;
}

/** How the parts stand in the panel: type as large as the panel allows, parts as many as stay readable. */
export interface Arrangement extends Parts {
  /** Pixels; every measure of the panel is a multiple of it. */
  readonly fontSize: number;
  /** 2: class and advice on the left, scale and course on the right. */
  readonly columns: 1 | 2;
  /** Only class, value and time, for the smallest panels. */
  readonly compact: boolean;
}

/** The texts whose length decides how many lines they take. */
export interface Lines {
  readonly word: string;
  readonly sentences: readonly string[];
  readonly advice: string;
  readonly foot: string;
}

const LARGEST = 48;
const SMALLEST = 13;
const SMALLEST_COMPACT = 12;

/** Mean width of a character, in em, of Inter and of what stands in for it; a little generous. */
const CHARACTER = 0.53;

/** In em, as the styles of the views have them. */
export const MEASURES = { sign: 5.2, gap: 0.9, label: 3.6, amount: 7.4, row: 1.5, band: 1.3, cell: 1.9, foot: 0.82 };

/** Narrowest drawing in em: below it markers and class numbers run into each other. */
const NARROWEST = { scale: 19, course: 22, text: 15 };

/** The right column's share of the width, where there are two. */
export const RIGHT = 0.56;
export const BETWEEN = 2.5;

const linesOf = (text: string, size: number, width: number) => Math.ceil((text.length * CHARACTER * size) / width);

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function headHeight(width: number, lines: Lines): number {
  const beside = width - MEASURES.sign - 1;
  const text = 2.4 + sum(lines.sentences.map((sentence) => 1.4 * linesOf(sentence, 1, beside)));
  return Math.max(MEASURES.sign, text);
}

const drawnHeight = (parts: Parts) => [
  ...(parts.scale ? [MEASURES.band + 0.4 + 5 * MEASURES.row] : []),
  ...(parts.course ? [MEASURES.cell + 1.2] : []),
];

const adviceHeight = (parts: Parts, width: number, lines: Lines) =>
  parts.advice ? [1.35 * linesOf(lines.advice, 1, width)] : [];

/** Height in em of everything, drawn in a width in em; Infinity where a part has no room. */
function heightOf(parts: Parts, columns: 1 | 2, width: number, lines: Lines): number {
  const right = columns === 2 ? RIGHT * (width - BETWEEN) : width;
  const left = columns === 2 ? width - BETWEEN - right : width;
  const tooNarrow = (parts.scale && right < NARROWEST.scale) || (parts.course && right < NARROWEST.course);
  if (tooNarrow || left < NARROWEST.text + (columns === 2 ? 3 : 0)) {
    return Infinity;
  }
  const stacked = (blocks: readonly number[]) => sum(blocks) + MEASURES.gap * Math.max(0, blocks.length - 1);
  const head = [headHeight(left, lines), ...adviceHeight(parts, left, lines)];
  const body =
    columns === 2
      ? Math.max(stacked(head), stacked(drawnHeight(parts)))
      : stacked([head[0]!, ...drawnHeight(parts), ...head.slice(1)]);
  const foot = Math.max(1.9, 1.4 * linesOf(lines.foot, 1, (width - 8 * MEASURES.foot) / MEASURES.foot)) * MEASURES.foot;
  return body + MEASURES.gap + foot;
}

function largestFont(smallest: number, fits: (fontSize: number) => boolean): number | undefined {
  for (let fontSize = LARGEST; fontSize >= smallest; fontSize -= 0.5) {
    if (fits(fontSize)) {
      return fontSize;
    }
  }
  return undefined;
}

/**
 * As many of the wanted parts as the panel has room for, in the larger of the two arrangements. Advice goes first,
 * then the course, then the scale; class, value and time stay at any size.
 *
 * @param width pixels
 * @param height pixels
 */
export function arrange(width: number, height: number, wanted: Parts, lines: Lines): Arrangement {
  const choices: Parts[] = [
    wanted,
    { ...wanted, advice: false },
    { ...wanted, advice: false, course: false },
    { scale: false, course: false, advice: false },
  ];
  for (const parts of choices) {
    const [best] = ([1, 2] as const)
      .filter((columns) => columns === 1 || parts.scale || parts.course)
      .flatMap((columns) => {
        const fontSize = largestFont(
          SMALLEST,
          (size) => heightOf(parts, columns, width / size, lines) <= height / size
        );
        return fontSize ? [{ ...parts, columns, fontSize, compact: false }] : [];
      })
      .sort((a, b) => b.fontSize - a.fontSize);
    if (best) {
      return best;
    }
  }
  const compactHeight = (size: number) => 7.5 * size <= height && 15 * size <= width;
  const fontSize = largestFont(SMALLEST_COMPACT, compactHeight) ?? SMALLEST_COMPACT;
  return { scale: false, course: false, advice: false, columns: 1, fontSize, compact: true };
}

/** Height in em of one station in the list, and its least width. */
export const LIST_ITEM = { height: 4.1, width: 19 };

/** The largest type in which a list of so many stations needs no scrolling, pixels. */
export function listFontSize(width: number, height: number, stations: number): number {
  return (
    largestFont(SMALLEST, (size) => {
      const columns = Math.max(1, Math.floor(width / size / LIST_ITEM.width));
      return Math.ceil(stations / columns) * LIST_ITEM.height + 2.5 <= height / size && LIST_ITEM.width <= width / size;
    }) ?? SMALLEST
  );
}
