import { AIR_QUALITY_ADVICE } from '@smartregion/terms/air-quality-advice';
import type { Language } from '../../../shared/src/text/language';

/** Every word of the panel that is neither a class nor a figure. */
export interface Texts {
  readonly title: string;
  readonly noData: string;
  readonly notMeasured: string;
  readonly valueMissing: string;
  readonly provisional: string;
  readonly final: string;
  readonly indicative: string;
  readonly model: string;
  readonly allStations: string;
  readonly hours: (count: number) => string;
  readonly classOf: (word: string, value: number, of: number) => string;
  readonly decides: (pollutant: string, amount: string) => string;
  readonly measured: (count: number, of: number) => string;
  /** Short, beside the sign. */
  readonly coverage: (count: number, of: number) => string;
  readonly missing: (names: string, count: number) => string;
  readonly since: (instant: string) => string;
  readonly noDataSince: (instant: string) => string;
  readonly noDataInRange: string;
  readonly refused: (what: string) => string;
  readonly laterHours: string;
  readonly moreStations: (count: number) => string;
  /** What a list of stations comes to. */
  readonly sum: {
    readonly everywhere: (word: string) => string;
    readonly whereMeasured: (word: string) => string;
    readonly mostly: (word: string) => string;
    readonly worst: (word: string, where: string) => string;
    readonly counted: (count: number, of: number) => string;
    readonly silent: (who: string) => string;
    readonly nothing: string;
  };
  /** What to do, one sentence per class 1 … 5 of the Umweltbundesamt. */
  readonly advice: readonly [string, string, string, string, string];
  readonly columns: Readonly<
    Record<'hour' | 'station' | 'kommune' | 'class' | 'deciding' | 'value' | 'measured' | 'time', string>
  >;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const de: Texts = {
  title: 'Luftqualität',
  noData: 'keine Daten',
  notMeasured: 'nicht gemessen',
  valueMissing: 'Wert fehlt',
  provisional: 'vorläufige Werte',
  final: 'endgültige Werte',
  indicative: 'orientierende Messung',
  model: 'Modellrechnung',
  allStations: 'Alle Messstellen',
  hours: (count) => `${count}\u202fStd.`,
  classOf: (word, value, of) => `${word}, Klasse ${value} von ${of}`,
  decides: (pollutant, amount) => `${pollutant} bestimmt den Index: ${amount}.`,
  measured: (count, of) => `${count} von ${of} Stoffen gemessen`,
  coverage: (count, of) => `${count} von ${of} Stoffen`,
  missing: (names, count) => `${names} ${count === 1 ? 'fehlt' : 'fehlen'}`,
  since: (instant) => `seit ${instant}`,
  noDataSince: (instant) => `Seit ${instant} gibt es keine Messwerte.`,
  noDataInRange: 'Im gewählten Zeitraum gibt es keine Messwerte.',
  refused: (what) => `ausgelassen, weil nicht möglich: ${what}`,
  laterHours: 'spätere Stunden zählen noch nicht',
  moreStations: (count) => `und ${count} weitere, scrollen`,
  sum: {
    everywhere: (word) => `Überall ${word}.`,
    whereMeasured: (word) => `${capital(word)}, wo gemessen wird.`,
    mostly: (word) => `Meist ${word}.`,
    worst: (word, where) => `${capital(word)}: ${where}.`,
    counted: (count, of) => `${count} von ${of}`,
    silent: (who) => `Keine Daten: ${who}.`,
    nothing: 'Keine aktuellen Daten.',
  },
  advice: AIR_QUALITY_ADVICE.de,
  columns: {
    hour: 'Stunde',
    station: 'Messstelle',
    kommune: 'Kommune',
    class: 'Klasse',
    deciding: 'Bestimmt durch',
    value: 'Wert',
    measured: 'Gemessen',
    time: 'Zeit',
  },
};

const en: Texts = {
  title: 'Air quality',
  noData: 'no data',
  notMeasured: 'not measured',
  valueMissing: 'value missing',
  provisional: 'provisional values',
  final: 'final values',
  indicative: 'indicative measurement',
  model: 'model calculation',
  allStations: 'All stations',
  hours: (count) => `${count}\u202fh`,
  classOf: (word, value, of) => `${word}, class ${value} of ${of}`,
  decides: (pollutant, amount) => `${pollutant} decides the index: ${amount}.`,
  measured: (count, of) => `${count} of ${of} pollutants measured`,
  coverage: (count, of) => `${count} of ${of} pollutants`,
  missing: (names, count) => `${names} ${count === 1 ? 'is' : 'are'} missing`,
  since: (instant) => `since ${instant}`,
  noDataSince: (instant) => `No measurements since ${instant}.`,
  noDataInRange: 'No measurements in the selected period.',
  refused: (what) => `left out as impossible: ${what}`,
  laterHours: 'later hours do not count yet',
  moreStations: (count) => `and ${count} more, scroll`,
  sum: {
    everywhere: (word) => `${capital(word)} everywhere.`,
    whereMeasured: (word) => `${capital(word)} where measured.`,
    mostly: (word) => `Mostly ${word}.`,
    worst: (word, where) => `${capital(word)}: ${where}.`,
    counted: (count, of) => `${count} of ${of}`,
    silent: (who) => `No data: ${who}.`,
    nothing: 'No current data.',
  },
  advice: AIR_QUALITY_ADVICE.en,
  columns: {
    hour: 'Hour',
    station: 'Station',
    kommune: 'Municipality',
    class: 'Class',
    deciding: 'Decided by',
    value: 'Value',
    measured: 'Measured',
    time: 'Time',
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };
