import { Router } from 'express';
import { failureHandler } from '../failure';
import { forBrowsers, onlyToRead } from '../http';
import { listEntities, oneAttribute, oneEntity, sendAttribute, sendValue } from './entities';
import { shapedAttributes, shapedEntity } from './shape';
import { listTypes, oneType } from './types';
import type { ReadingParts } from '../parts';

/** NGSI-v2, to read: the same entities for platforms that do not speak NGSI-LD yet. */
export function v2Routes(parts: ReadingParts): Router {
  const router = Router();
  router.use(forBrowsers);
  router.get('/', (_request, response) => {
    response.json({ entities_url: '/v2/entities', types_url: '/v2/types' });
  });
  router.get('/entities', listEntities(parts));
  router.get('/entities/:id', oneEntity(parts, shapedEntity));
  router.get('/entities/:id/attrs', oneEntity(parts, shapedAttributes));
  router.get('/entities/:id/attrs/:attribute', oneAttribute(parts, sendAttribute));
  router.get('/entities/:id/attrs/:attribute/value', oneAttribute(parts, sendValue));
  router.get('/types', listTypes(parts));
  router.get('/types/:type', oneType(parts));
  router.use(onlyToRead);
  router.use(failureHandler('v2', parts.logger));
  return router;
}
