import type { ErrorKind } from '../../model/errors';
import type { Reason } from '../../model/quality';
import type { FeedState, HourState } from './report';

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
  allIn: (n: number) => `Alles da: ${n} von ${n} Datenquellen liefern.`,
  trouble: (bad: number, n: number) =>
    bad === 1 ? `1 von ${n} Datenquellen liefert nicht.` : `${bad} von ${n} Datenquellen liefern nicht.`,
  waitingFor: (n: number) =>
    n === 1 ? '1 wartet noch auf die ersten Daten.' : `${n} warten noch auf die ersten Daten.`,
  backfill: 'Ältere Daten werden nachgeladen',
  feeds: 'Datenquellen',
  feed: 'Datenquelle',
  kommune: 'Kommune',
  state: 'Zustand',
  newest: 'Neuester Stand',
  week: 'Letzte 7 Tage',
  counts: 'Werte · fehlend · abgelehnt · auffällig · Ereignisse',
  stations: 'Messstellen',
  noValues: 'Noch keine Werte.',
  furtherValues: (n: number) => `${n} weitere Werte`,
  decides: (name: string, value: string) => `${name} bestimmt den Index: ${value}`,
  measured: (n: number) => `${n} von 5 Stoffen gemessen`,
  noIndexSince: (time: string) => `keine Daten seit ${time}`,
  indicative: 'orientierende Messung',
  since: (time: string) => `seit ${time}`,
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
    humidity: 'feuchte Luft',
    'suspect-dst': 'Stunde der Zeitumstellung',
    clock: 'Uhr geht falsch',
    'provider-flag': 'vom Anbieter markiert',
    incomplete: 'unvollständig',
  } satisfies Record<Reason, string>,
  states: {
    ok: 'liefert',
    waiting: 'wartet auf erste Daten',
    silent: 'überfällig',
    failing: 'Fehler',
  } satisfies Record<FeedState, string>,
  hours: {
    data: 'mit Daten',
    none: 'ohne Daten',
    rejected: 'abgelehnt',
    failed: 'Abruf gescheitert',
  } satisfies Record<HourState, string>,
  weekSentence: (n: number) => `${n} von 168 Stunden mit Daten`,
  interfaces: 'Schnittstellen',
  failures: {
    unavailable:
      'Der Anbieter ist nicht erreichbar oder verweigert die Antwort. Der Hub fragt von selbst wieder und holt Fehlendes nach.',
    payload:
      'Der Anbieter schickt etwas anderes als die erwarteten Daten. Öffnen Sie die Adresse im Browser; vielleicht wird dort gewartet oder sie hat sich geändert.',
    'not-found':
      'Gesendet wird für eine Messstelle, die nicht eingerichtet ist. Tragen Sie sie in die Konfiguration ein.',
    'too-large':
      'Die Antwort ist größer, als der Hub annimmt. Fragen Sie weniger Messstellen ab oder laden Sie die Datei mit „hub import“.',
    'too-many': 'Die Geräte senden öfter, als der Hub annimmt. Stellen Sie sie auf eine Meldung je Minute.',
    unauthorized: 'Der Zugang wird verweigert. Prüfen Sie Schlüssel oder Zertifikat.',
    forbidden: 'Der Zugang wird verweigert. Prüfen Sie Vertrag und Lizenz.',
    config: 'Die Konfiguration dieser Datenquelle stimmt nicht. Prüfen Sie sie mit „hub check“.',
    query: 'Die Anfrage ist so nicht möglich. Prüfen Sie die Konfiguration mit „hub check“.',
  } satisfies Record<ErrorKind, string>,
};

export type Texts = typeof de;

const en: Texts = {
  title: 'State of the hub',
  other: 'Deutsch',
  demo: 'Demo: all values are invented.',
  allIn: (n) => `All in: ${n} of ${n} data sources deliver.`,
  trouble: (bad, n) =>
    bad === 1 ? `1 of ${n} data sources does not deliver.` : `${bad} of ${n} data sources do not deliver.`,
  waitingFor: (n) => (n === 1 ? '1 still waits for its first data.' : `${n} still wait for their first data.`),
  backfill: 'Older data is being loaded',
  feeds: 'Data sources',
  feed: 'Data source',
  kommune: 'Municipality',
  state: 'State',
  newest: 'Newest',
  week: 'Last 7 days',
  counts: 'Values · missing · rejected · flagged · events',
  stations: 'Stations',
  noValues: 'No values yet.',
  furtherValues: (n) => `${n} further values`,
  decides: (name, value) => `${name} decides the index: ${value}`,
  measured: (n) => `${n} of 5 pollutants measured`,
  noIndexSince: (time) => `no data since ${time}`,
  indicative: 'indicative measurement',
  since: (time) => `since ${time}`,
  update: 'Update automatically',
  quality: { implausible: 'implausible', suspect: 'suspect', provisional: 'provisional', valid: 'checked' },
  reasons: {
    range: 'beyond the possible',
    step: 'step',
    spike: 'spike',
    stuck: 'stuck',
    contradiction: 'contradiction',
    neighbour: 'far from neighbours',
    humidity: 'humid air',
    'suspect-dst': 'hour of the clock change',
    clock: 'clock is off',
    'provider-flag': 'marked by the provider',
    incomplete: 'incomplete',
  },
  states: { ok: 'delivers', waiting: 'waits for first data', silent: 'overdue', failing: 'error' },
  hours: { data: 'with data', none: 'without data', rejected: 'rejected', failed: 'request failed' },
  weekSentence: (n) => `${n} of 168 hours with data`,
  interfaces: 'Interfaces',
  failures: {
    unavailable: 'The provider cannot be reached or refuses to answer. The hub asks again by itself and catches up.',
    payload: 'The provider sends something other than the expected data. Open the address in a browser.',
    'not-found': 'Data is sent for a station that is not configured. Add it to the configuration.',
    'too-large': 'The answer is larger than the hub takes. Ask for fewer stations, or import the file.',
    'too-many': 'The devices send more often than the hub takes. Set them to once a minute.',
    unauthorized: 'Access is refused. Check key or certificate.',
    forbidden: 'Access is refused. Check contract and licence.',
    config: 'The configuration of this data source is wrong. Check it with "hub check".',
    query: 'The request is not possible as it is. Check the configuration with "hub check".',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };

/** `?lang=` decides, then the browser's first language, then German. */
export function languageOf(query: unknown, acceptLanguage: string | undefined): Language {
  if (query === 'de' || query === 'en') {
    return query;
  }
  const first = acceptLanguage?.split(',').find((part) => /^\s*(de|en)\b/i.test(part));
  return first?.trim().toLowerCase().startsWith('en') ? 'en' : 'de';
}
