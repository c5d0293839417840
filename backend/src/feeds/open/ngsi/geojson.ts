/**
 * Entities in GeoJSON representation (ETSI GS CIM 009, 4.5.16 and 4.5.17) as plain ones: `id` stays, the attributes come
 * out of `properties`, `geometry` is the place where they name none. All else is left as it is.
 */
export function plainEntities(document: unknown): unknown {
  const { type, features, properties } = Object(document) as Record<string, unknown>;
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    return features.map(plainEntity);
  }
  return type === 'Feature' && properties !== undefined ? plainEntity(document) : document;
}

function plainEntity(feature: unknown): unknown {
  const { id, geometry, properties } = Object(feature) as Record<string, unknown>;
  return { location: geometry, ...(Object(properties) as object), id };
}
