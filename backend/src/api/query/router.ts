import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { json, Router } from 'express';
import { HubError } from '@smartregion/terms/errors';
import { partWithSilent } from '../interfaces/silent';
import { requestPieces } from './answer-json';
import type { Request, RequestHandler } from 'express';
import type { AnswerDesk } from './answer-desk';

const BODY_LIMIT = '1mb';

/** The asker hung up. */
class AskerGone extends Error {
  constructor() {
    super('The asker has gone.');
    this.name = 'AskerGone';
  }
}

/** POST /api/v1/query: the questions of a dashboard, answered in Grafana's own JSON, each as soon as it is ready. */
export function queryRoutes(desk: AnswerDesk, authorise: RequestHandler): Router {
  const router = Router();
  router.post('/api/v1/query', authorise, requireJson, json({ limit: BODY_LIMIT }), async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort(new AskerGone()));
    partWithSilent(response);
    const answers = desk.answer(request.body, askerOf(request), gone.signal);
    try {
      // What is wrong with the request as a whole comes out before the first answer, as a problem of its own.
      const first = await answers.next();
      response.set('Cache-Control', 'no-store').type('application/json');
      await pipeline(Readable.from(requestPieces(from(first, answers)), { objectMode: false }), response);
    } catch (error) {
      if (!gone.signal.aborted) {
        throw error;
      }
    } finally {
      await answers.return(undefined);
    }
  });
  return router;
}

async function* from<T>(first: IteratorResult<T>, rest: AsyncIterable<T>): AsyncGenerator<T> {
  if (!first.done) {
    yield first.value;
    yield* rest;
  }
}

/** One Grafana, whoever looks at it, or one machine that asks by itself. */
function askerOf(request: Request): string {
  return request.ip ?? 'unknown';
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
