import type { ObservationContext } from '../observations/plan';
import type { Budget } from '../limits';
import { RELATIONS, type Entity } from '../model/entity';
import type { ReadingSource } from '../model/world';

/** All that an answer is made with. */
export interface AnswerContext extends ObservationContext {
  /** Address of the service with its version, without a slash at its end. */
  readonly root: string;
  /** Of the entities of the answer. */
  readonly size: Budget;
}

/** Address of an entity. */
export function addressOf({ set, id }: Entity, { root, version }: Pick<AnswerContext, 'root' | 'version'>): string {
  return `${root}/${version.types[set].set}(${typeof id === 'number' ? id : `'${id}'`})`;
}

/** What an entity's observations are read from; without one, all. */
export function sourcesOf(owner: Entity | undefined, { world }: Pick<AnswerContext, 'world'>): ReadingSource[] {
  const datastreams =
    owner === undefined
      ? world.all('Datastreams')
      : owner.set === 'Datastreams'
        ? [owner]
        : Object.hasOwn(RELATIONS[owner.set], 'Datastreams')
          ? world.related(owner, 'Datastreams')
          : [];
  return datastreams.map((datastream) => world.sourceOf(datastream));
}
