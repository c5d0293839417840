import { notSupported } from '../failure';

export type Position = readonly [lon: number, lat: number];
type Line = readonly Position[];
type Rings = readonly Line[];

/** A GeoJSON geometry; degrees are taken as the plane, as databases and FROST do. */
export class Geometry {
  constructor(
    readonly type: 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon',
    readonly coordinates: Position | Line | Rings | readonly Rings[]
  ) {}
}

const TYPES = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon']);

/** The geometry of a GeoJSON object, that of a Feature, too; undefined when it is none. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (value instanceof Geometry) {
    return value;
  }
  const { type, coordinates, geometry } = Object(value) as Record<string, unknown>;
  if (type === 'Feature') {
    return geometryOf(geometry);
  }
  return typeof type === 'string' && TYPES.has(type) && Array.isArray(coordinates)
    ? new Geometry(type as Geometry['type'], coordinates as never)
    : undefined;
}

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

function placeIn(point: Position, { type, coordinates }: Geometry): Place {
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

/** All that it is drawn of; a point is a line of one. */
function linesOf({ type, coordinates }: Geometry): Line[] {
  switch (type) {
    case 'Point':
      return [[coordinates as Position]];
    case 'MultiPoint':
      return (coordinates as Line).map((point) => [point]);
    case 'LineString':
      return [coordinates as Line];
    case 'MultiLineString':
    case 'Polygon':
      return [...(coordinates as Rings)];
    default:
      return (coordinates as readonly Rings[]).flat();
  }
}

function segmentsOf(line: Line): (readonly [Position, Position])[] {
  return line.slice(1).map((to, i) => [line[i]!, to]);
}

function distanceToSegment(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(from[0] + at * dx - point[0], from[1] + at * dy - point[1]);
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
const isClosed = (line: Line): boolean => isSame(line[0]!, line.at(-1)!);
