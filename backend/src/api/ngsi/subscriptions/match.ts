import { termOf } from '../context/terms';
import { testOf } from '../query/fulfils';
import { placeTest } from '../query/geo';
import { patternOf } from '../query/pattern';
import { parseQ } from '../query/q';
import { isMeant, withAttributes, type Wanted } from '../query/select';
import type { Entity } from '../model/entity';
import type { SubscriptionSpec } from './subscription';

/** Which entities a subscription is about, and what of them it wants. */
export interface Match {
  /** Whether it is about the entity, whatever that says now. */
  isAbout(entity: Entity): boolean;
  /** Whether a change of this attribute matters. */
  watches(attribute: string): boolean;
  /** What is sent of an entity as it is now; undefined where it does not fulfil the q, or has nothing that is wanted. */
  sent(entity: Entity): Entity | undefined;
}

/** @throws HubError `query` where a pattern, q or geoQ is none */
export function matchOf({ entities, watchedAttributes, q, geoQ, notification }: SubscriptionSpec): Match {
  const test = q === undefined ? undefined : testOf(parseQ(q));
  const place = geoQ && placeTest(geoQ.georel, geoQ.geometry, geoQ.coordinates);
  const selectors = (entities ?? [{ type: '*' }]).map(({ type, id, idPattern }: Selector): Wanted => ({
    ids: id === undefined ? [] : [id],
    ...(idPattern === undefined ? {} : { fitsId: patternOf(idPattern, 'idPattern') }),
    types: type === '*' ? [] : [termOf(type)],
    ...(place ? { place } : {}),
    attrs: [],
  }));
  const watched = watchedAttributes && new Set(watchedAttributes.map(termOf));
  const attrs = (notification.attributes ?? []).map(termOf);
  return {
    isAbout: (entity) => selectors.some((selector) => isMeant(entity, selector)),
    watches: (attribute) => watched?.has(attribute) ?? true,
    sent: (entity) => ((test?.(entity.attributes) ?? true) ? withAttributes(entity, attrs) : undefined),
  };
}

type Selector = NonNullable<SubscriptionSpec['entities']>[number];
