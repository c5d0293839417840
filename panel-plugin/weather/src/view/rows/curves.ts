import { area, curveMonotoneX, line } from 'd3-shape';
import type { Axis } from '../../data/axis';
import type { Point } from '../../data/track';

type Placed = readonly [x: number, y: number];

/** More points than pixels are drawn as one per piece of this many. */
const MOST_POINTS = 3000;

interface Place {
  readonly axis: Axis;
  readonly x: (instant: number) => number;
  readonly y: (value: number) => number;
  /** Points further apart are not joined, ms. */
  readonly apart: number;
}

/** Points on the axis; null where the line has to break. */
function placed(points: readonly Point[], { axis, x, y, apart }: Place): (Placed | null)[] {
  const shown = points.filter(({ end }) => end >= axis.start && end <= axis.end);
  const every = Math.ceil(shown.length / MOST_POINTS);
  const thinned = every > 1 ? shown.filter((_, i) => i % every === 0) : shown;
  let before = -Infinity;
  return thinned.flatMap(({ end, value }) => {
    if (value === null) {
      return [];
    }
    const breaks = end - before > apart * every;
    before = end;
    return breaks ? [null, [x(end), y(value)] as const] : [[x(end), y(value)] as const];
  });
}

const smooth = line<Placed | null>()
  .defined((point) => point !== null)
  .x((point) => point![0])
  .y((point) => point![1])
  .curve(curveMonotoneX);

/** A smooth line through the points, broken where some are missing. */
export const linePath = (points: readonly Point[], place: Place): string => smooth(placed(points, place)) ?? '';

type Bounds = Point & { readonly low: number; readonly high: number };

/** The outlined band between what may be least and most. */
export function bandPath(points: readonly Point[], { axis, x, y }: Place): string {
  const known = points.filter(
    (point): point is Bounds =>
      point.low !== null && point.high !== null && point.end >= axis.start && point.end <= axis.end
  );
  const band = area<Bounds>()
    .x(({ end }) => x(end))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveMonotoneX);
  return known.length > 1 ? (band(known) ?? '') : '';
}

/** Bars as one path: a hundred hours are one element. */
export const barsPath = (
  bars: readonly { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[]
): string =>
  bars
    .map(
      ({ left, right, top, bottom }) =>
        `M${round(left)} ${round(bottom)}V${round(top)}H${round(right)}V${round(bottom)}Z`
    )
    .join('');

const round = (pixels: number) => Math.round(pixels * 10) / 10;
