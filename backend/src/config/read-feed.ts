import type { Feed, Source } from '../feeds/feed';
import { nearest } from '@smartregion/terms/nearest';
import type { Licence } from '../model/kommune';
import { feedMeant } from './problems/feed-meant';
import { notAnId, type PlacedFeed } from './hints/feed';
import type { ConfigReader } from './problems/reader';
import type { FeedConfig } from './region';
import { misplaced } from './place';
import { FeedYaml, LicenceYaml, StationYaml } from './region-yaml';
import { schemaOf } from './problems/schema-node';
import { resolveSecrets, type Surroundings } from './secret';
import type { Placed, PlacedName } from './uniqueness';
import type { KeyPath } from './yaml/source';

/** What is needed to read the feeds of a region. */
export interface FeedReading {
  readonly reader: ConfigReader;
  readonly around: Surroundings;
  readonly feeds: readonly Feed[];
  readonly isDemo: boolean;
  /** Gathers the stations read and where they stand. */
  readonly placed: PlacedName[];
  /** Gathers the feeds read and where they stand. */
  readonly placedFeeds: PlacedFeed[];
}

/** Values that the simulator made up must never carry a provider's name. */
const INVENTED: Licence = {
  id: 'none',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attribution: 'Demo-Daten, erfunden',
  english: 'Demo data, invented',
  redistribution: 'yes',
};

/** Data of which nobody has said what may be done with them. */
const UNSTATED: Licence = {
  id: 'other-closed',
  url: 'https://www.dcat-ap.de/def/licenses/other-closed',
  attribution: 'Datengeber nicht genannt',
  redistribution: 'no',
};

/** The keys that every feed may have. */
const COMMON = Object.keys(FeedYaml.shape);

/**
 * The feed at `path`, its options read by its own schema once and for all; undefined after reporting everything that
 * is wrong with it.
 */
export function readFeed(context: FeedReading, path: KeyPath): FeedConfig | undefined {
  const { reader } = context;
  const head = reader.read(FeedYaml, path);
  const stations = reader.each([...path, 'stations'], (at) => readStation(context, at));
  const { feed, meant } = findFeed(context, [...path, 'feed']);
  const options = meant && readOptions(context, meant, path);
  const source =
    feed && options && sourceOf(context, feed, path, { options: options.read, baseUrl: head?.baseUrl, stations });
  const licence = readLicence(context, feed, source, [...path, 'licence']);
  if (feed) {
    reportUnaskable(context, feed, path);
  }
  if (!head || !feed || !options) {
    return undefined;
  }
  const ids = feed.stationIds?.(options.read);
  for (const { path: at, station } of stations) {
    if (ids?.must && !ids.pattern.test(station.provider)) {
      reader.report([...at, 'provider'], ...notAnId(feed, station.provider, ids.like));
    }
  }
  const config: FeedConfig = {
    feed: feed.id,
    ...(head.baseUrl ? { baseUrl: head.baseUrl } : {}),
    every: head.every ?? feed.pollsEvery ?? feed.cadenceOf?.(options.read) ?? feed.cadence,
    ...(head.backfillDays !== undefined ? { backfillDays: head.backfillDays } : {}),
    ...(licence ? { licence } : {}),
    options: options.read,
    stations: stations.map(({ station }) => station),
  };
  context.placedFeeds.push({ feed, config, path, stations, ...(source ? { source } : {}) });
  return config;
}

/** What the hub would have to ask for, but cannot. */
function reportUnaskable({ reader, isDemo }: FeedReading, feed: Feed, path: KeyPath): void {
  const { at, entries } = reader.listAt([...path, 'stations']);
  const stations = reader.source.valueAt(at);
  const hasNone = entries.length === 0 && (stations === undefined || Array.isArray(stations));
  if (feed.transport === 'poll' && hasNone) {
    reader.report(
      path,
      {
        de: `${feed.id} hat keine Messstellen, nach denen zu fragen wäre.`,
        en: `${feed.id} has no stations to ask for.`,
      },
      {
        de: 'Tragen Sie unter stations mindestens eine ein, oder nehmen Sie die Datenquelle heraus.',
        en: 'Add at least one station, or take the feed out.',
      }
    );
  }
  if (feed.addressLike !== undefined && !isDemo && reader.source.valueAt([...path, 'baseUrl']) === undefined) {
    reader.report(
      [...path, 'baseUrl'],
      {
        de: `${feed.id} hat keine Adresse: es gibt keinen Server für alle.`,
        en: `${feed.id} has no address: there is no server for all.`,
      },
      { de: `Ergänzen Sie baseUrl: ${feed.addressLike}`, en: `Add baseUrl: ${feed.addressLike}` }
    );
  }
}

/** The feed of that name, and of a mistyped one the feed that was meant: its options can be looked at all the same. */
function findFeed({ reader, feeds }: FeedReading, path: KeyPath): { readonly feed?: Feed; readonly meant?: Feed } {
  const id = reader.source.valueAt(path);
  if (typeof id !== 'string') {
    return {};
  }
  const called = (name: string | undefined) => feeds.find((candidate) => candidate.id === name);
  const feed = called(id);
  if (feed) {
    return { feed, meant: feed };
  }
  const sentence = { de: `Eine Datenquelle „${id}“ gibt es nicht.`, en: `There is no feed "${id}".` };
  reader.report(path, sentence, feedMeant(id, feeds));
  const meant = called(
    nearest(
      id,
      feeds.map((candidate) => candidate.id)
    )
  );
  return meant ? { meant } : {};
}

/** The keys beside the common ones, by the feed's own schema; undefined after reporting what is wrong with them. */
function readOptions(
  { reader, around }: FeedReading,
  feed: Feed,
  path: KeyPath
): { readonly read: unknown } | undefined {
  const all = Object(reader.source.valueAt(path)) as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(all).filter(([key]) => !COMMON.includes(key)));
  const before = reader.problems.length;
  const read = reader.read(
    feed.options,
    path,
    resolveSecrets(reader, path, own, schemaOf(feed.options), around),
    COMMON
  );
  return reader.problems.length === before ? { read } : undefined;
}

function sourceOf(
  { reader }: FeedReading,
  feed: Feed,
  path: KeyPath,
  { options, baseUrl, stations }: { options: unknown; baseUrl: string | undefined; stations: readonly Placed[] }
): Source {
  const named = Object.keys(Object(reader.source.valueAt(path)) as object);
  return { options, baseUrl: baseUrl ?? feed.baseUrl ?? '', stations: stations.map(({ station }) => station), named };
}

/**
 * The feed's licence with what the configuration says otherwise; of data that somebody else publishes in its format only
 * what the configuration says. That of a demo says that all is invented.
 */
function readLicence(
  { reader, isDemo }: FeedReading,
  feed: Feed | undefined,
  source: Source | undefined,
  path: KeyPath
): Licence | undefined {
  const isThere = reader.source.valueAt(path) !== undefined;
  const changes = isThere ? reader.read(LicenceYaml, path) : {};
  if (isDemo) {
    return INVENTED;
  }
  if (!feed || !changes) {
    return undefined;
  }
  const isOwn = source === undefined || (feed.isLicensed?.(source) ?? true);
  return isOwn ? (isThere ? { ...feed.licence, ...changes } : undefined) : { ...UNSTATED, ...changes };
}

function readStation({ reader, placed }: FeedReading, path: KeyPath): Placed | undefined {
  const { id, provider, lat, lon } = Object(reader.source.valueAt(path)) as Record<string, unknown>;
  const wrong = typeof lat === 'number' && typeof lon === 'number' ? misplaced(lat, lon) : undefined;
  if (wrong) {
    reader.report([...path, 'lat'], ...wrong);
  }
  const station = reader.read(StationYaml, path);
  if (!station || wrong) {
    if (typeof id === 'string') {
      placed.push({ path, station: { id, provider: typeof provider === 'string' ? provider : id } });
    }
    return undefined;
  }
  const read = { path, station: { ...station, provider: station.provider ?? station.id } };
  placed.push(read);
  return read;
}
