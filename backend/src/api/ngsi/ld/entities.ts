import { NgsiFailure } from '../failure';
import { addLinks, pageLinks, pageOf, parametersOf } from '../http';
import { isCalled, select, wantedOf, WANTED, withAttributes } from '../query/select';
import { termOf } from '../context/terms';
import { entityJson, featureJson } from '../write/ld';
import { askedInAddress, type AskedOf } from './query-body';
import { LOOKS, lookOf, sendEntities, sendEntity, written, wantsCount, wishOf } from './answer';
import type { RequestHandler } from 'express';
import type { ReadingParts } from '../parts';

const ASKED = [...WANTED, ...LOOKS, 'limit', 'offset', 'count', 'local', 'lang'];

/** GET /ngsi-ld/v1/entities, and POST /ngsi-ld/v1/entityOperations/query. */
export function listEntities(parts: ReadingParts, askedOf: AskedOf = askedInAddress): RequestHandler {
  return async (request, response) => {
    const wish = wishOf(request, parts.publicUrl);
    const { parameters, meant } = askedOf(request, ASKED);
    const [wanted, look, page] = [{ ...wantedOf(parameters), ...meant }, lookOf(parameters), pageOf(parameters)];
    const isCounted = wantsCount(parameters);
    const found = select((await parts.worldFor(request)).entities, wanted);
    if (isCounted) {
      response.set('NGSILD-Results-Count', String(found.length));
    }
    addLinks(response, pageLinks(request, wish.base, page, found.length));
    const write = wish.type === 'application/geo+json' ? featureJson : entityJson;
    const shown = found.slice(page.offset, page.offset + page.limit);
    await sendEntities(
      response,
      wish,
      written(shown, (entity) => write(entity, look))
    );
  };
}

/** GET /ngsi-ld/v1/entities/{id} */
export function oneEntity(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    const wish = wishOf(request, parts.publicUrl);
    const parameters = parametersOf(request, [...LOOKS, 'attrs', 'local', 'lang']);
    const look = lookOf(parameters);
    const id = String(request.params['id']);
    const entity = (await parts.worldFor(request)).entities.find((one) => isCalled(one.id, id));
    const shown = entity && withAttributes(entity, parameters.list('attrs').map(termOf));
    if (!shown) {
      throw noEntity(id);
    }
    sendEntity(
      response,
      wish,
      wish.type === 'application/geo+json' ? featureJson(shown, look) : entityJson(shown, look)
    );
  };
}

export function noEntity(id: string): NgsiFailure {
  return new NgsiFailure(
    'ResourceNotFound',
    `There is no entity ${id.slice(0, 100)} with these attributes.`,
    'GET /ngsi-ld/v1/entities lists all that may be seen.'
  );
}
