import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { languageOf } from '../status/words/texts';
import { parcelPage } from './page';
import { SHELF, shelfIn, type Shelf } from './shelf';

/** What the page may load: the hub's style, nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** GET /parcel/ for those who choose, GET /parcel/<name>.zip for what they take home. Nothing in a parcel is secret. */
export function parcelRoutes(region: string, shelf: Shelf = shelfIn(SHELF)): Router {
  const router = Router();
  router.get('/parcel/', async (request, response) => {
    const language = languageOf(request.query.lang, request.acceptsLanguages('de', 'en'));
    const page = parcelPage({ region, language, parcels: await shelf.parcels() });
    response.set({ 'content-security-policy': POLICY, 'cache-control': 'no-store', vary: 'accept-language' });
    response.type('html').send(page);
  });
  // Only what is on the list is opened: no path is made of what somebody asks for.
  router.get('/parcel/:name.zip', async (request, response, next) => {
    const parcel = (await shelf.parcels()).find(({ file }) => file === request.params.name);
    if (!parcel) {
      return next();
    }
    response.set({ etag: `"${parcel.sha256}"`, 'cache-control': 'no-cache' });
    if (request.fresh) {
      return void response.status(304).end();
    }
    response.attachment(`smart-region-${parcel.file}.zip`).set('content-length', String(parcel.bytes));
    if (request.method === 'HEAD') {
      return void response.end();
    }
    await pipeline(shelf.open(parcel), response).catch(unlessHungUp);
  });
  return router;
}

function unlessHungUp(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
    throw error;
  }
}
