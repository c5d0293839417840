import { LABELS, MIN_QUALITY } from '../form/common-words';
import { RULES_WORDS } from '../limit-values/limit-values-words';

const { metrics } = RULES_WORDS;
const { '24h': day, '1h': hour, max8h } = metrics.choices;

export const EXCEEDANCE_DAYS_WORDS = {
  name: { de: 'Überschreitungstage', en: 'Exceedance days' },
  about: {
    de: 'Welche Tage eines Jahres über einem Grenzwert lagen, für einen Kalender',
    en: 'Which days of a year were above a limit value, for a calendar',
  },
  parameters: {
    ...RULES_WORDS,
    laws: { ...RULES_WORDS.laws, empty: { de: 'geltendes Recht', en: 'the law in force' } },
    metrics: { ...metrics, choices: { '24h': day, '1h': hour, max8h } },
    days: {
      label: { de: 'Tage', en: 'Days' },
      help: {
        de: 'Ein Kalender braucht alle Tage; sind es zu viele, kommen nur die überschrittenen.',
        en: 'A calendar needs all days; of too many only those above the limit are given.',
      },
      choices: {
        auto: { de: 'alle, soweit sie passen', en: 'all, as far as they fit' },
        all: { de: 'alle', en: 'all' },
        exceeded: { de: 'nur überschrittene', en: 'only those above' },
      },
    },
    labels: LABELS,
    minQuality: MIN_QUALITY,
  },
};
