import { z } from 'zod';
import type { Interval } from '../../../model/time';
import { intervalOf, instantOf, untilFull } from '../mapping/stamps';
import { attributeOf, textIn } from './attribute';
import { localName } from './models';

/** An entity in any representation: each attribute is a value, or a value with what is said about it. */
export const Entity = z.looseObject({
  id: z.string().min(1),
  type: z
    .union([
      z.string(),
      z
        .array(z.string())
        .min(1)
        .transform((types) => types[0]!),
    ])
    .transform(localName),
});
export type Entity = z.infer<typeof Entity>;

/** The text of an attribute that describes the entity. */
export function textOfAttribute(entity: Entity, name: string): string | undefined {
  const raw = Object.hasOwn(entity, name) ? entity[name] : undefined;
  return textIn(raw);
}

/** What the entity says of the time that its values are for: a period, or an instant. */
export function observedPeriod(entity: Entity, zone: string): Interval | undefined {
  const [from, to] = ['dateObservedFrom', 'dateObservedTo'].map((name) =>
    instantOf(textOfAttribute(entity, name) ?? '', zone)
  );
  if (from !== undefined && to !== undefined && from <= to) {
    return untilFull({ start: from, end: to });
  }
  const said = ['dateObserved', 'TimeInstant', 'timestamp'].map((name) => textOfAttribute(entity, name)).find(Boolean);
  return said === undefined ? undefined : intervalOf(said, zone);
}

/** An entity that is made anew for each observation has its times at the end of its id; the station does not. */
const TIME_IN_ID = /[:_/-]\d{4}-\d\d-\d\d(?:T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The station of an entity; further lanes of a road are stations of their own. */
export function stationOf(entity: Entity): string {
  const id = entity.id.replace(TIME_IN_ID, '').replace(TIME_IN_ID, '') || entity.id;
  const lane = Number(attributeOf(entity['laneId']).value ?? 1);
  return Number.isInteger(lane) && lane > 1 ? `${id}-lane${lane}` : id;
}
