import { KREIS_UNNA_BOUNDARIES } from '@smartregion/terms/boundaries';
import type { Kommune, Station } from '../../../model/kommune';

type Place = readonly [lon: number, lat: number];

/** Of a Kommune, in parts of the drawing's width and height, 0 to 1. */
export interface Area {
  readonly kommune: Kommune;
  /** Rings of an SVG path in units of the drawing; undefined where its boundary is not known. */
  readonly path?: string;
  /** Where its name stands. */
  readonly name: Place;
}

export interface Drawing {
  /** Units; what is as wide as high on the ground is so here. */
  readonly width: number;
  readonly height: number;
  readonly areas: readonly Area[];
  readonly stations: readonly Place[];
}

const WIDTH = 1000;
/** Around all of it, as a part of its longer side. */
const MARGIN = 0.04;

/**
 * The Kommunen of a region and their stations as shapes. Boundaries come with the hub, nothing is asked of anybody; where
 * they are not known, as in other regions, stations alone are drawn.
 * @returns undefined where there is neither
 */
export function drawingOf(kommunen: readonly Kommune[], stations: readonly Station[]): Drawing | undefined {
  const shapes = kommunen.map((kommune) => ({
    kommune,
    ring: KREIS_UNNA_BOUNDARIES.features.find(({ properties }) => properties.ags === kommune.ags)?.geometry
      .coordinates[0],
    stations: stations.filter((station) => station.kommune === kommune.slug).map(placeOf),
  }));
  const seen = shapes.filter(({ ring, stations: own }) => ring || own.length > 0);
  const hasBoundaries = seen.some(({ ring }) => ring);
  const all = seen.flatMap(({ ring, stations: own }) => [...(ring ?? []), ...own]);
  if (all.length === 0) {
    return undefined;
  }
  const { width, height, project } = projectionOf(all);
  const relative = (place: Place): Place => {
    const [x, y] = project(place);
    return [x / width, y / height];
  };
  return {
    ...{ width, height },
    // A Kreis has no area of its own among those of its municipalities.
    areas: seen
      .filter(({ ring }) => ring || !hasBoundaries)
      .map(({ kommune, ring, stations: own }) => ({
        kommune,
        ...(ring ? { path: `M${ring.map((place) => project(place).map(Math.round).join(' ')).join('L')}Z` } : {}),
        name: relative(ring ? middleOf(ring) : mean(own)),
      })),
    stations: shapes.flatMap(({ stations: own }) => own.map(relative)),
  };
}

const placeOf = ({ lon, lat }: Station): Place => [lon, lat];

/** Degrees of longitude are shorter than those of latitude by the cosine of the latitude. */
function projectionOf(places: readonly Place[]) {
  const lons = places.map(([lon]) => lon);
  const lats = places.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A single station has no extent: a kilometre or so around it is drawn.
  const [across, down] = [Math.max((east - west) * narrow, 0.01), Math.max(north - south, 0.01)];
  const margin = MARGIN * Math.max(across, down);
  const scale = WIDTH / (across + 2 * margin);
  const project = ([lon, lat]: Place): Place => [
    ((lon - west) * narrow + margin) * scale,
    (north - lat + margin) * scale,
  ];
  return { width: WIDTH, height: Math.round((down + 2 * margin) * scale), project };
}

/** The centre of mass of the area in a ring. */
function middleOf(ring: readonly Place[]): Place {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!;
    const cross = lon * nextLat - nextLon * lat;
    area += cross;
    x += (lon + nextLon) * cross;
    y += (lat + nextLat) * cross;
  });
  return [x / (3 * area), y / (3 * area)];
}

const mean = (places: readonly Place[]): Place => [
  places.reduce((sum, [lon]) => sum + lon, 0) / places.length,
  places.reduce((sum, [, lat]) => sum + lat, 0) / places.length,
];
