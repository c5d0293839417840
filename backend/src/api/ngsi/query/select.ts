import { termOf } from '../context/terms';
import { jsonCoordinates, placeTest, type PlaceTest } from './geo';
import { testOf, type Test } from './fulfils';
import { gatheringOf, type Gathering } from './gathering';
import { patternOf } from './pattern';
import { parseQ } from './q';
import { malformed } from '../failure';
import type { Position } from '../../sta/filter/geometry';
import type { Parameters } from './parameters';
import type { Entity } from '../model/entity';

/** Which entities are wanted: by what never changes, and by what they say. */
export interface Wanted {
  readonly ids: readonly string[];
  readonly fitsId?: (id: string) => boolean;
  /** Terms; none for all. */
  readonly types: readonly string[];
  readonly fitsType?: (type: string) => boolean;
  /** Whatever no list and no pattern can say. */
  readonly fits?: (entity: Entity) => boolean;
  readonly place?: PlaceTest;
  readonly q?: Test;
  /** The same for what is read bit by bit. */
  readonly gathering?: () => Gathering;
  /** Terms; none for all. */
  readonly attrs: readonly string[];
}

export const WANTED = [
  ...['id', 'idPattern', 'type', 'attrs', 'q', 'georel', 'geometry', 'coordinates', 'geoproperty'],
] as const;

/** @throws HubError `query` */
export function wantedOf(parameters: Parameters): Wanted {
  const pattern = parameters.text('idPattern');
  const q = parameters.text('q');
  return {
    ids: parameters.list('id'),
    ...(pattern === undefined ? {} : { fitsId: patternOf(pattern, 'idPattern') }),
    types: typesIn(parameters.text('type')),
    ...placeIn(parameters),
    ...(q === undefined ? {} : qIn(q)),
    attrs: parameters.list('attrs').map(termOf),
  };
}

function qIn(text: string): Pick<Wanted, 'q' | 'gathering'> {
  const condition = parseQ(text);
  return { q: testOf(condition), gathering: gatheringOf(condition) };
}

/** `A,B`, `(A|B)`, `*`: an entity of the hub has one type, so that nothing has two. */
export function typesIn(text = '*'): readonly string[] {
  if (text.includes(';')) {
    throw malformed('type cannot ask for several types of one entity.', 'Write type=A,B for entities of either.');
  }
  const types = text
    .replace(/[()]/g, '')
    .split(/[,|]/)
    .map((type) => termOf(type.trim()));
  return types.includes('*') ? [] : types;
}

function placeIn(parameters: Parameters): { readonly place?: PlaceTest } {
  const [georel, geometry, coordinates] = ['georel', 'geometry', 'coordinates'].map((name) => parameters.text(name));
  if (georel === undefined && geometry === undefined && coordinates === undefined) {
    return {};
  }
  if (georel === undefined || geometry === undefined || coordinates === undefined) {
    throw malformed('georel, geometry and coordinates belong together.', 'Give all three, or none.');
  }
  if (termOf(parameters.text('geoproperty') ?? 'location') !== 'location') {
    throw malformed('geoproperty can only be location.', 'Leave it out.');
  }
  return { place: placeTest(georel, geometry, jsonCoordinates(coordinates)) };
}

/** Clients encode an id once for the address, or leave it as it is: what is encoded within it is then read once too often. */
export function isCalled(id: string, asked: string): boolean {
  return id === asked || decodeURIComponent(id) === asked;
}

/** Whether an entity is one of those, whatever its readings say. */
export function isMeant(entity: Entity, { ids, fitsId, types, fitsType, fits, place }: Wanted): boolean {
  const { id, type, attributes } = entity;
  return (
    (ids.length === 0 || ids.some((one) => isCalled(id, one))) &&
    (fitsId?.(id) ?? true) &&
    (types.length === 0 || types.includes(type)) &&
    (fitsType?.(type) ?? true) &&
    (fits?.(entity) ?? true) &&
    (place?.(positionOf(attributes.get('location')?.[0]?.value)) ?? true)
  );
}

function positionOf(point: unknown): Position {
  return (point as { readonly coordinates: Position }).coordinates;
}

/** An entity with the wanted attributes alone; undefined where it has none of them. */
export function withAttributes(entity: Entity, attrs: readonly string[]): Entity | undefined {
  if (attrs.length === 0) {
    return entity;
  }
  const attributes = new Map([...entity.attributes].filter(([name]) => attrs.includes(name)));
  return attributes.size === 0 ? undefined : { ...entity, attributes };
}

/** Those that are wanted, as they are now. */
export function select(entities: readonly Entity[], wanted: Wanted): readonly Entity[] {
  return entities
    .filter((entity) => isMeant(entity, wanted) && (wanted.q?.(entity.attributes) ?? true))
    .flatMap((entity) => withAttributes(entity, wanted.attrs) ?? []);
}
