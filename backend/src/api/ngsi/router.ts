import { Router } from 'express';
import { contextRoutes } from './ld/context-routes';
import { listEntities, oneEntity } from './ld/entities';
import { askedInBody, queryBody } from './ld/query-body';
import { listTemporal, oneTemporal } from './ld/temporal';
import { listAttributes, listTypes, oneAttribute, oneType } from './ld/types';
import { failureHandler } from './failure';
import { forBrowsers, onlyToRead } from './http';
import { keptWorlds } from './world';
import { subscriptionRoutes } from './subscriptions/routes';
import { v2Routes } from './v2/routes';
import type { NgsiParts, ReadingParts } from './parts';

/** The hub as a context broker, to read: NGSI-LD at /ngsi-ld/v1, NGSI-v2 at /v2. */
export function ngsiOf(parts: NgsiParts): Router {
  const worldOf = keptWorlds(parts.store, parts.now);
  const reading: ReadingParts = {
    ...parts,
    worldFor: async (request) => worldOf(parts.access.of(request).catalogue),
  };
  const router = Router();
  router.use('/ngsi-ld', ldRoutes(reading));
  router.use('/v2', v2Routes(reading));
  return router;
}

function ldRoutes(parts: ReadingParts): Router {
  const router = Router();
  router.use(forBrowsers);
  router.get('/v1/entities', listEntities(parts));
  router.get('/v1/entities/:id', oneEntity(parts));
  router.post('/v1/entityOperations/query', queryBody, listEntities(parts, askedInBody));
  router.post('/v1/temporal/entityOperations/query', queryBody, listTemporal(parts, askedInBody));
  router.get('/v1/types', listTypes(parts));
  router.get('/v1/types/:type', oneType(parts));
  router.get('/v1/attributes', listAttributes(parts));
  router.get('/v1/attributes/:attribute', oneAttribute(parts));
  router.get('/v1/temporal/entities', listTemporal(parts));
  router.get('/v1/temporal/entities/:id', oneTemporal(parts));
  router.use(contextRoutes(parts));
  if (parts.subscriptions) {
    router.use(subscriptionRoutes({ ...parts, desk: parts.subscriptions }));
  }
  router.use(onlyToRead);
  router.use(failureHandler('ld', parts.logger));
  return router;
}
