import { formatAmount, formatNumber } from '@smartregion/terms/numbers';
import { findProperty } from '@smartregion/terms/property';
import type { Language, Text } from '../../../shared/src/text/language';
import { both } from '@smartregion/terms/sentence';
import type { Metric, RuleName } from '../data/rule';
import type { LimitRow, State } from '../data/station';

/** As people know them, where the symbol is not what they say. */
const POLLUTANTS: Readonly<Record<string, Text>> = {
  o3: { de: 'Ozon', en: 'Ozone' },
  pm25: { de: 'PM₂,₅', en: 'PM₂.₅' },
  nox: both('NOₓ'),
};

/** `PM₁₀`, `Ozon` */
export function pollutantName(id: string, language: Language): string {
  const known = findProperty(id);
  return POLLUTANTS[id]?.[language] ?? known?.symbol ?? known?.[language] ?? id;
}

/** A value with the digits that its limit has. */
export const amount = (value: number, { limit, unit }: Pick<LimitRow, 'limit' | 'unit'>, language: Language): string =>
  formatAmount(value, digitsOf(limit), unit, language);

export const digitsOf = (limit: number): number => (Number.isInteger(limit) ? 0 : 1);

/** Counts are whole, means of several years' counts have a digit. */
export const count = (value: number, language: Language): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : 1, language);

const MEANS: Readonly<Partial<Record<Metric, Text>>> = {
  year: { de: 'Jahresmittel', en: 'annual mean' },
  winter: { de: 'Wintermittel', en: 'winter mean' },
  aot40: { de: 'AOT40 Mai bis Juli', en: 'AOT40 May to July' },
  'peak-season': { de: 'Spitzensaison', en: 'peak season' },
};

/** What is counted, with its number: `Tage`, `Std.` */
export function counted(metric: Metric, language: Language, one = false): string {
  const hours = metric === '1h';
  if (language === 'de') {
    return hours ? (one ? 'Stunde' : 'Stunden') : one ? 'Tag' : 'Tage';
  }
  return `${hours ? 'hour' : 'day'}${one ? '' : 's'}`;
}

/** `Tage über 50 µg/m³`, `Tage über 120 µg/m³ (8 Std.)`, `Jahresmittel` */
export function ruleWords({ metric, limit, unit, allowed }: LimitRow, language: Language): string {
  const mean = MEANS[metric]?.[language];
  if (mean) {
    return mean;
  }
  const above = `${language === 'de' ? 'über' : 'above'} ${amount(limit, { limit, unit }, language)}`;
  const over8 = metric === 'max8h' ? (language === 'de' ? ' (8\u202fStd.)' : ' (8\u202fh)') : '';
  const what = allowed === null ? PERIODS[metric]?.[language] : counted(metric, language);
  return `${what} ${above}${over8}`;
}

/** What of a day is compared. */
const PERIODS: Readonly<Partial<Record<Metric, Text>>> = {
  '24h': { de: 'Tagesmittel', en: 'Daily mean' },
  max8h: { de: 'Höchstes 8-Stunden-Mittel', en: 'Highest 8-hour mean' },
  '1h': { de: 'Höchste Stunde', en: 'Highest hour' },
};

/** `Tagesmittel PM₁₀` */
export const dailyWords = ({ metric, pollutant }: RuleName, language: Language): string =>
  `${PERIODS[metric]?.[language] ?? ''} ${pollutantName(pollutant, language)}`.trim();

const KINDS: Readonly<Record<string, Text>> = {
  limit: { de: 'Grenzwert', en: 'limit value' },
  target: { de: 'Zielwert', en: 'target value' },
  guideline: { de: 'Richtwert', en: 'guideline' },
  'long-term': { de: 'langfristiges Ziel', en: 'long-term objective' },
  'target-vegetation': { de: 'Zielwert für Pflanzen', en: 'target value for vegetation' },
  'long-term-vegetation': { de: 'langfristiges Ziel für Pflanzen', en: 'long-term objective for vegetation' },
  'critical-level': { de: 'kritischer Wert für Pflanzen', en: 'critical level for vegetation' },
  information: { de: 'Informationsschwelle', en: 'information threshold' },
  alert: { de: 'Alarmschwelle', en: 'alert threshold' },
};
export const kindWord = (kind: string, language: Language): string => KINDS[kind]?.[language] ?? kind;

/** Where the name of a law would be too long: beside a rule. */
const SHORT_LAWS: Readonly<Record<string, Text>> = {
  eu2026: { de: 'EU bis 2029', en: 'EU until 2029' },
  eu2030: { de: 'EU ab 2030', en: 'EU from 2030' },
  who2021: both('WHO'),
};
export const shortLaw = (row: Pick<LimitRow, 'law' | 'lawName'>, language: Language): string =>
  SHORT_LAWS[row.law]?.[language] ?? lawName(row, language);

/** What a mark on a scale is called. */
const MARKS: Readonly<Record<string, Text>> = {
  '39bimschv': { de: 'heute', en: 'today' },
  eu2026: { de: 'EU bis 2029', en: 'EU until 2029' },
  eu2030: both('2030'),
  who2021: both('WHO'),
};
export const markWord = (law: string, language: Language): string => MARKS[law]?.[language] ?? law;

const LAW_NAMES: Readonly<Record<string, Text>> = {
  '39bimschv': both('39. BImSchV'),
  eu2026: { de: 'EU-Richtlinie bis 2029', en: 'EU directive until 2029' },
  eu2030: { de: 'EU-Richtlinie ab 2030', en: 'EU directive from 2030' },
  who2021: both('WHO 2021'),
};
export const lawName = ({ law, lawName: given }: Pick<LimitRow, 'law' | 'lawName'>, language: Language): string =>
  LAW_NAMES[law]?.[language] ?? (given || law);

const STATE_WORDS: Readonly<Record<State, Text>> = {
  met: { de: 'eingehalten', en: 'met' },
  exceeded: { de: 'überschritten', en: 'exceeded' },
  'expected-met': { de: 'voraussichtlich eingehalten', en: 'expected to be met' },
  'expected-exceeded': { de: 'voraussichtlich überschritten', en: 'expected to be exceeded' },
  open: { de: 'noch offen', en: 'still open' },
  'met-so-far': { de: 'bisher eingehalten', en: 'met so far' },
  'exceeded-so-far': { de: 'bisher überschritten', en: 'exceeded so far' },
  'too-little': { de: 'zu wenig Daten', en: 'too few data' },
};

/** `eingehalten (vorläufig)`; empty where the data do not say. */
export function stateWords(
  { state, provisional }: Pick<LimitRow, 'state' | 'provisional'>,
  language: Language
): string {
  const word = state === null ? '' : STATE_WORDS[state][language];
  return word && provisional ? `${word} (${language === 'de' ? 'vorläufig' : 'provisional'})` : word;
}
