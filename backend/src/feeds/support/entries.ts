import { z, type output, type ZodType } from 'zod';
import type { HubError } from '@smartregion/terms/errors';
import { fitting } from './fitting';

/** A list of which every element fits; the first that does not ends it, where zod itself goes on and notes each. */
export function listOf<Element extends ZodType>(element: Element) {
  return z.array(z.unknown()).transform((list, context): output<Element>[] => {
    const read: output<Element>[] = [];
    for (const entry of list) {
      const fits = fitting(element, entry);
      if (fits === undefined) {
        context.addIssue('an element does not fit');
        return z.NEVER;
      }
      read.push(fits);
    }
    return read;
  });
}

/** A record of which every key and value fits; the first that does not ends it, likewise. */
export function recordOf<Value extends ZodType>(key: RegExp, value: Value) {
  return z.record(z.string(), z.unknown()).transform((record, context): Record<string, output<Value>> => {
    const read: [string, output<Value>][] = [];
    for (const [name, entry] of Object.entries(record)) {
      const fits = key.test(name) ? fitting(value, entry) : undefined;
      if (fits === undefined) {
        context.addIssue('an entry does not fit');
        return z.NEVER;
      }
      read.push([name, fits]);
    }
    return Object.fromEntries(read);
  });
}

/** A list of at most so many elements: a longer one is refused before its elements are looked at. */
export function shortArray<Element extends ZodType>(element: Element, most: number) {
  return z.array(z.unknown()).max(most).pipe(listOf(element));
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
