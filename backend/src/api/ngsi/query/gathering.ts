import { testOf, type Test } from './fulfils';
import type { Attributes } from '../model/entity';
import type { Condition } from './q';

/** Whether an entity fulfils a q whose readings come bit by bit: as `testOf` of all of them together. */
export interface Gathering {
  /** Of these attributes alone. */
  readonly names: ReadonlySet<string>;
  look(attributes: Attributes): void;
  holds(): boolean;
}

/**
 * Every part of a q asks whether any value of an attribute is so, and what any value was stays true.
 * @returns makes one for each entity
 */
export function gatheringOf(condition: Condition): () => Gathering {
  switch (condition.kind) {
    case 'and':
      return togetherOf(condition.conditions, (parts) => parts.every((part) => part.holds()));
    case 'or':
      return togetherOf(condition.conditions, (parts) => parts.some((part) => part.holds()));
    case 'absent':
      return singleOf(condition.names[0], testOf({ ...condition, kind: 'exists' }), true);
    default:
      return singleOf(condition.names[0], testOf(condition), false);
  }
}

function togetherOf(
  conditions: readonly Condition[],
  holds: (parts: readonly Gathering[]) => boolean
): () => Gathering {
  const makers = conditions.map(gatheringOf);
  return () => {
    const parts = makers.map((make) => make());
    return {
      names: new Set(parts.flatMap(({ names }) => [...names])),
      look: (attributes) => parts.forEach((part) => part.look(attributes)),
      holds: () => holds(parts),
    };
  };
}

function singleOf(name: string, test: Test, isAbsence: boolean): () => Gathering {
  return () => {
    let seen = false;
    return {
      names: new Set([name]),
      look(attributes) {
        seen ||= test(attributes);
      },
      holds: () => seen !== isAbsence,
    };
  };
}
