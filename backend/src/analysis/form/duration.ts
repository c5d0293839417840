import { Duration } from 'luxon';
import { z } from 'zod';
import type { RefinementCtx } from 'zod';

/** `PT3H`, as text; `lengthOf` checks and reads it. */
export const durationSchema = z.string().max(40).meta({ format: 'duration' });

/** @returns ms, more than 0 */
export function lengthOf(text: string, context: RefinementCtx): number {
  const length = Duration.fromISO(text).toMillis();
  if (!(length > 0)) {
    context.addIssue({ code: 'custom', message: `"${text}" is not a duration such as PT3H or P2D` });
    return z.NEVER;
  }
  return length;
}
