import { findProperty } from '../model/property';
import type { Catalogue } from '../analysis/question';
import type { KommuneConfig, RegionConfig, StationConfig } from '../config/region';
import type { Licence, Station } from '../model/kommune';
import type { DescribedSeries, Series } from '../model/series';
import type { ObservationStore } from '../store/observation-store';

interface Source {
  readonly station: Station;
  /** Licence by feed. */
  readonly licences: Map<string, Licence>;
}

/**
 * Who and what there is: stations from the configuration, series from the store. The list of series is read anew for
 * every question, so that the first reading of a new sensor shows at once; only their descriptions are kept.
 * Series of stations or feeds that the configuration no longer names are left out.
 * @param licenceOf licence of a feed by its id, used where the configuration names none
 */
export function createCatalogue(
  region: RegionConfig,
  store: Pick<ObservationStore, 'listSeries'>,
  licenceOf: (feed: string) => Licence
): Catalogue {
  const sources = sourcesOf(region, licenceOf);
  const described = new Map<number, DescribedSeries | undefined>();
  return {
    region: { name: region.name, ags: region.ags, timeZone: region.timeZone, demo: region.demo },
    kommunen: region.kommunen.map(({ ags, slug, name }) => ({ ags, slug, name })),
    stations: [...sources.values()].map((source) => source.station),
    async series() {
      return (await store.listSeries()).flatMap((series) => {
        if (!described.has(series.id)) {
          described.set(series.id, describe(series, sources, region.demo));
        }
        return described.get(series.id) ?? [];
      });
    },
    withheld: () => Promise.resolve([]),
  };
}

/** The catalogue for those who show no token: what may not be passed on is not in it. */
export function openToAll(catalogue: Catalogue): Catalogue {
  const isOpen = (series: DescribedSeries) => series.licence.redistribution !== 'no';
  return {
    ...catalogue,
    series: async () => (await catalogue.series()).filter(isOpen),
    withheld: async () => (await catalogue.series()).filter((series) => !isOpen(series)),
  };
}

function sourcesOf({ kommunen }: RegionConfig, licenceOf: (feed: string) => Licence): Map<string, Source> {
  const sources = new Map<string, Source>();
  for (const kommune of kommunen) {
    for (const feed of kommune.feeds) {
      for (const station of feed.stations) {
        const source = sources.get(station.id) ?? { station: stationOf(station, kommune), licences: new Map() };
        source.licences.set(feed.feed, feed.licence ?? licenceOf(feed.feed));
        sources.set(station.id, source);
      }
    }
  }
  return sources;
}

function stationOf({ id, name, lat, lon, class: stationClass }: StationConfig, { slug }: KommuneConfig): Station {
  return { id, kommune: slug, name, lat, lon, class: stationClass };
}

function describe(series: Series, sources: ReadonlyMap<string, Source>, demo: boolean): DescribedSeries | undefined {
  const source = sources.get(series.station);
  const licence = source?.licences.get(series.feed);
  const propertyInfo = findProperty(series.property);
  return source && licence && propertyInfo
    ? { ...series, stationInfo: source.station, propertyInfo, licence, demo }
    : undefined;
}
