import type { GeoProjection } from 'd3-geo';
import type { Area } from '../ground/areas';
import type { Point } from './boxes';
import type { Happening, Station } from '../region';
import type { Size } from '../ground/viewport';

/** What is drawn of the region at a place. */
export type Mark = Point & {
  readonly key: string;
  /** Where it really is. */
  readonly home: Point;
} & Size &
  (
    | { readonly kind: 'air' | 'traffic'; readonly stations: readonly [Station, ...Station[]] }
    | { readonly kind: 'wind' | 'plain'; readonly station: Station }
    | { readonly kind: 'happening'; readonly happenings: readonly [Happening, ...Happening[]] }
  );

/** A text beside the marks. */
export interface Label extends Point {
  readonly text: string;
  /** Of a mark; else the name of a Kommune. */
  readonly isOfMark: boolean;
  /** Its type, in times of the map's. */
  readonly type?: number;
  /** The place in its area to which a line leads, where it stands outside. */
  readonly to?: Point;
}

export interface Shown {
  readonly wind: boolean;
  readonly traffic: boolean;
  readonly happenings: boolean;
  readonly names: boolean;
}

/** What marks are made of, and the map that they stand on. */
export interface MapGiven {
  readonly stations: readonly Station[];
  readonly happenings: readonly Happening[];
  readonly areas: readonly Area[];
  readonly shown: Shown;
  readonly projection: GeoProjection;
  readonly room: Size;
  readonly fontSize: number;
  /** In the upper right, for the buttons. */
  readonly corner: Size;
  /** What a mark is called beside it; empty for nothing. */
  readonly labelOf: (mark: Mark) => string;
  /** Where the name of an area stands at best, and whether it would still stand in it elsewhere. */
  readonly middleOf: (area: Area) => Point;
  readonly isInside: (area: Area, at: Point) => boolean;
}
