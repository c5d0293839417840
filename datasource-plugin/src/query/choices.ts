import type { SelectableValue } from '@grafana/data';
import type { Language, Text } from '../../../panel-plugin/shared/src/text/language';
import type {
  AirQualityQuery,
  EventKind,
  EventsQuery,
  ForecastQuery,
  Labelling,
  LatestQuery,
  Quality,
  SeriesQuery,
} from '../types';

/** The values of one option with their words. The hub's default stands first. */
export type Choices<Value extends string> = readonly (readonly [value: Value, words: Text])[];

/** What the hub takes for a time series without properties. */
export const DEFAULT_PROPERTY = { id: 'air_temperature', words: { de: 'Lufttemperatur', en: 'Air temperature' } };

export const BUCKETS: Choices<NonNullable<SeriesQuery['bucket']>> = [
  ['auto', { de: 'automatisch', en: 'automatic' }],
  ['raw', { de: 'Rohwerte', en: 'raw values' }],
  ['10m', { de: '10 Minuten', en: '10 minutes' }],
  ['15m', { de: '15 Minuten', en: '15 minutes' }],
  ['30m', { de: '30 Minuten', en: '30 minutes' }],
  ['1h', { de: '1 Stunde', en: '1 hour' }],
  ['3h', { de: '3 Stunden', en: '3 hours' }],
  ['6h', { de: '6 Stunden', en: '6 hours' }],
  ['12h', { de: '12 Stunden', en: '12 hours' }],
  ['1d', { de: '1 Tag', en: '1 day' }],
  ['1w', { de: '1 Woche', en: '1 week' }],
  ['1M', { de: '1 Monat', en: '1 month' }],
  ['1y', { de: '1 Jahr', en: '1 year' }],
];

export const AGGREGATIONS: Choices<NonNullable<SeriesQuery['aggregation']>> = [
  ['default', { de: 'je nach Größe', en: 'as suits the property' }],
  ['mean', { de: 'Mittel', en: 'mean' }],
  ['sum', { de: 'Summe', en: 'sum' }],
  ['min', { de: 'kleinster Wert', en: 'smallest value' }],
  ['max', { de: 'größter Wert', en: 'largest value' }],
  ['last', { de: 'letzter Wert', en: 'last value' }],
];

const QUALITY: Record<Quality, Text> = {
  implausible: { de: 'unplausibel', en: 'implausible' },
  suspect: { de: 'fraglich', en: 'suspect' },
  provisional: { de: 'vorläufig', en: 'provisional' },
  valid: { de: 'geprüft', en: 'valid' },
};

/** Lowest quality accepted, the given default first. */
export function qualitiesFrom(first: Quality): Choices<Quality> {
  const rest = (Object.keys(QUALITY) as Quality[]).filter((quality) => quality !== first);
  return [first, ...rest].map((quality) => [quality, QUALITY[quality]] as const);
}

export const COMPARISONS: Choices<NonNullable<SeriesQuery['compare']>> = [
  ['', { de: 'keiner', en: 'none' }],
  ['1d', { de: 'Vortag', en: 'day before' }],
  ['1w', { de: 'Vorwoche', en: 'week before' }],
  ['1M', { de: 'Vormonat', en: 'month before' }],
  ['1y', { de: 'Vorjahr', en: 'year before' }],
];

export const TIMESTAMPS: Choices<NonNullable<SeriesQuery['timestamp']>> = [
  ['auto', { de: 'wie üblich', en: 'as customary' }],
  ['start', { de: 'Anfang', en: 'start' }],
  ['end', { de: 'Ende', en: 'end' }],
];

export const MAX_AGES: Choices<string> = [
  ['PT24H', { de: '24 Stunden', en: '24 hours' }],
  ['PT1H', { de: '1 Stunde', en: '1 hour' }],
  ['PT3H', { de: '3 Stunden', en: '3 hours' }],
  ['P7D', { de: '7 Tage', en: '7 days' }],
];

export const LATEST_LAYOUTS: Choices<NonNullable<LatestQuery['layout']>> = [
  ['auto', { de: 'Zeile je Größe; zum Rechnen Reihen', en: 'row per property; series to calculate with' }],
  ['wide', { de: 'Zeile je Messstelle', en: 'row per station' }],
  ['long', { de: 'immer Zeile je Größe', en: 'always row per property' }],
  ['series', { de: 'immer Reihen, je ein Wert', en: 'always series of one value' }],
  ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
  ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
];

export const SERIES_LAYOUTS: Choices<NonNullable<SeriesQuery['layout']>> = [
  ['course', { de: 'Verlauf', en: 'course over time' }],
  ['table', { de: 'Tabelle, auch für CSV', en: 'table, also for CSV' }],
];

export const LABELS: Choices<Labelling> = [
  ['auto', { de: 'wie es passt', en: 'as it suits' }],
  ['all', { de: 'alle', en: 'all' }],
  ['station', { de: 'nur die Messstelle', en: 'only the station' }],
  ['none', { de: 'keine', en: 'none' }],
];

export const WORDINGS: Choices<NonNullable<LatestQuery['wording']>> = [
  ['ids', { de: 'feste Kennungen', en: 'fixed ids' }],
  ['words', { de: 'in Worten', en: 'in words' }],
];

export const INDEX_LAYOUTS: Choices<NonNullable<AirQualityQuery['layout']>> = [
  ['course', { de: 'Verlauf', en: 'course over time' }],
  ['table', { de: 'Stand jetzt, Tabelle', en: 'state now, table' }],
  ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
];

export const INDICES: Choices<NonNullable<AirQualityQuery['index']>> = [
  ['uba-lqi-2025', { de: 'Umweltbundesamt 2025', en: 'Umweltbundesamt 2025' }],
  ['uba-lqi-2019', { de: 'Umweltbundesamt 2019', en: 'Umweltbundesamt 2019' }],
];

export const KINDS: Choices<EventKind> = [
  ['weather-warning', { de: 'Wetterwarnungen', en: 'weather warnings' }],
  ['roadworks', { de: 'Baustellen', en: 'roadworks' }],
  ['closure', { de: 'Sperrungen', en: 'road closures' }],
  ['traffic-warning', { de: 'Verkehrsmeldungen', en: 'traffic reports' }],
  ['flood', { de: 'Hochwasser', en: 'floods' }],
  ['feed-outage', { de: 'Ausfälle von Datenquellen', en: 'data sources that are down' }],
  ['silent-sensor', { de: 'Sensoren, die nicht senden', en: 'sensors that are silent' }],
];

export const SEVERITIES: Choices<NonNullable<EventsQuery['minSeverity']>> = [
  ['information', { de: 'Hinweis', en: 'information' }],
  ['minor', { de: 'gering', en: 'minor' }],
  ['moderate', { de: 'mäßig', en: 'moderate' }],
  ['severe', { de: 'schwer', en: 'severe' }],
  ['extreme', { de: 'extrem', en: 'extreme' }],
];

export const EVENT_LAYOUTS: Choices<NonNullable<EventsQuery['layout']>> = [
  ['annotations', { de: 'Markierungen', en: 'annotations' }],
  ['table', { de: 'Tabelle, Schwerstes zuerst', en: 'table, gravest first' }],
  ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
];

export const ISSUES: Choices<string> = [
  ['latest', { de: 'neueste', en: 'latest' }],
  ['lead', { de: 'so viele Stunden vorher', en: 'so many hours before' }],
];

export const LEADS: Choices<string> = [
  ['24', { de: '24 Stunden', en: '24 hours' }],
  ['1', { de: '1 Stunde', en: '1 hour' }],
  ['6', { de: '6 Stunden', en: '6 hours' }],
  ['48', { de: '2 Tage', en: '2 days' }],
  ['72', { de: '3 Tage', en: '3 days' }],
];

export const AHEADS: Choices<string> = [
  ['0', { de: 'bis zum Ende des Zeitraums', en: 'to the end of the time range' }],
  ['24', { de: '24 Stunden', en: '24 hours' }],
  ['48', { de: '2 Tage', en: '2 days' }],
  ['72', { de: '3 Tage', en: '3 days' }],
  ['168', { de: '7 Tage', en: '7 days' }],
];

export const FORECAST_LAYOUTS: Choices<NonNullable<ForecastQuery['layout']>> = [
  ['course', { de: 'Verlauf', en: 'course over time' }],
  ['table', { de: 'Güte je Vorlaufstunde, Tabelle', en: 'quality by lead hour, table' }],
];

export function options<Value extends string>(choices: Choices<Value>, language: Language): SelectableValue<Value>[] {
  return choices.map(([value, words]) => ({ value, label: words[language] }));
}
