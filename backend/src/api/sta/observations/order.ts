import { orderOf } from '../filter/values';
import { isOfDatastream } from '../filter/analyse';
import { compile } from '../filter/compile';
import { isId } from '../filter/path';
import type { Row } from '../filter/row';
import type { Expression, OrderKey } from '../query/ast';
import type { Version } from '../version/version';
import type { Axis, BoundedSource, Direction } from './reach';

/** Series that are read together in order of time, one group after the other. */
export interface TimeOrder extends Direction {
  readonly groups: readonly (readonly BoundedSource[])[];
}

/**
 * The order that the store can give: first by what is the same for all of a Datastream, then by time. Without any order
 * it is one Datastream after the other.
 * @returns undefined when only all readings together can be put in order
 */
export function timeOrder(
  sources: readonly BoundedSource[],
  keys: readonly OrderKey[],
  version: Version,
  rowOf: (source: BoundedSource) => Row
): TimeOrder | undefined {
  const constant = keys.findIndex(({ by }) => !isOfDatastream(by, version));
  const first = constant < 0 ? keys : keys.slice(0, constant);
  const [time, ...rest] = constant < 0 ? [] : keys.slice(constant);
  if (!rest.every(({ by, descending }) => isIdOf(by, version) && !descending)) {
    return undefined;
  }
  const isOwn = time === undefined || (isIdOf(time.by, version) && !time.descending);
  const axis = isOwn ? 'start' : axisOf(time.by);
  if (!axis) {
    return undefined;
  }
  const groups = grouped(sources, first, version, rowOf);
  return {
    groups: isOwn ? groups.flat().map((source) => [source]) : groups,
    ...{ axis, isBackward: !isOwn && time.descending },
  };
}

/** The result is there when what it stands for is over. */
const AXES: Readonly<Record<string, Axis>> = {
  ...{ phenomenonTime: 'start', 'phenomenonTime/start': 'start', 'phenomenonTime/end': 'end' },
  ...{ resultTime: 'end', 'resultTime/start': 'end', 'resultTime/end': 'end' },
};

function axisOf(by: Expression): Axis | undefined {
  const name = by.kind === 'path' ? by.names.join('/') : '';
  return Object.hasOwn(AXES, name) ? AXES[name] : undefined;
}

function isIdOf(by: Expression, version: Version): boolean {
  return by.kind === 'path' && by.names.length === 1 && isId(by.names[0]!, version);
}

/** Datastreams that the keys do not tell apart are together. */
function grouped(
  sources: readonly BoundedSource[],
  keys: readonly OrderKey[],
  version: Version,
  rowOf: (source: BoundedSource) => Row
): BoundedSource[][] {
  const compiled = keys.map(({ by, descending }) => ({ key: compile(by, 'Observations', version), descending }));
  const valued = sources.map((source) => {
    const row = rowOf(source);
    return { source, values: compiled.map(({ key }) => key.value(row)) };
  });
  type Valued = (typeof valued)[number];
  const order = (a: Valued, b: Valued) =>
    compiled.reduce((told, { descending }, i) => told || orderOf(a.values[i], b.values[i]) * (descending ? -1 : 1), 0);
  valued.sort((a, b) => order(a, b) || a.source.id - b.source.id);
  const groups: Valued[][] = [];
  for (const one of valued) {
    const last = groups.at(-1);
    if (last && order(last[0]!, one) === 0) {
      last.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups.map((group) => group.map(({ source }) => source));
}
