import type { EventKind, Severity } from '../../model/event';
import type { Language } from '../wording/words';

type Words<Id extends string> = Readonly<Record<Id, Readonly<Record<Language, string>>>>;

export const KIND_WORDS: Words<EventKind> = {
  'weather-warning': { de: 'Wetterwarnung', en: 'weather warning' },
  roadworks: { de: 'Baustelle', en: 'roadworks' },
  closure: { de: 'Sperrung', en: 'road closure' },
  'traffic-warning': { de: 'Verkehrsmeldung', en: 'traffic report' },
  flood: { de: 'Hochwasser', en: 'flood' },
  'feed-outage': { de: 'Ausfall einer Datenquelle', en: 'data source down' },
  'silent-sensor': { de: 'Sensor sendet nicht', en: 'sensor is silent' },
  'stuck-sensor': { de: 'Zähler zählt nicht', en: 'counter counts nothing' },
};

export const KIND_PLURALS: Words<EventKind> = {
  'weather-warning': { de: 'Wetterwarnungen', en: 'Weather warnings' },
  roadworks: { de: 'Baustellen', en: 'Roadworks' },
  closure: { de: 'Sperrungen', en: 'Road closures' },
  'traffic-warning': { de: 'Verkehrsmeldungen', en: 'Traffic reports' },
  flood: { de: 'Hochwasser', en: 'Floods' },
  'feed-outage': { de: 'Ausfälle von Datenquellen', en: 'Data sources that are down' },
  'silent-sensor': { de: 'Sensoren, die nicht senden', en: 'Sensors that are silent' },
  'stuck-sensor': { de: 'Zähler, die nichts zählen', en: 'Counters that count nothing' },
};

export const SEVERITY_WORDS: Words<Severity> = {
  information: { de: 'Hinweis', en: 'information' },
  minor: { de: 'gering', en: 'minor' },
  moderate: { de: 'mäßig', en: 'moderate' },
  severe: { de: 'schwer', en: 'severe' },
  extreme: { de: 'extrem', en: 'extreme' },
};
