import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { placesOf, recordedFeed, StationBook } from '../../ingest/import/imported-stations';
import type { ImportReport } from '../../ingest/import/importer';
import type { Member } from '../../ingest/poll/poll-groups';
import { notConfigured, stationsIn, unknownStations } from '../../ingest/accept/unknown-stations';
import type { Batch } from '../../model/observation';
import type { ObservationStore } from '../../store/observation-store';
import { configuredFeed, stationsOfFeed } from './feed-options';

/** For whom an import is, and which stations it may bring. */
export interface Destination {
  readonly kommune: string;
  readonly options: unknown;
  readonly memberFor: (batch: Batch) => Promise<Member>;
  /** @throws HubError `not-found` when none of the file's stations could be taken */
  readonly checkResult: (report: ImportReport) => void;
}

/**
 * The stations that the configuration has; all others are rejected.
 * @param entry which of several entries of the feed, from 1; without it the options of the first, the stations of all
 * @throws HubError as configuredFeed
 */
export function configuredDestination(feed: Feed, config: RegionConfig, slug: string, entry?: number): Destination {
  const chosen = configuredFeed(feed, config, slug, entry) ?? recordedFeed(feed.id, []);
  const stations = entry === undefined ? stationsOfFeed(feed, config, slug) : chosen.stations;
  const member = { kommune: slug, config: { ...chosen, stations } };
  const unknown = new Set<string>();
  return {
    kommune: slug,
    options: member.config.options,
    memberFor: (batch) => {
      unknownStations(stationsIn(batch), stations).forEach((id) => unknown.add(id));
      return Promise.resolve(member);
    },
    checkResult: ({ readings, events }) => {
      if (readings + events === 0 && unknown.size > 0) {
        throw notConfigured(feed.id, slug, [...unknown]);
      }
    },
  };
}

/**
 * Without a configuration: the stations are taken as the file names them, and all its events concern the Kommune. What
 * events name (ten thousand warn cells) stands in no list of stations.
 */
export function recordedDestination(feed: Feed, slug: string, store: ObservationStore): Destination {
  const book = new StationBook(store, slug, feed.id);
  return {
    kommune: slug,
    options: feed.options.parse({}),
    memberFor: async (batch) => {
      const stations = [...(await book.read(batch)), ...placesOf(batch, feed.id)];
      return { kommune: slug, config: recordedFeed(feed.id, stations) };
    },
    checkResult: () => undefined,
  };
}
