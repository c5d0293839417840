/** Made of the hub's questions by `npm run generate`; nothing here is written by hand. */
import type { DataQuery } from '@grafana/schema';
import type { ChoiceField, QuestionDescription, Selection } from './description';

/**
 * What all queries have in common. Every other key may be missing: its default lives in the hub, so that alert rules
 * and shared dashboards, which run the saved JSON, mean the same as the editor.
 */
export interface SavedQuery extends DataQuery, Selection {
  /** The form of the saved JSON, see migrations.ts. */
  version?: number;
  /** Language of names and errors; without it the reader's. */
  language?: 'de' | 'en';
  /** Fixed ids for transformations; in words for reading and CSV, with time zone and figures without unit. */
  wording?: 'ids' | 'words';
}

/** Measured values over time. */
export interface SeriesQuery extends SavedQuery {
  type: 'series';
  /** Interval */
  bucket?: 'auto' | 'raw' | '10m' | '15m' | '30m' | '1h' | '3h' | '6h' | '12h' | '1d' | '1w' | '1M' | '1y';
  /** Aggregation */
  aggregation?: 'default' | 'mean' | 'sum' | 'min' | 'max' | 'last';
  /** Timestamp */
  timestamp?: 'auto' | 'start' | 'end';
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”. */
  reasons?: string[];
  /** Where days begin. Air-quality law uses CET all year: Etc/GMT-1. */
  timeZone?: string;
  /** Layout */
  layout?: 'course' | 'table';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Compare */
  compare?: '' | '1d' | '1w' | '1M' | '1y';
  /** Smallest and largest value of each interval, so that peaks stay visible. */
  envelope?: boolean;
  /** Which share of each interval was measured, 0 to 100 %. */
  coverage?: boolean;
}

/** What each station has measured last. */
export interface LatestQuery extends SavedQuery {
  type: 'latest';
  /** Layout */
  layout?: 'auto' | 'wide' | 'short' | 'kommunen' | 'long' | 'series';
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Older values are left out. ISO duration, for example PT90M. */
  maxAge?: string;
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”. */
  reasons?: string[];
}

/** How good the air is, from very good to very bad. */
export interface AirQualityIndexQuery extends SavedQuery {
  type: 'air-quality-index';
  /** Layout */
  layout?: 'course' | 'table' | 'kommunen';
  /** Index */
  index?: 'uba-lqi-2025' | 'uba-lqi-2019';
  /** Quality from */
  minQuality?: 'provisional' | 'implausible' | 'suspect' | 'valid';
}

/** Warnings, roadworks, floods, outages. */
export interface EventsQuery extends SavedQuery {
  type: 'events';
  /** Kinds */
  kinds?: string[];
  /** Layout */
  layout?: 'annotations' | 'table' | 'short';
  /** Severity from */
  minSeverity?: 'information' | 'minor' | 'moderate' | 'severe' | 'extreme';
  /** Whatever the dashboard's time range: what holds at this moment. */
  active?: boolean;
}

/** What is forecast, and how well it came true. */
export interface ForecastQuery extends SavedQuery {
  type: 'forecast';
  /** Layout */
  layout?: 'course' | 'table';
  /** Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then. */
  issued?: string;
  /** Expressions join series that have the same labels, and one without labels with each other one. */
  labels?: 'auto' | 'all' | 'station' | 'none';
  /** Where a station has a property in intervals of several lengths, the finest that fits the bucket holds. */
  periods?: string[];
  /** Quality from */
  minQuality?: 'suspect' | 'implausible' | 'provisional' | 'valid';
  /** Each value as it was forecast so many hours before. */
  lead?: number;
  /** So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options. */
  ahead?: number;
  /** The same property at the same or the nearest station. */
  compare?: boolean;
  /** The station to compare with. Empty: the same or the nearest that measures the property. */
  reference?: string;
}

export type HubQuery = SeriesQuery | LatestQuery | AirQualityIndexQuery | EventsQuery | ForecastQuery;
export type QuestionType = HubQuery['type'];

/** How tables are worded. */
export const WORDING: ChoiceField = {
  key: 'wording',
  label: { de: 'Spalten', en: 'Columns' },
  help: {
    de: 'Feste Kennungen für Transformationen; in Worten zum Lesen und für CSV, mit Zeitzone und Zahlen ohne Einheit.',
    en: 'Fixed ids for transformations; in words for reading and CSV, with time zone and figures without unit.',
  },
  kind: 'choice',
  choices: [
    ['ids', { de: 'feste Kennungen', en: 'fixed ids' }],
    ['words', { de: 'in Worten', en: 'in words' }],
  ],
  drawn: true,
};

export const QUESTIONS: Readonly<Record<QuestionType, QuestionDescription>> = {
  series: {
    name: { de: 'Zeitreihe', en: 'Time series' },
    about: { de: 'Messwerte im Verlauf der Zeit', en: 'Measured values over time' },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Lufttemperatur', en: 'Air temperature' },
        kind: 'list',
        offers: 'properties',
        fallback: 'air_temperature',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'bucket',
        label: { de: 'Zeitschritt', en: 'Interval' },
        kind: 'choice',
        choices: [
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
        ],
      },
      {
        key: 'aggregation',
        label: { de: 'Zusammenfassung', en: 'Aggregation' },
        unless: { bucket: ['raw'] },
        kind: 'choice',
        choices: [
          ['default', { de: 'je nach Größe', en: 'as suits the property' }],
          ['mean', { de: 'Mittel', en: 'mean' }],
          ['sum', { de: 'Summe', en: 'sum' }],
          ['min', { de: 'kleinster Wert', en: 'smallest value' }],
          ['max', { de: 'größter Wert', en: 'largest value' }],
          ['last', { de: 'letzter Wert', en: 'last value' }],
        ],
      },
      {
        key: 'timestamp',
        label: { de: 'Zeitstempel', en: 'Timestamp' },
        unless: { bucket: ['raw'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie üblich', en: 'as customary' }],
          ['start', { de: 'Anfang', en: 'start' }],
          ['end', { de: 'Ende', en: 'end' }],
        ],
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'reasons',
        label: { de: 'Nur mit Befund', en: 'Only flagged for' },
        help: {
          de: 'Nur Werte, an denen die Prüfung eines davon gefunden hat. Unplausible erscheinen erst mit „Güte ab: unplausibel“.',
          en: 'Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”.',
        },
        empty: { de: 'alle Werte', en: 'all values' },
        when: { bucket: ['raw'] },
        kind: 'names',
        choices: [
          ['range', { de: 'außerhalb des Möglichen', en: 'out of range' }],
          ['step', { de: 'zu schneller Sprung', en: 'too fast a step' }],
          ['spike', { de: 'Ausreißer', en: 'spike' }],
          ['stuck', { de: 'hängender Sensor', en: 'stuck sensor' }],
          ['contradiction', { de: 'Widerspruch zu anderem Wert', en: 'contradicts another value' }],
          ['neighbour', { de: 'weit weg von den Nachbarn', en: 'far from its neighbours' }],
          [
            'one-sided',
            { de: 'zählt nichts, die Gegenrichtung schon', en: 'counts nothing, the other direction does' },
          ],
          ['humidity', { de: 'feuchte Luft', en: 'humid air' }],
          ['suspect-dst', { de: 'doppelte Stunde im Herbst', en: 'doubled hour in autumn' }],
          ['clock', { de: 'Uhr geht falsch', en: 'clock is off' }],
          ['provider-flag', { de: 'vom Anbieter markiert', en: 'marked by the provider' }],
          ['incomplete', { de: 'Zeitschritt unvollständig', en: 'interval incomplete' }],
        ],
      },
      {
        key: 'timeZone',
        label: { de: 'Zeitzone', en: 'Time zone' },
        help: {
          de: 'Wo Tage beginnen. Luftreinhaltung rechnet ganzjährig in MEZ: Etc/GMT-1.',
          en: 'Where days begin. Air-quality law uses CET all year: Etc/GMT-1.',
        },
        empty: { de: 'der Region', en: "the region's" },
        unless: { bucket: ['raw', '10m', '15m', '30m', '1h'] },
        kind: 'text',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Tabelle, auch für CSV', en: 'table, also for CSV' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        unless: { layout: ['table'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'compare',
        label: { de: 'Vergleich', en: 'Compare' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['', { de: 'keiner', en: 'none' }],
          ['1d', { de: 'Vortag', en: 'day before' }],
          ['1w', { de: 'Vorwoche', en: 'week before' }],
          ['1M', { de: 'Vormonat', en: 'month before' }],
          ['1y', { de: 'Vorjahr', en: 'year before' }],
        ],
      },
      {
        key: 'envelope',
        label: { de: 'Hüllkurve', en: 'Envelope' },
        help: {
          de: 'Kleinster und größter Wert jedes Zeitschritts, damit Spitzen sichtbar bleiben.',
          en: 'Smallest and largest value of each interval, so that peaks stay visible.',
        },
        unless: { bucket: ['raw'] },
        drawn: true,
        kind: 'switch',
        default: false,
      },
      {
        key: 'coverage',
        label: { de: 'Abdeckung', en: 'Coverage' },
        help: {
          de: 'Welcher Anteil jedes Zeitschritts gemessen ist, 0 bis 100 %.',
          en: 'Which share of each interval was measured, 0 to 100 %.',
        },
        unless: { bucket: ['raw'] },
        drawn: true,
        kind: 'switch',
        default: false,
      },
    ],
  },
  latest: {
    name: { de: 'Neueste Werte', en: 'Latest values' },
    about: { de: 'Was jede Messstelle zuletzt gemessen hat', en: 'What each station has measured last' },
    tables: ['auto', 'wide', 'long'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'properties',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['auto', { de: 'Zeile je Größe; zum Rechnen Reihen', en: 'row per property; series to calculate with' }],
          ['wide', { de: 'Zeile je Messstelle', en: 'row per station' }],
          ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
          ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
          ['long', { de: 'immer Zeile je Größe', en: 'always row per property' }],
          ['series', { de: 'immer Reihen, je ein Wert', en: 'always series of one value' }],
        ],
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'maxAge',
        label: { de: 'Höchstens alt', en: 'At most old' },
        help: {
          de: 'Ältere Werte fehlen. ISO-Dauer, zum Beispiel PT90M.',
          en: 'Older values are left out. ISO duration, for example PT90M.',
        },
        kind: 'choice',
        choices: [
          ['PT24H', { de: '24 Stunden', en: '24 hours' }],
          ['PT1H', { de: '1 Stunde', en: '1 hour' }],
          ['PT3H', { de: '3 Stunden', en: '3 hours' }],
          ['P7D', { de: '7 Tage', en: '7 days' }],
        ],
        open: true,
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'reasons',
        label: { de: 'Nur mit Befund', en: 'Only flagged for' },
        help: {
          de: 'Nur Werte, an denen die Prüfung eines davon gefunden hat. Unplausible erscheinen erst mit „Güte ab: unplausibel“.',
          en: 'Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”.',
        },
        empty: { de: 'alle Werte', en: 'all values' },
        kind: 'names',
        choices: [
          ['range', { de: 'außerhalb des Möglichen', en: 'out of range' }],
          ['step', { de: 'zu schneller Sprung', en: 'too fast a step' }],
          ['spike', { de: 'Ausreißer', en: 'spike' }],
          ['stuck', { de: 'hängender Sensor', en: 'stuck sensor' }],
          ['contradiction', { de: 'Widerspruch zu anderem Wert', en: 'contradicts another value' }],
          ['neighbour', { de: 'weit weg von den Nachbarn', en: 'far from its neighbours' }],
          [
            'one-sided',
            { de: 'zählt nichts, die Gegenrichtung schon', en: 'counts nothing, the other direction does' },
          ],
          ['humidity', { de: 'feuchte Luft', en: 'humid air' }],
          ['suspect-dst', { de: 'doppelte Stunde im Herbst', en: 'doubled hour in autumn' }],
          ['clock', { de: 'Uhr geht falsch', en: 'clock is off' }],
          ['provider-flag', { de: 'vom Anbieter markiert', en: 'marked by the provider' }],
          ['incomplete', { de: 'Zeitschritt unvollständig', en: 'interval incomplete' }],
        ],
      },
    ],
  },
  'air-quality-index': {
    name: { de: 'Luftqualitätsindex', en: 'Air-quality index' },
    about: {
      de: 'Wie gut die Luft ist, von sehr gut bis sehr schlecht',
      en: 'How good the air is, from very good to very bad',
    },
    tables: ['table', 'kommunen'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'bevorzugte', en: 'preferred' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Stand jetzt, Tabelle', en: 'state now, table' }],
          ['kommunen', { de: 'Zeile je Kommune, in Worten', en: 'row per municipality, in words' }],
        ],
      },
      {
        key: 'index',
        label: { de: 'Index', en: 'Index' },
        kind: 'choice',
        choices: [
          ['uba-lqi-2025', { de: 'Umweltbundesamt 2025', en: 'Umweltbundesamt 2025' }],
          ['uba-lqi-2019', { de: 'Umweltbundesamt 2019', en: 'Umweltbundesamt 2019' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
    ],
  },
  events: {
    name: { de: 'Ereignisse', en: 'Events' },
    about: { de: 'Warnungen, Baustellen, Hochwasser, Ausfälle', en: 'Warnings, roadworks, floods, outages' },
    tables: ['table', 'short'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'kinds',
        label: { de: 'Arten', en: 'Kinds' },
        empty: { de: 'alle', en: 'all' },
        main: true,
        kind: 'names',
        choices: [
          ['weather-warning', { de: 'Wetterwarnungen', en: 'weather warnings' }],
          ['roadworks', { de: 'Baustellen', en: 'roadworks' }],
          ['closure', { de: 'Sperrungen', en: 'road closures' }],
          ['traffic-warning', { de: 'Verkehrsmeldungen', en: 'traffic reports' }],
          ['flood', { de: 'Hochwasser', en: 'floods' }],
          ['feed-outage', { de: 'Ausfälle von Datenquellen', en: 'data sources that are down' }],
          ['silent-sensor', { de: 'Sensoren, die nicht senden', en: 'sensors that are silent' }],
          ['stuck-sensor', { de: 'Zähler, die nichts zählen', en: 'counters that count nothing' }],
        ],
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['annotations', { de: 'Markierungen', en: 'annotations' }],
          ['table', { de: 'Tabelle, Schwerstes zuerst', en: 'table, gravest first' }],
          ['short', { de: 'kurz in Worten, auch fürs Telefon', en: 'short in words, also for phones' }],
        ],
      },
      {
        key: 'minSeverity',
        label: { de: 'Schwere ab', en: 'Severity from' },
        kind: 'choice',
        choices: [
          ['information', { de: 'Hinweis', en: 'information' }],
          ['minor', { de: 'gering', en: 'minor' }],
          ['moderate', { de: 'mäßig', en: 'moderate' }],
          ['severe', { de: 'schwer', en: 'severe' }],
          ['extreme', { de: 'extrem', en: 'extreme' }],
        ],
      },
      {
        key: 'active',
        label: { de: 'Nur was jetzt gilt', en: 'Only what holds now' },
        help: {
          de: 'Unabhängig vom Zeitraum des Dashboards: was in diesem Augenblick gilt.',
          en: "Whatever the dashboard's time range: what holds at this moment.",
        },
        kind: 'switch',
        default: false,
      },
    ],
  },
  forecast: {
    name: { de: 'Vorhersage', en: 'Forecast' },
    about: { de: 'Was vorhergesagt ist, und wie gut es eintraf', en: 'What is forecast, and how well it came true' },
    tables: ['table'],
    fields: [
      {
        key: 'kommunen',
        label: { de: 'Kommunen', en: 'Municipalities' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'kommunen',
      },
      {
        key: 'stations',
        label: { de: 'Messstellen', en: 'Stations' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'stations',
        unmeasured: true,
      },
      {
        key: 'properties',
        label: { de: 'Größen', en: 'Properties' },
        empty: { de: 'Lufttemperatur', en: 'Air temperature' },
        kind: 'list',
        offers: 'properties',
        fallback: 'air_temperature',
      },
      {
        key: 'feeds',
        label: { de: 'Quellen', en: 'Sources' },
        empty: { de: 'alle', en: 'all' },
        kind: 'list',
        offers: 'feeds',
      },
      {
        key: 'layout',
        label: { de: 'Form', en: 'Layout' },
        drawn: true,
        kind: 'choice',
        choices: [
          ['course', { de: 'Verlauf', en: 'course over time' }],
          ['table', { de: 'Güte je Vorlaufstunde, Tabelle', en: 'quality by lead hour, table' }],
        ],
      },
      {
        key: 'issued',
        label: { de: 'Ausgabe', en: 'Issue' },
        help: {
          de: 'Welcher Lauf der Vorhersage. Ein Zeitpunkt wie 2026-07-01T06:00Z wählt den Lauf, der dann zuletzt vorlag.',
          en: 'Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then.',
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['latest', { de: 'neueste', en: 'latest' }],
          ['lead', { de: 'so viele Stunden vorher', en: 'so many hours before' }],
        ],
        open: true,
      },
      {
        key: 'labels',
        label: { de: 'Kennzeichen', en: 'Labels' },
        help: {
          de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
          en: 'Expressions join series that have the same labels, and one without labels with each other one.',
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['auto', { de: 'wie es passt', en: 'as it suits' }],
          ['all', { de: 'alle', en: 'all' }],
          ['station', { de: 'nur die Messstelle', en: 'only the station' }],
          ['none', { de: 'keine', en: 'none' }],
        ],
      },
      {
        key: 'periods',
        label: { de: 'Intervalle', en: 'Intervals' },
        help: {
          de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
          en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
        },
        empty: { de: 'passende', en: 'those that fit' },
        kind: 'names',
        choices: [
          ['instant', { de: 'Augenblickswerte', en: 'instants' }],
          ['1m', { de: '1 min', en: '1 min' }],
          ['2m', { de: '2 min', en: '2 min' }],
          ['5m', { de: '5 min', en: '5 min' }],
          ['10m', { de: '10 min', en: '10 min' }],
          ['15m', { de: '15 min', en: '15 min' }],
          ['20m', { de: '20 min', en: '20 min' }],
          ['30m', { de: '30 min', en: '30 min' }],
          ['1h', { de: '1 h', en: '1 h' }],
          ['2h', { de: '2 h', en: '2 h' }],
          ['3h', { de: '3 h', en: '3 h' }],
          ['6h', { de: '6 h', en: '6 h' }],
          ['8h', { de: '8 h', en: '8 h' }],
          ['12h', { de: '12 h', en: '12 h' }],
          ['1d', { de: 'Tageswerte', en: 'daily' }],
          ['1w', { de: 'Wochenwerte', en: 'weekly' }],
          ['1M', { de: 'Monatswerte', en: 'monthly' }],
          ['1y', { de: 'Jahreswerte', en: 'yearly' }],
          ['irregular', { de: 'unregelmäßig', en: 'irregular' }],
        ],
      },
      {
        key: 'minQuality',
        label: { de: 'Güte ab', en: 'Quality from' },
        kind: 'choice',
        choices: [
          ['suspect', { de: 'fraglich', en: 'suspect' }],
          ['implausible', { de: 'unplausibel', en: 'implausible' }],
          ['provisional', { de: 'vorläufig', en: 'provisional' }],
          ['valid', { de: 'geprüft', en: 'valid' }],
        ],
      },
      {
        key: 'lead',
        label: { de: 'Stunden vorher', en: 'Hours before' },
        help: {
          de: 'Jeder Wert so, wie er so viele Stunden vorher vorhergesagt war.',
          en: 'Each value as it was forecast so many hours before.',
        },
        when: { layout: ['course'], issued: ['lead'] },
        kind: 'choice',
        choices: [
          ['24', { de: '24 Stunden', en: '24 hours' }],
          ['1', { de: '1 Stunde', en: '1 hour' }],
          ['6', { de: '6 Stunden', en: '6 hours' }],
          ['48', { de: '2 Tage', en: '2 days' }],
          ['72', { de: '3 Tage', en: '3 days' }],
        ],
        open: true,
        numeric: { unit: 'h' },
      },
      {
        key: 'ahead',
        label: { de: 'Vorausschau', en: 'Looks ahead' },
        help: {
          de: 'So viele Stunden ab jetzt, auch wenn der Zeitraum des Dashboards vorher endet. Die Zeitachse folgt dem Panel: unter „Abfrageoptionen“ als relative Zeit zum Beispiel +72h eintragen.',
          en: "So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options.",
        },
        when: { layout: ['course'] },
        kind: 'choice',
        choices: [
          ['0', { de: 'bis zum Ende des Zeitraums', en: 'to the end of the time range' }],
          ['24', { de: '24 Stunden', en: '24 hours' }],
          ['48', { de: '2 Tage', en: '2 days' }],
          ['72', { de: '3 Tage', en: '3 days' }],
          ['168', { de: '7 Tage', en: '7 days' }],
        ],
        open: true,
        numeric: { unit: 'h' },
      },
      {
        key: 'compare',
        label: { de: 'Mit Messwerten', en: 'With what was measured' },
        help: {
          de: 'Dieselbe Größe an derselben oder der nächsten Messstelle.',
          en: 'The same property at the same or the nearest station.',
        },
        when: { layout: ['course'] },
        kind: 'switch',
        default: true,
      },
      {
        key: 'reference',
        label: { de: 'Vergleichsstelle', en: 'Compared station' },
        help: {
          de: 'Die Messstelle, mit der verglichen wird. Leer: dieselbe oder die nächste, die die Größe misst.',
          en: 'The station to compare with. Empty: the same or the nearest that measures the property.',
        },
        empty: { de: 'die nächste', en: 'the nearest' },
        unless: { layout: ['course'], compare: [false] },
        kind: 'one',
        offers: 'stations',
      },
    ],
  },
};
