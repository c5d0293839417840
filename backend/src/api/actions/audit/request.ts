import { HubError } from '@smartregion/terms/errors';
import { z } from 'zod';
import { checkKeys } from '../../../analysis/asking/keys';
import { atNow, instantSchema, parseQuery } from '../../../analysis/asking/request';
import { DAY, type Instant, type Interval } from '../../../model/time';

export const AUDIT_FORMATS = ['json', 'csv', 'csv-excel'] as const;

export const auditSchema = z.object({
  from: instantSchema.optional().describe('ISO 8601, milliseconds, or counted from now; default 30 days ago.'),
  to: instantSchema.optional().describe('The same, not contained; default now.'),
  format: z.enum(AUDIT_FORMATS).default('json').describe('csv-excel: semicolons, decimal commas and a mark of UTF-8.'),
});

export interface AuditRequest {
  readonly range: Interval;
  readonly format: (typeof AUDIT_FORMATS)[number];
}

/** @throws HubError `query` that names the key and what is wrong with it */
export function parseAudit(given: object, now: Instant): AuditRequest {
  const { lang: _, ...asked } = given as { lang?: unknown };
  checkKeys(asked, Object.keys(auditSchema.shape), { de: 'des Protokolls', en: 'the book' });
  // Contains what was written in this very millisecond.
  const { from = now - 30 * DAY, to = now + 1, format } = parseQuery(auditSchema, atNow(asked, now));
  if (from >= to) {
    throw new HubError(
      'query',
      { de: '„from“ liegt nicht vor „to“.', en: '"from" is not before "to".' },
      { de: 'Nennen Sie einen Zeitraum, der vorwärts läuft.', en: 'Name a time that runs forward.' }
    );
  }
  return { range: { start: from, end: to }, format };
}
