import { LEAST_WORDS, POLLUTANT_WORDS, ROSE_WORDS } from './rose-words';

export const CONDITIONAL_PROBABILITY_WORDS = {
  name: { de: 'Welcher Wind bringt hohe Werte', en: 'Which wind brings high values' },
  about: {
    de: 'In welchem Anteil der Stunden mit Wind aus einer Richtung die Luft besonders belastet ist',
    en: 'In which share of the hours with wind from a direction the air is especially polluted',
  },
  parameters: {
    ...POLLUTANT_WORDS,
    ...ROSE_WORDS,
    percentile: {
      label: { de: 'Hoch heißt über dem Perzentil', en: 'High means above the percentile' },
      help: {
        de: 'Aller Stunden des Zeitraums: 90 fragt nach dem schlechtesten Zehntel.',
        en: 'Of all hours of the time range: 90 asks for the worst tenth.',
      },
      choices: {
        90: { de: '90: das schlechteste Zehntel', en: '90: the worst tenth' },
        75: { de: '75: das schlechteste Viertel', en: '75: the worst quarter' },
        95: { de: '95: das schlechteste Zwanzigstel', en: '95: the worst twentieth' },
        98: { de: '98: das schlechteste Fünfzigstel', en: '98: the worst fiftieth' },
      },
    },
    least: LEAST_WORDS,
  },
};
