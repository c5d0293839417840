import { addContents, NO_CONTENTS } from '../../model/outcome/contents';
import type { Feed, Payload } from '../../feeds/feed';
import { HubError } from '@smartregion/terms/errors';
import { feedOf } from '../../feeds/registry';
import { Inspection } from '../../ingest/import/inspection';
import { parseOffThread } from '../../ingest/parse/parse-off-thread';
import { addCounts } from '../../model/outcome/rejections';
import { configuredFeed, optionsByHand } from './feed-options';
import { readCompanions, readInput } from '../input';
import { NO_SECRETS, regionFrom } from '../surroundings';
import { eventLine, readingLine, withdrawnLine } from '../lines';
import { tally } from './tally';
import { print, say, sayError } from '../terminal';

const NOTHING = {
  ...{ rows: 0, readings: 0, forecasts: 0, missing: 0, rejected: {}, events: 0, withdrawn: 0 },
  contents: NO_CONTENTS,
};

export interface ParseOptions {
  readonly siteTable?: string;
  /** `name=value`, as often as wanted. */
  readonly option?: readonly string[];
  readonly config?: string;
  readonly kommune?: string;
  readonly entry?: number;
}

/**
 * `hub parse`: one JSON line per reading as the store would keep it and one per event, on stderr what came of each
 * file.
 * @returns whether every file could be read; one that yields nothing can
 */
export async function parseFiles(feedId: string, files: readonly string[], options: ParseOptions): Promise<boolean> {
  const feed = feedOf(feedId);
  const feedOptions = optionsFor(feed, options);
  const companions = await readCompanions(options.siteTable);
  const inspection = new Inspection(feed.id);
  let allRead = true;
  for (const file of files) {
    let counts = NOTHING;
    try {
      const receivedAt = Date.now();
      const payload: Payload = await readInput(file);
      const context = { options: feedOptions, receivedAt, companions };
      for await (const batch of parseOffThread(feed, payload, context)) {
        const { observations, rejected } = await inspection.inspect(batch, receivedAt);
        const { events = [], withdrawn = [], contents = NO_CONTENTS } = batch;
        counts = {
          rows: counts.rows + batch.rows,
          readings: counts.readings + observations.length,
          forecasts: counts.forecasts + observations.filter((o) => o.observation.issued !== undefined).length,
          missing: counts.missing + batch.missing,
          rejected: addCounts(counts.rejected, rejected),
          contents: addContents(counts.contents, contents),
          events: counts.events + events.length,
          withdrawn: counts.withdrawn + withdrawn.length,
        };
        const lines = [...observations.map(readingLine), ...events.map(eventLine), ...withdrawn.map(withdrawnLine)];
        await print(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      }
    } catch (error) {
      sayError(error);
      allRead = false;
    }
    say(`${file}: ${tally(counts)}`);
  }
  return allRead;
}

/**
 * By hand, by a configuration, or as the feed has them by default.
 * @throws HubError `query` when an option is wrong, or when a configuration is named without a Kommune
 */
function optionsFor(feed: Feed, { option = [], config, kommune, entry }: ParseOptions): unknown {
  if (config === undefined && kommune === undefined) {
    return optionsByHand(feed, option);
  }
  if (kommune === undefined) {
    throw new HubError('query', '--config names no Kommune.', 'Add --kommune <slug>: each has its own options.');
  }
  const configured = configuredFeed(feed, regionFrom(config, NO_SECRETS), kommune, entry);
  return optionsByHand(feed, option, Object(configured?.options) as object);
}
