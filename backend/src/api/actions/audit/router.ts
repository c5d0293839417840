import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Response } from 'express';
import { DateTime } from 'luxon';
import type { Desk } from '../../../actions/model/desk';
import type { Instant } from '../../../model/time';
import type { Door } from '../door/door';
import { auditFile } from './file';
import { parseAudit, type AuditRequest } from './request';

export interface AuditParts {
  readonly desk: Pick<Desk, 'audit'>;
  readonly door: Door;
  readonly zone: string;
  readonly now: () => Instant;
}

/** GET /api/v1/actions/audit: the book of measures, with names of people: for who shows a token. */
export function auditRoutes({ desk, door, zone, now }: AuditParts): Router {
  const router = Router();
  router.get('/api/v1/actions/audit', async (request, response) => {
    door.askerOf(request);
    await sendAudit(response, parseAudit(request.query, now()), { desk, zone });
  });
  return router;
}

export async function sendAudit(
  response: Response,
  { range, format }: AuditRequest,
  { desk, zone }: Pick<AuditParts, 'desk' | 'zone'>
): Promise<void> {
  const day = (instant: Instant) => DateTime.fromMillis(instant, { zone }).toISODate();
  const name = `massnahmen_${day(range.start)}_${day(range.end)}.${format === 'json' ? 'json' : 'csv'}`;
  response.set({
    'Content-Type': format === 'json' ? 'application/json' : 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
  await pipeline(Readable.from(auditFile(desk.audit(range), format), { objectMode: false }), response);
}
