import { both } from '../../model/sentence';
import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

export const AIR_QUALITY_INDEX_WORDS = {
  name: { de: 'Luftqualitätsindex', en: 'Air-quality index' },
  about: {
    de: 'Wie gut die Luft ist, von sehr gut bis sehr schlecht',
    en: 'How good the air is, from very good to very bad',
  },
  parameters: {
    ...SELECTION,
    layout: {
      label: LAYOUT,
      choices: {
        course: COURSE,
        table: { de: 'Stand jetzt, Tabelle', en: 'state now, table' },
        kommunen: { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' },
      },
    },
    index: {
      label: { de: 'Index', en: 'Index' },
      choices: { 'uba-lqi-2025': both('Umweltbundesamt 2025'), 'uba-lqi-2019': both('Umweltbundesamt 2019') },
    },
    minQuality: MIN_QUALITY,
  },
};
