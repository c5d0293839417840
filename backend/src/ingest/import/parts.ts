import { addContents, NO_CONTENTS } from '../../model/outcome/contents';
import type { Batch } from '../../model/observation';
import { addCounts } from '../../model/outcome/rejections';

/**
 * Batches put together until they have so many readings: a tool whom nobody waits for commits seldom, and is several
 * times as fast for it.
 */
export async function* inParts(batches: AsyncIterable<Batch>, readings: number): AsyncGenerator<Batch> {
  let part: Batch[] = [];
  let count = 0;
  for await (const batch of batches) {
    if (count > 0 && batch.readings.length > 0 && count + batch.readings.length > readings) {
      yield together(part);
      part = [];
      count = 0;
    }
    part.push(batch);
    count += batch.readings.length;
  }
  if (part.length > 0) {
    yield together(part);
  }
}

function together(batches: readonly Batch[]): Batch {
  const [first, ...others] = batches;
  if (!first || others.length === 0) {
    return first!;
  }
  const all = <T>(of: (batch: Batch) => readonly T[] | undefined): T[] => batches.flatMap((batch) => of(batch) ?? []);
  const some = <T>(key: string, values: readonly T[]) => (values.length > 0 ? { [key]: values } : {});
  const contents = batches.flatMap((batch) => batch.contents ?? []);
  const snapshot = batches.findLast((batch) => batch.snapshot)?.snapshot;
  return {
    readings: all(({ readings }) => readings),
    stations: all(({ stations }) => stations),
    rows: batches.reduce((sum, { rows }) => sum + rows, 0),
    missing: batches.reduce((sum, { missing }) => sum + missing, 0),
    rejected: batches.map(({ rejected }) => rejected).reduce(addCounts),
    ...some(
      'events',
      all(({ events }) => events)
    ),
    ...some(
      'withdrawn',
      all(({ withdrawn }) => withdrawn)
    ),
    ...some(
      'next',
      all(({ next }) => next)
    ),
    ...(contents.length > 0 ? { contents: contents.reduce(addContents, NO_CONTENTS) } : {}),
    ...(snapshot ? { snapshot } : {}),
  };
}
