import { Router, urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { HTTP_STATUS, HubError } from '@smartregion/terms/errors';
import type { Desk } from '../../../actions/model/desk';
import type { Instant } from '../../../model/time';
import { policyOf } from '../../citizens/pages/frame';
import { languageOf } from '../../status/words/texts';
import { sendAudit } from '../audit/router';
import { parseAudit } from '../audit/request';
import { mayDecide, SESSION, type Asker, type Door } from '../door/door';
import type { Tickets } from '../door/tickets';
import { say } from '../word';
import { enterPage, measurePage, noticePage, overviewPage } from './pages';
import type { Insider, PageReader } from './reader';
import { ACTIONS_CSS } from './style';
import { ACTION_TEXTS } from './words';

export interface PageParts {
  readonly desk: Desk;
  readonly door: Door;
  readonly tickets: Tickets;
  /** closed: nobody has a token to enter with; demo: everybody has. */
  readonly entry: 'open' | 'closed' | 'demo';
  readonly kommunen: readonly { readonly slug: string; readonly name: string }[];
  readonly zone: string;
  readonly publicUrl: string | undefined;
  readonly now: () => Instant;
}

const COOKIE = 'massnahmen';
const POLICY = policyOf(ACTIONS_CSS, 'self');
/** Only back into these pages, whatever a form says. */
const OWN_PAGE = /^\/massnahmen(\/regel\/[^/?#\\\s]{1,200})?(\?vorschlag=\d{1,15})?$/;

/**
 * The pages of measures: `/massnahmen` and below it one for each. GET shows; only a form with a ticket of the hub's own
 * page says a word to a measure, so that a mail scanner that opens a link, or a page of others, decides nothing.
 */
export function pageRoutes(parts: PageParts): Router {
  const { desk, door, tickets, entry, zone, publicUrl, now } = parts;
  const kommunen = new Map(parts.kommunen.map(({ slug, name }) => [slug, name]));
  const base = publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl?.startsWith('https:') ?? false,
    path: `${base}/massnahmen`,
  } as const;
  const router = Router();

  const readerOf = (request: Request): PageReader => {
    const language = languageOf(request.query['lang'], request.acceptsLanguages('de', 'en'));
    return {
      language,
      t: ACTION_TEXTS[language],
      zone,
      now: now(),
      base,
      here: `${base}${request.method === 'GET' ? request.path : '/massnahmen'}`,
    };
  };
  const send = (response: Response, page: string, status = 200) =>
    response
      .status(status)
      .set({ 'content-security-policy': POLICY, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
      .type('html')
      .send(page);

  /** A page for who has come in; others are asked to, and come back to it. */
  const inside =
    (answer: (request: Request, response: Response, reader: Insider) => Promise<unknown>): RequestHandler =>
    async (request, response) => {
      const reader = readerOf(request);
      const asker = door.askerIn(cookieOf(request) ?? '');
      if (!asker) {
        const { vorschlag } = request.query;
        const asked = typeof vorschlag === 'string' ? `?vorschlag=${vorschlag}` : '';
        send(response, enterPage(`${request.path}${asked}`, undefined, entry, reader), 401);
        return;
      }
      try {
        await answer(request, response, { ...reader, asker, tickets, kommunen });
      } catch (error) {
        if (!(error instanceof HubError)) {
          throw error;
        }
        const { message, remedy } = error.in(reader.language);
        send(response, noticePage(`${message} ${remedy}`, reader), HTTP_STATUS[error.kind]);
      }
    };
  const viewOf = async (id: string) => {
    const view = (await desk.states()).find(({ rule }) => rule.id === id);
    if (!view) {
      throw noMeasure();
    }
    return view;
  };

  // A page of others cannot even sign somebody in or out.
  router.post(/^\/massnahmen/, (request, _response, next) => {
    const site = request.get('sec-fetch-site');
    next(site === undefined || site === 'same-origin' || site === 'none' ? undefined : foreign());
  });
  router.get(
    '/massnahmen',
    inside(async (_request, response, reader) => send(response, overviewPage(await desk.states(), reader)))
  );
  router.get(
    '/massnahmen/protokoll.csv',
    inside(async (request, response, reader) => {
      const format = reader.language === 'de' ? 'csv-excel' : 'csv';
      await sendAudit(response, parseAudit({ ...request.query, format }, now()), { desk, zone });
    })
  );
  router.get(
    '/massnahmen/regel/:rule',
    inside(async (request, response, reader) => {
      const view = await viewOf(String(request.params['rule']));
      const { vorschlag } = request.query;
      const isGone = vorschlag !== undefined && Number(vorschlag) !== view.standing.since;
      send(response, measurePage(view, isGone ? reader.t.gone : undefined, reader));
    })
  );

  const form = urlencoded({ extended: false, limit: '10kb', parameterLimit: 10 });
  router.post('/massnahmen/anmelden', form, (request, response) => {
    const reader = readerOf(request);
    const [token, next] = [fieldOf(request, 'token'), fieldOf(request, 'next')];
    const back = OWN_PAGE.test(next) ? next : '/massnahmen';
    const refuse = (notice: string, status: number) => send(response, enterPage(back, notice, entry, reader), status);
    let asker: Asker | undefined;
    try {
      asker = door.enter(request, token);
    } catch (error) {
      if (!(error instanceof HubError)) {
        throw error;
      }
      const { message, remedy } = error.in(reader.language);
      response.set('Retry-After', String(error.details['retryAfter']));
      refuse(`${message} ${remedy}`, HTTP_STATUS[error.kind]);
      return;
    }
    if (!asker) {
      refuse(reader.t.wrong, 401);
      return;
    }
    response.cookie(COOKIE, door.sessionOf(asker), { ...cookie, maxAge: SESSION });
    response.redirect(303, `${base}${back}${back.includes('?') ? '&' : '?'}lang=${reader.language}`);
  });
  router.post('/massnahmen/abmelden', (request, response) => {
    door.leave(cookieOf(request) ?? '');
    response.clearCookie(COOKIE, cookie).redirect(303, `${base}/massnahmen?lang=${readerOf(request).language}`);
  });
  router.post(
    '/massnahmen/regel/:rule',
    form,
    inside(async (request, response, reader) => {
      const view = await viewOf(String(request.params['rule']));
      const { asker, t, language } = reader;
      const ticket = asker === 'hub' ? undefined : tickets.redeem(fieldOf(request, 'ticket'), asker.name, view.rule.id);
      if (!ticket || !mayDecide(asker, view.rule)) {
        send(response, measurePage(view, t.stale, reader), 403);
        return;
      }
      const { word, rule, since: proposal } = ticket;
      const verdict = await say(desk, { word, rule, by: asker.name, proposal }, now());
      if (verdict.done) {
        response.redirect(303, `${base}/massnahmen/regel/${encodeURIComponent(rule)}?lang=${language}`);
      } else {
        send(response, measurePage(await viewOf(rule), t.nothing(verdict.why[language]), reader), 409);
      }
    })
  );
  return router;
}

function cookieOf(request: Request): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === COOKIE)?.[1];
}

function fieldOf({ body }: Request, name: string): string {
  const value = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}

const noMeasure = () =>
  new HubError(
    'not-found',
    { de: 'Diese Maßnahme gibt es nicht.', en: 'There is no such measure.' },
    { de: 'Unter „Alle Maßnahmen“ stehen alle.', en: 'All stand under "All measures".' }
  );

const foreign = () =>
  new HubError(
    'forbidden',
    { de: 'Diese Anfrage kommt von einer fremden Seite.', en: 'This request comes from a page of others.' },
    { de: 'Öffnen Sie /massnahmen selbst.', en: 'Open /massnahmen yourself.' }
  );
