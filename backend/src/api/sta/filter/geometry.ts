export type Position = readonly [lon: number, lat: number];
export type Line = readonly Position[];
export type Rings = readonly Line[];

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

/** All that it is drawn of; a point is a line of one. */
export function linesOf({ type, coordinates }: Geometry): Line[] {
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

export function segmentsOf(line: Line): (readonly [Position, Position])[] {
  return line.slice(1).map((to, i) => [line[i]!, to]);
}

export function distanceToSegment(point: Position, from: Position, to: Position): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(from[0] + at * dx - point[0], from[1] + at * dy - point[1]);
}

export const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
export const isClosed = (line: Line): boolean => isSame(line[0]!, line.at(-1)!);

/** Whether its areas are closed: each of their rings ends where it begins, and is no line. */
export function isWhole(geometry: Geometry): boolean {
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return !isArea || linesOf(geometry).every((ring) => ring.length > 3 && isClosed(ring));
}
