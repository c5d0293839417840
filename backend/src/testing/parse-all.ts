import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addContents, NO_CONTENTS } from '../model/outcome/contents';
import type { Feed, FeedContext } from '../feeds/feed';
import type { Batch, Reading } from '../model/observation';

/** All batches of a payload as one. */
export function parseAll<Options>(
  feed: Feed<Options>,
  bytes: Uint8Array | string,
  { options = {}, ...context }: Partial<FeedContext<unknown>> = {}
): Batch {
  const payload = { bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  const batches = [...feed.parse(payload, { receivedAt: 0, ...context, options: feed.options.parse(options) })];
  const rejected: Record<string, number> = {};
  for (const [reason, count] of batches.flatMap((batch) => Object.entries(batch.rejected))) {
    rejected[reason] = (rejected[reason] ?? 0) + count;
  }
  const contents = batches.flatMap((batch) => batch.contents ?? []);
  const clocks = batches.flatMap((batch) => batch.clocks ?? []);
  return {
    ...(contents.length > 0 ? { contents: contents.reduce(addContents, NO_CONTENTS) } : {}),
    ...(clocks.length > 0 ? { clocks } : {}),
    readings: batches.flatMap((batch) => batch.readings),
    stations: batches.flatMap((batch) => batch.stations),
    rows: batches.reduce((sum, batch) => sum + batch.rows, 0),
    missing: batches.reduce((sum, batch) => sum + batch.missing, 0),
    rejected,
  };
}

/** A file of feeds/testdata. */
export function testdata(name: string): Buffer {
  return readFileSync(join(__dirname, '../feeds/testdata', name));
}

/** A reading as a person notes it: `2026-07-01T00:00Z/01:00Z no2 23 ug/m3`, with the date of the end only where it differs. */
export function note({ start, end, property, value, unit }: Reading): string {
  const [from, to] = [start, end].map((instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z'));
  const short = to!.slice(0, 10) === from!.slice(0, 10) ? to!.slice(11) : to!;
  return `${from}/${short} ${property} ${value} ${unit}`;
}
