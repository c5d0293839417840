import { SELECTION } from '../form/common-words';
import { BREAKS_WORDS, ROSE_WORDS } from './rose-words';

const { windStation: _, ...CUT } = ROSE_WORDS;

export const WIND_ROSE_WORDS = {
  name: { de: 'Windrose', en: 'Wind rose' },
  about: {
    de: 'Wie oft der Wind woher weht und wie stark',
    en: 'How often the wind blows from where, and how strongly',
  },
  parameters: {
    kommunen: SELECTION.kommunen,
    stations: SELECTION.stations,
    ...CUT,
    breaks: {
      ...BREAKS_WORDS,
      help: {
        de: 'Obere Grenzen in m/s, aufsteigend, zum Beispiel 2, 4, 6; darüber liegt die letzte Klasse.',
        en: 'Upper ends in m/s, rising, for example 2, 4, 6; the last class lies above.',
      },
      empty: { de: '2, 4, 6 m/s', en: '2, 4, 6 m/s' },
    },
  },
};
