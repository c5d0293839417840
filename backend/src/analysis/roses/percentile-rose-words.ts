import { LEAST_WORDS, POLLUTANT_WORDS, ROSE_WORDS } from './rose-words';
import type { Sentence } from '@smartregion/terms/sentence';

/** What there is to choose from. */
export const PERCENTS: Readonly<Record<string, Sentence>> = {
  5: { de: '5. Perzentil', en: '5th percentile' },
  10: { de: '10. Perzentil', en: '10th percentile' },
  25: { de: '25. Perzentil', en: '25th percentile' },
  50: { de: 'Median', en: 'median' },
  75: { de: '75. Perzentil', en: '75th percentile' },
  90: { de: '90. Perzentil', en: '90th percentile' },
  95: { de: '95. Perzentil', en: '95th percentile' },
  98: { de: '98. Perzentil', en: '98th percentile' },
  99: { de: '99. Perzentil', en: '99th percentile' },
};

export const PERCENTILE_ROSE_WORDS = {
  name: { de: 'Perzentilrose', en: 'Percentile rose' },
  about: {
    de: 'Was bei Wind aus jeder Richtung üblich ist und was selten',
    en: 'What is usual with wind from each direction, and what is rare',
  },
  parameters: {
    ...POLLUTANT_WORDS,
    ...ROSE_WORDS,
    percentiles: {
      label: { de: 'Perzentile', en: 'Percentiles' },
      empty: { de: '25, 50, 75, 90, 95', en: '25, 50, 75, 90, 95' },
      choices: PERCENTS,
    },
    least: LEAST_WORDS,
  },
};
