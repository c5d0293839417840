import boundaries from './kreis-unna.json';

/**
 * The municipalities of Kreis Unna as GeoJSON, simplified: each feature has `ags` and `name`.
 * © GeoBasis-DE / BKG 2016 (Daten verändert), dl-de/by-2-0.
 */
export const KREIS_UNNA_BOUNDARIES = boundaries as unknown as {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly properties: { readonly ags: string; readonly name: string };
    readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly (readonly [number, number])[][] };
  }[];
};
