import { RELATIONS, type Entity, type SetName } from './entity';
import type { Period } from '../../../model/period';
import type { Interval } from '../../../model/time';

/** What the readings of a Datastream are read by. */
export interface ReadingSource {
  /** Of the Datastream and of its series. */
  readonly id: number;
  readonly period: Period;
  readonly cadence: number;
  /** Of what was measured. */
  readonly extent: Interval;
  /** Ids of the FeatureOfInterest of its readings. */
  readonly feature: number;
}

type SmallSet = Exclude<SetName, 'Observations'>;

/** All entities but the observations, and how they are related. */
export interface World {
  /** By id. */
  all(set: SmallSet): readonly Entity[];
  /** @param id as it stands in an address */
  find(set: SmallSet, id: string): Entity | undefined;
  /** Related entities by the name of 1.1, by id; observations are not among them. */
  related(entity: Entity, relation: string): readonly Entity[];
  sourceOf(datastream: Entity): ReadingSource;
}

/** @param entities with the links of Things, HistoricalLocations and Datastreams; the others' follow from these */
export function worldOf(entities: readonly Entity[], sources: readonly ReadingSource[]): World {
  const inOrder = [...entities].sort((a, b) => Number(a.id) - Number(b.id));
  const sets = new Map<SetName, Map<number | string, Entity>>();
  for (const entity of inOrder) {
    const set = sets.get(entity.set) ?? new Map<number | string, Entity>();
    sets.set(entity.set, set.set(entity.id, entity));
  }
  const backward = backwardLinks(inOrder);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return {
    all: (set) => [...(sets.get(set)?.values() ?? [])],
    find: (set, id) => (/^\d{1,10}$/.test(id) ? sets.get(set)?.get(Number(id)) : undefined),
    related: (entity, relation) => {
      const ids = entity.links[relation];
      const others = ids && sets.get(RELATIONS[entity.set][relation]!.set);
      return ids
        ? ids.flatMap((id) => others?.get(id) ?? [])
        : (backward.get(keyOf(entity.set, relation, entity.id)) ?? []);
    },
    sourceOf: (datastream) => byId.get(Number(datastream.id))!,
  };
}

/** What a link is called from its other end. */
const BACKWARD: Readonly<Record<string, string>> = {
  'Things/Locations': 'Things',
  'HistoricalLocations/Thing': 'HistoricalLocations',
  'HistoricalLocations/Locations': 'HistoricalLocations',
  'Datastreams/Thing': 'Datastreams',
  'Datastreams/Sensor': 'Datastreams',
  'Datastreams/ObservedProperty': 'Datastreams',
  'Datastreams/FeatureOfInterest': 'Datastreams',
};

/** Who has a link to an entity, by what that link is called from there. */
function backwardLinks(entities: readonly Entity[]): Map<string, Entity[]> {
  const backward = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const [relation, ids] of Object.entries(entity.links)) {
      const from = RELATIONS[entity.set][relation]!.set;
      for (const id of ids ?? []) {
        const key = keyOf(from, BACKWARD[`${entity.set}/${relation}`]!, id);
        const known = backward.get(key);
        if (known) {
          known.push(entity);
        } else {
          backward.set(key, [entity]);
        }
      }
    }
  }
  return backward;
}

const keyOf = (set: SetName, relation: string, id: number | string): string => `${set}(${id})/${relation}`;
