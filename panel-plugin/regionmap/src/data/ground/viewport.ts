import { geoMercator, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';

/** How much of the map is seen: magnified so many times about its middle, then moved, pixels. */
export interface Viewport {
  readonly zoom: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of it. */
export const WHOLE: Viewport = { zoom: 1, dx: 0, dy: 0 };
const MOST_ZOOM = 24;

/** Shapes fitted into a box, as much of them as the viewport shows. Conformal: wind blows where its arrow points. */
export function projectionOf(
  shapes: readonly Feature[],
  { width, height }: Size,
  margin: number,
  { zoom, dx, dy }: Viewport
): GeoProjection {
  const all: FeatureCollection = { type: 'FeatureCollection', features: [...shapes] };
  const [right, bottom] = [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)];
  const whole = geoMercator().fitExtent(
    [
      [margin, margin],
      [right, bottom],
    ],
    all
  );
  const [x, y] = whole.translate();
  return whole
    .scale(whole.scale() * zoom)
    .translate([width / 2 + (x - width / 2) * zoom + dx, height / 2 + (y - height / 2) * zoom + dy])
    .clipExtent([
      [-width, -height],
      [2 * width, 2 * height],
    ]);
}

/** Never so far away that nothing of the map is left. */
function within({ zoom, dx, dy }: Viewport, { width, height }: Size): Viewport {
  const bound = (by: number, length: number) => {
    const most = ((zoom - 1) * length) / 2;
    return Math.min(most, Math.max(-most, by)) || 0;
  };
  return { zoom, dx: bound(dx, width), dy: bound(dy, height) };
}

/** @param at what stays where it is, pixels; the middle if absent */
export function zoomed(view: Viewport, factor: number, size: Size, at = [size.width / 2, size.height / 2]): Viewport {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const by = (offset: number, point: number, length: number) =>
    point - length / 2 - ((point - length / 2 - offset) * zoom) / view.zoom;
  return within({ zoom, dx: by(view.dx, at[0]!, size.width), dy: by(view.dy, at[1]!, size.height) }, size);
}

export const moved = (view: Viewport, x: number, y: number, size: Size): Viewport =>
  within({ ...view, dx: view.dx + x, dy: view.dy + y }, size);
