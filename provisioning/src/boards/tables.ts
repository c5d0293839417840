import { byName, type Override } from '../field-config';
import type { Text } from '../language';
import { tableOptions, type Sized, withoutColumns, wrapped } from '../look';
import type { Target } from '../panel';

/**
 * An answer in rows. The hub words its columns and puts what people ask for first; helpers stay hidden.
 * @param hidden columns that this table does not need
 */
export function tableOf(
  width: number,
  title: Text,
  description: Text,
  target: Target,
  {
    hidden = [],
    overrides = [],
  }: { readonly hidden?: readonly string[]; readonly overrides?: readonly Override[] } = {}
): Sized {
  return {
    ...{ width, type: 'table', title, description, targets: [{ ...target, wording: 'words' }] },
    ...{ options: { ...tableOptions, cellHeight: 'sm' }, defaults: wrapped, overrides },
    ...(hidden.length > 0 ? { transformations: [withoutColumns(hidden)] } : {}),
  };
}

/** Width of a column by what it is called. */
export const wide = (name: Text, width: number): Override => byName(name, { 'custom.width': width });
