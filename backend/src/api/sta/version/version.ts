import { SETS, type Entity, type Relation, type SetName, type Time } from '../model/entity';

/** How the model is written and asked for in a version of the standard. */
export interface Version {
  /** Last part of the root's address. */
  readonly path: 'v1.1' | 'v2.0';
  /** Classes all of whose requirements are met. */
  readonly conformance: readonly string[];
  readonly types: Readonly<Record<SetName, EntityType>>;
  readonly control: ControlNames;
  /** @param member what it is the value of */
  time(time: Time, member: string): unknown;
}

/** Names of what is said about entities, beside their members. */
export interface ControlNames {
  readonly id: string;
  readonly selfLink: string;
  /** Behind the name of a relation. */
  readonly navigationLink: string;
  readonly nextLink: string;
  readonly count: string;
}

export interface EntityType {
  /** Name of the set. */
  readonly set: string;
  /** All that an entity may have, in the order in which they are written. */
  readonly members: readonly string[];
  readonly relations: Readonly<Record<string, NamedRelation>>;
  /** The value of a member; undefined where the entity has none. */
  valueOf(entity: Entity, member: string): unknown;
}

/** A relation by its public name, with that of the model. */
export interface NamedRelation extends Relation {
  readonly model: string;
}

/** A type for each set. */
export function typesOf(typeOf: (set: SetName) => EntityType): Record<SetName, EntityType> {
  return Object.fromEntries(SETS.map((set) => [set, typeOf(set)])) as Record<SetName, EntityType>;
}
