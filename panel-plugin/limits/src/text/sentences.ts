import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { IN_FORCE, isThreshold } from '../data/rule';
import type { LimitRow } from '../data/station';
import { isAbove, rowsOf, type StationYear } from '../data/stationYear';
import { isHeldBack } from '../data/verdict';
import { calendarSentences } from './calendarText';
import { lawSentence } from './lawSentence';
import { spansOf } from './spans';
import { amount, count, counted, pollutantName } from './words';

/** What a year comes to: the law first, with the WHO beside it; then in one paragraph what else is above something. */
export function sentencesOf(year: StationYear, language: Language): string[] {
  if (year.rows.length === 0) {
    return calendarSentences(year, language);
  }
  const [who, alsoWho] = whoSentences(year, language);
  // No verdict is answer enough for a low panel.
  const heldBack = isHeldBack(year);
  const first = [lawSentence(year, language), !heldBack && who].filter(Boolean).join(' ');
  const rest = [heldBack && who, ...later(year, language), alsoWho, ...thresholds(year, language)]
    .filter(Boolean)
    .join(' ');
  return rest ? [first, rest] : [first];
}

/** Beside the law: `Nach WHO wären NO₂ und PM₁₀ im Jahresmittel zu hoch.`, and what else is. */
function whoSentences(year: StationYear, language: Language): readonly [string, string] {
  const rows = year.law === 'who2021' ? [] : rowsOf(year, 'who2021');
  const judged = rows.filter(({ state }) => state !== 'too-little');
  if (judged.length === 0) {
    return ['', ''];
  }
  const [first, ...others] = spansOf(judged.filter(isAbove), language);
  const german = language === 'de';
  // A mean that too few hours make is above all the same: the drawing shows it.
  const few = formatList(
    spansOf(rows.filter(isAboveOnFew), language).map(({ text }) => text),
    language
  );
  if (!first) {
    const verb = german ? (year.running ? 'sind bisher' : 'waren') : year.running ? 'are met so far' : 'were met';
    const words = german ? `Die Richtwerte der WHO ${verb} eingehalten.` : `The WHO guidelines ${verb}.`;
    const onFew = german
      ? `Nach wenigen Daten über dem Richtwert der WHO: ${few}.`
      : `On few data above the WHO guideline: ${few}.`;
    return judged.length === rows.length ? [words, ''] : [few && onFew, ''];
  }
  // Said once where both are annual means.
  const also = few.replace(first.text.replace(formatList(first.names, language), ''), '');
  const onFew = few && (german ? `, nach wenigen Daten auch ${also}` : `, on few data also ${also}`);
  const one = first.names.length === 1;
  const verb = year.running ? (one ? 'ist' : 'sind') : one ? 'wäre' : 'wären';
  const soFar = year.running ? (german ? 'bisher ' : 'so far ') : '';
  const elsewhere = formatList(
    others.map(({ text }) => text),
    language
  );
  return german
    ? [
        `Nach WHO ${verb} ${first.text} ${soFar}zu hoch${onFew}.`,
        elsewhere && `Über Richtwerten der WHO ${year.running ? 'liegen bisher' : 'lagen'} auch ${elsewhere}.`,
      ]
    : [
        `By WHO, ${first.text} ${year.running ? (one ? 'is' : 'are') : 'would be'} too high${soFar && ' so far'}${onFew}.`,
        elsewhere && `Above WHO guidelines ${year.running ? 'so far' : ''} also: ${elsewhere}.`.replace('  ', ' '),
      ];
}

const isAboveOnFew = ({ state, allowed, metric, value, limit }: LimitRow): boolean =>
  state === 'too-little' && allowed === null && metric === 'year' && value !== null && value > limit;

/** The directive's values from 2030 on, which are no German law, whatever else is said of them. */
function later(year: StationYear, language: Language): string[] {
  const all = year.law === IN_FORCE ? rowsOf(year, 'eu2030') : [];
  const rows = all.filter(({ state }) => state !== 'too-little');
  if (rows.length === 0) {
    return [];
  }
  const spans = spansOf(rows.filter(isAbove), language).map(({ text }) => text);
  const words = formatList(spans, language);
  const of = language === 'de' ? `${rows.length} von ${all.length} Regeln` : `${rows.length} of ${all.length} rules`;
  const partly =
    rows.length < all.length && (language === 'de' ? `, soweit gemessen (${of}),` : `, as far as measured (${of}),`);
  const soFar = year.running ? (language === 'de' ? 'bisher ' : ' so far') : '';
  if (language === 'de') {
    return spans.length > 0
      ? [`Nach den EU-Werten ab 2030 (kein deutsches Recht) zu hoch: ${soFar}${words}.`]
      : [`Die EU-Werte ab 2030 (kein deutsches Recht) wären${partly || ''} ${soFar}eingehalten.`];
  }
  return spans.length > 0
    ? [`Too high by the EU values from 2030 (not German law)${soFar}: ${words}.`]
    : [`The EU values from 2030 (not German law) would be${partly || ''} met${soFar}.`];
}

/** What people were or should have been told: hours above an information or alert threshold that holds today. */
function thresholds(year: StationYear, language: Language): string[] {
  const rows = year.rows.filter((row) => row.law === year.law && isThreshold(row) && (row.exceedances ?? 0) > 0);
  return rows.map((row) => {
    const [pollutant, limit] = [pollutantName(row.pollutant, language), amount(row.limit, row, language)];
    const number = count(row.exceedances!, language);
    const one = row.exceedances === 1;
    if (language === 'de') {
      const what = row.kind === 'alert' ? 'Alarmschwelle' : 'Informationsschwelle';
      const times = `${number} ${one ? counted(row.metric, language, true) : counted(row.metric, language)}`;
      return `Über der ${what} für ${pollutant} (${limit}): ${times}.`;
    }
    const what = row.kind === 'alert' ? 'alert' : 'information';
    return `Above the ${what} threshold for ${pollutant} (${limit}): ${number} ${counted(row.metric, language, one)}.`;
  });
}
