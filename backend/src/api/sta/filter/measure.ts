import { notSupported } from '../failure';
import { distanceToSegment, linesOf, segmentsOf, type Geometry, type Line, type Position } from './geometry';
import { placeIn } from './relation';

/**
 * Shortest distance, degrees.
 * @throws StaFailure 501 when none of them is a point
 */
export function distanceOf(a: Geometry, b: Geometry): number {
  const [point, other] = a.type === 'Point' ? [a, b] : [b, a];
  if (point.type !== 'Point') {
    throw notSupported('A distance of two geometries of which none is a point');
  }
  const at = point.coordinates as Position;
  if (placeIn(at, other) !== 'exterior') {
    return 0;
  }
  return Math.min(...linesOf(other).flatMap((line) => distancesTo(at, line)));
}

function distancesTo(at: Position, line: Line): number[] {
  return line.length === 1
    ? [Math.hypot(line[0]![0] - at[0], line[0]![1] - at[1])]
    : segmentsOf(line).map(([from, to]) => distanceToSegment(at, from, to));
}

/** Length of its lines, degrees; points and areas have none. */
export function lengthOf(geometry: Geometry): number {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString'
    ? linesOf(geometry)
        .flatMap(segmentsOf)
        .reduce((sum, [from, to]) => sum + Math.hypot(to[0] - from[0], to[1] - from[1]), 0)
    : 0;
}
