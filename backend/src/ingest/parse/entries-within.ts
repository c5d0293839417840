import type { Payload } from '../../feeds/feed';
import { refuseTooLarge, refuseTooMany } from '../../feeds/support/limits';
import type { Batch } from '../../model/observation';

/**
 * The batches of a document as long as it has no more in it than may be.
 * @throws HubError `too-large` with the first entry too many, or when it is too long as it came
 */
export function* entriesWithin(batches: Iterable<Batch>, payload: Payload): Generator<Batch> {
  refuseTooLarge(payload);
  let [rows, values] = [0, 0];
  for (const batch of batches) {
    const rejected = Object.values(batch.rejected).reduce((a, b) => a + b, 0);
    rows += batch.rows;
    values += batch.readings.length + (batch.events?.length ?? 0) + batch.missing + rejected;
    refuseTooMany(payload, Math.max(rows, values));
    yield batch;
  }
}
