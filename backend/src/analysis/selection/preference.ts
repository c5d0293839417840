import type { DescribedSeries } from '../../model/series';

/**
 * One station may come by several feeds (the Umweltbundesamt, the LANUK and OpenAQ all have DENW010). It stays one
 * station: of each property one feed is shown, the next stands in where that has nothing, and two are never mixed in
 * one curve. This file is the rule; nothing in it reads anything.
 */

/** What the configuration of a Kommune says of its feeds. */
export interface FeedOrder {
  /** As they stand there. */
  readonly feeds: readonly string[];
  /** Those whose values are computed, not measured. */
  readonly modelled: ReadonlySet<string>;
  /** Feeds that go first, by property; `*` for every property. */
  readonly prefer: Readonly<Record<string, readonly string[]>>;
}

/** What is preferred for the property, then for every property; then what is measured, then what is computed. */
export function feedsInOrder(property: string, { feeds, modelled, prefer }: FeedOrder): readonly string[] {
  const measured = feeds.filter((feed) => !modelled.has(feed));
  return [...new Set([...(prefer[property] ?? []), ...(prefer['*'] ?? []), ...measured, ...feeds])];
}

/** The series of one property of one station, the preferred first. */
export type Alternatives = readonly [preferred: DescribedSeries, ...others: DescribedSeries[]];

/**
 * @param all in the order in which they are to be answered
 * @param named feeds that the asker wants to see: then each series stands for itself
 */
export function alternativesOf(all: readonly DescribedSeries[], named: readonly string[]): Alternatives[] {
  if (named.length > 0) {
    return all.map((series) => [series]);
  }
  const groups = new Map<string, [DescribedSeries, ...DescribedSeries[]]>();
  for (const series of all) {
    const key = JSON.stringify([series.station, series.property]);
    const group = groups.get(key);
    if (group) {
      group.push(series);
    } else {
      groups.set(key, [series]);
    }
  }
  return [...groups.values()].map(([first, ...others]) => {
    const [preferred = first, ...rest] = [first, ...others].sort((a, b) => a.preference - b.preference);
    return [preferred, ...rest];
  });
}

/** The first that has what is asked for; where none has, the preferred. */
export function chosen<T>(alternatives: readonly [T, ...T[]], hasAny: (one: T) => boolean): T {
  return alternatives.find(hasAny) ?? alternatives[0];
}

/** An index of measured air is not made of computed values, except where the station itself is a model. */
export function isRated({ modelled, stationInfo }: DescribedSeries): boolean {
  return !modelled || stationInfo.class === 'model';
}
