import type { FieldRose, Point } from './rose';

/** The points of a field by row (from north) and column (from west). */
export interface Grid {
  readonly size: number;
  readonly at: (row: number, column: number) => Point | undefined;
}

export function gridOf({ points, reach, step, size }: FieldRose): Grid {
  const cells = new Array<Point | undefined>(size * size);
  const place = (metres: number) => Math.round((metres + reach) / step);
  points.forEach((point) => {
    cells[(size - 1 - place(point.y)) * size + place(point.x)] = point;
  });
  const inside = (at: number) => at >= 0 && at < size;
  return {
    size,
    at: (row, column) => (inside(row) && inside(column) ? cells[row * size + column] : undefined),
  };
}

/** The highest of all points. */
export const highestPoint = (points: readonly Point[]): Point =>
  points.reduce((best, point) => (point.value > best.value ? point : best));

/** Degrees that the wind of a point comes from, and its speed. */
export const windOf = ({ x, y }: Pick<Point, 'x' | 'y'>) => ({
  direction: (Math.round((Math.atan2(x, y) * 180) / Math.PI) + 360) % 360,
  speed: Math.hypot(x, y),
});

/** The point of a field that is nearest to a wind. */
export function pointAt({ reach, step, size }: FieldRose, grid: Grid, direction: number, speed: number) {
  const angle = (direction * Math.PI) / 180;
  const column = Math.round((Math.sin(angle) * speed + reach) / step);
  const row = size - 1 - Math.round((Math.cos(angle) * speed + reach) / step);
  return grid.at(row, column);
}

/** Finer than its points, for the eye: between four of them in proportion, and nothing where the nearest is missing. */
export function refined(grid: Grid, times: number): { readonly size: number; readonly values: Float64Array } {
  const size = grid.size * times;
  const values = new Float64Array(size * size).fill(NaN);
  const place = (i: number) => (i + 0.5) / times - 0.5;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [y, x] = [place(row), place(column)];
      if (grid.at(Math.round(y), Math.round(x))) {
        values[row * size + column] = between(grid, y, x);
      }
    }
  }
  return { size, values };
}

function between(grid: Grid, y: number, x: number): number {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  let [sum, weights] = [0, 0];
  for (const [row, column] of [
    [top, left],
    [top, left + 1],
    [top + 1, left],
    [top + 1, left + 1],
  ] as const) {
    const point = grid.at(row, column);
    const weight = point ? (1 - Math.abs(row - y)) * (1 - Math.abs(column - x)) : 0;
    sum += weight === 0 ? 0 : weight * point!.value;
    weights += weight;
  }
  return sum / weights;
}
