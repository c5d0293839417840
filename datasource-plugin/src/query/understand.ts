import { migrate, QUERY_VERSION } from './migrations';
import { LISTS, TYPES } from '../text/texts';
import type { EventsQuery, HubQuery, HubVariableQuery } from '../types';

/** Keys of a query that hold lists of ids. */
export const LIST_KEYS = ['kommunen', 'stations', 'properties', 'feeds', 'kinds'] as const;

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
  return withLists(queryOf(saved)) as HubQuery;
}

/** A saved variable; a new one, or that of another data source, lists Kommunen. */
export function variableOf(saved: unknown): HubVariableQuery {
  const query = migrate(saved);
  const type = query['type'] as HubVariableQuery['type'];
  return withLists({ ...query, refId: query['refId'] ?? 'variable', type: type in LISTS ? type : 'kommunen' }) as never;
}

/** A saved annotation's question; what is none of ours (Grafana's own annotations have types, too) becomes events. */
export function annotationOf(saved: unknown): HubQuery {
  const query = migrate(saved);
  return String(query['type']) in TYPES ? ({ ...EVENTS, ...query } as HubQuery) : EVENTS;
}

function withLists(query: object): object {
  const lists = LIST_KEYS.filter((key) => key in query);
  return { ...query, ...Object.fromEntries(lists.map((key) => [key, listOf((query as HubQuery & EventsQuery)[key])])) };
}
