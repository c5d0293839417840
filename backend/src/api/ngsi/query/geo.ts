import { z } from 'zod';
import { distanceKm } from '../../../model/geo';
import { Geometry, type Position } from '../../sta/filter/geometry';
import { fits, relationOf } from '../../sta/filter/relation';
import { malformed } from '../failure';
import { LIMITS } from '../limits';

/** Which places are wanted. */
export type PlaceTest = (place: Position) => boolean;

const Coordinate = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const Line = z.array(Coordinate).min(2).max(LIMITS.positions);
const Ring = z.array(Coordinate).min(4).max(LIMITS.positions);
const SHAPES = {
  Point: Coordinate,
  MultiPoint: z.array(Coordinate).min(1).max(LIMITS.positions),
  LineString: Line,
  MultiLineString: z.array(Line).min(1).max(20),
  Polygon: z.array(Ring).min(1).max(20),
  MultiPolygon: z.array(z.array(Ring).min(1).max(20)).min(1).max(20),
} as const;

/** Coordinates of any of them, where they stand in a document. */
export const jsonCoordinatesSchema = z.union([
  SHAPES.Point,
  SHAPES.MultiPoint,
  SHAPES.MultiLineString,
  SHAPES.MultiPolygon,
]);

/** How a point may lie to a geometry (ETSI GS CIM 009, 4.10), as patterns of the DE-9IM. */
const RELATIONS: Readonly<Record<string, (relation: string) => boolean>> = {
  within: (relation) => fits(relation, 'T*F**F***'),
  contains: (relation) => fits(relation, 'T*****FF*'),
  equals: (relation) => fits(relation, 'T*F**FFF*'),
  intersects: (relation) => !fits(relation, 'FF*FF****'),
  disjoint: (relation) => fits(relation, 'FF*FF****'),
  // Nothing that has one place only overlaps anything.
  overlaps: () => false,
};

/**
 * @param georel `near;maxDistance==2000`, `within` …; the distance is in metres
 * @param coordinates as GeoJSON has them
 * @throws HubError `query`
 */
export function placeTest(georel: string, geometry: string, coordinates: unknown): PlaceTest {
  const shape = shapeOf(geometry, coordinates);
  const [relation = '', ...modifiers] = georel.split(';').map((part) => part.trim());
  if (relation === 'near') {
    return nearTest(shape, modifiers);
  }
  const test = Object.hasOwn(RELATIONS, relation) ? RELATIONS[relation] : undefined;
  if (!test || modifiers.length > 0) {
    throw malformed(
      `georel is not known: ${georel.slice(0, 40)}.`,
      `Use near;maxDistance==<metres>, ${Object.keys(RELATIONS).join(', ')}.`
    );
  }
  return (place) => test(relationOf(new Geometry('Point', place), shape));
}

function nearTest(shape: Geometry, modifiers: readonly string[]): PlaceTest {
  const [, bound, metres] = /^(maxDistance|minDistance)[=:]{1,2}(\d{1,8}(?:\.\d{1,6})?)$/.exec(modifiers.join()) ?? [];
  if (bound === undefined || shape.type !== 'Point') {
    throw malformed('near wants a Point and one distance.', 'Write georel=near;maxDistance==2000&geometry=Point.');
  }
  const [lon, lat] = shape.coordinates as Position;
  return ([x, y]) => {
    const distance = distanceKm({ lat, lon }, { lat: y, lon: x }) * 1000;
    return bound === 'maxDistance' ? distance <= Number(metres) : distance >= Number(metres);
  };
}

function shapeOf(geometry: string, coordinates: unknown): Geometry {
  const schema = Object.hasOwn(SHAPES, geometry) ? SHAPES[geometry as keyof typeof SHAPES] : undefined;
  const read = schema?.safeParse(coordinates);
  if (!read?.success) {
    throw malformed(
      `geometry and coordinates do not fit together, or have more than ${LIMITS.positions} positions.`,
      'Write geometry=Polygon&coordinates=[[[7.4,51.4],[8.0,51.4],[8.0,51.7],[7.4,51.4]]]: longitude first.'
    );
  }
  return new Geometry(geometry as Geometry['type'], read.data as never);
}

/** @throws HubError `query` */
export function jsonCoordinates(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('coordinates are not JSON.', 'Write coordinates=[7.6,51.5]: longitude first.');
  }
}
