import { Router, type Request, type Response } from 'express';
import type { Quad } from 'n3';
import { sendProblem } from '../../problem';
import { languageOf } from '../../status/words/texts';
import type { Dataset } from '../datasets/dataset';
import type { Offer } from '../datasets/offer';
import { catalogStatements, oneDataset, type CatalogParts } from './catalog';
import { jsonLdOf } from './json-ld';
import { rdfXmlOf } from './rdf-xml';
import { turtleOf } from './turtle';

export interface RdfParts {
  readonly offer: Offer;
  /** The catalogue of a hub at this address. */
  catalog(request: Request, datasets: readonly Dataset[]): CatalogParts;
}

/** The forms of the catalogue, the one first that is given where nobody says which. */
export const RDF_FORMS = {
  rdf: { type: 'application/rdf+xml', write: rdfXmlOf },
  ttl: { type: 'text/turtle', write: turtleOf },
  jsonld: { type: 'application/ld+json', write: jsonLdOf },
} as const;
export type RdfForm = keyof typeof RDF_FORMS;
const TYPES = Object.values(RDF_FORMS).map(({ type }) => type);

/**
 * The catalogue under `/opendata/katalog`, in the form that the request wants, and under addresses that end with it;
 * likewise each dataset under its own address, which without such a wish is a page.
 */
export function rdfRoutes({ offer, catalog }: RdfParts): Router {
  const router = Router();
  router.get(['/opendata/katalog.:form', '/opendata/katalog'], async (request, response, next) => {
    const asked = request.params['form'];
    const form = asked === undefined ? wantedForm(request) : namedForm(asked);
    if (form !== undefined) {
      sendRdf(response, form, catalogStatements(catalog(request, await offer.datasets())));
    } else if (asked !== undefined) {
      next();
    } else {
      leadToPage(request, response);
    }
  });
  router.get(
    ['/opendata/daten/:kommune/:topic.:form', '/opendata/daten/:kommune/:topic'],
    async (request, response, next) => {
      const { kommune, topic, form: asked } = request.params;
      const form = asked === undefined ? wantedForm(request, 'text/html') : namedForm(asked);
      const dataset = await offer.find(`${String(kommune)}/${String(topic)}`);
      if (form === undefined || !dataset) {
        next();
        return;
      }
      sendRdf(response, form, oneDataset(dataset, catalog(request, [dataset])));
    }
  );
  return router;
}

/** As the address ends. */
function namedForm(asked: unknown): RdfForm | undefined {
  return typeof asked === 'string' && Object.hasOwn(RDF_FORMS, asked) ? (asked as RdfForm) : undefined;
}

/**
 * Whoever follows the address of the catalogue, or of the publisher within it, with a browser finds the page of the same
 * things: what an address stands for is not the page, so 303.
 */
function leadToPage(request: Request, response: Response): void {
  response.vary('Accept');
  if (request.accepts('text/html', 'application/xhtml+xml') === false) {
    sendProblem(response, 406, 'not-acceptable', UNKNOWN_FORM.message, UNKNOWN_FORM.remedy);
    return;
  }
  const language = languageOf(request.query['lang'], request.acceptsLanguages('de', 'en'));
  response.vary('Accept-Language').redirect(303, `../opendata?lang=${language}`);
}

/**
 * What a browser names it wants more than anything else; what wants anything has no wish.
 * @param others types that somebody else answers with; before ours, where there is no wish
 */
function wantedForm(request: Request, ...others: readonly string[]): RdfForm | undefined {
  const best = request.accepts([...others, ...TYPES, 'application/json', 'text/html', 'application/xhtml+xml']);
  const type = best === 'application/json' ? RDF_FORMS.jsonld.type : best;
  return (Object.keys(RDF_FORMS) as RdfForm[]).find((form) => RDF_FORMS[form].type === type);
}

function sendRdf(response: Response, form: RdfForm, quads: readonly Quad[]): void {
  const { type, write } = RDF_FORMS[form];
  response.set({ 'Cache-Control': 'public, max-age=60', Vary: 'Accept' });
  response.type(`${type}; charset=utf-8`).send(write(quads));
}

const UNKNOWN_FORM = {
  message: 'There is no catalogue in that form.',
  remedy: `Accept ${TYPES.join(', ')} or text/html, or ask for /opendata/katalog.rdf, .ttl or .jsonld.`,
};
