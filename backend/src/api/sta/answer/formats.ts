import Papa from 'papaparse';
import { malformed } from '../failure';
import { geometryOf } from '../filter/geometry';
import { relationOf } from '../filter/path';
import type { Entity, SetName } from '../model/entity';
import type { Options } from '../query/ast';
import type { Version } from '../version/version';
import { addressOf, type AnswerContext } from './context';
import type { Tree } from './expand';
import { listPieces, ownJson, written } from './json';

const SELECTED = ['id', 'phenomenonTime', 'resultTime', 'result', 'resultQuality', 'parameters'];

/** Observations by Datastream, each a row (OGC 18-088, chapter 12). */
export function* dataArrays(trees: readonly Tree[], context: AnswerContext): Generator<string> {
  const { version, world } = context;
  const type = version.types.Observations;
  const { navigationLink, count } = version.control;
  const groups = new Map<Entity, Tree[]>();
  for (const tree of trees) {
    const datastream = world.related(tree.entity, 'Datastream')[0]!;
    const group = groups.get(datastream) ?? [];
    group.push(tree);
    groups.set(datastream, group);
  }
  const known = (name: string) => name === 'id' || type.members.includes(name);
  const components = (trees[0]?.options.select ?? SELECTED).filter(known);
  const row = ({ entity }: Tree) =>
    components.map((name) =>
      name === 'id' ? entity.id : (written(name, type.valueOf(entity, name), version) ?? null)
    );
  yield* listPieces([...groups], function* ([datastream, rows]) {
    const head = {
      [`Datastream${navigationLink}`]: addressOf(datastream, context),
      components,
      [`dataArray${count}`]: rows.length,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"dataArray":`;
    yield* listPieces(rows, (tree) => [JSON.stringify(row(tree))]);
    yield '}';
  });
}

/** A table (RFC 4180): parts of members and what is expanded have columns of their own. */
export function* csvPieces(trees: readonly Tree[], context: AnswerContext): Generator<string> {
  const columns = new Set<string>();
  for (const tree of trees) {
    Object.keys(flat(tree, context)).forEach((column) => columns.add(column));
    yield '';
  }
  const fields = [...columns];
  yield Papa.unparse([fields], { newline: '\r\n' });
  for (const tree of trees) {
    const row = flat(tree, context);
    yield `\r\n${Papa.unparse([fields.map((field) => row[field])], { newline: '\r\n' })}`;
  }
}

/** Each entity as a Feature where it is. */
export function featurePieces(trees: readonly Tree[], context: AnswerContext): Generator<string> {
  return listPieces(trees, (tree) => [JSON.stringify(featureOf(tree, context))]);
}

function featureOf(tree: Tree, context: AnswerContext): unknown {
  return {
    type: 'Feature',
    id: tree.entity.id,
    geometry: placeOf(tree.entity, context) ?? null,
    properties: flat(tree, context),
  };
}

/** The geometry of an entity, or of what it belongs to. */
function placeOf(entity: Entity, { world }: AnswerContext): unknown {
  const { set, members } = entity;
  const own = members['location'] ?? members['feature'] ?? members['observedArea'];
  const way = { Things: 'Locations', HistoricalLocations: 'Locations', Observations: 'FeatureOfInterest' }[
    set as string
  ];
  const at = own ?? (way && world.related(entity, way).map((other) => placeOfEntity(other))[0]);
  const geometry = geometryOf(at);
  return geometry && { type: geometry.type, coordinates: geometry.coordinates };
}

const placeOfEntity = ({ members }: Entity): unknown => members['location'] ?? members['feature'];

/** One row of an entity: links left out, `unitOfMeasurement/symbol`, `Datastream/name`. */
function flat(tree: Tree, context: AnswerContext): Record<string, unknown> {
  const { control } = context.version;
  const isLink = (name: string) => name.endsWith(control.navigationLink) || name === control.selfLink;
  const own = Object.entries(ownJson(tree, context)).filter(([name]) => !isLink(name));
  const row: Record<string, unknown> = {};
  for (const [name, value] of own) {
    const parts =
      name === 'unitOfMeasurement' || name === 'properties' ? Object.entries(Object(value) as object) : undefined;
    for (const [part, inner] of parts ?? [['', value]]) {
      row[part === '' ? name : `${name}/${part}`] = typeof inner === 'object' ? JSON.stringify(inner) : inner;
    }
  }
  for (const [name, branch] of tree.expanded) {
    const inner = branch.many ? branch.trees[0] : branch.tree;
    for (const [column, value] of Object.entries(inner ? flat(inner, context) : {})) {
      row[`${name}/${column}`] = value;
    }
  }
  return row;
}

/**
 * @throws HubError `query` when something would have to stand in a row that has no room for it
 */
export function checkRoom(set: SetName, options: Options, version: Version): void {
  for (const { path, options: inner } of options.expand ?? []) {
    let at = set;
    for (const [i, name] of path.entries()) {
      const relation = relationOf(version, at, name);
      if (relation?.many && (i < path.length - 1 || inner.top !== 1)) {
        throw malformed(`A row has no room for several ${name}.`, 'Expand them with $top=1, or ask for JSON.');
      }
      at = relation?.set ?? at;
    }
    checkRoom(at, inner, version);
  }
}
