import { LAYOUT, SELECTION } from '../form/common-words';

const ALL = { de: 'alle', en: 'all' };

export const EVENTS_WORDS = {
  name: { de: 'Ereignisse', en: 'Events' },
  about: { de: 'Warnungen, Baustellen, Hochwasser, Ausfälle', en: 'Warnings, roadworks, floods, outages' },
  parameters: {
    kommunen: SELECTION.kommunen,
    feeds: { ...SELECTION.feeds, empty: ALL },
    kinds: {
      label: { de: 'Arten', en: 'Kinds' },
      empty: ALL,
      choices: {
        'weather-warning': { de: 'Wetterwarnungen', en: 'weather warnings' },
        roadworks: { de: 'Baustellen', en: 'roadworks' },
        closure: { de: 'Sperrungen', en: 'road closures' },
        'traffic-warning': { de: 'Verkehrsmeldungen', en: 'traffic reports' },
        flood: { de: 'Hochwasser', en: 'floods' },
        'feed-outage': { de: 'Ausfälle von Datenquellen', en: 'data sources that are down' },
        'silent-sensor': { de: 'Sensoren, die nicht senden', en: 'sensors that are silent' },
        'stuck-sensor': { de: 'Zähler, die nichts zählen', en: 'counters that count nothing' },
      },
    },
    layout: {
      label: LAYOUT,
      choices: {
        annotations: { de: 'Markierungen', en: 'annotations' },
        table: { de: 'Tabelle, Schwerstes zuerst', en: 'table, gravest first' },
        short: { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' },
      },
    },
    minSeverity: {
      label: { de: 'Schwere ab', en: 'Severity from' },
      choices: {
        information: { de: 'Hinweis', en: 'information' },
        minor: { de: 'gering', en: 'minor' },
        moderate: { de: 'mäßig', en: 'moderate' },
        severe: { de: 'schwer', en: 'severe' },
        extreme: { de: 'extrem', en: 'extreme' },
      },
    },
    active: {
      label: { de: 'Nur was jetzt gilt', en: 'Only what holds now' },
      help: {
        de: 'Unabhängig vom Zeitraum des Dashboards: was in diesem Augenblick gilt.',
        en: "Whatever the dashboard's time range: what holds at this moment.",
      },
    },
  },
};
