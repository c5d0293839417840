import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Feed } from '../feeds/feed';
import { FEEDS } from '../feeds/registry';
import { HubError } from '../model/errors';
import type { Licence } from '../model/kommune';
import { nearest } from '../model/nearest';
import { ConfigReader, configError } from './problem';
import type { FeedConfig, KommuneConfig, RegionConfig, StationConfig } from './region';
import {
  FeedYaml,
  KommuneYaml,
  LicenceYaml,
  RegionYaml,
  ServerYaml,
  StationYaml,
  StoreYaml,
  TopYaml,
} from './region-yaml';
import { readSecret, resolveSecrets, type Surroundings } from './secret';
import { reportClashes, type Placed } from './uniqueness';
import { YamlSource, type KeyPath } from './yaml-source';

export interface LoadOptions extends Partial<Surroundings> {
  readonly feeds?: readonly Feed[];
}

/**
 * The region that a YAML file describes. Relative paths in it start at `folder` (default: where the hub was
 * started); HUB_HOST, HUB_PORT and HUB_STORE of the environment win over the file, for containers.
 * @throws HubError `config` that names every problem of the file with its line, key and remedy
 */
export function loadRegion(file: string, options: LoadOptions = {}): RegionConfig {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new HubError(
      'config',
      `The configuration ${file} cannot be read.`,
      'Name another with --config <file>; config/schwerte.yaml is one to copy.',
      { file },
      { cause }
    );
  }
  return parseRegion(text, file, options);
}

/** The same for a text; `file` is the name in messages. */
export function parseRegion(text: string, file: string, options: LoadOptions = {}): RegionConfig {
  const source = new YamlSource(text);
  if (source.syntaxErrors.length > 0) {
    throw configError(
      file,
      source.syntaxErrors.map(({ line, message }) => ({
        line,
        key: 'YAML',
        sentence: `${message}.`,
        remedy: 'Check indentation (spaces, no tabs), colons and quotes on this line and the one above.',
      }))
    );
  }
  const loader = new RegionLoader(
    new ConfigReader(source),
    { env: options.env ?? process.env, folder: options.folder ?? process.cwd() },
    options.feeds ?? FEEDS
  );
  const region = loader.region();
  if (!region || loader.reader.problems.length > 0) {
    throw configError(file, loader.reader.problems);
  }
  return region;
}

/** Values that the simulator made up must never carry a provider's name. */
const INVENTED: Licence = {
  id: 'none',
  url: 'https://creativecommons.org/publicdomain/zero/1.0/',
  attribution: 'Demo-Daten, erfunden',
  redistribution: 'yes',
};

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

class RegionLoader {
  private readonly placed: Placed[] = [];
  private readonly isDemo: boolean;

  constructor(
    readonly reader: ConfigReader,
    private readonly around: Surroundings,
    private readonly feeds: readonly Feed[]
  ) {
    this.isDemo = reader.source.valueAt(['demo']) === true;
  }

  region(): RegionConfig | undefined {
    const { reader } = this;
    const { HUB_HOST: host, HUB_PORT: port, HUB_STORE: store } = this.around.env;
    const top = reader.read(TopYaml, []);
    const region = reader.read(RegionYaml, ['region']);
    const server = reader.read(ServerYaml, ['server'], {
      ...(reader.source.valueAt(['server']) ?? {}),
      ...(host ? { host } : {}),
      ...(port && isPort(port) ? { port: Number(port) } : {}),
    });
    if (port && !isPort(port)) {
      reader.report(['server', 'port'], `HUB_PORT is "${port}", not a port.`, 'Set it to 0 … 65535, or unset it.');
    }
    const token = readSecret(reader, ['server', 'token'], this.around);
    const place = reader.read(StoreYaml, ['store'], store ? { path: store } : (reader.source.valueAt(['store']) ?? {}));
    const kommunen = this.each(['kommunen'], (path) => this.kommune(path));
    reportClashes(reader, this.placed);
    if (!top || !region || !server || !place) {
      return undefined;
    }
    return {
      ...region,
      demo: top.demo,
      ...(top.contact ? { contact: top.contact } : {}),
      server: { host: server.host, port: server.port, ...(token ? { token } : {}) },
      store: { path: place.path === ':memory:' ? place.path : resolve(this.around.folder, place.path) },
      backfillDays: top.backfillDays,
      kommunen,
    };
  }

  private kommune(path: KeyPath): KommuneConfig | undefined {
    const head = this.reader.read(KommuneYaml, path);
    const pushToken = readSecret(this.reader, [...path, 'pushToken'], this.around);
    const feeds = this.each([...path, 'feeds'], (at) => this.feed(at));
    return head && { ags: head.ags, slug: head.slug, name: head.name, ...(pushToken ? { pushToken } : {}), feeds };
  }

  private feed(path: KeyPath): FeedConfig | undefined {
    const { reader } = this;
    const head = reader.read(FeedYaml, path);
    const stations = this.each([...path, 'stations'], (at) => this.station(at));
    const feed = head && this.feedNamed(head.feed, [...path, 'feed']);
    if (!head || !feed) {
      return undefined;
    }
    if (feed.transport === 'poll' && reader.source.valueAt([...path, 'stations', 0]) === undefined) {
      reader.report(path, `${feed.id} has no stations to ask for.`, 'Add at least one station, or take the feed out.');
    }
    const options = this.options(feed, path);
    const licence = this.isDemo ? INVENTED : this.licence(feed, [...path, 'licence']);
    return {
      feed: feed.id,
      ...(head.baseUrl ? { baseUrl: head.baseUrl } : {}),
      every: head.every ?? feed.cadenceOf?.(options) ?? feed.cadence,
      ...(licence ? { licence } : {}),
      options,
      stations,
    };
  }

  private feedNamed(id: string, path: KeyPath): Feed | undefined {
    const feed = this.feeds.find((candidate) => candidate.id === id);
    if (!feed) {
      const ids = this.feeds.map((candidate) => candidate.id);
      const guess = nearest(id, ids);
      const remedy = guess ? `Did you mean "${guess}"?` : `The hub reads: ${ids.join(', ')}.`;
      this.reader.report(path, `There is no feed "${id}".`, remedy);
    }
    return feed;
  }

  private options(feed: Feed, path: KeyPath): unknown {
    const all = this.reader.source.valueAt(path) as Record<string, unknown>;
    const common = Object.keys(FeedYaml.shape);
    const own = Object.fromEntries(Object.entries(all).filter(([key]) => !common.includes(key)));
    const known = feed.options instanceof z.ZodObject ? Object.keys(feed.options.shape) : Object.keys(own);
    Object.keys(own)
      .filter((key) => !known.includes(key))
      .forEach((key) => this.reader.reportUnknownKey([...path, key], key, [...known, ...common]));
    const wanted = Object.fromEntries(Object.entries(own).filter(([key]) => known.includes(key)));
    const result = feed.options.safeParse(resolveSecrets(this.reader, path, wanted, this.around));
    if (!result.success) {
      this.reader.reportIssues(result.error.issues, path, known);
    }
    return result.data;
  }

  private licence(feed: Feed, path: KeyPath): Licence | undefined {
    if (this.reader.source.valueAt(path) === undefined) {
      return undefined;
    }
    const changes = this.reader.read(LicenceYaml, path);
    return changes && { ...feed.licence, ...changes };
  }

  private station(path: KeyPath): StationConfig | undefined {
    const station = this.reader.read(StationYaml, path);
    if (!station) {
      return undefined;
    }
    const config = { ...station, provider: station.provider ?? station.id };
    this.placed.push({ path, station: config });
    return config;
  }

  /** What can be read of the entries of the list at `path`; the others are reported. */
  private each<T>(path: KeyPath, readEntry: (path: KeyPath) => T | undefined): T[] {
    const list = this.reader.source.valueAt(path);
    return (Array.isArray(list) ? list : [])
      .map((_, i) => readEntry([...path, i]))
      .filter((entry) => entry !== undefined);
  }
}
