import { z } from 'zod';
import type { Feed } from '../feeds/feed';
import type { Licence } from '../model/kommune';
import { nearest } from '../model/nearest';
import type { ConfigReader } from './problem';
import type { FeedConfig, StationConfig } from './region';
import { FeedYaml, LicenceYaml, StationYaml } from './region-yaml';
import { resolveSecrets, type Surroundings } from './secret';
import type { Placed } from './uniqueness';
import type { KeyPath } from './yaml-source';

/** What is needed to read the feeds of a region. */
export interface FeedReading {
  readonly reader: ConfigReader;
  readonly around: Surroundings;
  readonly feeds: readonly Feed[];
  readonly isDemo: boolean;
  /** Gathers the stations read and where they stand. */
  readonly placed: Placed[];
}

/** Values that the simulator made up must never carry a provider's name. */
const INVENTED: Licence = {
  id: 'none',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attribution: 'Demo-Daten, erfunden',
  redistribution: 'yes',
};

/** The feed at `path`; undefined after reporting what is wrong with it. */
export function readFeed(context: FeedReading, path: KeyPath): FeedConfig | undefined {
  const { reader, feeds } = context;
  const head = reader.read(FeedYaml, path);
  const stations = reader.each([...path, 'stations'], (at) => readStation(context, at));
  const feed = head && findFeed(reader, feeds, head.feed, [...path, 'feed']);
  if (!head || !feed) {
    return undefined;
  }
  if (feed.transport === 'poll' && reader.source.valueAt([...path, 'stations', 0]) === undefined) {
    reader.report(path, `${feed.id} has no stations to ask for.`, 'Add at least one station, or take the feed out.');
  }
  const options = readOptions(context, feed, path);
  const licence = context.isDemo ? INVENTED : readLicence(reader, feed, [...path, 'licence']);
  return {
    feed: feed.id,
    ...(head.baseUrl ? { baseUrl: head.baseUrl } : {}),
    every: head.every ?? feed.pollsEvery ?? feed.cadenceOf?.(options) ?? feed.cadence,
    ...(licence ? { licence } : {}),
    options,
    stations,
  };
}

function findFeed(reader: ConfigReader, feeds: readonly Feed[], id: string, path: KeyPath): Feed | undefined {
  const feed = feeds.find((candidate) => candidate.id === id);
  if (!feed) {
    const ids = feeds.map((candidate) => candidate.id);
    const guess = nearest(id, ids);
    const remedy = guess ? `Did you mean "${guess}"?` : `The hub reads: ${ids.join(', ')}.`;
    reader.report(path, `There is no feed "${id}".`, remedy);
  }
  return feed;
}

/** The keys beside the common ones, by the feed's own schema. */
function readOptions({ reader, around }: FeedReading, feed: Feed, path: KeyPath): unknown {
  const all = reader.source.valueAt(path) as Record<string, unknown>;
  const common = Object.keys(FeedYaml.shape);
  const own = Object.fromEntries(Object.entries(all).filter(([key]) => !common.includes(key)));
  const known = feed.options instanceof z.ZodObject ? Object.keys(feed.options.shape) : Object.keys(own);
  Object.keys(own)
    .filter((key) => !known.includes(key))
    .forEach((key) => reader.reportUnknownKey([...path, key], key, [...known, ...common]));
  const wanted = Object.fromEntries(Object.entries(own).filter(([key]) => known.includes(key)));
  const result = feed.options.safeParse(resolveSecrets(reader, path, wanted, around));
  if (!result.success) {
    reader.reportIssues(result.error.issues, path, known);
  }
  return result.data;
}

/** The feed's licence with what the configuration says otherwise. */
function readLicence(reader: ConfigReader, feed: Feed, path: KeyPath): Licence | undefined {
  if (reader.source.valueAt(path) === undefined) {
    return undefined;
  }
  const changes = reader.read(LicenceYaml, path);
  return changes && { ...feed.licence, ...changes };
}

function readStation({ reader, placed }: FeedReading, path: KeyPath): StationConfig | undefined {
  const station = reader.read(StationYaml, path);
  if (!station) {
    return undefined;
  }
  const config = { ...station, provider: station.provider ?? station.id };
  placed.push({ path, station: config });
  return config;
}
