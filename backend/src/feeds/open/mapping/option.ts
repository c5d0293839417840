import { z } from 'zod';
import { nearest } from '../../../model/nearest';
import { findProperty, PROPERTIES } from '../../../model/property';
import { isZone } from '../../../model/time';
import { unitFor } from './units';

const PropertyId = z.string().superRefine((id, context) => {
  if (!findProperty(id)) {
    const guess = nearest(
      id,
      PROPERTIES.map((property) => property.id)
    );
    context.addIssue({
      code: 'custom',
      message: `There is no property "${id}".`,
      params: { remedy: guess ? `Did you mean "${guess}"?` : 'See docs/groessen.md for all of them.' },
    });
  }
});

const shape = { property: PropertyId, unit: z.string().min(1).optional() };

/** Whether the unit that an admin wrote can be read for the property. */
const unitFits = ({ property, unit }: { property: string; unit?: string }, context: z.RefinementCtx): void => {
  const found = findProperty(property);
  if (found && unit !== undefined && !unitFor(unit, found)) {
    context.addIssue({
      code: 'custom',
      path: ['unit'],
      message: `The unit "${unit}" cannot be converted to "${found.ucum}" of ${property}.`,
      params: { remedy: `Write the unit that the values have, e.g. "${found.ucum}".` },
    });
  }
};

/** `no2`, or `{ property: no2, unit: mg/m3 }` where the unit does not stand in the data. */
export const MappedProperty = z.preprocess(
  (value) => (typeof value === 'string' ? { property: value } : value),
  z.strictObject(shape).superRefine(unitFits)
);
export type MappedProperty = z.infer<typeof MappedProperty>;

export const TimeZone = z.string().refine(isZone, {
  error: 'This is no time zone.',
  params: { remedy: 'Use an IANA name: Europe/Berlin, UTC, or Etc/GMT-1 for MEZ all year.' },
});

/** What a map of options says of a name that a provider chose: never an inherited key. */
export function optionFor<T>(options: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}
