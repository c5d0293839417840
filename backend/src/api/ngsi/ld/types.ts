import { NgsiFailure } from '../failure';
import { parametersOf } from '../http';
import { TERMS, termOf } from '../context/terms';
import { sendEntities, sendEntity, wishOf } from './answer';
import type { Request, RequestHandler } from 'express';
import type { Entity } from '../model/entity';
import type { ReadingParts } from '../parts';

type Json = Readonly<Record<string, unknown>>;

/** GET /ngsi-ld/v1/types and /types/{type} (ETSI GS CIM 009, 5.7.5 to 5.7.7) */
export const listTypes = (parts: ReadingParts): RequestHandler =>
  listing(parts, 'EntityTypeList', 'typeList', (entities) =>
    [...byType(entities)].map(([type, own]) => ({
      id: addressOf(type),
      type: 'EntityType',
      typeName: type,
      attributeNames: [...attributesOf(own).keys()],
    }))
  );

export const oneType = (parts: ReadingParts): RequestHandler =>
  single(parts, 'type', (entities, type) => {
    const own = byType(entities).get(type);
    return (
      own && {
        ...{ id: addressOf(type), type: 'EntityTypeInfo', typeName: type, entityCount: own.length },
        attributeDetails: [...attributesOf(own)].map(([name, kinds]) => ({
          ...{ id: addressOf(name), type: 'Attribute', attributeName: name, attributeTypes: [...kinds] },
        })),
      }
    );
  });

/** GET /ngsi-ld/v1/attributes and /attributes/{attribute} (5.7.8 to 5.7.10) */
export const listAttributes = (parts: ReadingParts): RequestHandler =>
  listing(parts, 'AttributeList', 'attributeList', (entities) =>
    [...attributesOf(entities).keys()].map((name) => ({
      ...{ id: addressOf(name), type: 'Attribute', attributeName: name },
      typeNames: [...new Set(entities.filter(({ attributes }) => attributes.has(name)).map(({ type }) => type))],
    }))
  );

export const oneAttribute = (parts: ReadingParts): RequestHandler =>
  single(parts, 'attribute', (entities, name) => {
    const own = entities.filter(({ attributes }) => attributes.has(name));
    return own.length === 0
      ? undefined
      : {
          ...{ id: addressOf(name), type: 'Attribute', attributeName: name, attributeCount: own.length },
          attributeTypes: [...attributesOf(own).get(name)!],
          typeNames: [...new Set(own.map(({ type }) => type))],
        };
  });

function listing(
  parts: ReadingParts,
  type: string,
  member: string,
  detailsOf: (entities: readonly Entity[]) => readonly Json[]
): RequestHandler {
  return async (request, response) => {
    const wish = wishOf(request, parts.publicUrl);
    const isDetailed = parametersOf(request, ['details', 'local']).choices('details', ['true', 'false']).has('true');
    const details = detailsOf((await parts.worldFor(request)).entities);
    if (isDetailed) {
      await sendEntities(response, wish, details);
    } else {
      const names = details.map((one) => one['typeName'] ?? one['attributeName']);
      sendEntity(response, wish, { id: `urn:ngsi-ld:${type}:hub`, type, [member]: names });
    }
  };
}

function single(
  parts: ReadingParts,
  parameter: string,
  infoOf: (entities: readonly Entity[], name: string) => Json | undefined
): RequestHandler {
  return async (request: Request, response) => {
    const wish = wishOf(request, parts.publicUrl);
    parametersOf(request, ['local']);
    const name = termOf(String(request.params[parameter]));
    const info = infoOf((await parts.worldFor(request)).entities, name);
    if (!info) {
      throw new NgsiFailure(
        'ResourceNotFound',
        `No entity has the ${parameter} ${name.slice(0, 60)}.`,
        `GET /ngsi-ld/v1/${parameter}s lists them.`
      );
    }
    sendEntity(response, wish, info);
  };
}

const addressOf = (term: string): string => TERMS.get(term) ?? term;

export function byType(entities: readonly Entity[]): Map<string, Entity[]> {
  const types = new Map<string, Entity[]>();
  entities.forEach((entity) => types.set(entity.type, [...(types.get(entity.type) ?? []), entity]));
  return types;
}

/** Each attribute with what kinds it is of. */
function attributesOf(entities: readonly Entity[]): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const [name, [first]] of entities.flatMap(({ attributes }) => [...attributes])) {
    kinds.set(name, (kinds.get(name) ?? new Set()).add(first!.kind));
  }
  return kinds;
}
