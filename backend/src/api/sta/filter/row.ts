import { notSupported } from '../failure';
import { Budget, LIMITS } from '../limits';
import type { Entity, SetName } from '../model/entity';
import type { World } from '../model/world';
import type { Instant } from '../../../model/time';

/** What an expression is evaluated in. */
export interface Scope {
  readonly world: World;
  readonly now: Instant;
  /** Bounds how many combinations of related entities are tried. */
  readonly steps: Budget;
}

/** One entity, with one of each kind of several that its paths lead over. */
export interface Row extends Scope {
  readonly root: Entity;
  readonly bound: Map<string, Entity | undefined>;
}

export type Reader<T> = (row: Row) => T;

/** A relation to several, on the way of a path: the expression holds when it holds for one of them. */
export interface Several {
  readonly key: string;
  /** The relations that lead here, as they were written. */
  readonly names: readonly string[];
  readonly set: SetName;
  readonly model: string;
  readonly parent: Reader<Entity | undefined>;
}

/** An expression about entities of one set. */
export interface Compiled {
  readonly value: Reader<unknown>;
  /** In the order in which they can be bound. */
  readonly several: readonly Several[];
}

export function rowOf(root: Entity, { world, now, steps }: Scope): Row {
  return { world, now, steps: new Budget(LIMITS.stepsOfOne, steps), root, bound: new Map() };
}

/** Whether an expression holds for an entity and some of its related ones. */
export function matches(compiled: Compiled, row: Row): boolean {
  const open = compiled.several.find(({ key }) => !row.bound.has(key));
  if (!open) {
    return compiled.value(row) === true;
  }
  if (open.set === 'Observations') {
    throw notSupported('This way to Observations');
  }
  const parent = open.parent(row);
  const candidates = parent ? row.world.related(parent, open.model) : [];
  // Where there is none, what is said of it is said of nothing.
  const isFound = (candidates.length > 0 ? candidates : [undefined]).some((candidate) => {
    row.steps.demand(1, 'Searching through all relations');
    row.bound.set(open.key, candidate);
    return matches(compiled, row);
  });
  row.bound.delete(open.key);
  return isFound;
}
