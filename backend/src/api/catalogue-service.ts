import { feedsInOrder, type FeedOrder } from '../analysis/selection/preference';
import { findProperty, PROPERTIES } from '@smartregion/terms/property';
import type { Catalogue, CatalogueFeed } from '../analysis/question';
import type { KommuneConfig, RegionConfig, StationConfig } from '../config/region';
import type { Feed } from '../feeds/feed';
import { CORRECTED, type Correction } from '../model/correction';
import { licenceOf, strictest, type Grant } from './licences';
import type { Licence, Station } from '../model/kommune';
import { personalAmong } from '../model/personal';
import type { DescribedSeries, Series } from '../model/series';
import type { ObservationReader } from '../store/observation-store';

/** What the catalogue wants to know of a feed. */
export type FeedFacts = Pick<Feed, 'licence' | 'modelled'> &
  Partial<Pick<Feed, 'delivers' | 'tells' | 'tellsOf' | 'transport'>>;
export type FindFeed = (feed: string) => FeedFacts;

interface Source {
  readonly station: Station;
  readonly grants: Grant[];
  /** Of its Kommune. */
  readonly order: FeedOrder;
  readonly corrections: readonly Correction[];
}

/**
 * Who and what there is: stations from the configuration, series from the store. Series of stations or feeds that the
 * configuration no longer names are left out.
 * @param find the feed of an id: its licence holds where the configuration names none
 * @param version is another one when the store has other series than before; as long as it is the same, their list is
 * kept. Without it the list is read anew for every question, so that the first reading of a new sensor shows at once.
 */
export function createCatalogue(
  region: RegionConfig,
  store: Pick<ObservationReader, 'listSeries'>,
  find: FindFeed,
  version: () => unknown = () => Symbol('unknown')
): Catalogue {
  const sources = sourcesOf(region, find);
  const series = keptFor(version, async () =>
    (await store.listSeries())
      .flatMap((one) => describe(one, sources, region.demo) ?? [])
      .sort(inOrder(region.kommunen.map(({ slug }) => slug)))
  );
  return {
    region: { name: region.name, ags: region.ags, timeZone: region.timeZone, demo: region.demo },
    kommunen: region.kommunen.map(({ ags, slug, name }) => ({ ags, slug, name })),
    stations: [...sources.values()].map((source) => source.station),
    actions: (region.actions ?? []).map((rule) => ({ ...rule, outputs: [] })),
    namesPeople: true,
    feeds: region.kommunen.flatMap((kommune) => feedsOf(kommune, find)),
    withheldFeeds: [],
    series,
    withheld: () => Promise.resolve([]),
  };
}

/**
 * The catalogue for those who show no token: what may not be passed on is not in it, nor what shows what one person does.
 * Every way out takes its series from here.
 */
export function openToAll(catalogue: Catalogue): Catalogue {
  const isOpen = ({ licence }: { readonly licence: Licence }) => licence.redistribution !== 'no';
  const parting = (all: readonly DescribedSeries[]): Parted => {
    const coarse = all.filter(isOpen);
    const isPersonal = personalAmong(coarse);
    const open = coarse.filter((series) => !isPersonal(series));
    return { open, coarse, closed: all.filter((series) => !isOpen(series)) };
  };
  const parted = new WeakMap<readonly DescribedSeries[], Parted>();
  const part = async (): Promise<Parted> => {
    const all = await catalogue.series();
    const known = parted.get(all) ?? parting(all);
    parted.set(all, known);
    return known;
  };
  return {
    ...catalogue,
    namesPeople: false,
    feeds: catalogue.feeds.filter(isOpen),
    withheldFeeds: catalogue.feeds.filter((feed) => !isOpen(feed)),
    series: async () => (await part()).open,
    coarse: async () => (await part()).coarse,
    withheld: async () => (await part()).closed,
  };
}

interface Parted {
  readonly open: readonly DescribedSeries[];
  readonly coarse: readonly DescribedSeries[];
  readonly closed: readonly DescribedSeries[];
}

/** Reads once for each version; those who ask meanwhile wait for the same reading. */
function keptFor<T>(version: () => unknown, read: () => Promise<T>): () => Promise<T> {
  let kept: { readonly version: unknown; readonly value: Promise<T> } | undefined;
  return () => {
    const current = version();
    if (kept && kept.version === current) {
      return kept.value;
    }
    const fresh = { version: current, value: read() };
    fresh.value.catch(() => (kept = kept === fresh ? undefined : kept));
    kept = fresh;
    return fresh.value;
  };
}

function inOrder(kommunen: readonly string[]): (a: DescribedSeries, b: DescribedSeries) => number {
  const kommune = new Map(kommunen.map((slug, i) => [slug, i]));
  const rank = (s: DescribedSeries) => kommune.get(s.stationInfo.kommune) ?? kommune.size;
  const { compare } = new Intl.Collator('de');
  return (a, b) =>
    rank(a) - rank(b) ||
    compare(a.stationInfo.name, b.stationInfo.name) ||
    compare(a.station, b.station) ||
    PROPERTY_ORDER.get(a.property)! - PROPERTY_ORDER.get(b.property)! ||
    a.preference - b.preference ||
    compare(a.feed, b.feed) ||
    a.cadence - b.cadence;
}

const PROPERTY_ORDER: ReadonlyMap<string, number> = new Map(PROPERTIES.map((p, i) => [p.id, i]));

/** The stations of feeds that measure or compute something; what only events name (roads, warn cells) is no station. */
function sourcesOf({ kommunen }: RegionConfig, find: FindFeed): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const kommune of kommunen) {
    const feeds = kommune.feeds.map(({ feed }) => feed);
    const modelled = new Set(feeds.filter((feed) => find(feed).modelled));
    const order = { feeds, modelled, prefer: kommune.prefer ?? {} };
    for (const feed of kommune.feeds.filter((entry) => find(entry.feed).delivers?.length !== 0)) {
      for (const station of feed.stations) {
        const source = sources.get(station.id) ?? {
          ...{ station: stationOf(station, kommune), grants: [], order },
          corrections: station.corrections ?? [],
        };
        const licence = feed.licence ?? find(feed.feed).licence;
        const { properties } = station;
        source.grants.push({ feed: feed.feed, licence, ...(properties ? { properties } : {}) });
        sources.set(station.id, source);
      }
    }
  }
  return sources;
}

/** Each feed once, also where a Kommune has it with several options; the strictest of their licences holds. */
function feedsOf(kommune: KommuneConfig, find: FindFeed): CatalogueFeed[] {
  return [...new Set(kommune.feeds.map(({ feed }) => feed))].map((feed) => {
    const entries = kommune.feeds.filter((entry) => entry.feed === feed);
    const stations = entries.flatMap((entry) => entry.stations);
    const { licence: usual, tells = [], tellsOf, transport } = find(feed);
    const [licence, ...others] = entries.map(({ licence }) => licence ?? usual);
    return {
      kommune: kommune.slug,
      feed,
      licence: strictest([licence!, ...others]),
      tells: [...new Set(entries.flatMap(({ options }) => tellsOf?.(options) ?? tells))],
      every: transport === 'poll' ? Math.max(...entries.map(({ every }) => every)) : undefined,
      places: new Map(stations.map((station) => [station.provider, stationOf(station, kommune)])),
    };
  });
}

function stationOf(
  { id, name, lat, lon, height, zone, class: stationClass, surroundings }: StationConfig,
  { slug }: KommuneConfig
): Station {
  return { id, kommune: slug, name, lat, lon, height, zone, class: stationClass, surroundings };
}

function describe(series: Series, sources: ReadonlyMap<string, Source>, demo: boolean): DescribedSeries | undefined {
  const source = sources.get(series.station);
  const licence = source && licenceOf(source.grants, series.feed, series.property);
  const propertyInfo = findProperty(series.property);
  if (!source || !licence || !propertyInfo) {
    return undefined;
  }
  const { station: stationInfo, order } = source;
  const preference = feedsInOrder(series.property, order).indexOf(series.feed);
  const modelled = order.modelled.has(series.feed);
  const corrections = source.corrections.filter(({ property }) => CORRECTED(property) === series.property);
  return {
    ...{ ...series, stationInfo, propertyInfo, licence, preference, modelled, demo },
    ...(corrections.length > 0 ? { corrections } : {}),
  };
}
