import { NgsiFailure } from '../failure';
import { parametersOf } from '../http';
import { byType } from '../ld/types';
import { attributesV2 } from '../write/v2';
import { pageV2 } from './page';
import type { Request, RequestHandler } from 'express';
import type { Entity } from '../model/entity';
import type { ReadingParts } from '../parts';

/** GET /v2/types */
export function listTypes(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    const parameters = parametersOf(request, ['limit', 'offset', 'options']);
    const { limit, offset } = pageV2(parameters);
    const options = parameters.choices('options', ['count', 'values']);
    const types = [...byType(await entitiesFor(parts, request))];
    if (options.has('count')) {
      response.set('Fiware-Total-Count', String(types.length));
    }
    const shown = types.slice(offset, offset + limit);
    response.json(shown.map(([type, entities]) => (options.has('values') ? type : { type, ...described(entities) })));
  };
}

/** GET /v2/types/{type} */
export function oneType(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    parametersOf(request, []);
    const entities = byType(await entitiesFor(parts, request)).get(String(request.params['type']));
    if (!entities) {
      throw new NgsiFailure('ResourceNotFound', 'Entity type not found.', 'GET /v2/types lists them.');
    }
    response.json(described(entities));
  };
}

const entitiesFor = async (parts: ReadingParts, request: Request): Promise<readonly Entity[]> =>
  (await parts.worldFor(request)).entities;

/** The attributes of a type with the types of their values. */
function described(entities: readonly Entity[]) {
  const attrs: Record<string, { types: string[] }> = {};
  for (const entity of entities) {
    for (const [name, { type }] of Object.entries(attributesV2(entity.attributes, false)) as [
      string,
      { type: string },
    ][]) {
      attrs[name] = { types: [...new Set([...(attrs[name]?.types ?? []), type])] };
    }
  }
  return { attrs, count: entities.length };
}
