import type { Rule } from '../../../model/action/rule';
import { kommunenOf, oneOf } from '../../selection/selection';
import type { Scope } from '../../question';

/**
 * The rules that a question is about, as configured.
 * @throws HubError `not-found` that names the nearest
 */
export function rulesAsked(
  asked: { readonly kommunen: readonly string[]; readonly rules: readonly string[] },
  { catalogue, defaultKommune }: Pick<Scope, 'catalogue' | 'defaultKommune'>
): readonly Rule[] {
  const known = catalogue.actions.map(({ id }) => id);
  const ids = asked.rules.map((rule) => oneOf(rule, known, 'rule'));
  const kommunen = kommunenOf(asked.kommunen, catalogue, ids.length > 0 ? undefined : defaultKommune);
  return catalogue.actions.filter(
    ({ id, kommune }) => (ids.length === 0 || ids.includes(id)) && (kommunen.length === 0 || kommunen.includes(kommune))
  );
}

export const kommuneOf = ({ kommune }: Rule, { catalogue }: Pick<Scope, 'catalogue'>): string =>
  catalogue.kommunen.find(({ slug }) => slug === kommune)?.name ?? kommune;
