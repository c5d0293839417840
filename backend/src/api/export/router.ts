import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request } from 'express';
import { iso, type Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Access } from '../access';
import { forBrowsers } from '../interfaces/browsers';
import { clientOf } from '../interfaces/client';
import { partWithSilent } from '../interfaces/silent';
import { fileName, MEDIA_TYPES, piecesOf } from './file';
import { metadataOf } from './metadata';
import { planOf, type ExportPlan } from './plan';
import { parseExport } from './request';
import { Turns } from './turns';

export interface ExportParts {
  readonly access: Access;
  readonly store: ObservationReader;
  now(): Instant;
}

/** GET /api/v1/export: readings as a file, and /api/v1/export/metadata: what is in it. Anybody may take what is open. */
export function exportRoutes({ access, store, now }: ExportParts): Router {
  const router = Router();
  const turns = new Turns();
  const planFor = (request: Request) => planOf(parseExport(request.query, now()), access.of(request).catalogue, store);

  router.use('/api/v1/export', forBrowsers, (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/api/v1/export', (request, response) =>
    turns.take(clientOf(request), async () => {
      partWithSilent(response);
      const plan = await planFor(request);
      response.set({
        'Content-Type': MEDIA_TYPES[plan.request.format],
        'Content-Disposition': `attachment; filename="${fileName(plan)}"`,
        // Seen from here, so that it holds behind any proxy.
        Link: `<export/metadata${queryOf(request, plan)}>; rel="describedby"; type="application/csvm+json"`,
      });
      if (request.method === 'HEAD') {
        response.end();
      } else {
        await pipeline(Readable.from(piecesOf(plan, store), { objectMode: false }), response);
      }
    })
  );
  router.get('/api/v1/export/metadata', async (request, response) => {
    const plan = await planFor(request);
    const metadata = metadataOf(plan, `../export${queryOf(request, plan)}`);
    response.type('application/csvm+json').send(JSON.stringify(metadata));
  });
  return router;
}

/** As it was asked, with its question mark, but for the very time of this file: who follows the link later gets the same. */
function queryOf({ originalUrl }: Request, { request: { range } }: ExportPlan): string {
  const start = originalUrl.indexOf('?');
  const query = new URLSearchParams(start < 0 ? '' : originalUrl.slice(start));
  query.set('from', iso(range.start));
  query.set('to', iso(range.end));
  return `?${query}`;
}
