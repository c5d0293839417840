import Papa from 'papaparse';
import { malformed } from '../failure';
import { geometryOf } from '../filter/geometry';
import type { Entity } from '../model/entity';
import { addressOf, type AnswerContext } from './context';
import type { Tree } from './expand';
import { jsonOf, written } from './json';

const SELECTED = ['id', 'phenomenonTime', 'resultTime', 'result', 'resultQuality', 'parameters'];

/** Observations by Datastream, each a row (OGC 18-088, chapter 12). */
export function dataArrays(trees: readonly Tree[], context: AnswerContext): unknown[] {
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
  return [...groups].map(([datastream, rows]) => ({
    [`Datastream${navigationLink}`]: addressOf(datastream, context),
    components,
    [`dataArray${count}`]: rows.length,
    dataArray: rows.map(({ entity }) =>
      components.map((name) =>
        name === 'id' ? entity.id : (written(name, type.valueOf(entity, name), version) ?? null)
      )
    ),
  }));
}

/** A table (RFC 4180): parts of members and what is expanded have columns of their own. */
export function csvOf(trees: readonly Tree[], context: AnswerContext): string {
  const rows = trees.map((tree) => flat(tree, context));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Papa.unparse({ fields: columns, data: rows }, { newline: '\r\n' });
}

/** Each entity as a Feature where it is. */
export function featuresOf(trees: readonly Tree[], context: AnswerContext): unknown[] {
  return trees.map((tree) => ({
    type: 'Feature',
    id: tree.entity.id,
    geometry: placeOf(tree.entity, context) ?? null,
    properties: flat(tree, context),
  }));
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
  const own = Object.entries(jsonOf({ ...tree, expanded: new Map() }, context)).filter(([name]) => !isLink(name));
  const row: Record<string, unknown> = {};
  for (const [name, value] of own) {
    const parts =
      name === 'unitOfMeasurement' || name === 'properties' ? Object.entries(Object(value) as object) : undefined;
    for (const [part, inner] of parts ?? [['', value]]) {
      row[part === '' ? name : `${name}/${part}`] = typeof inner === 'object' ? JSON.stringify(inner) : inner;
    }
  }
  for (const [name, branch] of tree.expanded) {
    const inner = branch.many ? singleOf(name, branch.trees, tree) : branch.tree;
    for (const [column, value] of Object.entries(inner ? flat(inner, context) : {})) {
      row[`${name}/${column}`] = value;
    }
  }
  return row;
}

function singleOf(name: string, trees: readonly Tree[], { options }: Tree): Tree | undefined {
  const asked = options.expand?.find(({ path }) => path.length === 1 && path[0] === name)?.options.top;
  if (asked !== 1) {
    throw malformed(`A row has no room for several ${name}.`, 'Expand them with $top=1, or ask for JSON.');
  }
  return trees[0];
}
