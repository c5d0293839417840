import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import type { Selection } from './description';
import { questionOf } from './fields';
import type { HubQuery } from './questions';
import { listKeys, listOf, SELECTION } from './understand';

/** What Grafana's "All" becomes, and people write for it; the hub answers with everything. */
const ALL = ['*', '.*', '$__all'];

/**
 * The entries of a list with every variable replaced by its values: `['$station', 'unna']` → `['a', 'b', 'unna']`.
 * "All" anywhere makes the list empty, which means all.
 */
export function expand(list: readonly string[], templates: TemplateSrv, scopedVars?: ScopedVars): string[] {
  const named = valuesOf(list, templates, scopedVars);
  return named.some((value) => value === '' || ALL.includes(value)) ? [] : [...new Set(named)];
}

function valuesOf(list: readonly string[], templates: TemplateSrv, scopedVars?: ScopedVars): string[] {
  const values = list.flatMap((entry) =>
    templates.containsTemplate(entry) ? templates.replace(entry, scopedVars, joined).split(',') : [entry]
  );
  return values.map((value) => value.trim());
}

/** All Kommunen, where a query says so: an empty list would be that of the data source. */
function allKommunen({ kommunen }: Saved, templates: TemplateSrv, scopedVars?: ScopedVars): { kommunen?: string[] } {
  const isForAll = valuesOf(listOf(kommunen), templates, scopedVars).some((value) => ALL.includes(value));
  return isForAll ? { kommunen: ['*'] } : {};
}

type Saved = Readonly<Record<string, unknown>>;

/** What holds anything but texts stays out: the hub says what is wrong with it. */
export function expandSelection(selection: Selection, templates: TemplateSrv, scopedVars?: ScopedVars): Selection {
  return expandLists(selection, SELECTION, templates, scopedVars);
}

/** A query with every variable replaced that stands for ids, a day or a text. */
export function expandQuery(query: HubQuery, templates: TemplateSrv, scopedVars?: ScopedVars): HubQuery {
  const values = query as unknown as Saved;
  const named = (questionOf(query)?.fields ?? []).flatMap(({ key, kind }) => {
    const value = values[key];
    if (typeof value !== 'string' || !(kind === 'one' || kind === 'date' || kind === 'text')) {
      return [];
    }
    const one =
      kind === 'one' ? expand([value], templates, scopedVars)[0] : templates.replace(value, scopedVars, joined);
    return [[key, one]];
  });
  return {
    ...{ ...query, ...expandLists(query, listKeys(query), templates, scopedVars) },
    ...{ ...allKommunen(values, templates, scopedVars), ...Object.fromEntries(named) },
  };
}

function expandLists(from: object, keys: readonly string[], templates: TemplateSrv, scopedVars?: ScopedVars): object {
  const values = from as Readonly<Record<string, unknown>>;
  const lists = keys.filter((key) => isListOfTexts(values[key]));
  return Object.fromEntries(lists.map((key) => [key, expand(listOf(values[key]), templates, scopedVars)]));
}

function isListOfTexts(value: unknown): boolean {
  return value !== undefined && listOf(value).length === [value].flat().length;
}

/** No id of the hub holds a comma. */
const joined = (value: string | string[]): string => (Array.isArray(value) ? value.join(',') : value);
