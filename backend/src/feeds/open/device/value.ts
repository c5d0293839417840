import type { Instant } from '../../../model/time';
import { decimal } from '../../support/decimal';
import type { Field } from './profile';
import { unixSeconds, utcStamp } from '../../support/utc-stamp';

/**
 * A value as devices send it: a number, or a number as text (Dragino's decoders). Undefined when it is neither.
 * @param missing what the device sends in place of a value
 */
export function numberOf(sent: unknown, missing: readonly (number | string)[] = []): number | 'missing' | undefined {
  const value = decimal(sent);
  const isMissing = sent === null || (typeof sent === 'string' && sent.trim() === '');
  if (isMissing || missing.some((mark) => mark === sent || mark === value)) {
    return 'missing';
  }
  return Number.isNaN(value) ? undefined : value;
}

/** How sensors of single parking spaces say it, where a profile says nothing else. */
const SPACE_STATES: Readonly<Record<string, number>> = { true: 1, false: 0, occupied: 1, free: 0, vacant: 0 };

/** What stands in a field as its profile reads it: a number, a word that means one, a distance below a limit or not. */
export function fieldValue(sent: unknown, field: Field): number | 'missing' | undefined {
  const states = field.states ?? (field.property === 'parking_state' ? SPACE_STATES : {});
  const meant = meaningOf(sent, states);
  const value = meant ?? numberOf(sent, field.missing);
  if (meant !== undefined || typeof value !== 'number') {
    return value;
  }
  if (field.below !== undefined) {
    return Number(value < field.below);
  }
  return field.states ? undefined : scaled(value, field);
}

function meaningOf(sent: unknown, states: Readonly<Record<string, number>>): number | undefined {
  const isWord = ['string', 'number', 'boolean'].includes(typeof sent);
  const word = isWord ? String(sent).trim().toLowerCase() : undefined;
  return Object.entries(states).find(([name]) => name.toLowerCase() === word)?.[1];
}

/** A time as devices and network servers write it: RFC 3339, or seconds or milliseconds since 1970. */
export function instantOf(sent: unknown): Instant | undefined {
  return typeof sent === 'string' ? utcStamp(sent) : (unixSeconds(sent) ?? milliseconds(sent));
}

function milliseconds(sent: unknown): Instant | undefined {
  return typeof sent === 'number' && unixSeconds(sent / 1000) !== undefined ? Math.round(sent) : undefined;
}

/** To nine decimals: 24.590000000000003 was never measured. */
export function scaled(value: number, { scale, offset }: { readonly scale: number; readonly offset: number }): number {
  return scale === 1 && offset === 0 ? value : Math.round((value * scale + offset) * 1e9) / 1e9;
}
