import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Text } from '../../../../shared/src/text/language';

/** A panel saves its options in the dashboard; a larger file makes every dashboard slow. */
const MOST = 2_000_000;

export type OwnGeometry =
  { readonly problem: null; readonly collection: FeatureCollection } | { readonly problem: Text };

const failed = (de: string, en: string): OwnGeometry => ({ problem: { de, en } });

/** Reads GeoJSON that somebody has pasted, and says what is wrong with it. */
export function readGeometry(text: string): OwnGeometry {
  if (text.length > MOST) {
    return failed('Das GeoJSON ist größer als 2 MB.', 'The GeoJSON is larger than 2 MB.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed('Das ist kein JSON.', 'This is no JSON.');
  }
  const features = featuresOf(value);
  if (features === null) {
    return failed(
      'Das ist kein GeoJSON: Es fehlt "type": "FeatureCollection" (oder "Feature").',
      'This is no GeoJSON: "type": "FeatureCollection" (or "Feature") is missing.'
    );
  }
  const drawn = features.filter(({ geometry }) => /^(Multi)?(Polygon|LineString)$/.test(geometry.type));
  if (drawn.length === 0) {
    return failed(
      'Das GeoJSON enthält weder Flächen (Polygon) noch Linien (LineString).',
      'The GeoJSON holds neither areas (Polygon) nor lines (LineString).'
    );
  }
  const wrong = drawn
    .map(({ geometry }) => wrongPosition((geometry as { coordinates: unknown }).coordinates))
    .find(Boolean);
  return wrong
    ? failed(
        `Eine Koordinate ist keine Länge und Breite in Grad: ${wrong}. Wandeln Sie die Datei in WGS 84 (EPSG:4326) um.`,
        `A coordinate is no longitude and latitude in degrees: ${wrong}. Convert the file to WGS 84 (EPSG:4326).`
      )
    : { problem: null, collection: { type: 'FeatureCollection', features: drawn } };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function featuresOf(value: unknown): Feature[] | null {
  if (!isObject(value)) {
    return null;
  }
  if (value['type'] === 'FeatureCollection' && Array.isArray(value['features'])) {
    return value['features'].flatMap((one: unknown) => featuresOf(one) ?? []);
  }
  const geometry = value['geometry'];
  if (value['type'] === 'Feature' && isObject(geometry) && typeof geometry['type'] === 'string') {
    const properties = isObject(value['properties']) ? value['properties'] : {};
    return [{ type: 'Feature', properties, geometry: geometry as unknown as Geometry }];
  }
  return null;
}

/** The first position that lies on no globe, as text; undefined where all do. */
function wrongPosition(coordinates: unknown): string | undefined {
  if (!Array.isArray(coordinates) || coordinates.length === 0) {
    return JSON.stringify(coordinates ?? null);
  }
  if (Array.isArray(coordinates[0])) {
    return coordinates.map(wrongPosition).find((one) => one !== undefined);
  }
  const [lon, lat] = coordinates as unknown[];
  const fits = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return fits ? undefined : JSON.stringify(coordinates).slice(0, 60);
}
