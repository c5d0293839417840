import { arc } from 'd3-shape';
import { levelOf, type Radial } from '../data/scales';

/** Middle of a rose and its outermost ring, pixels. */
export interface Circle {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  /** What is left free in the middle. */
  readonly hole: number;
}

const RADIANS = Math.PI / 180;

/** From north, clockwise, as d3 and the compass have it. */
export const pointOn = ({ cx, cy }: Circle, degrees: number, distance: number) => ({
  x: cx + Math.sin(degrees * RADIANS) * distance,
  y: cy - Math.cos(degrees * RADIANS) * distance,
});

/** Distance of a value from the middle. */
export const distanceOf = (value: number, { floor, top }: Radial, { radius, hole }: Circle): number =>
  hole + ((Math.min(top, Math.max(floor, value)) - floor) / (top - floor)) * (radius - hole);

/** A part of the circle of so many degrees around a direction, with the middle of the circle as origin. */
export function wedge(direction: number, degrees: number, inner: number, outer: number): string {
  const half = (degrees / 2) * RADIANS;
  const middle = direction * RADIANS;
  return arc()({ innerRadius: inner, outerRadius: outer, startAngle: middle - half, endAngle: middle + half }) ?? '';
}

/** Bars are a little narrower than their sectors. */
export const barWidth = (sectors: number): number => (360 / sectors) * (sectors > 16 ? 0.86 : 0.8);

/**
 * Outlines of the steps of a field: each holds all that is at least as high, so that painted one over the other no seam
 * shows between two.
 * @param cell pixels of one value; the field stands around the origin
 */
export function stepPaths(
  { size, values }: { readonly size: number; readonly values: Float64Array },
  levels: readonly number[],
  cell: number
): string[] {
  const steps = Int8Array.from(values, (value) => (Number.isNaN(value) ? -1 : levelOf(levels, value)));
  const px = (place: number) => Math.round((place - size / 2) * cell * 100) / 100;
  const width = (count: number) => Math.round(count * cell * 100) / 100;
  return levels.slice(0, -1).map((_, step) => {
    const runs: string[] = [];
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const start = column;
        while (column < size && steps[row * size + column]! >= step) {
          column++;
        }
        if (column > start) {
          runs.push(`M${px(start)} ${px(row)}h${width(column - start)}v${width(1)}h${-width(column - start)}z`);
        }
      }
    }
    return runs.join('');
  });
}

/** Where rings are labelled: in the sector with the shortest bar, of those that are neither beside a letter nor far from upright. */
export function labelDirection(sectors: readonly { readonly direction: number; readonly length: number }[]): number {
  const upright = sectors.filter(({ direction }) => {
    const lean = Math.abs(Math.sin(direction * RADIANS));
    return lean >= 0.3 && lean <= 0.8;
  });
  return upright.length === 0 ? 22.5 : upright.reduce((best, one) => (one.length < best.length ? one : best)).direction;
}
