import type { Payload } from '../feeds/feed';
import { feedOf } from '../feeds/registry';
import { Inspection, type Inspected } from '../ingest/inspection';
import { parseOffThread } from '../ingest/parse-off-thread';
import { addCounts } from '../ingest/sum-up';
import { iso } from '../model/time';
import { readCompanions, readInput } from './input';
import { tally } from './tally';
import { print, say, sayError } from './terminal';

/**
 * `hub parse`: one JSON line per reading as the store would keep it, on stderr what came of each file.
 * @returns whether every file could be read; one that yields nothing can
 */
export async function parseFiles(
  feedId: string,
  files: readonly string[],
  options: { readonly siteTable?: string }
): Promise<boolean> {
  const feed = feedOf(feedId);
  const companions = await readCompanions(options.siteTable);
  const inspection = new Inspection(feed.id);
  let allRead = true;
  for (const file of files) {
    let counts = { rows: 0, readings: 0, missing: 0, rejected: {} };
    try {
      const receivedAt = Date.now();
      const payload: Payload = await readInput(file);
      const context = { options: feed.options.parse({}), receivedAt, companions };
      for await (const batch of parseOffThread(feed, payload, context)) {
        const { observations, rejected } = await inspection.inspect(batch, receivedAt);
        counts = {
          rows: counts.rows + batch.rows,
          readings: counts.readings + observations.length,
          missing: counts.missing + batch.missing,
          rejected: addCounts(counts.rejected, rejected),
        };
        await print(observations.map((inspected) => `${JSON.stringify(lineOf(inspected))}\n`).join(''));
      }
    } catch (error) {
      sayError(error);
      allRead = false;
    }
    say(`${file}: ${tally(counts)}`);
  }
  return allRead;
}

function lineOf({ property, observation }: Inspected): object {
  const { station, start, end, value, quality, reasons, qualifier } = observation;
  return {
    station,
    property: property.id,
    start: iso(start),
    end: iso(end),
    value,
    unit: property.ucum,
    quality,
    reasons,
    qualifier: qualifier ?? null,
  };
}
