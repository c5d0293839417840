import { LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';
import { WIND_FILTER_WORDS } from '../hours/wind-filter-words';
import { DAYS_WORDS } from '../profiles/profile-words';

export const CORRELATION_WORDS = {
  name: { de: 'Zusammenhang zweier Größen', en: 'Relation of two properties' },
  about: {
    de: 'Ob zwei Größen Stunde für Stunde miteinander gehen',
    en: 'Whether two properties go together hour by hour',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    x: {
      label: { de: 'Größe, die erklären könnte', en: 'Property that may explain' },
      empty: { de: 'Verkehr, Wind oder Temperatur in der Nähe', en: 'traffic, wind or temperature near' },
    },
    xStation: {
      label: { de: 'gemessen an', en: 'measured at' },
      empty: { de: 'der nächsten Messstelle', en: 'the nearest station' },
    },
    y: {
      label: { de: 'Größe, die zu erklären wäre', en: 'Property to be explained' },
      empty: { de: 'erster gemessener Luftschadstoff', en: 'first pollutant measured' },
    },
    yStation: {
      label: { de: 'gemessen an', en: 'measured at' },
      empty: { de: 'wo beide am nächsten liegen', en: 'where both are nearest' },
    },
    layout: {
      label: LAYOUT,
      choices: {
        summary: { de: 'Kennzahlen', en: 'figures' },
        bins: { de: 'Mittel in zehn Gruppen', en: 'means in ten groups' },
        hours: { de: 'jede Stunde, für Punktwolken', en: 'each hour, for dots' },
      },
    },
    lag: {
      label: { de: 'Nachlauf', en: 'Lag' },
      help: {
        de: 'Um so viele Stunden folgt die zu erklärende Größe der anderen.',
        en: 'By so many hours the property to be explained follows the other.',
      },
      unit: 'h',
    },
    days: DAYS_WORDS,
    ...WIND_FILTER_WORDS,
    minQuality: MIN_QUALITY,
  },
};
