import { z } from 'zod';
import { findProperty } from '@smartregion/terms/property';
import { PropertyId } from '../../../model/property-id';
import { broken, rule } from '../../../model/rule';
import { isZone } from '../../../model/time';
import { unitFor } from './units';

const shape = { property: PropertyId, unit: z.string().min(1).optional() };

/** Whether the unit that an admin wrote can be read for the property. */
const unitFits = ({ property, unit }: { property: string; unit?: string }, context: z.RefinementCtx): void => {
  const found = findProperty(property);
  if (found && unit !== undefined && !unitFor(unit, found)) {
    context.addIssue(
      broken(
        {
          de: `Die Einheit „${unit}“ lässt sich nicht in „${found.ucum}“ von ${property} umrechnen.`,
          en: `The unit "${unit}" cannot be converted to "${found.ucum}" of ${property}.`,
        },
        {
          de: `Schreiben Sie die Einheit, die die Werte haben, z. B. "${found.ucum}".`,
          en: `Write the unit that the values have, e.g. "${found.ucum}".`,
        },
        ['unit']
      )
    );
  }
};

/** `no2`, or `{ property: no2, unit: mg/m3 }` where the unit does not stand in the data. */
export const MappedProperty = z.preprocess(
  (value) => (typeof value === 'string' ? { property: value } : value),
  z.strictObject(shape).superRefine(unitFits)
);
export type MappedProperty = z.infer<typeof MappedProperty>;

export const TimeZone = z.string().refine(
  isZone,
  rule(
    { de: 'Eine solche Zeitzone gibt es nicht.', en: 'This is no time zone.' },
    {
      de: 'Nehmen Sie einen IANA-Namen: Europe/Berlin, UTC, oder Etc/GMT-1 für MEZ das ganze Jahr.',
      en: 'Use an IANA name: Europe/Berlin, UTC, or Etc/GMT-1 for MEZ all year.',
    }
  )
);

/** What a map of options says of a name that a provider chose: never an inherited key. */
export function optionFor<T>(options: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}
