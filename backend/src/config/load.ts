import { resolve } from 'node:path';
import type { Feed } from '../feeds/feed';
import { FEEDS } from '../feeds/registry';
import { readAccessPoint } from './access-point';
import { readActionDesk } from './action-desk/action-desk';
import { readActions } from './actions/read-actions';
import { readCitizens } from './citizens';
import { elsewhere } from './problems/elsewhere';
import { hintAtRegion } from './hints/region';
import { readOpenData } from './open-data';
import { readOutward } from './outward/outward';
import { readPublishing } from './outward/publishing';
import { configError, sortedByLine, type Problem } from './problems/problem';
import { feedsIn, readKommune, type RegionReading } from './read-kommune';
import { readServer } from './read-server';
import { readRetention } from './retention';
import { ConfigReader } from './problems/reader';
import type { RegionConfig } from './region';
import { RegionYaml, StoreYaml, TopYaml } from './region-yaml';
import type { Surroundings } from './secret';
import { textOf } from './text-file';
import { reportSharedTokens } from './shared-token';
import { reportClashes } from './uniqueness';
import { YamlSource } from './yaml/source';

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
  const reader = new ConfigReader(source, (key, known) => elsewhere(key, feeds, known));
  const region = regionOf({
    ...{ reader, feeds, around: { env, folder, ...(needs ? { needs } : {}) } },
    isDemo: source.valueAt(['demo']) === true,
    ...{ placed: [], placedFeeds: [], tokens: [] },
  });
  const problems = [...syntaxProblems, ...reader.problems];
  const hints = [...source.hints, ...reader.hints];
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

/** Reads the parts of the document and puts them together; what is wrong gathers in its reader. */
function regionOf(context: RegionReading): RegionConfig | undefined {
  const { reader, around, feeds, isDemo, placed, tokens } = context;
  const { HUB_STORE: store } = around.env;
  const top = reader.read(TopYaml, []);
  const region = reader.read(RegionYaml, ['region']);
  const server = readServer(reader, around);
  const place = reader.read(StoreYaml, ['store'], reader.source.valueAt(['store']) ?? {});
  const chosen = store ? reader.read(StoreYaml, ['store'], { path: store }) : place;
  if (region && top && place) {
    hintAtRegion(reader, { ...region, ...(top.contact ? { contact: top.contact } : {}), store: place.path });
  }
  const retention = readRetention(reader, top?.backfillDays);
  const outward = readOutward(reader);
  const citizens = readCitizens(reader);
  const openData = region && readOpenData(reader, { region: region.name, citizens, feeds, isDemo });
  const publishing = readPublishing(reader, around);
  const actionDesk = readActionDesk(reader, around);
  const kommunen = reader.each(['kommunen'], (path) => readKommune(context, path));
  const configured = [...new Set(reader.each(['kommunen'], (path) => feedsIn(reader, path)).flat())];
  const slugs = kommunen.map(({ slug }) => slug);
  const accessPoint = readAccessPoint(reader, { slugs, feeds: configured, isDemo });
  reportClashes(reader, placed);
  reportSharedTokens(reader, tokens, placed);
  const actions = readActions(reader, kommunen, around);
  if (!top || !region || !server || !place || !chosen || !retention) {
    return undefined;
  }
  return {
    ...region,
    demo: top.demo,
    ...(top.contact ? { contact: top.contact } : {}),
    server,
    store: { path: resolve(around.folder, chosen.path) },
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
