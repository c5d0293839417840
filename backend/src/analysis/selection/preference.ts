import { INSTANT } from '../../model/period';
import { grainOf } from '../../model/rhythm/course';
import { BUCKET_LENGTH, fitBucket } from '../series/buckets';
import type { DescribedSeries } from '../../model/series';

/**
 * One station may come by several feeds (the Umweltbundesamt, the LANUK and OpenAQ all have DENW010), and one feed may
 * bring a property over several periods (ten minutes of rain and a day of rain). It stays one station: of each property
 * one series is shown, the next stands in where that has nothing, and two are never mixed in one curve. This file is the
 * rule; nothing in it reads anything.
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

/** What the asker wants to see, each for itself. */
export interface Named {
  readonly feeds?: readonly string[];
  readonly periods?: readonly string[];
}

/**
 * By feed, then by period: the finest that fits the bucket.
 * @param all in the order in which they are to be answered
 * @param bucket usual length of the bucket that is wanted, ms; 0 for single readings
 */
export function alternativesOf(all: readonly DescribedSeries[], named: Named, bucket = 0): Alternatives[] {
  const groups = new Map<string, [DescribedSeries, ...DescribedSeries[]]>();
  for (const series of all) {
    const ofFeed = named.feeds?.length ? series.feed : '';
    const ofPeriod = named.periods?.length ? series.period : '';
    const key = JSON.stringify([series.station, series.property, ofFeed, ofPeriod]);
    const group = groups.get(key);
    if (group) {
      group.push(series);
    } else {
      groups.set(key, [series]);
    }
  }
  return [...groups.values()].map(([first, ...others]) => {
    const inOrder = [first, ...others].sort((a, b) => a.preference - b.preference || byFit(a, b, bucket));
    const [preferred = first, ...rest] = inOrder;
    return [preferred, ...rest];
  });
}

/** What needs no longer bucket than is wanted, then what is finer, then what is measured all the time. */
function byFit(a: DescribedSeries, b: DescribedSeries, bucket: number): number {
  const needs = (series: DescribedSeries) => BUCKET_LENGTH[fitBucket(bucket, grainOf(series))];
  const isMoment = ({ period }: DescribedSeries) => Number(period === INSTANT);
  return needs(a) - needs(b) || grainOf(a) - grainOf(b) || isMoment(a) - isMoment(b);
}

/** The first that has what is asked for; where none has, the preferred. */
export function chosen<T>(alternatives: readonly [T, ...T[]], hasAny: (one: T) => boolean): T {
  return alternatives.find(hasAny) ?? alternatives[0];
}

/** An index of measured air is not made of computed values, except where the station itself is a model. */
export function isRated({ modelled, stationInfo }: DescribedSeries): boolean {
  return !modelled || stationInfo.class === 'model';
}
