import { LABELS, MIN_QUALITY, SELECTION } from '../form/common-words';
import { QUANTITIES, quantityOf } from './derived-quantities';

export const DERIVED_WORDS = {
  name: { de: 'Abgeleitete Wettergrößen', en: 'Derived weather quantities' },
  about: {
    de: 'Taupunkt, Windchill, Hitzeindex und mehr, aus Messwerten berechnet',
    en: 'Dew point, wind chill, heat index and more, computed from measured values',
  },
  parameters: {
    ...SELECTION,
    quantities: {
      label: { de: 'Größen', en: 'Quantities' },
      help: {
        de: 'Keine davon ist die „Gefühlte Temperatur“ des DWD: die braucht auch die Strahlung.',
        en: 'None of these is the “Gefühlte Temperatur” of the DWD, which needs radiation, too.',
      },
      empty: { de: 'Taupunkt', en: 'Dew point' },
      choices: Object.fromEntries(QUANTITIES.map(quantityOf).map(({ id, de, en }) => [id, { de, en }])) as Record<
        (typeof QUANTITIES)[number],
        { de: string; en: string }
      >,
    },
    bucket: {
      label: { de: 'Zeitschritt', en: 'Interval' },
      choices: {
        auto: { de: 'automatisch', en: 'automatic' },
        '1h': { de: '1 Stunde', en: '1 hour' },
        '1d': { de: '1 Tag', en: '1 day' },
      },
    },
    minQuality: MIN_QUALITY,
    labels: LABELS,
  },
};
