import { raw, Router, type Request } from 'express';
import type { PushIntake } from '../ingest/push';
import { HubError } from '../model/errors';

/** A console's report has one kilobyte, a day of CSV some hundred. */
const BODY_LIMIT = '1mb';

/**
 * POST /api/v1/ingest/{feed}/{kommune}: what devices send by themselves, in the provider's own format whatever the
 * content type says. Answers when the readings are on disk.
 */
export function ingestRoutes(intake: Pick<PushIntake, 'accept'>): Router {
  const router = Router();
  const body = raw({ type: () => true, limit: BODY_LIMIT });
  router.post('/api/v1/ingest/:feed/:kommune', body, async (request, response) => {
    const { feed, kommune } = request.params;
    try {
      const { readings, missing, rejected, inserted, updated, unchanged } = await intake.accept({
        feed: feed!,
        kommune: kommune!,
        token: tokenOf(request),
        station: textOf(request.query.station),
        // Without a body express leaves an empty object.
        body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      });
      response.json({ readings, missing, rejected, inserted, updated, unchanged });
    } catch (error) {
      if (error instanceof HubError && error.kind === 'too-many') {
        response.set('retry-after', '1');
      }
      throw error;
    }
  });
  return router;
}

/** Consoles cannot set headers, so the address may hold it as well; no log shows addresses. */
function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1];
  return bearer ?? request.get('x-hub-token') ?? textOf(request.query.token);
}

function textOf(parameter: unknown): string | undefined {
  return typeof parameter === 'string' && parameter !== '' ? parameter : undefined;
}
