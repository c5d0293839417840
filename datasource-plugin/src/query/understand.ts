import { LISTS } from '../text/texts';
import type { HubVariableQuery } from '../types';
import type { Selection } from './description';
import { questionOf } from './fields';
import { migrate, QUERY_VERSION } from './migrations';
import type { EventsQuery, HubQuery } from './questions';

/** The selection of every query. */
export const SELECTION: readonly (keyof Selection)[] = ['kommunen', 'stations', 'properties', 'feeds'];

/** Keys of a query that hold lists, of ids or of names. */
export function listKeys(query: Pick<HubQuery, 'type'>): string[] {
  const own = questionOf(query)?.fields.filter(({ kind }) => kind === 'list' || kind === 'names') ?? [];
  return [...new Set([...SELECTION, ...own.map(({ key }) => key)])];
}

/** What a new annotation asks without a click: everything that happens. */
export const EVENTS: EventsQuery = { refId: 'Anno', version: QUERY_VERSION, type: 'events' };

/** The texts of a list; one text stands for a list of one, and whatever else is no id. */
export function listOf(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === 'string');
}

/** What a saved query means today; one without a question is a time series, for the hub as well. */
export function queryOf(saved: unknown): HubQuery {
  const query = migrate(saved);
  return { ...query, refId: query['refId'] ?? 'A', type: query['type'] ?? 'series' } as HubQuery;
}

/** The same with lists that are lists, for editors. */
export function editable(saved: unknown): HubQuery {
  const query = queryOf(saved);
  return withLists(query, listKeys(query)) as HubQuery;
}

/** A saved variable; a new one, or that of another data source, lists Kommunen. */
export function variableOf(saved: unknown): HubVariableQuery {
  const query = migrate(saved);
  const type = query['type'] as HubVariableQuery['type'];
  const variable = { ...query, refId: query['refId'] ?? 'variable', type: type in LISTS ? type : 'kommunen' };
  return withLists(variable, SELECTION) as HubVariableQuery;
}

/** A saved annotation's question; what is none of ours (Grafana's own annotations have types, too) becomes events. */
export function annotationOf(saved: unknown): HubQuery {
  const query = { ...EVENTS, ...migrate(saved) } as HubQuery;
  return questionOf(query) ? query : EVENTS;
}

function withLists(query: object, keys: readonly string[]): object {
  const lists = keys.filter((key) => key in query);
  return {
    ...query,
    ...Object.fromEntries(lists.map((key) => [key, listOf((query as Record<string, unknown>)[key])])),
  };
}
