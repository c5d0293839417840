import type { Instant, Interval } from '../../../model/time';

/** The sets by the names of SensorThings 1.1; later versions call some of them otherwise. */
export const SETS = [
  'Things',
  'Locations',
  'HistoricalLocations',
  'Datastreams',
  'Sensors',
  'Observations',
  'ObservedProperties',
  'FeaturesOfInterest',
] as const;
export type SetName = (typeof SETS)[number];

/** A moment or an interval, as a member of an entity and as a value of a filter. */
export class Time implements Interval {
  constructor(
    readonly start: Instant,
    readonly end: Instant = start
  ) {}
}

/** A thing of the model, in whatever version it is written. */
export interface Entity {
  readonly set: SetName;
  /** Whole numbers below 2³¹, for clients that keep them in 32 bits; those of observations are texts. */
  readonly id: number | string;
  /** By the names of 1.1; what has no value is left out. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Ids of related entities; the other direction follows from these. */
  readonly links: Readonly<Partial<Record<string, readonly number[]>>>;
}

export interface Relation {
  readonly set: SetName;
  readonly many: boolean;
}

const one = (set: SetName): Relation => ({ set, many: false });
const many = (set: SetName): Relation => ({ set, many: true });

/** All relations of the model. That of a Datastream to its feature is one of 2.0 alone, but in every version it is there. */
export const RELATIONS: Readonly<Record<SetName, Readonly<Record<string, Relation>>>> = {
  Things: {
    Locations: many('Locations'),
    HistoricalLocations: many('HistoricalLocations'),
    Datastreams: many('Datastreams'),
  },
  Locations: { Things: many('Things'), HistoricalLocations: many('HistoricalLocations') },
  HistoricalLocations: { Thing: one('Things'), Locations: many('Locations') },
  Datastreams: {
    Thing: one('Things'),
    Sensor: one('Sensors'),
    ObservedProperty: one('ObservedProperties'),
    Observations: many('Observations'),
    FeatureOfInterest: one('FeaturesOfInterest'),
  },
  Sensors: { Datastreams: many('Datastreams') },
  Observations: { Datastream: one('Datastreams'), FeatureOfInterest: one('FeaturesOfInterest') },
  ObservedProperties: { Datastreams: many('Datastreams') },
  FeaturesOfInterest: { Observations: many('Observations'), Datastreams: many('Datastreams') },
};
