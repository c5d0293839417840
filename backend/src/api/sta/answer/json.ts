import { Time } from '../model/entity';
import type { Version } from '../version/version';
import { addressOf, type AnswerContext } from './context';
import type { Tree } from './expand';

type Names = Pick<AnswerContext, 'root' | 'version'>;

/** An entity as JSON, in pieces of one entity each: an answer may have many thousands. */
export function* jsonPieces(tree: Tree, context: Names): Generator<string> {
  const { control } = context.version;
  const own = JSON.stringify(ownJson(tree, context)).slice(0, -1);
  yield own;
  let glue = own === '{' ? '' : ',';
  for (const [name, branch] of tree.expanded) {
    if (branch.many) {
      const { count, nextLink, trees } = branch;
      const beside = {
        ...(count === undefined ? {} : { [`${name}${control.count}`]: count }),
        ...(nextLink === undefined ? {} : { [`${name}${control.nextLink}`]: nextLink }),
      };
      const said = JSON.stringify(beside).slice(1, -1);
      yield `${glue}${said}${said === '' ? '' : ','}${JSON.stringify(name)}:`;
      yield* listPieces(trees, (one) => jsonPieces(one, context));
      glue = ',';
    } else if (branch.tree) {
      yield `${glue}${JSON.stringify(name)}:`;
      yield* jsonPieces(branch.tree, context);
      glue = ',';
    }
  }
  yield '}';
}

/** A list in pieces. */
export function* listPieces<T>(values: readonly T[], pieces: (value: T) => Iterable<string>): Generator<string> {
  yield '[';
  for (const [i, value] of values.entries()) {
    if (i > 0) {
      yield ',';
    }
    yield* pieces(value);
  }
  yield ']';
}

/** What an entity itself has. What is selected is written, and else everything, but for links to what is expanded. */
export function ownJson({ entity, options, expanded }: Tree, context: Names): Record<string, unknown> {
  const { version } = context;
  const { control } = version;
  const type = version.types[entity.set];
  const isChosen = (name: string) => options.select === undefined || options.select.includes(name);
  const address = addressOf(entity, context);
  const json: Record<string, unknown> = {};
  if (isChosen('id') || isChosen(control.id)) {
    json[control.id] = entity.id;
  }
  if (isChosen('selfLink') || isChosen(control.selfLink)) {
    json[control.selfLink] = address;
  }
  for (const member of type.members) {
    const value = isChosen(member) ? type.valueOf(entity, member) : undefined;
    if (value !== undefined && value !== null) {
      json[member] = written(member, value, version);
    }
  }
  for (const name of Object.keys(type.relations)) {
    if (isChosen(name) && (options.select !== undefined || !expanded.has(name))) {
      json[`${name}${control.navigationLink}`] = `${address}/${name}`;
    }
  }
  return json;
}

/** A value as it stands in JSON. */
export function written(member: string, value: unknown, version: Version): unknown {
  return value instanceof Time ? version.time(value, member) : value;
}
