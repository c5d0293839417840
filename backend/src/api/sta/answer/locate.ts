import { nothingHere } from '../failure';
import { isId, relationOf, within } from '../filter/path';
import { readingOf, observationOf } from '../model/observation';
import { SETS, type Entity, type SetName } from '../model/entity';
import type { PathStep } from '../query/ast';
import { sourcesOf, type AnswerContext } from './context';

/** What an address names. */
export type Target =
  | { readonly kind: 'set'; readonly set: SetName; readonly owner?: Entity; readonly relation?: string }
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** A member, or a part of one; undefined where the entity has none. */
  | { readonly kind: 'value'; readonly name: string; readonly value: unknown };

/** How the target is asked for. */
export interface Located {
  readonly target: Target;
  readonly form: 'whole' | 'value' | 'ref';
}

/**
 * Follows an address from set to entity to related set, to any depth.
 * @throws HubError `not-found` when it leads nowhere
 */
export async function locate(steps: readonly PathStep[], context: AnswerContext): Promise<Located> {
  const [first, ...rest] = steps as readonly [PathStep, ...PathStep[]];
  const set = SETS.find((name) => context.version.types[name].set === first.name);
  if (!set) {
    throw nothingHere(`set ${first.name.slice(0, 60)}`);
  }
  let target: Target = await keyed({ kind: 'set', set }, first, context);
  for (const [i, step] of rest.entries()) {
    const isLast = i === rest.length - 1;
    if (isLast && step.name === '$ref' && target.kind !== 'value') {
      return { target, form: 'ref' };
    }
    if (isLast && step.name === '$value' && target.kind === 'value') {
      return { target, form: 'value' };
    }
    target = await next(target, step, context);
  }
  return { target, form: 'whole' };
}

async function next(target: Target, step: PathStep, context: AnswerContext): Promise<Target> {
  if (target.kind === 'value' && step.key === undefined) {
    return { kind: 'value', name: step.name, value: within(target.value, [step.name]) };
  }
  if (target.kind !== 'entity') {
    throw nothingHere(`"${step.name.slice(0, 60)}" of a set`);
  }
  const { entity } = target;
  const relation = relationOf(context.version, entity.set, step.name);
  if (relation?.many) {
    return keyed({ kind: 'set', set: relation.set, owner: entity, relation: relation.model }, step, context);
  }
  const related = relation && context.world.related(entity, relation.model)[0];
  if (related && step.key === undefined) {
    return { kind: 'entity', entity: related };
  }
  return memberOf(entity, step, context);
}

function memberOf(entity: Entity, { name, key }: PathStep, { version }: AnswerContext): Target {
  const type = version.types[entity.set];
  if (key === undefined && isId(name, version)) {
    return { kind: 'value', name: version.control.id, value: entity.id };
  }
  if (key !== undefined || !type.members.includes(name)) {
    throw nothingHere(`"${name.slice(0, 60)}" of an entity of ${type.set}`);
  }
  return { kind: 'value', name, value: type.valueOf(entity, name) };
}

type SetTarget = Extract<Target, { kind: 'set' }>;

/** The entity of a set that a key names; without one the set. */
async function keyed(target: SetTarget, { name, key }: PathStep, context: AnswerContext): Promise<Target> {
  if (key === undefined) {
    return target;
  }
  const entity =
    target.set === 'Observations' ? await observation(target, key, context) : smallEntity(target, key, context);
  if (!entity) {
    throw nothingHere(`entity ${name}(${key.slice(0, 40)})`);
  }
  return { kind: 'entity', entity };
}

function smallEntity({ set, owner, relation }: SetTarget, key: string, { world }: AnswerContext): Entity | undefined {
  const entity = set === 'Observations' ? undefined : world.find(set, key);
  const isThere = entity && (!owner || world.related(owner, relation!).includes(entity));
  return isThere ? entity : undefined;
}

async function observation({ owner }: SetTarget, key: string, context: AnswerContext): Promise<Entity | undefined> {
  const sources = sourcesOf(owner, context);
  const reading = await readingOf(key, (id) => sources.find((source) => String(source.id) === id), context.store);
  return reading && observationOf(reading);
}
