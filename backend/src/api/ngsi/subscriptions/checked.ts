import { malformed } from '../failure';
import type { z } from 'zod';

/** @throws HubError `query` that says where it is not as it should be */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what = 'subscription'): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw malformed(`The ${what} cannot be read at ${path.join('.') || 'its top'}: ${message}.`.slice(0, 300));
  }
  return parsed.data;
}
