import { PROPERTIES } from '../../../model/property';
import { propertyNamed, type NamedProperty } from '../mapping/names';
import { isNoUnit, isUnitOf } from '../mapping/units';

/** What a heading says: `Lufttemperatur [°C]` → property and unit. */
export interface Heading {
  readonly named: NamedProperty;
  readonly unit?: string;
}

const IN_BRACKETS = /^(.*?)\s*[[(]([^[\]()]{1,20})[\])]\s*$/;
const AFTER_IN = /^(.*?)\s+in\s+(\S.{0,19})$/i;
const AFTER_BLANK = /^(.*\S)\s+(\S{1,12})$/;
/** `(10 m)`: how high the instrument stands. */
const HEIGHT = /^\d{1,3}(?:[.,]\d)?\s?c?m$/i;

/** @param unitBelow the cell of the row of units under the heading, where there is one */
export function headingOf(text: string, unitBelow: string): Heading {
  for (const form of [IN_BRACKETS, AFTER_IN, AFTER_BLANK]) {
    const [, name = '', unit = ''] = form.exec(text) ?? [];
    const named = propertyNamed(name);
    // a unit in brackets is one also behind a name that only the configuration knows
    if (isUnit(unit) && (named.kind !== 'unknown' || form === IN_BRACKETS)) {
      return { named, unit };
    }
  }
  const whole = propertyNamed(text);
  if (whole.kind !== 'unknown') {
    return { named: whole, ...unitIn(unitBelow) };
  }
  const [, name = '', note = ''] = IN_BRACKETS.exec(text) ?? [];
  const named = propertyNamed(name);
  // `NO2 [ppb]` has a unit that does not fit; `Temp. (Schulhof)` has none
  const isNote = HEIGHT.test(note) || (named.kind !== 'property' && !text.trimEnd().endsWith(']'));
  return { named, ...unitIn(isNote || note === '' ? unitBelow : note) };
}

function unitIn(text: string): { unit?: string } {
  const bare = text.replace(/^\s*[[(](.*)[\])]\s*$/, '$1').trim();
  return isNoUnit(bare) ? {} : { unit: bare };
}

/** Whether it is a unit of anything. */
export function isUnit(text: string): boolean {
  return isUnitOf(text, PROPERTIES);
}
