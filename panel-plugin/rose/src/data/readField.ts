import type { DataFrame } from '@grafana/data';
import { findField, numberAt } from '../../../shared/src/frames/fields';
import { labelReader, readOrigin } from './readOrigin';
import type { FieldRose, Point } from './rose';

/** Points along a side: what is finer than this nobody sees. */
const MOST_POINTS = 201;

/** A field over the plane of the wind; undefined where the frame is none. */
export function readField(frame: DataFrame, position: number): FieldRose | undefined {
  const [x, y, value] = ['x', 'y', 'value'].map((name) => findField(frame, 'number', name));
  if (!x || !y || !value) {
    return undefined;
  }
  const hours = findField(frame, 'number', 'hours');
  const points: Point[] = [];
  for (let row = 0; row < frame.length; row++) {
    const [east, north, amount] = [numberAt(x, row), numberAt(y, row), numberAt(value, row)];
    if (east !== null && north !== null && amount !== null) {
      points.push({ row, x: east, y: north, value: amount, hours: numberAt(hours, row) });
    }
  }
  const { number } = labelReader(frame);
  const farthest = points.reduce((most, point) => Math.max(most, Math.abs(point.x), Math.abs(point.y)), 0);
  const reach = Math.max(number('reach') ?? 0, farthest);
  if (points.length === 0 || reach === 0) {
    return undefined;
  }
  const size = sideOf(number('size'), points, reach);
  return {
    ...readOrigin(frame, position, value, false),
    ...{ kind: 'field', points, reach, size, step: (2 * reach) / (size - 1) },
  };
}

/** How many points there are along a side; where the data do not say it, by the least distance of two columns. */
function sideOf(said: number | null, points: readonly Point[], reach: number): number {
  const columns = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const steps = columns.slice(1).map((x, i) => x - columns[i]!);
  const least = steps.reduce((min, step) => Math.min(min, step), reach);
  const found = said ?? Math.round((2 * reach) / least) + 1;
  const size = Math.min(MOST_POINTS, Math.max(3, Math.round(found)));
  return size % 2 === 1 ? size : size + 1;
}
