import { NgsiFailure } from '../failure';
import { parametersOf, typeAccepted } from '../http';
import { plainValue, type Entity } from '../model/entity';
import { isCalled, select, withAttributes } from '../query/select';
import { attributesV2 } from '../write/v2';
import { ordered } from './order';
import { pageV2 } from './page';
import { ASKED, wantedOf } from './query';
import { shapedEntity, shapeOf, type Shape } from './shape';
import type { Request, RequestHandler, Response } from 'express';
import type { Parameters } from '../query/parameters';
import type { ReadingParts } from '../parts';

/** GET /v2/entities */
export function listEntities(parts: ReadingParts): RequestHandler {
  return async (request, response) => {
    typeAccepted(request, ['application/json']);
    const parameters = parametersOf(request, ASKED);
    const [wanted, { limit, offset }, shape] = [wantedOf(parameters), pageV2(parameters), shapeOf(parameters)];
    const { entities } = await parts.worldFor(request);
    // What a list is ordered by need not be shown.
    const found = select(ordered(entities, parameters), wanted);
    if (shape.isCounted) {
      response.set('Fiware-Total-Count', String(found.length));
    }
    response.json(found.slice(offset, offset + limit).map((entity) => shapedEntity(entity, shape)));
  };
}

/** GET /v2/entities/{id}, and …/attrs. */
export function oneEntity(parts: ReadingParts, write: (entity: Entity, shape: Shape) => unknown): RequestHandler {
  return async (request, response) => {
    typeAccepted(request, ['application/json']);
    const parameters = parametersOf(request, ['type', 'attrs', 'options']);
    const shape = shapeOf(parameters);
    const shown = withAttributes(await asked(parts, request, parameters), shape.attrs);
    if (!shown) {
      throw NOT_FOUND;
    }
    response.json(write(shown, shape));
  };
}

/** GET /v2/entities/{id}/attrs/{attribute}, and …/value: `write` sends it. */
export function oneAttribute(parts: ReadingParts, write: (value: Shown, to: Sending) => void): RequestHandler {
  return async (request, response) => {
    const parameters = parametersOf(request, ['type']);
    const entity = await asked(parts, request, parameters);
    const name = String(request.params['attribute']);
    const instances = entity.attributes.get(name);
    if (!instances) {
      throw new NgsiFailure(
        'ResourceNotFound',
        `The entity does not have the attribute ${name.slice(0, 40)}.`,
        'GET …/attrs lists those that it has.'
      );
    }
    write(
      { attribute: attributesV2([[name, instances]], false)[name], value: plainValue(instances[0]!.value) },
      { request, response }
    );
  };
}

interface Shown {
  readonly attribute: unknown;
  readonly value: unknown;
}

interface Sending {
  readonly request: Request;
  readonly response: Response;
}

export function sendAttribute({ attribute }: Shown, { request, response }: Sending): void {
  typeAccepted(request, ['application/json']);
  response.json(attribute);
}

/** A number or a text is a text, in quotation marks if it was one; what has members is JSON (NGSI-v2, "Get Attribute Value"). */
export function sendValue({ value }: Shown, { request, response }: Sending): void {
  const isJson = typeof value === 'object' && value !== null;
  const type = typeAccepted(request, isJson ? ['application/json', 'text/plain'] : ['text/plain']);
  response.type(type).send(JSON.stringify(value));
}

const NOT_FOUND = new NgsiFailure('ResourceNotFound', 'The requested entity has not been found.', 'Check type and id.');

/** @throws NgsiFailure `ResourceNotFound` */
async function asked(parts: ReadingParts, request: Request, parameters: Parameters): Promise<Entity> {
  const [id, type] = [String(request.params['id']), parameters.text('type')];
  const { entities } = await parts.worldFor(request);
  const entity = entities.find((one) => isCalled(one.id, id) && (type === undefined || one.type === type));
  if (!entity) {
    throw NOT_FOUND;
  }
  return entity;
}
