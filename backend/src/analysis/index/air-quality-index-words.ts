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
        months: { de: 'Stunden je Klasse und Monat', en: 'hours per class and month' },
      },
    },
    index: {
      label: { de: 'Index', en: 'Index' },
      help: {
        de: 'Jeder mittelt anders: LQI 2025 und EU rechnen mit Stunden, LQI 2019 bei Feinstaub mit 24 Stunden.',
        en: 'Each averages its own way: UBA 2025 and EU use hours, UBA 2019 24 hours for particles.',
      },
      choices: {
        'uba-lqi-2025': { de: 'Umweltbundesamt 2025 (LQI)', en: 'German Environment Agency 2025' },
        'uba-lqi-2019': { de: 'Umweltbundesamt 2019 (abgelöst)', en: 'German Environment Agency 2019 (superseded)' },
        'eea-eaqi-2024': { de: 'Europa 2024 (EAQI)', en: 'Europe 2024 (EAQI)' },
        'us-epa-aqi-2024': { de: 'USA 2024 (AQI, NowCast)', en: 'USA 2024 (AQI, NowCast)' },
      },
    },
    minQuality: MIN_QUALITY,
  },
};
