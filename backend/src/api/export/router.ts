import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Access } from '../access';
import { fileName, MEDIA_TYPES, piecesOf } from './file';
import { LIMITS } from './limits';
import { metadataOf } from './metadata';
import { planOf } from './plan';
import { parseExport } from './request';

export interface ExportParts {
  readonly access: Access;
  readonly store: ObservationReader;
  now(): Instant;
}

/** GET /api/v1/export: readings as a file, and /api/v1/export/metadata: what is in it. Anybody may take what is open. */
export function exportRoutes({ access, store, now }: ExportParts): Router {
  const router = Router();
  const planFor = (request: Request) => planOf(parseExport(request.query, now()), access.of(request).catalogue, store);
  let running = 0;

  router.use('/api/v1/export', (_request, response, next) => {
    // Web pages of others may read what everybody may read.
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
    next();
  });
  router.get('/api/v1/export', async (request, response) => {
    if (running >= LIMITS.atOnce) {
      throw busy();
    }
    running++;
    try {
      const plan = await planFor(request);
      response.set({
        'Content-Type': MEDIA_TYPES[plan.request.format],
        'Content-Disposition': `attachment; filename="${fileName(plan)}"`,
        // Seen from here, so that it holds behind any proxy.
        Link: `<export/metadata${queryOf(request)}>; rel="describedby"; type="application/csvm+json"`,
      });
      if (request.method === 'HEAD') {
        response.end();
      } else {
        await pipeline(Readable.from(piecesOf(plan, store), { objectMode: false }), response);
      }
    } finally {
      running--;
    }
  });
  router.get('/api/v1/export/metadata', async (request, response) => {
    const metadata = metadataOf(await planFor(request), `../export${queryOf(request)}`);
    response.type('application/csvm+json').send(JSON.stringify(metadata));
  });
  return router;
}

/** As it was asked, with its question mark. */
function queryOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?');
  return start < 0 ? '' : originalUrl.slice(start).replace(/[<>"\s]/g, encodeURIComponent);
}

const busy = () =>
  new HubError(
    'too-many',
    {
      de: `Der Hub schreibt schon ${LIMITS.atOnce} Exporte.`,
      en: `The hub is already writing ${LIMITS.atOnce} exports.`,
    },
    { de: 'Versuchen Sie es in einer Minute wieder.', en: 'Try again in a minute.' },
    { retryAfter: 60 }
  );
