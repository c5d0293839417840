import { BREAKS_WORDS, POLLUTANT_WORDS, ROSE_WORDS } from './rose-words';

export const POLLUTION_ROSE_WORDS = {
  name: { de: 'Schadstoffrose', en: 'Pollution rose' },
  about: {
    de: 'Bei welchem Wind wie viel gemessen wird',
    en: 'How much is measured with the wind from where',
  },
  parameters: {
    ...POLLUTANT_WORDS,
    ...ROSE_WORDS,
    breaks: {
      ...BREAKS_WORDS,
      help: {
        de: 'Obere Grenzen in der Einheit der Größe, aufsteigend, zum Beispiel 10, 20, 40; darüber liegt die letzte Klasse.',
        en: 'Upper ends in the unit of the property, rising, for example 10, 20, 40; the last class lies above.',
      },
      empty: { de: 'Fünftel der gezeigten Messstellen', en: 'fifths of the stations shown' },
    },
  },
};
