import type { Text } from '../language';
import { shortTable, type Sized, withoutColumns } from '../look';
import type { Target, Transformation } from '../panel';
import { own } from './own-panels';

/**
 * An answer in rows, under the hub's own words, on a telephone in boxes: of its columns those that people ask for. The
 * others come in Explore.
 * @param columns ids of the answer's columns; more than ten are no longer read
 * @param more transformations come before columns are left out, and name them as the hub's words do
 */
export function tableOf(
  width: number,
  title: Text,
  description: Text,
  target: Target,
  columns: readonly string[],
  more: Pick<Sized, 'timeFrom' | 'overrides' | 'transformations'> = {}
): Sized {
  const { transformations = [], ...rest } = more;
  return own('rows', width, title, description, [{ ...target, wording: 'words' }], {
    transformations: [...transformations, onlyColumns(columns)],
    ...rest,
  });
}

/** An answer in the hub's own sentences, one below the other. */
export function sentencesOf(width: number, title: Text, description: Text, target: Target): Sized {
  return {
    ...{ width, type: 'table', title, description, targets: [target] },
    ...shortTable,
    transformations: [withoutColumns(['subject', 'demo'])],
  };
}

/** Columns by the id that the hub gives them, whatever they are called; where it says that there is nothing, its words stay. */
export function onlyColumns(ids: readonly string[]): Transformation {
  return { id: 'filterFieldsByName', options: { include: { names: [...ids, 'note'] } } };
}
