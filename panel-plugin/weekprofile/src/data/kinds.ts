import { findProperty } from '@smartregion/terms/property';
import type { Language } from '../../../shared/src/text/language';
import type { Profile } from './profile';

/** What people call the property: its symbol where they know it by that. */
export function propertyName({ property, field }: Profile, language: Language): string {
  const known = findProperty(property);
  return known ? (known.symbol ?? known[language]) : property || field.config.displayName || field.name;
}

/** Whether the hours of a day add up to the day: vehicles, people, rain. */
export function addsUp({ property }: Profile): boolean {
  const aggregation = findProperty(property)?.aggregation;
  return aggregation === 'sum' || aggregation === 'rate_mean';
}

/** Vehicles, bicycles, people: "am meisten los". */
export function isTraffic(profile: Profile): boolean {
  return findProperty(profile.property)?.domain === 'traffic' && addsUp(profile);
}
