import type { HealthState } from '../../../model/health';
import type { Reason } from '../../../model/quality';
import type { HourState } from '../report';

export type Language = 'de' | 'en';

export interface Reader {
  readonly language: Language;
  /** IANA zone of the clock that times are shown in. */
  readonly zone: string;
}

/** Every word of the status page, German first. */
const de = {
  title: 'Zustand des Hubs',
  other: 'English',
  demo: 'Demo: alle Werte sind erfunden.',
  asOf: (time: string) => `Stand: ${time}`,
  allIn: (n: number) => `Alles da: ${n} von ${n} Datenquellen liefern.`,
  trouble: (bad: number, n: number) =>
    bad === 1 ? `1 von ${n} Datenquellen liefert nicht.` : `${bad} von ${n} Datenquellen liefern nicht.`,
  waitingFor: (n: number) =>
    n === 1 ? '1 wartet noch auf die ersten Daten.' : `${n} warten noch auf die ersten Daten.`,
  behind: (n: number) => (n === 1 ? '1 ist noch im Rückstand.' : `${n} sind noch im Rückstand.`),
  silentStations: (n: number) => (n === 1 ? '1 Messstelle schweigt.' : `${n} Messstellen schweigen.`),
  because: (causes: string) => `Festgestellt: ${causes}.`,
  affects: (n: number, all: number) => `betrifft ${n} von ${all} Datenquellen`,
  some: (n: number, all: number) => `${n} von ${all}`,
  again: (time: string) => `nächster Versuch ${time}`,
  todo: 'Was tun?',
  exactly: 'Genaue Meldung für den Support (englisch)',
  further: (n: number) => (n === 1 ? '1 weitere dieser Art' : `${n} weitere dieser Art`),
  backfill: 'Ältere Daten werden nachgeladen',
  feeds: 'Datenquellen',
  feed: 'Datenquelle',
  kommune: 'Kommune',
  state: 'Zustand',
  newest: 'Neuester Stand',
  week: 'Letzte 7 Tage',
  counted: 'In 7 Tagen',
  counts: {
    readings: (n: string) => `${n} ${n === '1' ? 'Wert' : 'Werte'}`,
    missing: (n: string) => `${n} fehlend`,
    rejected: (n: string) => `${n} abgelehnt`,
    flagged: (n: string) => `${n} auffällig`,
    events: (n: string) => `${n} ${n === '1' ? 'Ereignis' : 'Ereignisse'}`,
  },
  fields: (all: number, read: number) => `${all} Felder, ${read} gelesen`,
  notRead: 'Nicht gelesen:',
  stations: 'Messstellen',
  noValues: 'Keine Werte aus den letzten 24 Stunden.',
  furtherValues: (n: number) => (n === 1 ? '1 weiterer Wert' : `${n} weitere Werte`),
  decides: (name: string, value: string) => `${name} bestimmt den Index: ${value}`,
  /** The law's clock for air quality, which knows no summer time. */
  mez: 'MEZ',
  /** Units that are words, by what the model calls them. */
  units: {} as Readonly<Record<string, string>>,
  measured: (n: number) => `${n} von 5 Stoffen gemessen`,
  noIndexSince: (time: string) => `keine Daten seit ${time}`,
  indicative: 'orientierende Messung',
  since: (time: string) => `seit ${time}`,
  options: 'Anzeige',
  update: 'Automatisch aktualisieren',
  quality: { implausible: 'unplausibel', suspect: 'fraglich', provisional: 'vorläufig', valid: 'geprüft' } as Record<
    string,
    string
  >,
  /** Why quality control flagged a value. */
  reasons: {
    range: 'außerhalb des Möglichen',
    step: 'Sprung',
    spike: 'Ausreißer',
    stuck: 'steht still',
    contradiction: 'Widerspruch',
    neighbour: 'fern der Nachbarn',
    'one-sided': 'zählt nichts, Gegenrichtung schon',
    humidity: 'feuchte Luft',
    'suspect-dst': 'Stunde der Zeitumstellung',
    clock: 'Uhr geht falsch',
    'provider-flag': 'vom Anbieter markiert',
    incomplete: 'unvollständig',
  } satisfies Record<Reason, string>,
  states: {
    ok: 'liefert',
    late: 'im Rückstand',
    waiting: 'wartet auf erste Daten',
    silent: 'überfällig',
    never: 'noch nie etwas gekommen',
    off: 'außer Betrieb',
    failing: 'Fehler',
  } satisfies Record<HealthState, string>,
  hours: {
    data: 'mit Daten',
    none: 'ohne Daten',
    rejected: 'abgelehnt',
    failed: 'Abruf gescheitert',
  } satisfies Record<HourState, string>,
  weekSentence: (n: number) => `${n} von 168 Stunden mit Daten`,
  sources: 'Quellen',
  interfaces: 'Schnittstellen',
  links: {
    measures: 'Maßnahmen',
    parcels: 'Pakete für Ihr Grafana',
    openData: 'Diese Daten herunterladen',
    status: 'Zustand als JSON',
    stations: 'Messstellen als JSON',
    openapi: 'OpenAPI',
    metrics: 'Kennzahlen',
  },
};

export type Texts = typeof de;

const en: Texts = {
  title: 'State of the hub',
  other: 'Deutsch',
  demo: 'Demo: all values are invented.',
  asOf: (time) => `As of ${time}`,
  allIn: (n) => `All in: ${n} of ${n} data sources deliver.`,
  trouble: (bad, n) =>
    bad === 1 ? `1 of ${n} data sources does not deliver.` : `${bad} of ${n} data sources do not deliver.`,
  waitingFor: (n) => (n === 1 ? '1 still waits for its first data.' : `${n} still wait for their first data.`),
  behind: (n) => (n === 1 ? '1 is still behind.' : `${n} are still behind.`),
  silentStations: (n) => (n === 1 ? '1 station is silent.' : `${n} stations are silent.`),
  because: (causes) => `Found: ${causes}.`,
  affects: (n, all) => `concerns ${n} of ${all} data sources`,
  some: (n, all) => `${n} of ${all}`,
  again: (time) => `next attempt ${time}`,
  todo: 'What to do?',
  exactly: 'Exact message for support',
  further: (n) => (n === 1 ? '1 more of this kind' : `${n} more of this kind`),
  backfill: 'Older data is being loaded',
  feeds: 'Data sources',
  feed: 'Data source',
  kommune: 'Municipality',
  state: 'State',
  newest: 'Newest',
  week: 'Last 7 days',
  counted: 'In 7 days',
  counts: {
    readings: (n) => `${n} ${n === '1' ? 'value' : 'values'}`,
    missing: (n) => `${n} missing`,
    rejected: (n) => `${n} rejected`,
    flagged: (n) => `${n} flagged`,
    events: (n) => `${n} ${n === '1' ? 'event' : 'events'}`,
  },
  fields: (all, read) => `${all} fields, ${read} read`,
  notRead: 'Not read:',
  stations: 'Stations',
  noValues: 'No values of the last 24 hours.',
  furtherValues: (n) => (n === 1 ? '1 further value' : `${n} further values`),
  decides: (name, value) => `${name} decides the index: ${value}`,
  mez: 'CET',
  units: { 'Kfz/h': 'vehicles/h', 'Kfz/km': 'vehicles/km' },
  measured: (n) => `${n} of 5 pollutants measured`,
  noIndexSince: (time) => `no data since ${time}`,
  indicative: 'indicative measurement',
  since: (time) => `since ${time}`,
  options: 'Display',
  update: 'Update automatically',
  quality: { implausible: 'implausible', suspect: 'suspect', provisional: 'provisional', valid: 'checked' },
  reasons: {
    range: 'beyond the possible',
    step: 'step',
    spike: 'spike',
    stuck: 'stuck',
    contradiction: 'contradiction',
    neighbour: 'far from neighbours',
    'one-sided': 'counts nothing, other direction does',
    humidity: 'humid air',
    'suspect-dst': 'hour of the clock change',
    clock: 'clock is off',
    'provider-flag': 'marked by the provider',
    incomplete: 'incomplete',
  },
  states: {
    ok: 'delivers',
    late: 'behind',
    waiting: 'waits for first data',
    silent: 'overdue',
    never: 'nothing ever came',
    off: 'out of use',
    failing: 'error',
  },
  hours: { data: 'with data', none: 'without data', rejected: 'rejected', failed: 'request failed' },
  weekSentence: (n) => `${n} of 168 hours with data`,
  sources: 'Sources',
  interfaces: 'Interfaces',
  links: {
    measures: 'Measures',
    parcels: 'Parcels for your Grafana',
    openData: 'Download these data',
    status: 'state as JSON',
    stations: 'stations as JSON',
    openapi: 'OpenAPI',
    metrics: 'metrics',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };

/**
 * `?lang=` decides, then what the browser likes best, then German.
 * @param accepted the best of these that the browser names
 */
export function languageOf(query: unknown, accepted: string | false): Language {
  const asked = query === 'de' || query === 'en' ? query : accepted;
  return asked === 'en' ? 'en' : 'de';
}
