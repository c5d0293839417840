import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Router, type Request, type Response } from 'express';
import { HubError } from '@smartregion/terms/errors';
import type { AccessPoint } from '../../config/region';
import type { Access } from '../access';
import { forBrowsers } from '../interfaces/browsers';
import { DOCUMENTS, type Sources } from './document';
import { Editions, type Edition } from './editions';
import { partOf } from './request';
import { PUBLICATION_END, publicationStart } from './xml/publication';

export interface DatexParts extends Omit<Sources, 'published'> {
  readonly access: Access;
  /** Undefined where the region publishes nothing. */
  readonly published: AccessPoint | undefined;
}

/**
 * GET /datex2/v3/sites.xml and data.xml: measurement sites and newest readings in DATEX II version 3, for the national
 * access point or anybody's broker to pull. Anybody may take what is open.
 */
export function datexRoutes({ access, published, ...sources }: DatexParts): Router {
  const router = Router();
  const editions = published && new Editions({ ...sources, published });
  router.use('/datex2', forBrowsers);
  for (const name of DOCUMENTS) {
    router.get(`/datex2/v3/${name}.xml`, async (request, response) => {
      response.set('Vary', 'Accept-Encoding, Authorization');
      if (!published || !editions) {
        throw notSet();
      }
      const { catalogue } = access.of(request);
      const edition = await editions.of(name, partOf(request.query, published, catalogue), catalogue);
      await send(edition, published, request, response);
    });
  }
  return router;
}

async function send(edition: Edition, published: AccessPoint, request: Request, response: Response): Promise<void> {
  const { type, pieces, version, since } = edition;
  response.set({
    'Cache-Control': 'no-cache',
    // Editions are a second apart, as moments of HTTP are.
    'Last-Modified': new Date(since).toUTCString(),
    ETag: `W/"${version}"`,
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.type('application/xml');
  const isPacked = request.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (isPacked) {
    response.set('Content-Encoding', 'gzip');
  }
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const whole = Readable.from([publicationStart(type, published, since), ...pieces, PUBLICATION_END], {
    objectMode: false,
  });
  await (isPacked ? pipeline(whole, createGzip(), response) : pipeline(whole, response));
}

const notSet = () =>
  new HubError(
    'not-found',
    { de: 'Diese Region veröffentlicht nichts in DATEX II.', en: 'This region publishes nothing in DATEX II.' },
    {
      de: 'Der Betreiber schaltet es in der Konfiguration ein: accessPoint: { nationalIdentifier: … }; siehe docs/schnittstellen/datex2.md.',
      en: 'Its operator turns it on in the configuration: accessPoint: { nationalIdentifier: … }; see docs/schnittstellen/datex2.md.',
    }
  );
