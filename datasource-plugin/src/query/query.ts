import type { Language } from '../../../panel-plugin/shared/src/text/language';
import { options, type Choices } from './choices';
import type { HubQuery } from '../types';

/**
 * A query with some keys changed. What is undefined or an empty list is left out, so that the saved JSON holds only
 * what somebody chose.
 */
export function changed<Query extends object>(query: Query, change: Partial<Query>): Query {
  const entries = Object.entries({ ...query, ...change });
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  ) as Query;
}

/** Whether the answer is a table. */
export function isTable({ type, layout }: HubQuery): boolean {
  return type === 'latest' ? layout !== 'series' : ['table', 'short', 'kommunen'].includes(layout ?? '');
}

/**
 * A change that makes a table of a query: made by hand it is for people, so that it speaks in words. What was saved
 * without a wording stays as transformations know it.
 */
export function readable<Query extends HubQuery>(before: HubQuery, after: Query): Query {
  return isTable(after) && !isTable(before) && after.wording === undefined ? { ...after, wording: 'words' } : after;
}

/** The same selection put to another question; the options of the old one go. */
export function asType(query: HubQuery, type: HubQuery['type']): HubQuery {
  const { refId, datasource, hide, version, language, kommunen, feeds } = query;
  const stations = type === 'events' ? undefined : query.stations;
  const properties = type === 'events' || type === 'air-quality-index' ? undefined : query.properties;
  const kept = { refId, datasource, hide, version, language, kommunen, stations, properties, feeds };
  return changed({ refId, type } as HubQuery, kept);
}

/** The value to save: none for the hub's own default. */
export function unlessDefault<Value extends string>(choices: Choices<Value>, value: Value | undefined) {
  return value === choices[0]![0] ? undefined : value;
}

/** The words of a saved value, for the line above collapsed options; none for the default. */
export function wordsOf<Value extends string>(choices: Choices<Value>, value: Value | undefined, language: Language) {
  return unlessDefault(choices, value) && (options(choices, language).find((o) => o.value === value)?.label ?? value);
}
