import { both } from '@smartregion/terms/sentence';
import { COURSE, LABELS, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';

const ALL = { de: 'alle', en: 'all' };

/** Words of the parameters that all questions about limits have. */
export const RULES_WORDS = {
  ...SELECTION,
  pollutants: {
    label: { de: 'Schadstoffe', en: 'Pollutants' },
    empty: ALL,
    choices: {
      no2: { de: 'Stickstoffdioxid', en: 'Nitrogen dioxide' },
      pm10: { de: 'Feinstaub PM10', en: 'PM10' },
      pm25: { de: 'Feinstaub PM2,5', en: 'PM2.5' },
      o3: { de: 'Ozon', en: 'Ozone' },
      so2: { de: 'Schwefeldioxid', en: 'Sulphur dioxide' },
      co: { de: 'Kohlenmonoxid', en: 'Carbon monoxide' },
      benzene: { de: 'Benzol', en: 'Benzene' },
      nox: { de: 'Stickoxide', en: 'Nitrogen oxides' },
    },
  },
  laws: {
    label: { de: 'Regelwerke', en: 'Rules' },
    help: {
      de: 'Geltendes deutsches Recht ist allein die 39. BImSchV.',
      en: 'The 39. BImSchV alone is German law in force.',
    },
    empty: { de: 'alle nebeneinander, im Verlauf geltendes Recht', en: 'all side by side, over time the law in force' },
    choices: {
      '39bimschv': both('39. BImSchV'),
      eu2026: { de: 'EU 2024/2881, bis 2029', en: 'EU 2024/2881, to 2029' },
      eu2030: { de: 'EU 2024/2881, ab 2030', en: 'EU 2024/2881, from 2030' },
      who2021: both('WHO 2021'),
    },
  },
  metrics: {
    label: { de: 'Bezug', en: 'Averaging' },
    empty: ALL,
    choices: {
      year: { de: 'Jahresmittel', en: 'annual mean' },
      '24h': { de: 'Tage', en: 'days' },
      '1h': { de: 'Stunden', en: 'hours' },
      max8h: { de: '8-h-Mittel', en: '8-hour means' },
      aot40: both('AOT40'),
      'peak-season': { de: 'Spitzensaison', en: 'peak season' },
      winter: { de: 'Winter', en: 'winter' },
    },
  },
  years: {
    label: { de: 'Jahre', en: 'Years' },
    help: {
      de: 'Kalenderjahre in MEZ, ganz auch bei kurzem Zeitraum; mehrere mit Komma.',
      en: 'Calendar years in CET, whole even for a short time range; several with a comma.',
    },
    empty: { de: 'die des Zeitraums', en: 'those of the time range' },
  },
} as const;

export const LIMIT_VALUES_WORDS = {
  name: { de: 'Grenzwerte', en: 'Limit values' },
  about: {
    de: 'Ob ein Jahr Grenz-, Ziel- und Leitwerte für Luftschadstoffe einhält',
    en: 'Whether a year keeps to the limit, target and guideline values for air pollutants',
  },
  parameters: {
    ...RULES_WORDS,
    layout: {
      label: LAYOUT,
      choices: {
        auto: { de: 'wie es passt', en: 'as it suits' },
        table: { de: 'Tabelle', en: 'table' },
        course: COURSE,
      },
    },
    measure: {
      label: { de: 'Zahl', en: 'Number' },
      help: {
        de: 'Im Verlauf: über 100 % ist die Regel verletzt.',
        en: 'Over time: above 100 % the rule is broken.',
      },
      choices: {
        share: { de: 'Anteil des Erlaubten', en: 'share of what is allowed' },
        value: { de: 'Mittel oder Anzahl bisher', en: 'mean or count so far' },
      },
    },
    only: {
      label: { de: 'Welche Regeln', en: 'Which rules' },
      choices: {
        all: { de: 'alle', en: 'all' },
        limits: { de: 'ohne Informations- und Alarmschwellen', en: 'without information and alert thresholds' },
        thresholds: { de: 'nur Informations- und Alarmschwellen', en: 'information and alert thresholds alone' },
      },
    },
    labels: LABELS,
    minQuality: MIN_QUALITY,
  },
};
