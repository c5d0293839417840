import { z, type ZodType } from 'zod';
import type { HubError } from '../../model/errors';
import { fitting } from './fitting';

/** An array of at most so many elements: a longer one is refused before its elements are looked at. */
export function shortArray<Element extends ZodType>(element: Element, most: number) {
  return z.array(z.unknown()).max(most).pipe(z.array(element));
}

/** Entries of unknown shape that a document may have: one with more is another document. */
const MOST_UNKNOWN = 1000;

/**
 * Holds one entry after the other to a schema; undefined for one that does not fit.
 * @param refusal thrown when there are too many
 */
export function entryReader<Entry>(
  schema: ZodType<Entry>,
  refusal: () => HubError
): (entry: unknown) => Entry | undefined {
  let unknown = 0;
  return (entry) => {
    const read = fitting(schema, entry);
    if (read === undefined && ++unknown > MOST_UNKNOWN) {
      throw refusal();
    }
    return read;
  };
}
