import type { Instant } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { decimal } from '../../../support/decimal';
import { utcStamp } from '../../../support/utc-stamp';

/** What the reports of weather consoles have in common, whatever protocol they are set to. */

/** A report as it was sent. */
export interface Form {
  readonly fields: ReadonlyMap<string, string>;
  /** Names that stand there twice with different values: nobody can tell which of them holds, so neither is a field. */
  readonly contradictory: readonly string[];
}

/** Reads a form or query string. */
export function formOf(text: string): Form {
  const fields = new Map<string, string>();
  const contradictory = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (fields.has(key) && fields.get(key) !== value) {
      contradictory.add(key);
    }
    fields.set(key, value);
  }
  contradictory.forEach((key) => fields.delete(key));
  return { fields, contradictory: [...contradictory] };
}

export function rejectContradictory(batch: BatchBuilder, { contradictory }: Form): void {
  contradictory.forEach((key) => batch.reject(`field "${key}" stands there twice with different values`));
}

/** Undefined where the sensor is lost (nothing, dashes, or -9999), NaN where it is no number. */
export function consoleValue(text: string): number | undefined {
  const value = decimal(text);
  return /^[-.]*$/.test(text.trim()) || value === -9999 ? undefined : value;
}

/** The first of several keys that has a value; one that is not set does not shut out the next. */
export function firstSet(fields: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  const sent = keys.filter((key) => fields.has(key));
  return sent.find((key) => consoleValue(fields.get(key)!) !== undefined) ?? sent[0];
}

/** `dateutc` is UTC; `now` is the moment it came in. In place of a time why there is none, for a message. */
export function consoleTime({ fields, contradictory }: Form, receivedAt: Instant): Instant | string {
  const dateutc = (fields.get('dateutc') ?? '').trim();
  const time = dateutc === 'now' ? receivedAt : utcStamp(dateutc);
  if (time !== undefined) {
    return time;
  }
  return contradictory.includes('dateutc')
    ? 'Its dateutc stands there twice with different values.'
    : dateutc === ''
      ? 'It has no dateutc: "now", or of the form 2026-07-15 15:26:14 in UTC.'
      : `Its dateutc "${dateutc.slice(0, 40)}" is no time of the form 2026-07-15 15:26:14.`;
}
