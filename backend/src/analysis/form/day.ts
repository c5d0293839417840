import { DateTime } from 'luxon';
import { z } from 'zod';

/** A day of the local calendar, `2026-03-01` or as people write it: 1.3.2026; empty: none. */
export const dayField = z
  .string()
  .max(40)
  .transform((text, context) => {
    const written = text.trim();
    const day = ['yyyy-MM-dd', 'd.M.yyyy']
      .map((format) => DateTime.fromFormat(written, format))
      .find((one) => one.isValid);
    if (written !== '' && !day) {
      context.addIssue({ code: 'custom', message: `"${text}" is not a day such as 2026-03-01` });
      return z.NEVER;
    }
    return day?.toISODate() ?? '';
  })
  .meta({ format: 'date' });
