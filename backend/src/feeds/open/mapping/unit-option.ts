import type { z } from 'zod';
import { nearest } from '@smartregion/terms/nearest';
import { findProperty, PROPERTIES, type Property } from '@smartregion/terms/property';
import { canConvert } from '@smartregion/terms/units';
import type { Sentence } from '@smartregion/terms/sentence';
import { broken } from '../../../model/rule';
import { isUnitOf, spellingsFor, unitFor, unitsFor, type ReadableUnit } from './units';

/** What a value stands for, as an option says it; checked before it is known to be right. */
interface Meant {
  readonly property?: unknown;
  readonly unit?: unknown;
}

/**
 * Refuses a unit of which the property's own cannot be made. The remedy names units that can, never a factor: one that
 * has an offset (°F) or another dimension (Bft, ppb) would give wrong values with it.
 */
export function checkUnit({ property, unit }: Meant, context: z.RefinementCtx): void {
  const known = propertyMeant(property);
  if (typeof unit !== 'string' || (known ? unitFor(unit, known) !== undefined : isUnitOf(unit, PROPERTIES))) {
    return;
  }
  context.addIssue(
    broken(
      known
        ? {
            de: `Die Einheit „${unit}“ lässt sich nicht in „${known.ucum}“ von ${known.id} umrechnen.`,
            en: `The unit "${unit}" cannot be converted to "${known.ucum}" of ${known.id}.`,
          }
        : { de: `Die Einheit „${unit}“ kennt der Hub nicht.`, en: `The hub does not know the unit "${unit}".` },
      known ? instead(unit, known) : LIST,
      ['unit']
    )
  );
}

/** The property that an option names, if it is one. */
export function propertyMeant(id: unknown): Property | undefined {
  return typeof id === 'string' ? findProperty(id) : undefined;
}

const LIST: Sentence = {
  de: 'docs/groessen.md nennt die Einheit jeder Größe.',
  en: 'docs/groessen.md names the unit of each property.',
};

function instead(unit: string, property: Property): Sentence {
  const guess = nearest(unit, spellingsFor(property));
  const all = unitsFor(property).join(', ');
  return {
    de: `${guess ? `Meinten Sie „${guess}“? ` : ''}Möglich: ${all}. Alles andere muss das Gerät (sein Decoder) selbst umrechnen.`,
    en: `${guess ? `Did you mean "${guess}"? ` : ''}Possible: ${all}. The device (its decoder) has to convert anything else.`,
  };
}

/** The unit that values are stored from, with the factor of a spelling (kPa) put into the scale. */
export function inReadableUnit<T extends { property: string; unit?: string; scale: number; offset: number }>(
  meaning: T
): T {
  const property = findProperty(meaning.property);
  const readable = property && meaning.unit !== undefined ? ratedUnit(meaning.unit, property) : undefined;
  return readable
    ? {
        ...meaning,
        unit: readable.unit,
        scale: meaning.scale * readable.factor,
        offset: meaning.offset * readable.factor,
      }
    : meaning;
}

/** A device that says what it counted says no time: only a rate is one. */
function ratedUnit(unit: string, property: Property): ReadableUnit | undefined {
  const readable = unitFor(unit, property);
  return readable && canConvert(readable.unit, property.ucum) ? readable : undefined;
}
