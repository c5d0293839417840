import type { Instant } from '../../../../model/time';
import { decimal } from '../../../support/decimal';
import { utcStamp } from '../../../support/utc-stamp';

/** What the reports of weather consoles have in common, whatever protocol they are set to. */

/** The fields of a form or query string; of a field that stands there twice the first. */
export function formFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!fields.has(key)) {
      fields.set(key, value);
    }
  }
  return fields;
}

/** Undefined where the sensor is lost (nothing, or -9999), NaN where it is no number. */
export function consoleValue(text: string): number | undefined {
  const value = decimal(text);
  return text.trim() === '' || value === -9999 ? undefined : value;
}

/** `dateutc` is UTC; `now` is the moment it came in. Undefined when it is neither. */
export function consoleTime(dateutc: string, receivedAt: Instant): Instant | undefined {
  return dateutc === 'now' ? receivedAt : utcStamp(dateutc);
}
