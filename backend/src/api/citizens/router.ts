import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { RegionConfig } from '../../config/region';
import { SECOND, type Instant } from '../../model/time';
import type { AnswerDesk } from '../query/answer-desk';
import { languageOf } from '../status/words/texts';
import { dataCsv } from './data-csv';
import type { PagedKommune } from './edition';
import { Editions, KEPT } from './editions';
import { policyOf } from './pages/frame';
import { kommunePage } from './pages/kommune-page';
import { listPage, notFoundPage } from './pages/list-page';
import { screenPage } from './pages/screen-page';
import { SCREEN_CSS } from './pages/screen-style';
import { privacyPage } from './pages/privacy-page';
import { accessibilityPage, type Site } from './pages/statement-pages';
import { PAGE_CSS } from './pages/style';
import { STATEMENTS } from './words/statements';
import { TEXTS, type Reader } from './words/texts';

/** For pages that say what is now: for a minute a browser need not ask again. */
const LIVE = `public, max-age=${KEPT / SECOND}`;

/**
 * The pages for citizens: `/buerger/` and below it one for each Kommune that has one, its data, and what the law asks for.
 * @param desk answers what everybody may see
 */
export function citizensRouter(region: RegionConfig, desk: Pick<AnswerDesk, 'answer'>, now: () => Instant): Router {
  const paged = region.kommunen.filter((kommune): kommune is PagedKommune => kommune.citizens !== undefined);
  const slugs = new Set(paged.map(({ slug }) => slug));
  const editions = new Editions(region, desk, now);
  const policies = { page: policyOf(PAGE_CSS), screen: policyOf(SCREEN_CSS) };
  const router = Router();

  const readerOf = (request: Request, at: Instant): Reader => {
    const language = languageOf(request.query['lang'], request.acceptsLanguages('de', 'en'));
    return { language, zone: region.timeZone, now: at, t: TEXTS[language] };
  };
  const send = (response: Response, page: string, policy = policies.page) =>
    response.set({ 'content-security-policy': policy, vary: 'accept-language' }).type('html').send(page);
  // A dashboard that was imported by hand knows the name alone.
  const kommuneOf = (request: Request) =>
    paged.find(({ slug, name }) => [slug, name].includes(String(request.params['kommune'])));

  /** A route of a Kommune that has a page; for others there is the list. */
  const ofKommune =
    (answer: (kommune: PagedKommune, request: Request, response: Response) => unknown): RequestHandler =>
    async (request, response) => {
      const kommune = kommuneOf(request);
      if (kommune) {
        await answer(kommune, request, response);
      } else {
        const page = notFoundPage(String(request.params['kommune']), paged, readerOf(request, now()));
        send(response.status(404).set('cache-control', 'no-cache'), page);
      }
    };
  const edition = async (kommune: PagedKommune, request: Request, response: Response) => {
    const { language } = readerOf(request, now());
    const made = await editions.of(kommune, language);
    response.set('cache-control', made.isWhole ? LIVE : 'no-cache');
    return { made, reader: readerOf(request, made.now) };
  };

  router.get('/buerger', (request, response) => {
    send(response.set('cache-control', LIVE), listPage(region, paged, readerOf(request, now())));
  });
  router.get(
    '/buerger/:kommune',
    ofKommune(async (kommune, request, response) => {
      const { made, reader } = await edition(kommune, request, response);
      if (request.query['bildschirm'] === undefined) {
        send(response, kommunePage(made, slugs, reader));
      } else {
        send(
          response,
          screenPage(made, kommune.citizens.address ?? addressOf(kommune, request), reader),
          policies.screen
        );
      }
    })
  );
  router.get(
    '/buerger/:kommune/daten.csv',
    ofKommune(async (kommune, request, response) => {
      const { made, reader } = await edition(kommune, request, response);
      response.set({
        vary: 'accept-language',
        'content-disposition': `attachment; filename="luft-${kommune.slug}.csv"`,
      });
      response.type('csv').send(dataCsv(made, reader));
    })
  );
  router.get(
    '/buerger/:kommune/barrierefreiheit',
    ofKommune((kommune, request, response) => {
      const reader = readerOf(request, now());
      send(response, accessibilityPage(siteOf(kommune, request, reader), reader));
    })
  );
  router.get(
    '/buerger/:kommune/datenschutz',
    ofKommune((kommune, request, response) => {
      const reader = readerOf(request, now());
      send(response, privacyPage(siteOf(kommune, request, reader), reader));
    })
  );
  return router;
}

function siteOf(kommune: PagedKommune, request: Request, { t, language }: Reader): Site {
  const { providers, screenType } = STATEMENTS[language];
  return {
    ...{ title: t.title(kommune.name), address: addressOf(kommune, request), home: `/buerger/${kommune.slug}` },
    ...{ responsible: kommune.name, exceptions: [providers, screenType], page: kommune.citizens },
  };
}

/** As the reader's browser has it, without what nobody needs to type. */
function addressOf({ slug }: PagedKommune, request: Request): string {
  return `${request.get('host') ?? ''}/buerger/${slug}`;
}
