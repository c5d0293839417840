import { MIN_QUALITY, SELECTION } from '../form/common-words';
import { WIND_FILTER_WORDS } from '../hours/wind-filter-words';

/** Words of parameters that all profiles have. */

export const PROFILE_SELECTION_WORDS = {
  ...SELECTION,
  properties: {
    label: { de: 'Größen', en: 'Properties' },
    empty: { de: 'erste gemessene: Luft, Verkehr, Wetter', en: 'first measured: air, traffic, weather' },
  },
} as const;

export const DAYS_WORDS = {
  label: { de: 'Tage', en: 'Days' },
  help: {
    de: 'Feiertage und Schulferien sind die von Nordrhein-Westfalen.',
    en: 'Public and school holidays are those of North Rhine-Westphalia.',
  },
  choices: {
    all: { de: 'alle', en: 'all' },
    'no-public-holidays': { de: 'ohne Feiertage', en: 'without public holidays' },
    'public-holidays': { de: 'nur Feiertage', en: 'public holidays only' },
    'working-days': { de: 'Montag bis Freitag ohne Feiertage', en: 'Monday to Friday without public holidays' },
    'school-days': { de: 'Schultage', en: 'school days' },
    'school-holidays': { de: 'Schulferien', en: 'school holidays' },
  },
} as const;

export const HOURS_WORDS = { ...WIND_FILTER_WORDS, minQuality: MIN_QUALITY } as const;
