import { PROPERTIES } from '../../../model/property';
import { propertyNamed, type NamedProperty } from '../mapping/names';
import { isNoUnit, unitFor } from '../mapping/units';

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
    if (named.kind !== 'unknown' && isUnit(unit)) {
      return { named, unit };
    }
  }
  const whole = propertyNamed(text);
  if (whole.kind !== 'unknown') {
    return { named: whole, ...unitIn(unitBelow) };
  }
  const [, name = '', note = ''] = IN_BRACKETS.exec(text) ?? [];
  return { named: propertyNamed(name), ...unitIn(HEIGHT.test(note) ? unitBelow : note) };
}

function unitIn(text: string): { unit?: string } {
  const bare = text.replace(/^\s*[[(](.*)[\])]\s*$/, '$1').trim();
  return isNoUnit(bare) ? {} : { unit: bare };
}

/** Whether it is a unit of anything. */
export function isUnit(text: string): boolean {
  return PROPERTIES.some((property) => unitFor(text, property) !== undefined);
}
