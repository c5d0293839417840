import { Time, type Entity, type SetName } from '../model/entity';
import type { NamedRelation, Version } from '../version/version';
import type { Scope } from './row';

/** The relation that a name of a path stands for. */
export function relationOf(version: Version, set: SetName, name: string | undefined): NamedRelation | undefined {
  const { relations } = version.types[set];
  return name !== undefined && Object.hasOwn(relations, name) ? relations[name] : undefined;
}

export const isId = (name: string, { control }: Version): boolean => name === 'id' || name === control.id;

export function relatedTo(entity: Entity | undefined, model: string, { world }: Scope): readonly Entity[] {
  return entity ? world.related(entity, model) : [];
}

/** What stands within a value: a key of free properties, a part of a geometry, the start of a time. */
export function within(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    if (inner instanceof Time) {
      return name === 'start' || name === 'end' ? new Time(inner[name]) : undefined;
    }
    return Object.hasOwn(Object(inner) as object, name) ? (inner as Record<string, unknown>)[name] : undefined;
  }, value);
}
