import { Router } from 'express';
import { CONTEXT_DOCUMENT } from '../context/terms';
import { CONTEXT_NAME, contextAddress } from '../context/contexts';
import { ownAddress } from '../../interfaces/own-address';
import type { NgsiParts } from '../parts';

/** The hub's own @context: what its answers are read by comes from the hub itself. */
export function contextRoutes({ publicUrl }: Pick<NgsiParts, 'publicUrl'>): Router {
  const router = Router();
  router.get('/v1/jsonldContexts', (request, response) => {
    response.json([contextAddress(ownAddress(request, publicUrl))]);
  });
  router.get(`/v1/jsonldContexts/${CONTEXT_NAME}`, (_request, response) => {
    response.set('Cache-Control', 'max-age=86400').type('application/ld+json').send(JSON.stringify(CONTEXT_DOCUMENT));
  });
  return router;
}
