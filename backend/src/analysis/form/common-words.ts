import { PERIODS as LENGTHS } from '../../model/period';
import { periodWords } from '../wording/period-words';

/** Words of parameters that many questions have; a question that means something else says so itself. */

const ALL = { de: 'alle', en: 'all' };

export const SELECTION = {
  kommunen: { label: { de: 'Kommunen', en: 'Municipalities' }, empty: ALL },
  stations: { label: { de: 'Messstellen', en: 'Stations' }, empty: ALL },
  feeds: { label: { de: 'Quellen', en: 'Sources' }, empty: { de: 'bevorzugte', en: 'preferred' } },
} as const;

export const PROPERTIES = { label: { de: 'Größen', en: 'Properties' }, empty: ALL } as const;

/** Where none is named, the hub takes this one. */
export const AIR_TEMPERATURE = {
  ...PROPERTIES,
  empty: { de: 'Lufttemperatur', en: 'Air temperature' },
} as const;

/** The same, or of stations without it what they measure. */
export const USUAL_PROPERTY = {
  ...PROPERTIES,
  empty: { de: 'Lufttemperatur, sonst die erste Größe', en: 'Air temperature, else the first property' },
} as const;

export const LAYOUT = { de: 'Form', en: 'Layout' };
export const COURSE = { de: 'Verlauf', en: 'course over time' };

export const MIN_QUALITY = {
  label: { de: 'Güte ab', en: 'Quality from' },
  choices: {
    implausible: { de: 'unplausibel', en: 'implausible' },
    suspect: { de: 'fraglich', en: 'suspect' },
    provisional: { de: 'vorläufig', en: 'provisional' },
    valid: { de: 'geprüft', en: 'valid' },
  },
} as const;

/** Of one property of one station there may be several series. */
export const PERIODS = {
  label: { de: 'Intervalle', en: 'Intervals' },
  help: {
    de: 'Misst eine Station dieselbe Größe in Intervallen mehrerer Längen, gilt die feinste, die zum Zeitschritt passt.',
    en: 'Where a station has a property in intervals of several lengths, the finest that fits the bucket holds.',
  },
  empty: { de: 'passende', en: 'those that fit' },
  choices: Object.fromEntries(
    LENGTHS.map((period) => [period, { de: periodWords(period, 'de'), en: periodWords(period, 'en') }])
  ),
} as const;

export const LABELS = {
  label: { de: 'Kennzeichen', en: 'Labels' },
  help: {
    de: 'Ausdrücke verbinden Reihen mit gleichen Kennzeichen, und eine ohne mit jeder anderen.',
    en: 'Expressions join series that have the same labels, and one without labels with each other one.',
  },
  choices: {
    auto: { de: 'wie es passt', en: 'as it suits' },
    all: { de: 'alle', en: 'all' },
    station: { de: 'nur die Messstelle', en: 'only the station' },
    none: { de: 'keine', en: 'none' },
  },
} as const;

export const REASONS = {
  label: { de: 'Nur mit Befund', en: 'Only flagged for' },
  help: {
    de: 'Nur Werte, an denen die Prüfung eines davon gefunden hat. Unplausible erscheinen erst mit „Güte ab: unplausibel“.',
    en: 'Only values where a check found one of these. Implausible ones appear only with “Quality from: implausible”.',
  },
  empty: { de: 'alle Werte', en: 'all values' },
  choices: {
    range: { de: 'außerhalb des Möglichen', en: 'out of range' },
    step: { de: 'zu schneller Sprung', en: 'too fast a step' },
    spike: { de: 'Ausreißer', en: 'spike' },
    stuck: { de: 'hängender Sensor', en: 'stuck sensor' },
    contradiction: { de: 'Widerspruch zu anderem Wert', en: 'contradicts another value' },
    neighbour: { de: 'weit weg von den Nachbarn', en: 'far from its neighbours' },
    'one-sided': { de: 'zählt nichts, die Gegenrichtung schon', en: 'counts nothing, the other direction does' },
    humidity: { de: 'feuchte Luft', en: 'humid air' },
    'suspect-dst': { de: 'doppelte Stunde im Herbst', en: 'doubled hour in autumn' },
    clock: { de: 'Uhr geht falsch', en: 'clock is off' },
    'provider-flag': { de: 'vom Anbieter markiert', en: 'marked by the provider' },
    incomplete: { de: 'Zeitschritt unvollständig', en: 'interval incomplete' },
  },
} as const;

/** Of every query whose answer is a table. */
export const WORDING = {
  label: { de: 'Spalten', en: 'Columns' },
  help: {
    de: 'Feste Kennungen für Transformationen; in Worten zum Lesen und für CSV, mit Zeitzone und Zahlen ohne Einheit.',
    en: 'Fixed ids for transformations; in words for reading and CSV, with time zone and figures without unit.',
  },
  choices: {
    ids: { de: 'feste Kennungen', en: 'fixed ids' },
    words: { de: 'in Worten', en: 'in words' },
  },
} as const;
