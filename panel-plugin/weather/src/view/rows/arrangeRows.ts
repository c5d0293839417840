import type { Room } from '../../../../shared/src/view/arrangeView';
import type { Parts } from '../../options';

/** Rows of the drawing, from top to bottom. */
const ORDER = [
  ...(['values', 'days', 'warning', 'temperature', 'rain', 'wind', 'direction', 'sky', 'hours', 'legend'] as const),
];
export type RowName = (typeof ORDER)[number];

/** Where a row stands, pixels. */
export interface Row {
  readonly y: number;
  readonly height: number;
}

export interface Arrangement {
  readonly rows: Readonly<Partial<Record<RowName, Row>>>;
  /** Where the axis begins and ends, pixels. */
  readonly left: number;
  readonly right: number;
  /** Names of rows stand beside them; else above. */
  readonly aside: boolean;
  /** Lanes of warnings one above the other. */
  readonly lanes: number;
}

/** What there is to draw. */
export interface Content {
  readonly parts: Parts;
  readonly present: boolean;
  /** Lanes that the warnings need; 0 where nobody asked for them. */
  readonly lanes: number;
  readonly rain: boolean;
  readonly wind: boolean;
  readonly direction: boolean;
  readonly sky: boolean;
}

interface Measure {
  readonly least: number;
  /** Share of the height that is left over. */
  readonly grows: number;
  /** A title above it takes a line. */
  readonly titled?: true;
}

/** em */
export const MEASURES: Readonly<Record<RowName, Measure>> = {
  values: { least: 3.1, grows: 0 },
  days: { least: 2.9, grows: 0 },
  warning: { least: 0, grows: 0 },
  temperature: { least: 6, grows: 3, titled: true },
  rain: { least: 3.5, grows: 1.4, titled: true },
  wind: { least: 3.4, grows: 1.2, titled: true },
  direction: { least: 1.9, grows: 0 },
  sky: { least: 2.2, grows: 0.15 },
  hours: { least: 1.5, grows: 0 },
  legend: { least: 1.6, grows: 0 },
};
export const LANE = 2.2;
const TITLE = 1.25;
/** Beside the rows, em: names and numbers, or numbers alone. */
const GUTTER = { wide: 8.6, narrow: 2.7 };
const RIGHT = 0.9;
/** From this width on names stand beside the rows, em. */
const ASIDE = 46;
/** Narrower panels keep the rows that people ask for first. */
const ALL_ROWS = 30;
/** Smaller, and one number says more than a drawing, em. */
export const SMALLEST = { width: 21, height: 10.6 };

/** As many rows as there is room for, the most asked for first; null where there is none for a drawing. */
export function arrangeRows(
  { width, height, fontSize }: Room,
  content: Content,
  besideLead: boolean
): Arrangement | null {
  const [w, h] = [width / fontSize, height / fontSize];
  if (w < SMALLEST.width || h < SMALLEST.height) {
    return null;
  }
  const { aside, left, right } = edgesOf({ width, fontSize });
  const { parts } = content;
  const wide = w >= ALL_ROWS;
  const sizeOf = (name: RowName) => MEASURES[name].least + (MEASURES[name].titled && !aside ? TITLE : 0);
  const wanted: [RowName, boolean][] = [
    ['rain', parts.rain && content.rain],
    ['values', parts.values && content.present && !besideLead],
    ['wind', parts.wind && content.wind && wide],
    ['direction', parts.wind && content.direction && wide],
    ['sky', parts.sky && content.sky && wide],
    ['legend', aside],
  ];
  const chosen = new Set<RowName>(['days', 'temperature', 'hours']);
  let used = [...chosen].reduce((sum, name) => sum + sizeOf(name), 0);
  let lanes = 0;
  const takeLane = () => {
    if (parts.warnings && lanes < content.lanes && used + LANE <= h) {
      used += LANE;
      lanes++;
    }
  };
  for (const [name, isThere] of wanted) {
    if (isThere && used + sizeOf(name) <= h) {
      chosen.add(name);
      used += sizeOf(name);
    }
    // Warnings come after the rain, and a second or third one when everything else has its place.
    if (name === 'rain') {
      takeLane();
    }
  }
  takeLane();
  takeLane();
  const growing = [...chosen].reduce((sum, name) => sum + MEASURES[name].grows, 0);
  const rows: Partial<Record<RowName, Row>> = {};
  let y = 0;
  for (const name of ORDER) {
    const size = name === 'warning' ? lanes * LANE : chosen.has(name) ? sizeOf(name) : 0;
    if (size > 0) {
      const full = size + ((h - used) * MEASURES[name].grows) / growing;
      rows[name] = { y: y * fontSize, height: full * fontSize };
      y += full;
    }
  }
  return { rows, aside, left, right, lanes };
}

/** Where the axis begins and ends, whatever rows there are. */
export function edgesOf({
  width,
  fontSize,
}: Pick<Room, 'width' | 'fontSize'>): Pick<Arrangement, 'aside' | 'left' | 'right'> {
  const aside = width / fontSize >= ASIDE;
  return { aside, left: (aside ? GUTTER.wide : GUTTER.narrow) * fontSize, right: width - RIGHT * fontSize };
}

/** The part of a titled row that is drawn into, pixels. */
export const plotOf = ({ y, height }: Row, aside: boolean, fontSize: number): Row =>
  aside ? { y, height } : { y: y + TITLE * fontSize, height: height - TITLE * fontSize };
