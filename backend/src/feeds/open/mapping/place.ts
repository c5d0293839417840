/** The place that a GeoJSON geometry names: a point, or a feature that has one. Undefined for lines and areas. */
export function pointOf(location: unknown): { readonly lat: number; readonly lon: number } | undefined {
  const { type, geometry, coordinates } = Object(location) as Record<string, unknown>;
  const { type: inner, coordinates: within } = Object(geometry) as Record<string, unknown>;
  const pair = type === 'Point' ? coordinates : type === 'Feature' && inner === 'Point' ? within : undefined;
  const [lon, lat] = Array.isArray(pair) ? (pair as unknown[]) : [];
  return isDegree(lat, 90) && isDegree(lon, 180) ? { lat, lon } : undefined;
}

function isDegree(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
