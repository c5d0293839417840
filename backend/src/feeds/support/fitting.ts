import type { output, ZodType } from 'zod';

/**
 * The value as the schema reads it; undefined when it does not fit. `safeParse` would also say why, with a stack and
 * all issues as text: that takes fifty times as long, so that a small document of many wrong entries held up the hub.
 */
export function fitting<Schema extends ZodType>(schema: Schema, value: unknown): output<Schema> | undefined {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  if (result instanceof Promise) {
    throw new TypeError('A schema of a feed has to be synchronous.');
  }
  return result.issues.length === 0 ? (result.value as output<Schema>) : undefined;
}
