import type { Language } from '../../../shared/src/text/language';
import type { Count } from '../data/trust';

export interface TrustTexts {
  readonly off: (sensor: string, limit: string, amount: string, isMore: boolean) => string;
  readonly same: (sensor: string, limit: string) => string;
  /** `25 µg/m³ Feinstaub PM2,5` */
  readonly of: (amount: string, property: string) => string;
  readonly allowed: (uncertainty: string, allowed: string, classMet: number) => string;
  readonly beyond: (uncertainty: string) => string;
  readonly extended: string;
  readonly noCertificate: string;
  readonly fleet: (count: Count) => string;
  readonly silent: (count: number, names: string) => string;
  readonly hatched: string;
  readonly more: (count: number) => string;
  readonly since: (name: string, date: string) => string;
  readonly never: (name: string) => string;
  readonly reports: string;
  readonly isSilent: string;
  readonly last: (date: string) => string;
  readonly sensor: string;
  readonly reference: string;
  readonly oneToOne: string;
  readonly fit: string;
  readonly at: (limit: string) => string;
  readonly drift: string;
  readonly driftFound: (months: number) => string;
  /** The longest first; the first that fits is taken. */
  readonly humidity: readonly string[];
  readonly tooFew: string;
  readonly slope: (slope: string, low: string, high: string) => string;
  readonly noticeable: string;
  readonly against: (reference: string) => string;
  readonly pairs: (hours: string) => string;
  readonly thinned: (shown: string) => string;
  readonly coverage: (share: string) => string;
  readonly method: string;
  readonly legend: (areSensors: boolean) => string;
  readonly columns: Readonly<
    Record<
      | ('sensor' | 'property' | 'kommune' | 'hears' | 'last' | 'reference')
      | ('hours' | 'slope' | 'intercept' | 'bias' | 'uncertainty'),
      string
    >
  >;
}

/** What CEN/TS 17660 means its classes for, from the first on: indicative measurement, objective estimation, neither. */
const GOOD_FOR: Readonly<Record<Language, readonly string[]>> = {
  de: ['gut genug zur Orientierung', 'gut genug für eine grobe Schätzung', 'nur ein Anhaltspunkt'],
  en: ['good enough as an indication', 'good enough for a rough estimate', 'no more than a hint'],
};

const de: TrustTexts = {
  off: (sensor, limit, amount, isMore) => `${sensor} zeigt bei ${limit} um ${amount} zu ${isMore ? 'viel' : 'wenig'}.`,
  same: (sensor, limit) => `${sensor} zeigt bei ${limit} dasselbe wie der Vergleich.`,
  of: (amount, property) => `${amount} ${property}`,
  allowed: (uncertainty, allowed, classMet) =>
    `Unsicherheit ±${uncertainty}: im Vergleich hier ${GOOD_FOR.de[classMet - 1] ?? 'brauchbar'} (Klasse ${classMet}, bis ±${allowed}).`,
  beyond: (uncertainty) => `Unsicherheit ±${uncertainty}: mehr, als jede Klasse von Sensoren erlaubt.`,
  extended: 'So hoch war es im Vergleich nie: die Gerade ist dorthin verlängert.',
  noCertificate: 'Ein Feldvergleich ist kein Zertifikat',
  fleet: ({ heard, all, areSensors }) =>
    `${heard} von ${all} ${areSensors ? 'Sensoren' : 'Messstellen'} ${heard === 1 ? 'meldet' : 'melden'}`,
  silent: (count, names) => `${count === 1 ? 'schweigt' : 'schweigen'}: ${names}`,
  hatched: 'schraffiert',
  more: (count) => `und ${count} weitere`,
  since: (name, date) => `${name} seit ${date}`,
  never: (name) => `${name} (noch kein Wert)`,
  reports: 'meldet',
  isSilent: 'schweigt',
  last: (date) => `letzter Wert ${date}`,
  sensor: 'Sensor',
  reference: 'Vergleich',
  oneToOne: '1:1',
  fit: 'Ausgleich',
  at: (limit) => `bei ${limit}`,
  drift: 'Steigung je Monat',
  driftFound: (months) => `${months === 1 ? '1 Monat' : `${months} Monate`} auffällig`,
  humidity: ['Steigung nach relativer Feuchte', 'Steigung nach Feuchte', 'nach Feuchte'],
  tooFew: 'zu wenige Stunden',
  slope: (slope, low, high) => `Steigung ${slope} (${low} bis ${high})`,
  noticeable: 'auffällig',
  against: (reference) => `Vergleich: ${reference}`,
  pairs: (hours) => `${hours} gemeinsame Stunden`,
  thinned: (shown) => `${shown} gezeichnet`,
  coverage: (share) => `${share} gemessen`,
  method: 'Orthogonale Regression, Unsicherheit k = 2',
  legend: (areSensors) => `Ein Kasten je ${areSensors ? 'Sensor' : 'Messstelle'}`,
  columns: {
    sensor: 'Messstelle',
    property: 'Größe',
    kommune: 'Kommune',
    hears: 'Meldet',
    last: 'Letzter Wert',
    reference: 'Vergleich',
    hours: 'Stunden',
    slope: 'Steigung',
    intercept: 'Achsenabschnitt',
    bias: 'Abweichung am Grenzwert',
    uncertainty: 'Unsicherheit, %',
  },
};

const en: TrustTexts = {
  off: (sensor, limit, amount, isMore) => `${sensor} shows ${amount} too ${isMore ? 'much' : 'little'} at ${limit}.`,
  same: (sensor, limit) => `${sensor} shows the same as the comparison at ${limit}.`,
  of: (amount, property) => `${amount} of ${property}`,
  allowed: (uncertainty, allowed, classMet) =>
    `Uncertainty ±${uncertainty}: in the comparison here ${GOOD_FOR.en[classMet - 1] ?? 'usable'} (class ${classMet}, up to ±${allowed}).`,
  beyond: (uncertainty) => `Uncertainty ±${uncertainty}: more than any class of sensors allows.`,
  extended: 'It was never that high in the comparison: the line is drawn on to there.',
  noCertificate: 'A comparison in the field is no certificate',
  fleet: ({ heard, all, areSensors }) =>
    `${heard} of ${all} ${areSensors ? 'sensors' : 'stations'} ${heard === 1 ? 'reports' : 'report'}`,
  silent: (_count, names) => `silent: ${names}`,
  hatched: 'hatched',
  more: (count) => `and ${count} more`,
  since: (name, date) => `${name} since ${date}`,
  never: (name) => `${name} (no value yet)`,
  reports: 'reports',
  isSilent: 'silent',
  last: (date) => `last value ${date}`,
  sensor: 'Sensor',
  reference: 'Comparison',
  oneToOne: '1:1',
  fit: 'fit',
  at: (limit) => `at ${limit}`,
  drift: 'Slope by month',
  driftFound: (months) => `${months === 1 ? '1 month' : `${months} months`} noticeable`,
  humidity: ['Slope by relative humidity', 'Slope by humidity', 'by humidity'],
  tooFew: 'too few hours',
  slope: (slope, low, high) => `slope ${slope} (${low} to ${high})`,
  noticeable: 'noticeable',
  against: (reference) => `Comparison: ${reference}`,
  pairs: (hours) => `${hours} hours together`,
  thinned: (shown) => `${shown} drawn`,
  coverage: (share) => `${share} measured`,
  method: 'Orthogonal regression, uncertainty k = 2',
  legend: (areSensors) => `A box for each ${areSensors ? 'sensor' : 'station'}`,
  columns: {
    sensor: 'Station',
    property: 'Property',
    kommune: 'Municipality',
    hears: 'Reports',
    last: 'Last value',
    reference: 'Comparison',
    hours: 'Hours',
    slope: 'Slope',
    intercept: 'Intercept',
    bias: 'Bias at the limit',
    uncertainty: 'Uncertainty, %',
  },
};

export const TRUST_TEXTS: Readonly<Record<Language, TrustTexts>> = { de, en };
