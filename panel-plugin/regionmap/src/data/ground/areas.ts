import { KREIS_UNNA_BOUNDARIES } from '@smartregion/terms/boundaries';
import { geoContains } from 'd3-geo';
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place, Station } from '../region';

/** A Kommune, or whatever area a map is made of. */
export interface Area {
  /** Empty where the boundaries do not say it. */
  readonly ags: string;
  readonly name: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
}

/** A road of one's own GeoJSON, drawn by the state of the counter that it names. */
export interface Road {
  readonly name: string;
  readonly station: string;
  readonly shape: Feature<LineString | MultiLineString>;
}

export interface Ground {
  readonly areas: readonly Area[];
  readonly roads: readonly Road[];
  /** Boundaries of the Bundesamt carry its line; those of one's own do not. */
  readonly isOfficial: boolean;
}

export const KREIS_UNNA = '05978';

/** Drawn at once: it comes with the panel's code. */
export const kreisUnnaGround = (): Ground => groundOf(KREIS_UNNA_BOUNDARIES as unknown as FeatureCollection, true);

/**
 * The municipalities of a Kreis (5 digits), a Land (2) or one alone (8) out of those of all Germany.
 * @returns without areas where there is no such key
 */
export function groundByAgs(topology: Topology, ags: string): Ground {
  const all = Object.values(topology.objects)[0] as GeometryCollection<{ ags: string }>;
  const geometries = all.geometries.filter(
    ({ properties }) => properties && 'ags' in properties && properties.ags.startsWith(ags)
  );
  return groundOf(feature(topology, { type: 'GeometryCollection', geometries }), true);
}

const textIn = (properties: Feature['properties'], ...names: string[]): string =>
  names.map((name): unknown => properties?.[name]).find((value): value is string => typeof value === 'string') ?? '';

export function groundOf({ features }: FeatureCollection, isOfficial: boolean): Ground {
  const areas: Area[] = [];
  const roads: Road[] = [];
  for (const { geometry, properties } of features) {
    const name = textIn(properties, 'name', 'NAME', 'GEN', 'gen');
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
      const ags = textIn(properties, 'ags', 'AGS');
      areas.push({ ags, name, shape: { type: 'Feature', properties: {}, geometry: wound(geometry) } });
    } else if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') {
      const station = textIn(properties, 'station');
      roads.push({ name, station, shape: { type: 'Feature', properties: {}, geometry } });
    }
  }
  return { areas, roads, isOfficial };
}

/** On the sphere a ring's inside is to its right; GeoJSON (RFC 7946) has it to the left, and many files at random. */
function wound<Shape extends Polygon | MultiPolygon>(shape: Shape): Shape {
  const turn = (rings: Position[][]) =>
    rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring : [...ring].reverse()));
  const coordinates =
    shape.type === 'Polygon' ? turn(shape.coordinates) : (shape.coordinates as Position[][][]).map(turn);
  return { ...shape, coordinates };
}

function isClockwise(ring: readonly Position[]): boolean {
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1]!, ring[i]!];
    doubled += (x1 - x0) * (y1 + y0);
  }
  return doubled > 0;
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Areas with the names that the data have for them, where the boundaries have none: by the stations that stand in them. */
export function named(areas: readonly Area[], stations: readonly Station[]): Area[] {
  return areas.map((area) => {
    const inside = area.name === '' && stations.find(({ at, kommuneName }) => at && kommuneName && isIn(area, at));
    return inside ? { ...area, name: inside.kommuneName } : area;
  });
}

export const isIn = ({ shape }: Area, place: Place): boolean => geoContains(shape as Feature<Geometry>, [...place]);

/** `Fröndenberg` is `Fröndenberg/Ruhr`, but `Unna` is not `Unnau`. */
export function isCalled(area: Area, kommune: string): boolean {
  const [long, short] = [area.name, kommune].sort((a, b) => b.length - a.length) as [string, string];
  return (
    short !== '' &&
    (plain(long) === plain(short) || (long.startsWith(short) && /^[^\p{L}]/u.test(long.slice(short.length))))
  );
}
