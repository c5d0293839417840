import { Router, type Request, type Response } from 'express';
import type { Quad } from 'n3';
import { HubError } from '@smartregion/terms/errors';
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
    const form = formOf(request, request.params['form']);
    const datasets = await offer.datasets();
    if (form === undefined) {
      next();
      return;
    }
    sendRdf(response, form, catalogStatements(catalog(request, datasets)));
  });
  router.get(
    ['/opendata/daten/:kommune/:topic.:form', '/opendata/daten/:kommune/:topic'],
    async (request, response, next) => {
      const { kommune, topic, form: asked } = request.params;
      const form = asked === undefined ? wantedForm(request, 'text/html') : formOf(request, asked);
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

/** As the address ends, or else as the request wants it. */
function formOf(request: Request, asked: unknown): RdfForm | undefined {
  if (asked === undefined) {
    const form = wantedForm(request);
    if (form === undefined) {
      throw unknownForm();
    }
    return form;
  }
  return typeof asked === 'string' && Object.hasOwn(RDF_FORMS, asked) ? (asked as RdfForm) : undefined;
}

/** @param others types that somebody else answers with; before ours, as browsers want anything */
function wantedForm(request: Request, ...others: readonly string[]): RdfForm | undefined {
  const best = request.accepts([...others, ...TYPES, 'application/json']);
  const type = best === 'application/json' ? RDF_FORMS.jsonld.type : best;
  return (Object.keys(RDF_FORMS) as RdfForm[]).find((form) => RDF_FORMS[form].type === type);
}

function sendRdf(response: Response, form: RdfForm, quads: readonly Quad[]): void {
  const { type, write } = RDF_FORMS[form];
  response.set({ 'Cache-Control': 'public, max-age=60', Vary: 'Accept' });
  response.type(`${type}; charset=utf-8`).send(write(quads));
}

const unknownForm = () =>
  new HubError(
    'query',
    { de: 'In dieser Form gibt es den Katalog nicht.', en: 'There is no catalogue in that form.' },
    {
      de: 'Es gibt /opendata/katalog.rdf, .ttl und .jsonld; Accept nennt application/rdf+xml, text/turtle oder application/ld+json.',
      en: 'There are /opendata/katalog.rdf, .ttl and .jsonld; Accept names application/rdf+xml, text/turtle or application/ld+json.',
    }
  );
