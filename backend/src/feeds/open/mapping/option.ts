import { z } from 'zod';
import { PropertyId } from '../../../model/property-id';
import { rule } from '../../../model/rule';
import { isZone } from '../../../model/time';
import { evenIfBroken } from '../../support/options';
import { checkUnit } from './unit-option';

const shape = { property: PropertyId, unit: z.string().min(1).optional() };

/** `no2`, or `{ property: no2, unit: mg/m3 }` where the unit does not stand in the data. */
export const MappedProperty = z.preprocess(
  (value) => (typeof value === 'string' ? { property: value } : value),
  evenIfBroken(z.strictObject(shape), checkUnit)
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
