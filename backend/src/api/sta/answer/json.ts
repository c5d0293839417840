import { malformed } from '../failure';
import { isId } from '../filter/compile';
import { Time, type SetName } from '../model/entity';
import type { Version } from '../version/version';
import { addressOf, type AnswerContext } from './context';
import type { Tree } from './expand';

type Names = Pick<AnswerContext, 'root' | 'version'>;

/** A tree of entities as JSON of a version. What is selected is written, and else everything; what is expanded always. */
export function jsonOf({ entity, options, expanded }: Tree, context: Names): Record<string, unknown> {
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
  for (const [name, branch] of expanded) {
    if (!branch.many) {
      Object.assign(json, branch.tree ? { [name]: jsonOf(branch.tree, context) } : {});
      continue;
    }
    if (branch.count !== undefined) {
      json[`${name}${control.count}`] = branch.count;
    }
    json[name] = branch.trees.map((tree) => jsonOf(tree, context));
    if (branch.nextLink !== undefined) {
      json[`${name}${control.nextLink}`] = branch.nextLink;
    }
  }
  return json;
}

/** A value as it stands in JSON. */
export function written(member: string, value: unknown, version: Version): unknown {
  return value instanceof Time ? version.time(value, member) : value;
}

/** @throws HubError `query` when something is selected that there is not */
export function checkSelect(set: SetName, select: readonly string[] | undefined, version: Version): void {
  const { members, relations, set: name } = version.types[set];
  const known = [...members, ...Object.keys(relations), 'selfLink', version.control.selfLink];
  const unknown = select?.find((one) => !known.includes(one) && !isId(one, version));
  if (unknown !== undefined) {
    throw malformed(`${name} have no "${unknown.slice(0, 40)}" to select.`);
  }
}
