import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import type { EventsQuery, Selection } from '../types';
import { LIST_KEYS, listOf } from './understand';

/** What an empty choice and Grafana's "All" become; the hub answers with everything. */
const ALL = ['', '*', '.*', '$__all'];

/**
 * The entries of a list with every variable replaced by its values: `['$station', 'unna']` → `['a', 'b', 'unna']`.
 * "All" anywhere makes the list empty, which means all.
 */
export function expand(list: readonly string[], templates: TemplateSrv, scopedVars?: ScopedVars): string[] {
  const values = list.flatMap((entry) =>
    templates.containsTemplate(entry) ? templates.replace(entry, scopedVars, joined).split(',') : [entry]
  );
  const named = values.map((value) => value.trim());
  return named.some((value) => ALL.includes(value)) ? [] : [...new Set(named)];
}

/** The lists of a query that may hold variables. */
type Lists = Selection & Pick<EventsQuery, 'kinds'>;

/** What holds anything but texts stays out: the hub says what is wrong with it. */
export function expandSelection(selection: Lists, templates: TemplateSrv, scopedVars?: ScopedVars): Lists {
  const lists = LIST_KEYS.filter((name) => isListOfTexts(selection[name]));
  return Object.fromEntries(lists.map((name) => [name, expand(listOf(selection[name]), templates, scopedVars)]));
}

function isListOfTexts(value: unknown): boolean {
  return value !== undefined && listOf(value).length === [value].flat().length;
}

/** No id of the hub holds a comma. */
const joined = (value: string | string[]): string => (Array.isArray(value) ? value.join(',') : value);
