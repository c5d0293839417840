import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import { importPayload, type ImportPorts, type ImportReport } from '../../ingest/import/importer';
import { tidyAWhile } from '../../ingest/watch/tidying';
import { parseOffThread } from '../../ingest/parse/parse-off-thread';
import { Pipeline } from '../../ingest/accept/pipeline';
import { HubError } from '@smartregion/terms/errors';
import { configuredDestination, recordedDestination, type Destination } from './import-destination';
import { configuredFeed, optionsByHand, stationsOfFeed } from './feed-options';
import { readCompanions, readInput, sizeOf } from '../input';
import { languageOf, type Language } from '../language';
import { preview } from './preview';
import { NO_SECRETS, regionFrom, storeOf, storePathOf } from '../surroundings';
import { tally } from './tally';
import { gauge, print, say, sayError } from '../terminal';

export interface ImportOptions {
  readonly kommune: string;
  readonly db?: string;
  readonly config?: string;
  readonly siteTable?: string;
  readonly entry?: number;
  /** `name=value`, as often as wanted; before what the configuration says. */
  readonly option?: readonly string[];
  /** Only show what would come in. */
  readonly preview?: boolean;
  readonly language?: Language;
}

/**
 * `hub import`: files into the store. Interrupted, the same command goes on where it stopped.
 * @returns whether every file came in completely
 */
export async function importFiles(feedId: string, files: readonly string[], options: ImportOptions): Promise<boolean> {
  const feed = feedOf(feedId);
  const config = regionFrom(options.config, NO_SECRETS);
  const companions = await readCompanions(options.siteTable);
  if (options.preview) {
    return previewFiles(feed, files, companions, config, options);
  }
  const store = await storeOf(config, options.db);
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const pipeline = new Pipeline(store, config.kommunen, feedOf, config.retention);
    const ports = { store, pipeline, parse: parseOffThread, now: Date.now, signal: interrupt.signal };
    const destination = () => {
      const place =
        options.config === undefined
          ? recordedDestination(feed, options.kommune, store)
          : configuredDestination(feed, config, options.kommune, options.entry);
      return withOptions(place, optionsByHand(feed, options.option ?? [], Object(place.options) as object));
    };
    const complete = await importEach(files, { feed, companions, destination }, ports);
    await tidyAWhile(store, () => performance.now());
    const path = storePathOf(config, options.db);
    const where = { de: `Gespeichert in ${path}.`, en: `Stored in ${path}.` };
    say(where[options.language ?? languageOf(process.env)]);
    return complete;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await store.close();
  }
}

/** What is given by hand says also how far apart the readings will be. */
function withOptions(place: Destination, options: unknown): Destination {
  const memberFor: Destination['memberFor'] = async (batch) => {
    const { config, ...member } = await place.memberFor(batch);
    return { ...member, config: { ...config, options } };
  };
  return { ...place, options, memberFor };
}

/** @returns whether every file could be imported as it is */
async function previewFiles(
  feed: Feed,
  files: readonly string[],
  companions: Readonly<Record<string, Uint8Array>>,
  region: RegionConfig,
  { config, kommune, entry, option = [], language = languageOf(process.env) }: ImportOptions
): Promise<boolean> {
  const configured = config === undefined ? undefined : configuredFeed(feed, region, kommune, entry);
  const context = { options: optionsByHand(feed, option, Object(configured?.options) as object), companions };
  const stations = config === undefined ? undefined : stationsOfFeed(feed, region, kommune).map((s) => s.provider);
  let ready = true;
  for (const file of files) {
    try {
      const payload = await readInput(file);
      const request = { feed, payload, context: { ...context, receivedAt: Date.now() }, stations, language };
      const shown = await preview({ ...request, timeZone: region.timeZone });
      await print(`${file}\n${shown.text}`);
      ready &&= shown.ready;
    } catch (error) {
      sayError(error);
      ready = false;
    }
  }
  return ready;
}

interface Task {
  readonly feed: Feed;
  readonly companions: Readonly<Record<string, Uint8Array>>;
  readonly destination: () => Destination;
}

/** File after file; what came of each is said when the bar is gone. */
async function importEach(files: readonly string[], task: Task, ports: ImportPorts): Promise<boolean> {
  const sizes = await Promise.all(files.map(sizeOf));
  const total = sizes.reduce((a, b) => a + b, 0);
  const bar = gauge('Import');
  const outcomes: (() => void)[] = [];
  let complete = true;
  for (const [i, file] of files.entries()) {
    const done = sizes.slice(0, i).reduce((a, b) => a + b, 0);
    try {
      const report = await importFile(file, task, ports, ({ rows, readings }) =>
        bar.show(done, total, `${file}: ${rows} rows, ${readings} readings`)
      );
      outcomes.push(() => say(`${file}: ${summary(report)}`));
    } catch (error) {
      outcomes.push(() => sayError(error));
      complete = false;
    }
    bar.show(done + sizes[i]!, total, file);
  }
  bar.end();
  outcomes.forEach((tell) => tell());
  return complete;
}

/** @throws HubError when the file is not what it should be, none of its stations is known, or the run was stopped */
async function importFile(
  file: string,
  { feed, companions, destination }: Task,
  ports: ImportPorts,
  show: (report: ImportReport) => void
): Promise<ImportReport> {
  const { checkResult, ...place } = destination();
  const report = await importPayload(await readInput(file), { feed, companions, ...place }, ports, show);
  checkResult(report);
  if (!report.complete) {
    throw new HubError('unavailable', `${file} was stopped.`, 'The same command goes on behind the last part.');
  }
  return report;
}

function summary(report: ImportReport): string {
  const { inserted, updated, unchanged, resumedParts } = report;
  const resumed = resumedParts > 0 ? ` (went on behind part ${resumedParts})` : '';
  return `${inserted} new, ${updated} changed, ${unchanged} unchanged${resumed}; ${tally(report)}`;
}
