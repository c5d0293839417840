import { LABELS, LAYOUT, MIN_QUALITY, PERIODS, PROPERTIES, REASONS, SELECTION } from '../form/common-words';

export const LATEST_WORDS = {
  name: { de: 'Neueste Werte', en: 'Latest values' },
  about: { de: 'Was jede Messstelle zuletzt gemessen hat', en: 'What each station has measured last' },
  parameters: {
    ...SELECTION,
    properties: PROPERTIES,
    layout: {
      label: LAYOUT,
      choices: {
        auto: { de: 'Zeile je Größe; zum Rechnen Reihen', en: 'row per property; series to calculate with' },
        wide: { de: 'Zeile je Messstelle', en: 'row per station' },
        short: { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' },
        kommunen: { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' },
        long: { de: 'immer Zeile je Größe', en: 'always row per property' },
        series: { de: 'immer Reihen, je ein Wert', en: 'always series of one value' },
      },
    },
    labels: LABELS,
    maxAge: {
      label: { de: 'Höchstens alt', en: 'At most old' },
      help: {
        de: 'Ältere Werte fehlen. ISO-Dauer, zum Beispiel PT90M.',
        en: 'Older values are left out. ISO duration, for example PT90M.',
      },
      choices: {
        PT24H: { de: '24 Stunden', en: '24 hours' },
        PT1H: { de: '1 Stunde', en: '1 hour' },
        PT3H: { de: '3 Stunden', en: '3 hours' },
        P7D: { de: '7 Tage', en: '7 days' },
      },
    },
    periods: PERIODS,
    minQuality: MIN_QUALITY,
    reasons: REASONS,
  },
};
