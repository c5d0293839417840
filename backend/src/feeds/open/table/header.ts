import { PROPERTIES } from '@smartregion/terms/property';
import { propertyNamed, type NamedProperty } from '../../../model/property-names';
import { isNoUnit, isUnitOf, readableUnit } from '../mapping/units';

/** What a heading says: `Lufttemperatur [°C]` → property and unit. */
export interface Heading {
  readonly named: NamedProperty;
  readonly unit?: string;
  /** The name says another unit than the one beside it. */
  readonly contradiction?: string;
}

const IN_BRACKETS = /^(.*?)\s*[[(]([^[\]()]{1,20})[\])]\s*$/;
const AFTER_IN = /^(.*?)\s+in\s+(\S.{0,19})$/i;
const AFTER_BLANK = /^(.*\S)\s+(\S{1,12})$/;
const AFTER_UNDERSCORE = /^(.*[^_])_([^_\s]{1,12})$/;
/** Names that say the unit themselves: `Sonnenstunden`, and counts `…_hr` of the detectors of Berlin. */
const IN_NAME: readonly (readonly [name: RegExp, unit: string])[] = [
  [/stunden\b|hours\b/i, 'h'],
  [/minuten\b|minutes\b/i, 'min'],
  [/^q_\w+_hr$/i, '1/h'],
];
/** `(10 m)`: how high the instrument stands. */
const HEIGHT = /^\d{1,3}(?:[.,]\d)?\s?c?m$/i;

/** @param unitBelow the cell of the row of units under the heading, where there is one */
export function headingOf(text: string, unitBelow: string): Heading {
  for (const form of [IN_BRACKETS, AFTER_IN, AFTER_BLANK, AFTER_UNDERSCORE]) {
    const [, name = '', unit = ''] = form.exec(text) ?? [];
    const named = propertyNamed(name);
    // a unit in brackets is one also behind a name that only the configuration knows
    if (isUnit(unit) && (named.kind !== 'unknown' || form === IN_BRACKETS)) {
      return { named, unit, ...contradictionIn(name, unit) };
    }
  }
  const whole = propertyNamed(text);
  if (whole.kind !== 'unknown') {
    const below = unitIn(unitBelow);
    return { named: whole, unit: unitInName(text), ...below, ...contradictionIn(text, below.unit) };
  }
  const [, name = '', note = ''] = IN_BRACKETS.exec(text) ?? [];
  const named = propertyNamed(name);
  // `NO2 [ppb]` has a unit that does not fit; `Temp. (Schulhof)` has none
  const isNote = HEIGHT.test(note) || (named.kind !== 'property' && !text.trimEnd().endsWith(']'));
  return { named, ...unitIn(isNote || note === '' ? unitBelow : note) };
}

function unitInName(name: string): string | undefined {
  return IN_NAME.find(([names]) => names.test(name.trim()))?.[1];
}

/** `Sonnenstunden [min]`: whoever has the table knows which of both is right. */
function contradictionIn(name: string, unit: string | undefined): { contradiction?: string } {
  const own = unitInName(name);
  const isOther = own !== undefined && unit !== undefined && readableUnit(own) !== readableUnit(unit);
  return isOther ? { contradiction: own } : {};
}

function unitIn(text: string): { unit?: string } {
  const bare = text.replace(/^\s*[[(](.*)[\])]\s*$/, '$1').trim();
  return isNoUnit(bare) ? {} : { unit: bare };
}

/** Whether it is a unit of anything. */
export function isUnit(text: string): boolean {
  return isUnitOf(text, PROPERTIES);
}
