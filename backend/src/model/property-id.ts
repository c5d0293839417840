import { z } from 'zod';
import { findProperty, PROPERTIES } from '@smartregion/terms/property';
import { propertyNamed } from './property-names';
import { broken, didYouMean } from './rule';

const LIST = {
  de: 'docs/groessen.md und /api/v1/catalogue/properties zählen alle auf.',
  en: 'See docs/groessen.md or /api/v1/catalogue/properties for all of them.',
};

const IDS = PROPERTIES.map(({ id }) => id);

/** The id of a property, as configurations name it. */
export const PropertyId = z
  .string()
  .superRefine((id, context) => {
    if (!findProperty(id)) {
      context.addIssue(broken(...unknownProperty(id)));
    }
  })
  .meta({ like: { de: 'eine Größe wie air_temperature oder no2', en: 'a property such as air_temperature or no2' } });

/** What is wrong with a property that there is not, and what to do. */
export function unknownProperty(id: string) {
  const sentence = { de: `Eine Größe „${id}“ gibt es nicht.`, en: `There is no property "${id}".` };
  const named = propertyNamed(id);
  const meant = named.kind === 'property' ? [named.id] : named.kind === 'ambiguous' ? named.ids : [];
  const remedy =
    meant.length > 0
      ? {
          de: `Meinten Sie ${meant.map((one) => `„${one}“`).join(' oder ')}?`,
          en: `Did you mean ${meant.map((one) => `"${one}"`).join(' or ')}?`,
        }
      : didYouMean(id, IDS, LIST);
  return [sentence, remedy] as const;
}
