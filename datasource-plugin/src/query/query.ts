import { isTable, isSelection, questionOf } from './fields';
import type { HubQuery } from './questions';

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

/**
 * A change that makes a table of a query: made by hand it is for people, so that it speaks in words. What was saved
 * without a wording stays as transformations know it.
 */
export function readable<Query extends HubQuery>(before: HubQuery, after: Query): Query {
  return isTable(after) && !isTable(before) && after.wording === undefined ? { ...after, wording: 'words' } : after;
}

/** The same selection put to another question; the options of the old one go. */
export function asType(query: HubQuery, type: HubQuery['type']): HubQuery {
  const { refId, datasource, hide, version, language } = query;
  const lists = questionOf({ type })?.fields.filter(isSelection) ?? [];
  const selection = Object.fromEntries(lists.map(({ key }) => [key, query[key]]));
  return changed({ refId, type } as HubQuery, { refId, datasource, hide, version, language, ...selection });
}
