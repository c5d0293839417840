import { malformed } from '../failure';
import { plainValue, type Entity } from '../model/entity';
import type { Parameters } from '../query/parameters';

type Compare = (a: Entity, b: Entity) => number;

/**
 * `orderBy=no2,!temperature`: by one after the other, `!` from the greatest down (NGSI-v2, "Ordering Results").
 * @throws HubError `query`
 */
export function ordered(entities: readonly Entity[], parameters: Parameters): readonly Entity[] {
  const criteria = parameters.list('orderBy').map(compareBy);
  return criteria.length === 0
    ? entities
    : [...entities].sort((a, b) => criteria.reduce((so, compare) => so || compare(a, b), 0));
}

function compareBy(text: string): Compare {
  const isDown = text.startsWith('!');
  const name = isDown ? text.slice(1) : text;
  if (name === '' || name.startsWith('geo:')) {
    throw malformed(
      `orderBy cannot be ${text.slice(0, 40)}.`,
      'Name attributes, id or type; ! in front turns it round.'
    );
  }
  return (a, b) => {
    const [x, y] = [valueOf(a, name), valueOf(b, name)];
    const so = rankOf(x) - rankOf(y) || (x === y ? 0 : (x as number) < (y as number) ? -1 : 1);
    return isDown ? -so : so;
  };
}

function valueOf(entity: Entity, name: string): unknown {
  const value = name === 'id' || name === 'type' ? entity[name] : plainValue(entity.attributes.get(name)?.[0]?.value);
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

/** Values of several kinds: what is missing first, then numbers, then texts. */
const rankOf = (value: unknown): number => (value === undefined ? 0 : typeof value === 'number' ? 1 : 2);
