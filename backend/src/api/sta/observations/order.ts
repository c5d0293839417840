import { orderOf } from '../filter/values';
import { isOfDatastream } from '../filter/analyse';
import { compile } from '../filter/compile';
import { isId } from '../filter/path';
import type { Row } from '../filter/row';
import type { ReadingSource } from '../model/world';
import type { Expression, OrderKey } from '../query/ast';
import type { Version } from '../version/version';

/** Series that are read together in order of time, one group after the other. */
export interface TimeOrder {
  readonly groups: readonly (readonly ReadingSource[])[];
  readonly isBackward: boolean;
}

/**
 * The order that the store can give: first by what is the same for all of a Datastream, then by time. Without any order
 * it is one Datastream after the other.
 * @returns undefined when only all readings together can be put in order
 */
export function timeOrder(
  sources: readonly ReadingSource[],
  keys: readonly OrderKey[],
  version: Version,
  rowOf: (source: ReadingSource) => Row
): TimeOrder | undefined {
  const constant = keys.findIndex(({ by }) => !isOfDatastream(by, version));
  const first = constant < 0 ? keys : keys.slice(0, constant);
  const [time, ...rest] = constant < 0 ? [] : keys.slice(constant);
  if (!rest.every(({ by, descending }) => isIdOf(by, version) && !descending)) {
    return undefined;
  }
  const isOwn = time === undefined || (isIdOf(time.by, version) && !time.descending);
  if (!isOwn && !isStart(time.by)) {
    return undefined;
  }
  const groups = grouped(sources, first, version, rowOf);
  return {
    groups: isOwn ? groups.flat().map((source) => [source]) : groups,
    isBackward: !isOwn && time.descending,
  };
}

function isStart(by: Expression): boolean {
  const [member, part, ...more] = by.kind === 'path' ? by.names : [];
  return member === 'phenomenonTime' && (part === undefined || part === 'start') && more.length === 0;
}

function isIdOf(by: Expression, version: Version): boolean {
  return by.kind === 'path' && by.names.length === 1 && isId(by.names[0]!, version);
}

/** Datastreams that the keys do not tell apart are together. */
function grouped(
  sources: readonly ReadingSource[],
  keys: readonly OrderKey[],
  version: Version,
  rowOf: (source: ReadingSource) => Row
): ReadingSource[][] {
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
