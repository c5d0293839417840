import { propertyOf } from '@smartregion/terms/property';
import type { FeedConfig, RegionConfig } from '../../../backend/src/config/region';
import type { Feed } from '../../../backend/src/feeds/feed';
import { FEEDS, feedOf } from '../../../backend/src/feeds/registry';

/** Properties that there may be readings of. */
export interface Measured {
  /** By feeds of the Kommune itself. */
  readonly own: ReadonlySet<string>;
  /** By those of the whole region. */
  readonly region: ReadonlySet<string>;
}

/** What the feeds of a region can deliver, for each Kommune by its slug. */
export function measuredIn({ kommunen }: Pick<RegionConfig, 'kommunen'>): ReadonlyMap<string, Measured> {
  const region = new Set(kommunen.flatMap(({ feeds }) => feeds.flatMap(deliveredBy)));
  return new Map(kommunen.map(({ slug, feeds }) => [slug, { own: new Set(feeds.flatMap(deliveredBy)), region }]));
}

/** Measured: of what is only forecast no board of a Kommune is filled, and no Kommune is offered. */
const measuredBy = ({ delivers, modelled }: Feed): readonly string[] => (modelled ? [] : delivers);

/** Of a station of which only some properties are taken the others do not come. */
function deliveredBy({ feed, stations }: FeedConfig): readonly string[] {
  const isTaken = (property: string) =>
    stations.some(({ properties }) => properties === undefined || properties.includes(property));
  return measuredBy(feedOf(feed)).filter(isTaken);
}

/**
 * Feeds that bring one of some properties: first those that are about such things, then those that tell it beside others (the
 * air temperature of a gauge), each in the order of the docs.
 */
export function feedsThatBring(properties: readonly string[]): readonly string[] {
  const domains = new Set(properties.map((property) => propertyOf(property).domain));
  const isAbout = ({ delivers }: Feed) =>
    delivers.filter((property) => domains.has(propertyOf(property).domain)).length > delivers.length / 2;
  return FEEDS.filter((feed) => measuredBy(feed).some((property) => properties.includes(property)))
    .sort((a, b) => Number(isAbout(b)) - Number(isAbout(a)))
    .map(({ id }) => id);
}
