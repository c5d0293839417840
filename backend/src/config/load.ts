import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feed } from '../feeds/feed';
import { FEEDS } from '../feeds/registry';
import { HubError } from '../model/errors';
import { reportPreferences } from './preference';
import { ConfigReader, configError } from './problem';
import { readFeed, type FeedReading } from './read-feed';
import type { KommuneConfig, RegionConfig } from './region';
import { KommuneYaml, RegionYaml, ServerYaml, StoreYaml, TopYaml } from './region-yaml';
import { readSecret, type Surroundings } from './secret';
import { reportClashes } from './uniqueness';
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

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** Reads the parts of the document and puts them together; what is wrong gathers in its reader. */
class RegionLoader {
  private readonly context: FeedReading;

  constructor(
    readonly reader: ConfigReader,
    private readonly around: Surroundings,
    feeds: readonly Feed[]
  ) {
    this.context = { reader, around, feeds, isDemo: reader.source.valueAt(['demo']) === true, placed: [] };
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
    const kommunen = reader.each(['kommunen'], (path) => this.kommune(path));
    reportClashes(reader, this.context.placed);
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
    const feeds = this.reader.each([...path, 'feeds'], (at) => readFeed(this.context, at));
    if (!head) {
      return undefined;
    }
    const { ags, slug, name, prefer } = head;
    reportPreferences(this.reader, [...path, 'prefer'], prefer, feeds);
    return { ags, slug, name, ...(pushToken ? { pushToken } : {}), ...(prefer ? { prefer } : {}), feeds };
  }
}
