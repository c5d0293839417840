import type { EventKind, Severity } from '../model/event';
import type { Language } from './words';

type Words<Id extends string> = Readonly<Record<Id, Readonly<Record<Language, string>>>>;

export const KIND_WORDS: Words<EventKind> = {
  'weather-warning': { de: 'Wetterwarnung', en: 'weather warning' },
  roadworks: { de: 'Baustelle', en: 'roadworks' },
  closure: { de: 'Sperrung', en: 'road closure' },
  'traffic-warning': { de: 'Verkehrsmeldung', en: 'traffic report' },
  flood: { de: 'Hochwasser', en: 'flood' },
  'feed-outage': { de: 'Ausfall einer Datenquelle', en: 'data source down' },
  'silent-sensor': { de: 'Sensor sendet nicht', en: 'sensor is silent' },
};

export const SEVERITY_WORDS: Words<Severity> = {
  information: { de: 'Hinweis', en: 'information' },
  minor: { de: 'gering', en: 'minor' },
  moderate: { de: 'mäßig', en: 'moderate' },
  severe: { de: 'schwer', en: 'severe' },
  extreme: { de: 'extrem', en: 'extreme' },
};
