import { MIN_QUALITY, SELECTION } from '../form/common-words';
import { WIND_STATION_WORDS } from '../hours/wind-filter-words';

/** Words of parameters that all roses have. */

const WIND_WORDS = { windStation: WIND_STATION_WORDS, minQuality: MIN_QUALITY } as const;

export const ROSE_WORDS = {
  sectors: {
    label: { de: 'Sektoren', en: 'Sectors' },
    choices: {
      8: { de: '8 zu 45°', en: '8 of 45°' },
      12: { de: '12 zu 30°', en: '12 of 30°' },
      16: { de: '16 zu 22,5°', en: '16 of 22.5°' },
      36: { de: '36 zu 10°', en: '36 of 10°' },
    },
  },
  calmBelow: {
    label: { de: 'Windstille unter', en: 'Calm below' },
    help: {
      de: 'Langsamerer Wind hat keine Richtung und steht für sich.',
      en: 'Slower wind has no direction and stands apart.',
    },
    unit: 'm/s',
  },
  ...WIND_WORDS,
} as const;

export const FIELD_WORDS = WIND_WORDS;

export const POLLUTANT_WORDS = {
  ...SELECTION,
  properties: {
    label: { de: 'Größen', en: 'Properties' },
    empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
  },
} as const;

export const LEAST_WORDS = {
  label: { de: 'Mindestens', en: 'At least' },
  help: {
    de: 'Ein Sektor mit weniger Stunden bleibt leer.',
    en: 'A sector with fewer hours is left empty.',
  },
  unit: 'h',
} as const;

export const BREAKS_WORDS = {
  label: { de: 'Klassengrenzen', en: 'Ends of classes' },
} as const;
