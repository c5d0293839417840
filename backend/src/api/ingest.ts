import { Router } from 'express';
import type { PushIntake } from '../ingest/push/push-intake';
import { consoleRoutes } from './console-routes';
import { bodyOf, parametersOf, stationOf, textOf, tokenOf, whatever } from './push-request';

/**
 * POST /api/v1/ingest/{feed}/{kommune}: what devices send by themselves, in the provider's own format whatever the
 * content type says. Answers when the readings are on disk. Beside it the addresses of consoles that choose their own.
 */
export function ingestRoutes(intake: Pick<PushIntake, 'accept'>): Router {
  const router = Router();
  router.post('/api/v1/ingest/:feed/:kommune', whatever, async (request, response) => {
    const { feed, kommune } = request.params;
    const { readings, missing, rejected, inserted, updated, unchanged } = await intake.accept({
      feed: textOf(feed) ?? '',
      kommune: textOf(kommune),
      token: tokenOf(request),
      station: stationOf(request),
      parameters: parametersOf(request),
      body: bodyOf(request),
    });
    response.json({ readings, missing, rejected, inserted, updated, unchanged });
  });
  router.use(consoleRoutes(intake));
  return router;
}
