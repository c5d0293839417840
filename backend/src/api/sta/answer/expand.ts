import { malformed } from '../failure';
import { relationOf } from '../filter/path';
import { pageOf } from '../observations/page';
import type { Entity, SetName } from '../model/entity';
import type { Expand, Options } from '../query/ast';
import type { NamedRelation } from '../version/version';
import { Breath } from '../../interfaces/breath';
import { addressOf, sourcesOf, type AnswerContext } from './context';
import { nextQuery } from './next';
import { checkSelect } from './select';
import { smallPage } from './small';

/** An entity with what is expanded in it, by the public names of relations. */
export interface Tree {
  readonly entity: Entity;
  readonly options: Options;
  readonly expanded: ReadonlyMap<string, Branch>;
}

/** What is expanded: one entity or none, or a page of several. */
export type Branch =
  | { readonly many: false; readonly tree?: Tree }
  | { readonly many: true; readonly trees: readonly Tree[]; readonly count?: number; readonly nextLink?: string };

/** The entities with all that is to be expanded in them. */
export async function expanded(
  set: SetName,
  entities: readonly Entity[],
  options: Options,
  context: AnswerContext
): Promise<Tree[]> {
  checkSelect(set, options.select, context.version);
  context.size.demand(entities.length, 'An answer of so many entities');
  const relations = [...merged(options.expand ?? [])].map(([name, own]) => ({
    name,
    own,
    relation: relationOrFail(set, name, context),
  }));
  const treeOf = async (entity: Entity): Promise<Tree> => {
    const branches = new Map<string, Branch>();
    for (const { name, own, relation } of relations) {
      branches.set(name, await branchOf(entity, name, relation, own, context));
    }
    return { entity, options, expanded: branches };
  };
  const breath = new Breath();
  const trees: Tree[] = [];
  for (let at = 0; at < entities.length; at += TOGETHER) {
    await breath.take();
    trees.push(...(await Promise.all(entities.slice(at, at + TOGETHER).map(treeOf))));
  }
  return trees;
}

/** Entities whose relations are read at the same time: the store answers many small questions as one. */
const TOGETHER = 25;

function relationOrFail(set: SetName, name: string, { version }: AnswerContext): NamedRelation {
  const relation = relationOf(version, set, name);
  if (!relation) {
    throw malformed(`${version.types[set].set} have no relation "${name.slice(0, 40)}" to expand.`);
  }
  return relation;
}

/** `A/B,A/C` and `A($expand=B,C)` are the same. */
function merged(expands: readonly Expand[]): Map<string, Options> {
  const byName = new Map<string, Options>();
  for (const { path, options } of expands) {
    const [name, ...rest] = path as readonly [string, ...string[]];
    const own = rest.length > 0 ? expandOnly({ path: rest, options }) : options;
    const known = byName.get(name) ?? { texts: {} };
    const expand = [...(known.expand ?? []), ...(own.expand ?? [])];
    const texts = [known.texts['expand'], own.texts['expand']].filter((text) => text !== undefined);
    byName.set(name, {
      ...{ ...known, ...own, expand },
      texts: { ...known.texts, ...own.texts, ...(texts.length > 0 ? { expand: texts.join(',') } : {}) },
    });
  }
  return byName;
}

function expandOnly(expand: Expand): Options {
  const { path, options } = expand;
  const inner = Object.entries(options.texts).map(([name, text]) => `$${name}=${text}`);
  const text = `${path.join('/')}${inner.length > 0 ? `(${inner.join(';')})` : ''}`;
  return { texts: { expand: text }, expand: [expand] };
}

async function branchOf(
  entity: Entity,
  name: string,
  { set, many, model }: NamedRelation,
  options: Options,
  context: AnswerContext
): Promise<Branch> {
  if (!many) {
    const [tree] = await expanded(set, context.world.related(entity, model), options, context);
    return tree ? { many, tree } : { many };
  }
  const page =
    set === 'Observations'
      ? await pageOf(sourcesOf(entity, context), options, context)
      : await smallPage(set, context.world.related(entity, model), options, context);
  const nextLink = page.next && `${addressOf(entity, context)}/${name}?${nextQuery(options, page.next)}`;
  return {
    many,
    trees: await expanded(set, page.entities, options, context),
    ...(page.count === undefined ? {} : { count: page.count }),
    ...(nextLink === undefined ? {} : { nextLink }),
  };
}
