import { Router } from 'express';
import { NgsiFailure, failureHandler } from '../failure';
import { forBrowsers, onlyToRead, pageOf, parametersOf, typeAccepted } from '../http';
import { byType } from '../ld/types';
import { isCalled, select, withAttributes } from '../query/select';
import { attributesV2, entityV2 } from '../write/v2';
import { ASKED, wantedOf } from './query';
import type { Request, RequestHandler } from 'express';
import type { Entity } from '../model/entity';
import type { Parameters } from '../query/parameters';
import type { ReadingParts } from '../parts';

/** Entities of a page where nobody asks for a number: that of NGSI-v2. */
const PAGE = 20;

/** NGSI-v2, to read: the same entities for platforms that do not speak NGSI-LD yet. */
export function v2Routes(parts: ReadingParts): Router {
  const router = Router();
  router.use(forBrowsers);
  router.get('/', (_request, response) => {
    response.json({ entities_url: '/v2/entities', types_url: '/v2/types' });
  });
  router.get('/entities', listEntities(parts));
  router.get(
    '/entities/:id',
    oneEntity(parts, (entity, isPlain) => entityV2(entity, isPlain))
  );
  router.get(
    '/entities/:id/attrs',
    oneEntity(parts, ({ attributes }, isPlain) => attributesV2(attributes, isPlain))
  );
  router.get('/types', listTypes(parts));
  router.get('/types/:type', oneType(parts));
  router.use(onlyToRead);
  router.use(failureHandler('v2', parts.logger));
  return router;
}

function listEntities(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    typeAccepted(request, ['application/json']);
    const parameters = parametersOf(request, ASKED);
    const [wanted, { limit, offset }, options] = [
      wantedOf(parameters),
      pageOf(parameters, PAGE),
      optionsOf(parameters),
    ];
    const found = select((await parts.worldFor(request)).entities, wanted);
    if (options.has('count')) {
      response.set('Fiware-Total-Count', String(found.length));
    }
    response.json(found.slice(offset, offset + limit).map((entity) => entityV2(entity, options.has('keyValues'))));
  };
}

function oneEntity(parts: ReadingParts, write: (entity: Entity, isPlain: boolean) => unknown): RequestHandler {
  return async (request, response) => {
    typeAccepted(request, ['application/json']);
    const parameters = parametersOf(request, ['type', 'attrs', 'options']);
    const options = optionsOf(parameters);
    const [id, type] = [String(request.params['id']), parameters.text('type')];
    const entities = (await parts.worldFor(request)).entities;
    const entity = entities.find((one) => isCalled(one.id, id) && (type === undefined || one.type === type));
    const shown = entity && withAttributes(entity, parameters.list('attrs'));
    if (!shown) {
      throw new NgsiFailure('ResourceNotFound', 'The requested entity has not been found.', 'Check type and id.');
    }
    response.json(write(shown, options.has('keyValues')));
  };
}

function listTypes(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    const parameters = parametersOf(request, ['limit', 'offset', 'options']);
    const { limit, offset } = pageOf(parameters, PAGE);
    const options = parameters.choices('options', ['count', 'values']);
    const types = [...byType(await entitiesFor(parts, request))];
    if (options.has('count')) {
      response.set('Fiware-Total-Count', String(types.length));
    }
    const shown = types.slice(offset, offset + limit);
    response.json(shown.map(([type, entities]) => (options.has('values') ? type : { type, ...described(entities) })));
  };
}

function oneType(parts: ReadingParts): RequestHandler {
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

const optionsOf = (parameters: Parameters): ReadonlySet<string> =>
  parameters.choices('options', ['count', 'keyValues', 'normalized']);

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
