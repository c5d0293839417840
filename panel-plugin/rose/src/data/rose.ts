import type { LinkModel } from '@grafana/data';

/** In which order a dashboard is read: how the wind blew, what it brought, which wind brings high values. */
export const KINDS = ['wind', 'pollution', 'percentile', 'probability', 'field'] as const;
export type Kind = (typeof KINDS)[number];

/** Whose rose it is, and how its figures are written. */
export interface Origin {
  /** Unlike that of all other roses of the panel. */
  readonly key: string;
  readonly station: { readonly id: string; readonly name: string };
  /** Of the vocabulary; empty where the data do not say. */
  readonly property: string;
  /** Of speed or concentration, as people write it. */
  readonly unit: string;
  readonly decimals: number;
  readonly attribution: string;
  readonly demo: boolean;
  readonly provisional: boolean;
  /** Whose wind it is, where that is another station: `Werl (3,2 km)`. */
  readonly windOf: string;
  /** Hours behind it; null where the data do not say. */
  readonly hours: number | null;
  /** A sector, or a point, of fewer hours is left empty. */
  readonly least: number | null;
  /** What the dashboard links a row of the answer to. */
  readonly links: (row: number) => readonly Pick<LinkModel, 'href' | 'title' | 'target'>[];
}

/** One direction that the wind comes from. */
export interface Sector {
  /** Row of the answer. */
  readonly row: number;
  /** Middle, degrees from north, clockwise. */
  readonly direction: number;
  /** Share of each class (%), each percentile, or the probability (0 … 1): null where there were too few hours. */
  readonly values: readonly (number | null)[];
  readonly hours: number | null;
}

interface Sectored extends Origin {
  /** From north on, clockwise; all equally wide. */
  readonly sectors: readonly Sector[];
}

/** A class of speed or concentration by its ends; the last has no upper one. */
export interface SpeedClass {
  readonly above: number | null;
  readonly upTo: number | null;
  /** What the dashboard calls it, where that is not what the hub does. */
  readonly name: string;
}

/** Shares of all hours by sector and class. */
export interface ClassRose extends Sectored {
  readonly kind: 'wind' | 'pollution';
  readonly classes: readonly SpeedClass[];
  /** Shares of all hours, %; null where the data do not say. */
  readonly calm: number | null;
  readonly undirected: number | null;
  /** Directions came in steps of ten degrees, and the shares are corrected for it. */
  readonly corrected: boolean;
}

export interface PercentileRose extends Sectored {
  readonly kind: 'percentile';
  /** Rising. */
  readonly percents: readonly number[];
}

/** In which share of the hours of a sector the value is above a percentile of all hours. */
export interface ProbabilityRose extends Sectored {
  readonly kind: 'probability';
  readonly threshold: number | null;
  readonly percent: number | null;
  /** What every sector would have if the wind did not matter, 0 … 1. */
  readonly expected: number | null;
  /** Hours above the threshold, by sector. */
  readonly above: readonly (number | null)[];
}

export interface Point {
  readonly row: number;
  /** m/s to the east and to the north: where the wind comes from. */
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly hours: number | null;
}

/** A concentration over direction and speed of the wind. */
export interface FieldRose extends Origin {
  readonly kind: 'field';
  /** Only where there were enough hours; on a grid. */
  readonly points: readonly Point[];
  /** m/s from the middle to the edge. */
  readonly reach: number;
  /** m/s between two points. */
  readonly step: number;
  /** Points along each side, odd. */
  readonly size: number;
}

export type SectorRose = ClassRose | PercentileRose | ProbabilityRose;
export type Rose = SectorRose | FieldRose;

export const isClassRose = (rose: Rose): rose is ClassRose => rose.kind === 'wind' || rose.kind === 'pollution';

/** The share of a sector in all hours, %. */
export const shareOf = ({ values }: Sector): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
