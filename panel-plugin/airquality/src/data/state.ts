import { HOUR } from '@smartregion/terms/law-time';
import type { Hour, Station } from './station';

/** What can be said about a station now: its newest hour, or that there is none and since when. */
export type State = { readonly hour: Hour } | { readonly hour: null; readonly since: number | null };

/** What the dashboard asks for, ms since the epoch. */
export interface Asked {
  readonly from: number;
  /** End of the range, or the present where the range ends later. */
  readonly until: number;
}

/** An older class says nothing about the air now. */
const STALE_AFTER = 3 * HOUR;

/**
 * The newest hour with a class, unless it ended more than three hours before the moment asked for. What has not begun by
 * then, as in forecasts and by clocks that are wrong, is not how the air is.
 */
export function stateOf(station: Station, asked: Asked): State {
  const begun = begunHours(station, asked);
  const newest = begun.filter((hour) => hour.class !== null).at(-1);
  if (newest && asked.until - newest.end <= STALE_AFTER) {
    return { hour: newest };
  }
  // A row of the table has a time but no class when the hub itself finds it stale.
  const since = newest ?? (station.course ? undefined : begun.at(-1));
  return { hour: null, since: since?.end ?? null };
}

const isAhead = ({ end }: Hour, { until }: Asked): boolean => end - HOUR > until;

/** The hours that have begun by the moment asked for. */
export const begunHours = ({ hours }: Pick<Station, 'hours'>, asked: Asked): Hour[] =>
  hours.filter((hour) => !isAhead(hour, asked));

/** Whether the data of any station go on after the moment asked for. */
export function goesOn(stations: readonly Station[], asked: Asked): boolean {
  return stations.some(({ hours }) => hours.some((hour) => isAhead(hour, asked)));
}

/** The newest hour that any of the stations has a class for. */
export function newestEnd(stations: readonly Station[], asked: Asked): number | null {
  const ends = stations.flatMap((station) => stateOf(station, asked).hour?.end ?? []);
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** Worst class first, without data last; else in the order of the data. */
export function worstFirst(stations: readonly Station[], asked: Asked): Station[] {
  const rank = (station: Station) => stateOf(station, asked).hour?.class ?? 0;
  return [...stations].sort((a, b) => rank(b) - rank(a));
}

/**
 * The hours up to the newest one (or up to now, where that is stale), at most 24 and none before the range asked for;
 * hours that the frame lacks are empty, not left out.
 */
export function lastDay(station: Station, asked: Asked): readonly Hour[] {
  const state = stateOf(station, asked);
  const last = state.hour?.end ?? Math.floor(asked.until / HOUR) * HOUR;
  const firstAsked = Math.ceil(asked.from / HOUR) * HOUR + HOUR;
  const first = Math.max(last - 23 * HOUR, Math.min(firstAsked, station.hours[0]?.end ?? firstAsked));
  const known = new Map(station.hours.map((hour) => [hour.end, hour]));
  const count = Math.max(0, Math.round((last - first) / HOUR) + 1);
  return Array.from({ length: count }, (_, i) => known.get(first + i * HOUR) ?? emptyHour(first + i * HOUR));
}

const emptyHour = (end: number): Hour => ({
  end,
  class: null,
  deciding: null,
  values: {},
  measured: 0,
  number: null,
  complete: false,
  final: null,
});
