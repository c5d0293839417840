import { Router } from 'express';
import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../model/time';
import type { RequestHandler } from 'express';
import type { Catalogue } from '../analysis/question';
import type { ObservationReader } from '../store/observation-store';

export const infoSchema = z.object({
  name: z.literal('smart-region-hub'),
  version: z.string(),
  region: z.string(),
  demo: z.boolean().describe('True when the values are invented by the provider simulator.'),
  kommunen: z.int(),
  stations: z.int(),
});

/** A store that has not answered by then does not answer, ms. */
const READY_WITHIN = 2 * SECOND;

/** GET /api/v1/info for the data source's test, /health and /ready for whoever runs the hub. */
export function infoRoutes(
  { region, kommunen, stations }: Catalogue,
  store: ObservationReader,
  version: string,
  authorise: RequestHandler
): Router {
  const info: z.infer<typeof infoSchema> = {
    name: 'smart-region-hub',
    version,
    region: region.name,
    demo: region.demo,
    kommunen: kommunen.length,
    stations: stations.length,
  };
  const router = Router();
  router.get('/api/v1/info', authorise, (_request, response) => {
    response.json(info);
  });
  router.get('/health', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/ready', async (_request, response) => {
    await within(READY_WITHIN, store.readState('ready'));
    response.json({ status: 'ready' });
  });
  return router;
}

async function within(milliseconds: number, answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new HubError('unavailable', 'The store does not answer.', 'See whether its disk is full or slow.')),
      milliseconds
    );
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
