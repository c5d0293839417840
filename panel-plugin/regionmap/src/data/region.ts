import type { LinkModel } from '@grafana/data';
import type { AirQualityIndex, ClassNumber } from '@smartregion/terms/air-quality-scale';

/** Degrees, as maps count: east, north. */
export type Place = readonly [lon: number, lat: number];

export interface Air {
  /** Null: nothing that still says something about now. */
  readonly class: ClassNumber | null;
  readonly index: AirQualityIndex;
  /** The pollutant as the hub calls it; empty where there is none. */
  readonly deciding: string;
  /** What it amounts to, in words; worked out when somebody asks, as of ten thousand stations few are. */
  readonly amount: () => string;
  /** What the index rates and was not measured. */
  readonly missing: string;
  /** Provisional figures may change; null where the data do not say. */
  readonly final: boolean | null;
}

export interface Wind {
  /** Where it comes from, degrees from north, clockwise. */
  readonly from: number;
  readonly amount: () => string;
}

/** 1 free … 4 congested; null: not known. */
export type FlowLevel = 1 | 2 | 3 | 4;

export interface Traffic {
  readonly level: FlowLevel | null;
  readonly speed: string;
}

/** A figure that the map has no sign for. */
export interface Figure {
  /** Of the vocabulary. */
  readonly property: string;
  readonly label: string;
  readonly text: string;
}

export interface Station {
  readonly id: string;
  readonly name: string;
  readonly kommune: string;
  readonly kommuneName: string;
  /** Null: the data do not say where. */
  readonly at: Place | null;
  readonly isSensor: boolean;
  /** End of the newest interval, ms; null where nothing came. */
  readonly end: number | null;
  readonly air: Air | null;
  readonly wind: Wind | null;
  readonly traffic: Traffic | null;
  readonly figures: () => readonly Figure[];
  readonly attribution: readonly string[];
  readonly demo: boolean;
  /** Data links of its fields. */
  readonly links: () => readonly LinkModel[];
}

export const AREA_KINDS = ['weather-warning', 'flood'] as const;
export const POINT_KINDS = ['roadworks', 'closure', 'traffic-warning'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];
export type PointKind = (typeof POINT_KINDS)[number];

/** A warning, roadworks, a closure: what holds now. */
export interface Happening {
  readonly id: string;
  readonly kind: AreaKind | PointKind;
  readonly kindName: string;
  readonly title: string;
  readonly text: string;
  /** 0 information … 4 extreme. */
  readonly severity: number;
  readonly kommunen: readonly string[];
  /** Null for what holds in whole Kommunen, and where nobody says where it is. */
  readonly at: Place | null;
  readonly until: number | null;
  /** `A 1`; empty where the data name none. */
  readonly road: string;
  /** Minutes that it costs; null where the data say none. */
  readonly delay: number | null;
  readonly attribution: string;
  readonly demo: boolean;
  readonly links: () => readonly LinkModel[];
}

export interface Region {
  readonly stations: readonly Station[];
  readonly happenings: readonly Happening[];
  /** What the hub says in the place of events: that none holds, or that a source cannot be heard. */
  readonly remarks: readonly string[];
}

export const isArea = ({ kind }: Happening): boolean => AREA_KINDS.some((one) => one === kind);
