import { pipeline } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import { Router, type Request } from 'express';
import type { RegionConfig } from '../../config/region';
import { languageOf } from '../status/words/texts';
import { parcelPage } from './page';
import { NEAR_HUB, SHELF, shelfIn, type Shelf } from './shelf';

/** What the page may load: the hub's style, nothing else. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** GET /parcel/ for those who choose, GET /parcel/<name>.zip for what they take home. Nothing in a parcel is secret. */
export function parcelRoutes(
  { name: region, server: { publicUrl } }: Pick<RegionConfig, 'name' | 'server'>,
  shelf: Shelf = shelfIn(SHELF)
): Router {
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
    const hub = publicUrl ?? addressOf(request, await shelf.hub());
    response.set({ etag: `"${tagOf(parcel.sha256, hub)}"`, 'cache-control': 'no-cache' });
    if (request.fresh) {
      return void response.status(304).end();
    }
    const { bytes, stream } = await shelf.open(parcel, hub);
    response.attachment(`smart-region-${parcel.file}.zip`).set('content-length', String(bytes));
    if (request.method === 'HEAD') {
      return void response.end();
    }
    await pipeline(stream(), response).catch(unlessHungUp);
  });
  return router;
}

/** Where nobody has said the hub's address, it is the one that the parcel is fetched from. */
function addressOf(request: Request, made: string): string {
  const host = request.get('host') ?? '';
  return made === NEAR_HUB && /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host)
    ? `${request.protocol}://${host}`
    : made;
}

const tagOf = (sha256: string, hub: string): string =>
  createHash('sha256').update(`${sha256} ${hub}`).digest('hex').slice(0, 32);

function unlessHungUp(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
    throw error;
  }
}
