import { propertyOf } from '@smartregion/terms/property';
import { displayUnit } from '@smartregion/terms/units';
import type { Sentence } from '../../feed';

/** A column that can be read in two ways, and what in the configuration decides it: as it is printed, it works (advice.test.ts). */
export interface Undecided {
  readonly kind: 'undecided';
  readonly why: Sentence;
  readonly remedy: Sentence;
}

/** A name that several properties have. */
export function ambiguous(heading: string, ids: readonly string[]): Undecided {
  return {
    kind: 'undecided',
    why: { de: `kann ${ids.join(' oder ')} sein`, en: `can be ${ids.join(' or ')}` },
    remedy: {
      de: `Nennen Sie die Größe in der Option "columns", z. B. "${heading}": ${ids[0]}.`,
      en: `Name the property in option "columns", e.g. "${heading}": ${ids[0]}.`,
    },
  };
}

/** A name that says another unit than the one beside it. */
export function contradictory(heading: string, id: string, own: string, unit: string | undefined): Undecided {
  return {
    kind: 'undecided',
    why: {
      de: `der Name sagt „${own}“, die Einheit ist „${unit}“`,
      en: `its name says "${own}", its unit is "${unit}"`,
    },
    remedy: {
      de: `Nennen Sie in der Option "columns", was gilt, z. B. "${heading}": { property: ${id}, unit: "${own}" }.`,
      en: `Say in option "columns" which of them holds, e.g. "${heading}": { property: ${id}, unit: "${own}" }.`,
    },
  };
}

/** A unit that is missing though it could be several, or that the property cannot be in. */
export function unitOpen(heading: string, id: string, unit: string | undefined): Undecided {
  const { ucum } = propertyOf(id);
  const example = `"${heading}": { property: ${id}, unit: "${ucum === '1/h' ? '{count}' : ucum}" }`;
  const counted = {
    de: ' ("{count}": im Messintervall gezählt, das dann marks und minutes nennen; "1/h": je Stunde)',
    en: ' ("{count}": counted in the interval, which options marks and minutes then name; "1/h": per hour)',
  };
  const usual = displayUnit(ucum);
  return {
    kind: 'undecided',
    why: unit
      ? {
          de: `die Einheit „${unit}“ passt nicht zu ${id} (${usual})`,
          en: `the unit "${unit}" does not fit ${id} (${usual})`,
        }
      : { de: `${id} ohne Einheit`, en: `${id} without a unit` },
    remedy:
      unit && ucum !== '1/h'
        ? otherUnit(usual, example)
        : {
            de: `Nennen Sie die Einheit in der Option "columns", z. B. ${example}${ucum === '1/h' ? counted.de : ''}.`,
            en: `Give the unit in option "columns", e.g. ${example}${ucum === '1/h' ? counted.en : ''}.`,
          },
  };
}

/** To call ppb µg/m³ would only hide that they are none. */
function otherUnit(usual: string, example: string): Sentence {
  return {
    de: `Rechnen Sie die Spalte vor dem Einlesen in ${usual} um. Steht nur die Überschrift falsch, nennen Sie die Einheit in der Option "columns": ${example}.`,
    en: `Convert the column to ${usual} before it is read. If only its heading is wrong, give the unit in option "columns": ${example}.`,
  };
}
