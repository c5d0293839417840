import { Router } from 'express';
import type { Instant } from '../../model/time';
import { STATUS_CSS, STATUS_JS } from './assets';
import { buildStatus } from './build';
import { statusPage } from './page';
import type { StatusSources } from './sources';
import { languageOf } from './words/texts';

/** What the page may load: itself, nothing else. */
const POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** GET / for people, GET /api/v1/status for machines: the same report. */
export function statusRouter(sources: StatusSources, now: () => Instant): Router {
  const router = Router();
  router.get('/', async (request, response) => {
    const language = languageOf(request.query.lang, request.acceptsLanguages('de', 'en'));
    const page = statusPage(await buildStatus(sources, now()), { language, zone: sources.config.timeZone });
    response.set({ 'content-security-policy': POLICY, 'cache-control': 'no-store', vary: 'accept-language' });
    response.type('html').send(page);
  });
  router.get('/status.css', (_request, response) => void response.type('css').send(STATUS_CSS));
  router.get('/status.js', (_request, response) => void response.type('js').send(STATUS_JS));
  router.get('/api/v1/status', async (_request, response) => {
    response.set('cache-control', 'no-store').json(await buildStatus(sources, now()));
  });
  return router;
}
