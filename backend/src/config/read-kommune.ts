import { citizensPageOf, hintAtCitizensPage } from './citizens';
import { hintAtFeed } from './hints/feed';
import { hintAtKommune } from './hints/kommune';
import { hintAtLicences } from './hints/licences';
import { reportPreferences } from './preference';
import { readFeed, type FeedReading } from './read-feed';
import { KommuneYaml } from './region-yaml';
import { readSecret } from './secret';
import type { ConfigReader } from './problems/reader';
import type { KommuneConfig } from './region';
import type { PlacedToken } from './shared-token';
import type { KeyPath } from './yaml/source';

/** What is needed to read the Kommunen of a region. */
export interface RegionReading extends FeedReading {
  /** Gathers the tokens read and where they stand. */
  readonly tokens: PlacedToken[];
}

/** The Kommune at `path` with its feeds; undefined after reporting what is wrong with its head. */
export function readKommune(context: RegionReading, path: KeyPath): KommuneConfig | undefined {
  const { reader, isDemo } = context;
  const head = reader.read(KommuneYaml, path);
  const pushToken = readPushToken(context, [...path, 'pushToken']);
  const feeds = reader.each([...path, 'feeds'], (at) => readFeed(context, at));
  if (!head) {
    return undefined;
  }
  const { ags, slug, name, prefer } = head;
  const citizens = citizensPageOf(reader, path, isDemo);
  if (!isDemo) {
    hintAt(context, path, { ags, name, ...(pushToken ? { pushToken } : {}) });
    if (citizens) {
      hintAtCitizensPage(reader, path, name, citizens);
    }
  }
  reportPreferences(reader, [...path, 'prefer'], prefer, feedsIn(reader, path));
  const optional = {
    ...(pushToken ? { pushToken } : {}),
    ...(prefer ? { prefer } : {}),
    ...(citizens ? { citizens } : {}),
  };
  return { ags, slug, name, ...optional, feeds };
}

function readPushToken({ reader, around, tokens }: RegionReading, path: KeyPath): string | undefined {
  const token = readSecret(reader, path, around);
  if (reader.source.valueAt(path) !== undefined) {
    tokens.push({ path, token });
  }
  return token;
}

function hintAt(
  context: RegionReading,
  path: KeyPath,
  kommune: Pick<KommuneConfig, 'ags' | 'name' | 'pushToken'>
): void {
  const { reader } = context;
  const takesPushes = reader.source.valueAt([...path, 'pushToken']) !== undefined;
  const region = String(reader.source.valueAt(['region', 'ags']));
  const isKnown = hintAtKommune(reader, path, kommune, region, feedsIn(reader, path).length);
  // A wrong key would put every station into the wrong place.
  const owner = { name: kommune.name, takesPushes, ...(isKnown ? { ags: kommune.ags } : {}) };
  const placedHere = context.placedFeeds.filter((placed) => placed.path[1] === path[1]);
  placedHere.forEach((placed) => hintAtFeed(reader, placed, owner));
  hintAtLicences(reader, placedHere);
}

/** The feeds that the Kommune names, whether they can be read or not. */
export function feedsIn(reader: ConfigReader, path: KeyPath): string[] {
  const { source } = reader;
  const { at, entries } = reader.listAt([...path, 'feeds']);
  const ids = entries.map((_, i) => source.valueAt([...at, i, 'feed']));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
