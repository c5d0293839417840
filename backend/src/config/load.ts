import { resolve } from 'node:path';
import type { Feed } from '../feeds/feed';
import { FEEDS } from '../feeds/registry';
import { readAccessPoint } from './access-point';
import { readActionDesk } from './action-desk/action-desk';
import { readActions } from './actions/read-actions';
import { citizensPageOf, hintAtCitizensPage, readCitizens } from './citizens';
import { elsewhere } from './problems/elsewhere';
import { hintAtFeed } from './hints/feed';
import { hintAtKommune } from './hints/kommune';
import { hintAtRegion } from './hints/region';
import { hintAtServer } from './hints/server';
import { readOpenData } from './open-data';
import { reportPreferences } from './preference';
import { readOutward } from './outward/outward';
import { readPublishing } from './outward/publishing';
import { configError, sortedByLine, type Problem } from './problems/problem';
import { readFeed, type FeedReading } from './read-feed';
import { readRetention } from './retention';
import { ConfigReader } from './problems/reader';
import type { KommuneConfig, RegionConfig } from './region';
import { KommuneYaml, RegionYaml, ServerYaml, StoreYaml, TopYaml } from './region-yaml';
import { readSecret, type Surroundings } from './secret';
import { textOf } from './text-file';
import { reportSharedTokens, type PlacedToken } from './shared-token';
import { reportClashes } from './uniqueness';
import { YamlSource, type KeyPath } from './yaml/source';

export interface LoadOptions extends Partial<Surroundings> {
  readonly feeds?: readonly Feed[];
}

/** A region, and what in its file is allowed but seldom meant. */
export interface ReadRegion {
  readonly region: RegionConfig;
  readonly hints: readonly Problem[];
}

/** The region that a YAML file describes, see readRegion. */
export function loadRegion(file: string, options: LoadOptions = {}): RegionConfig {
  return readRegion(textOf(file), file, options).region;
}

/** The same for a text; `file` is the name in messages. */
export function parseRegion(text: string, file: string, options: LoadOptions = {}): RegionConfig {
  return readRegion(text, file, options).region;
}

/**
 * The region that a text describes. Relative paths in it start at `folder` (default: where the hub was started);
 * HUB_HOST, HUB_PORT and HUB_STORE of the environment win over the file, for containers.
 * @throws HubError `config` that names every problem of the file with its line, key and remedy
 */
export function readRegion(text: string, file: string, options: LoadOptions = {}): ReadRegion {
  const source = new YamlSource(text);
  const { syntaxProblems } = source;
  if (syntaxProblems.some(({ isFatal }) => isFatal)) {
    throw configError(file, syntaxProblems);
  }
  const root = source.valueAt([]);
  if (root === null || typeof root !== 'object' || Array.isArray(root)) {
    throw configError(file, [noRegion(root)]);
  }
  const { env = process.env, folder = process.cwd(), needs, feeds = FEEDS } = options;
  const loader = new RegionLoader(
    new ConfigReader(source, (key, known) => elsewhere(key, feeds, known)),
    { env, folder, ...(needs ? { needs } : {}) },
    feeds
  );
  const region = loader.region();
  const problems = [...syntaxProblems, ...loader.reader.problems];
  const hints = [...source.hints, ...loader.reader.hints];
  if (!region || problems.length > 0) {
    throw configError(file, problems, hints);
  }
  return { region, hints: sortedByLine(hints) };
}

/** An empty file, a web page, a list. */
function noRegion(root: unknown): Problem {
  const sentence =
    root === null || root === undefined
      ? { de: 'Die Datei ist leer.', en: 'The file is empty.' }
      : { de: 'Die Datei ist keine Konfiguration einer Region.', en: 'The file is no configuration of a region.' };
  const remedy = {
    de: 'Sie hat die Schlüssel region und kommunen; config/schwerte.yaml ist eine zum Kopieren.',
    en: 'It has the keys region and kommunen; config/schwerte.yaml is one to copy.',
  };
  return { line: 1, key: 'YAML', sentence, remedy };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** Reads the parts of the document and puts them together; what is wrong gathers in its reader. */
class RegionLoader {
  private readonly context: FeedReading;
  private readonly tokens: PlacedToken[] = [];

  constructor(
    readonly reader: ConfigReader,
    private readonly around: Surroundings,
    feeds: readonly Feed[]
  ) {
    this.context = {
      reader,
      around,
      feeds,
      isDemo: reader.source.valueAt(['demo']) === true,
      placed: [],
      placedFeeds: [],
    };
  }

  region(): RegionConfig | undefined {
    const { reader } = this;
    const { HUB_HOST: host, HUB_PORT: port, HUB_STORE: store } = this.around.env;
    const top = reader.read(TopYaml, []);
    const region = reader.read(RegionYaml, ['region']);
    const given = reader.source.valueAt(['server']) ?? {};
    const surroundings = { ...(host ? { host } : {}), ...(port && isPort(port) ? { port: Number(port) } : {}) };
    const isGroup = typeof given === 'object' && !Array.isArray(given);
    const server = reader.read(ServerYaml, ['server'], isGroup ? { ...given, ...surroundings } : given);
    if (port && !isPort(port)) {
      reader.report(
        ['server', 'port'],
        { de: `HUB_PORT ist „${port}“, kein Port.`, en: `HUB_PORT is "${port}", not a port.` },
        { de: 'Setzen Sie es auf 0 … 65535, oder gar nicht.', en: 'Set it to 0 … 65535, or unset it.' }
      );
    }
    const token = readSecret(reader, ['server', 'token'], this.around);
    hintAtServer(reader);
    const place = reader.read(StoreYaml, ['store'], reader.source.valueAt(['store']) ?? {});
    const chosen = store ? reader.read(StoreYaml, ['store'], { path: store }) : place;
    if (region && top && place) {
      hintAtRegion(reader, { ...region, ...(top.contact ? { contact: top.contact } : {}), store: place.path });
    }
    const retention = readRetention(reader, top?.backfillDays);
    const outward = readOutward(reader);
    const citizens = readCitizens(reader);
    const { feeds, isDemo } = this.context;
    const openData = region && readOpenData(reader, { region: region.name, citizens, feeds, isDemo });
    const publishing = readPublishing(reader, this.around);
    const actionDesk = readActionDesk(reader, this.around);
    const kommunen = reader.each(['kommunen'], (path) => this.kommune(path));
    const configured = [...new Set(reader.each(['kommunen'], (path) => this.feedsIn(path)).flat())];
    const slugs = kommunen.map(({ slug }) => slug);
    const accessPoint = readAccessPoint(reader, { slugs, feeds: configured, isDemo });
    reportClashes(reader, this.context.placed);
    reportSharedTokens(reader, this.tokens, this.context.placed);
    const actions = readActions(reader, kommunen, this.around);
    if (!top || !region || !server || !place || !chosen || !retention) {
      return undefined;
    }
    return {
      ...region,
      demo: top.demo,
      ...(top.contact ? { contact: top.contact } : {}),
      server: {
        ...{ host: server.host, port: server.port },
        ...(server.publicUrl ? { publicUrl: server.publicUrl } : {}),
        ...(token ? { token } : {}),
      },
      store: { path: resolve(this.around.folder, chosen.path) },
      backfillDays: top.backfillDays,
      retention,
      ...(outward ? { outward } : {}),
      ...(openData ? { openData } : {}),
      ...(accessPoint ? { accessPoint } : {}),
      ...(publishing ? { publishing } : {}),
      ...(actionDesk ? { actionDesk } : {}),
      kommunen,
      ...(actions.length > 0 ? { actions } : {}),
    };
  }

  private kommune(path: KeyPath): KommuneConfig | undefined {
    const head = this.reader.read(KommuneYaml, path);
    const pushToken = this.pushToken([...path, 'pushToken']);
    const feeds = this.reader.each([...path, 'feeds'], (at) => readFeed(this.context, at));
    if (!head) {
      return undefined;
    }
    const { ags, slug, name, prefer } = head;
    const citizens = citizensPageOf(this.reader, path, this.context.isDemo);
    if (!this.context.isDemo) {
      this.hint(path, { ags, name, ...(pushToken ? { pushToken } : {}) });
      if (citizens) {
        hintAtCitizensPage(this.reader, path, name, citizens);
      }
    }
    reportPreferences(this.reader, [...path, 'prefer'], prefer, this.feedsIn(path));
    const optional = {
      ...(pushToken ? { pushToken } : {}),
      ...(prefer ? { prefer } : {}),
      ...(citizens ? { citizens } : {}),
    };
    return { ags, slug, name, ...optional, feeds };
  }

  private pushToken(path: KeyPath): string | undefined {
    const token = readSecret(this.reader, path, this.around);
    if (this.reader.source.valueAt(path) !== undefined) {
      this.tokens.push({ path, token });
    }
    return token;
  }

  private hint(path: KeyPath, kommune: Pick<KommuneConfig, 'ags' | 'name' | 'pushToken'>): void {
    const { reader, context } = this;
    const takesPushes = reader.source.valueAt([...path, 'pushToken']) !== undefined;
    const region = String(reader.source.valueAt(['region', 'ags']));
    const isKnown = hintAtKommune(reader, path, kommune, region, this.feedsIn(path).length);
    // A wrong key would put every station into the wrong place.
    const owner = { name: kommune.name, takesPushes, ...(isKnown ? { ags: kommune.ags } : {}) };
    context.placedFeeds
      .filter((placed) => placed.path[1] === path[1])
      .forEach((placed) => hintAtFeed(reader, placed, owner));
  }

  /** The feeds that the Kommune names, whether they can be read or not. */
  private feedsIn(path: KeyPath): string[] {
    const { source } = this.reader;
    const { at, entries } = this.reader.listAt([...path, 'feeds']);
    const ids = entries.map((_, i) => source.valueAt([...at, i, 'feed']));
    return [...new Set(ids.filter((id) => typeof id === 'string'))];
  }
}
