import { malformed } from '../failure';
import { testOf } from '../query/fulfils';
import { placeTest, type PlaceTest } from '../query/geo';
import { patternOf } from '../query/pattern';
import { parseQ, type Condition } from '../query/q';
import { typesIn, type Wanted } from '../query/select';
import type { Parameters } from '../query/parameters';

/** Parameters of GET /v2/entities (NGSI-v2, "Simple Query Language" and "Geographical Queries"). */
export const ASKED = [
  ...['id', 'idPattern', 'type', 'typePattern', 'q', 'georel', 'geometry', 'coords', 'attrs', 'options'],
  ...['limit', 'offset', 'orderBy'],
] as const;

/** @throws HubError `query` */
export function wantedOf(parameters: Parameters): Wanted {
  const [id, idPattern, q] = ['id', 'idPattern', 'q'].map((name) => parameters.text(name));
  const types = parameters.text('type');
  if (id !== undefined && idPattern !== undefined) {
    throw malformed('id and idPattern do not go together.', 'Give one of them.');
  }
  return {
    ids: parameters.list('id'),
    ...(idPattern === undefined ? {} : { fitsId: patternOf(idPattern, 'idPattern') }),
    types: typesIn(types),
    ...typePattern(parameters.text('typePattern')),
    ...placeIn(parameters),
    ...(q === undefined ? {} : { q: testOf(withMembers(parseQ(q))) }),
    attrs: parameters.list('attrs'),
  };
}

function typePattern(text: string | undefined): Pick<Wanted, 'fitsType'> {
  return text === undefined ? {} : { fitsType: patternOf(text, 'typePattern') };
}

/** What stands behind a dot is a member of the value here. */
function withMembers(condition: Condition): Condition {
  if ('conditions' in condition) {
    return { ...condition, conditions: condition.conditions.map(withMembers) };
  }
  const [name, ...members] = condition.names;
  return { ...condition, names: [name], members: [...members, ...condition.members] };
}

const RELATIONS: Readonly<Record<string, string>> = { coveredBy: 'within', equals: 'equals' };

function placeIn(parameters: Parameters): { readonly place?: PlaceTest } {
  const [georel, geometry, coords] = ['georel', 'geometry', 'coords'].map((name) => parameters.text(name));
  if (georel === undefined && geometry === undefined && coords === undefined) {
    return {};
  }
  if (georel === undefined || geometry === undefined || coords === undefined) {
    throw malformed('georel, geometry and coords belong together.', 'Give all three, or none.');
  }
  const [shape, coordinates] = shapeOf(geometry, coords);
  return { place: placeTest(RELATIONS[georel] ?? georel, shape, coordinates) };
}

/** Latitude first, as NGSI-v2 has it. */
function shapeOf(geometry: string, coords: string): readonly [string, unknown] {
  const places = coords.split(';').map((pair) => {
    const [lat, lon] = pair.split(',').map((text) => (text.trim() === '' ? NaN : Number(text)));
    return [lon, lat] as [number, number];
  });
  const [[x1, y1] = [NaN, NaN], [x2, y2] = [NaN, NaN]] = places;
  switch (geometry) {
    case 'point':
      return ['Point', places.length === 1 ? places[0] : undefined];
    case 'line':
      return ['LineString', places];
    case 'polygon':
      return ['Polygon', [places]];
    case 'box':
      return ['Polygon', places.length === 2 ? [boxOf(x1, y1, x2, y2)] : undefined];
    default:
      throw malformed(`geometry cannot be ${geometry.slice(0, 20)}.`, 'It may be point, line, polygon or box.');
  }
}

const boxOf = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
  [x1, y1],
];
