import { propertyOf } from '@smartregion/terms/property';
import { propertyNamed } from '../../../model/property-names';

/** What the configuration says of a name. */
export interface Configured {
  readonly station?: string;
  readonly property: string;
  readonly unit?: string;
  readonly scale: number;
  readonly offset: number;
  readonly cumulative: boolean;
  readonly channel?: string;
}

/** What a name stands for. */
export interface Meaning extends Configured {
  readonly station: string;
  /** What a value without a unit is in; undefined where that is not clear. */
  readonly bare?: string;
}

/** Properties that are mere numbers: a pack gives them no unit. */
const DIMENSIONLESS = new Set(['1', '{count}', '{code}', '[pH]']);

/**
 * What a resolved name stands for: by the configuration (whole name before last part), else by its last part as the
 * vocabulary calls things.
 */
export function meaningOf(
  name: string,
  configured: Readonly<Record<string, Configured>>
): Meaning | { readonly refused: string } {
  const { station, last } = split(name);
  const whole = Object.hasOwn(configured, name) ? configured[name] : undefined;
  const own = whole ?? (Object.hasOwn(configured, last) ? configured[last] : undefined);
  if (own) {
    const bare = own.unit ?? propertyOf(own.property).ucum;
    return { ...own, station: own.station ?? (whole && station === '' ? name : station), bare };
  }
  const named = propertyNamed(last);
  if (named.kind === 'ambiguous') {
    return { refused: 'name that fits several properties: say under names which' };
  }
  if (named.kind === 'unknown' || station === '') {
    return { refused: 'name without a property: map it under names' };
  }
  const { ucum } = propertyOf(named.id);
  const bare = DIMENSIONLESS.has(ucum) ? ucum : undefined;
  return { station, property: named.id, scale: 1, offset: 0, cumulative: false, bare };
}

/** What a device measures, without whose it is. */
export function lastOf(name: string): string {
  return split(name).last;
}

/** `urn:dev:ow:10e2073a0108006:voltage` → device and what it measures; RFC 9039 sets an underscore between them, too. */
function split(name: string): { station: string; last: string } {
  const [, station = '', last = name] = /^(.*)[:/]([^:/]+)$/.exec(name) ?? [];
  const [, serial, part] = /^([0-9A-Fa-f]{8,})_(.+)$/.exec(last) ?? [];
  return serial !== undefined && part !== undefined
    ? { station: `${station}:${serial}`, last: part }
    : { station, last };
}
