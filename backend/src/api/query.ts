import { pipeline } from 'node:stream/promises';
import { json, Router } from 'express';
import { askHub } from '../analysis/ask';
import { HubError } from '../model/errors';
import { jsonStream } from './json-stream';
import type { RequestHandler } from 'express';
import type { HubAccess } from '../analysis/ask';

const BODY_LIMIT = '1mb';

/** POST /api/v1/query: the questions of a dashboard, answered in Grafana's own JSON. */
export function queryRoutes(hub: HubAccess, authorise: RequestHandler): Router {
  const router = Router();
  router.post('/api/v1/query', authorise, requireJson, json({ limit: BODY_LIMIT }), async (request, response) => {
    const answer = await askHub(request.body, hub);
    response.set('Cache-Control', 'no-store').type('application/json');
    await pipeline(jsonStream(answer), response);
  });
  return router;
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (!request.is('json')) {
    throw new HubError(
      'query',
      'The request has no body of JSON.',
      'Send the questions as JSON with "Content-Type: application/json".'
    );
  }
  next();
};
