import { notSupported } from '../failure';
import {
  distanceToSegment,
  isClosed,
  isSame,
  segmentsOf,
  type Geometry,
  type Line,
  type Position,
  type Rings,
} from './geometry';

/** Where a point lies. */
type Place = 'interior' | 'boundary' | 'exterior';

/**
 * How two geometries lie to each other, as the nine letters of the DE-9IM (OGC 06-103r4, 6.1.15). One of them must be a
 * point: everything here has one place.
 * @throws StaFailure 501 when none is
 */
export function relationOf(a: Geometry, b: Geometry): string {
  if (a.type === 'Point') {
    return pointRelation(a.coordinates as Position, b);
  }
  if (b.type === 'Point') {
    const turned = pointRelation(b.coordinates as Position, a);
    return [0, 3, 6, 1, 4, 7, 2, 5, 8].map((i) => turned[i]).join('');
  }
  throw notSupported('A relation of two geometries of which none is a point');
}

function pointRelation(point: Position, geometry: Geometry): string {
  const place = placeIn(point, geometry);
  const inside = (one: Place) => (place === one ? '0' : 'F');
  const [interior, boundary] = beside(point, geometry);
  return `${inside('interior')}${inside('boundary')}${inside('exterior')}FFF${interior}${boundary}2`;
}

/** Dimensions of what a geometry has beside the point: of its interior and of its boundary. */
function beside(point: Position, { type, coordinates }: Geometry): readonly [string, string] {
  switch (type) {
    case 'Point':
      return [isSame(point, coordinates as Position) ? 'F' : '0', 'F'];
    case 'MultiPoint':
      return [(coordinates as Line).every((other) => isSame(point, other)) ? 'F' : '0', 'F'];
    case 'LineString':
      return ['1', isClosed(coordinates as Line) ? 'F' : '0'];
    case 'MultiLineString':
      return ['1', (coordinates as Rings).every(isClosed) ? 'F' : '0'];
    default:
      return ['2', '1'];
  }
}

export function placeIn(point: Position, { type, coordinates }: Geometry): Place {
  switch (type) {
    case 'Point':
      return isSame(point, coordinates as Position) ? 'interior' : 'exterior';
    case 'MultiPoint':
      return (coordinates as Line).some((other) => isSame(point, other)) ? 'interior' : 'exterior';
    case 'LineString':
      return placeOnLine(point, coordinates as Line);
    case 'MultiLineString':
      return innermost((coordinates as Rings).map((line) => placeOnLine(point, line)));
    case 'Polygon':
      return placeInRings(point, coordinates as Rings);
    default:
      return innermost((coordinates as readonly Rings[]).map((rings) => placeInRings(point, rings)));
  }
}

const innermost = (places: readonly Place[]): Place =>
  places.includes('interior') ? 'interior' : places.includes('boundary') ? 'boundary' : 'exterior';

function placeOnLine(point: Position, line: Line): Place {
  if (!segmentsOf(line).some(([from, to]) => distanceToSegment(point, from, to) === 0)) {
    return 'exterior';
  }
  const isEnd = isSame(point, line[0]!) || isSame(point, line.at(-1)!);
  return isEnd && !isClosed(line) ? 'boundary' : 'interior';
}

/** The first ring is the edge, the others are holes. */
function placeInRings(point: Position, [shell = [], ...holes]: Rings): Place {
  const [outer, ...inner] = [shell, ...holes].map((ring) => placeInRing(point, ring));
  if (outer !== 'interior') {
    return outer!;
  }
  return inner.includes('boundary') ? 'boundary' : inner.includes('interior') ? 'exterior' : 'interior';
}

/** Counts how often a ray to the east crosses the ring. */
function placeInRing(point: Position, ring: Line): Place {
  let isInside = false;
  for (const [from, to] of segmentsOf(ring)) {
    if (distanceToSegment(point, from, to) === 0) {
      return 'boundary';
    }
    const crosses = from[1] > point[1] !== to[1] > point[1];
    if (crosses && point[0] < ((to[0] - from[0]) * (point[1] - from[1])) / (to[1] - from[1]) + from[0]) {
      isInside = !isInside;
    }
  }
  return isInside ? 'interior' : 'exterior';
}

/** Whether the nine letters fit a pattern of `T F 0 1 2 *`. */
export function fits(relation: string, pattern: string): boolean {
  return [...pattern].every((wanted, i) =>
    wanted === '*' ? true : wanted === 'T' ? relation[i] !== 'F' : relation[i] === wanted
  );
}
