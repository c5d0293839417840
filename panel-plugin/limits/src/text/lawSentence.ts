import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import type { LimitRow } from '../data/station';
import { isAbove, rowsOf, type StationYear } from '../data/stationYear';
import { wordsOf } from './lawWords';
import { spanWords } from './spans';
import { amount, count, counted, kindWord, pollutantName } from './words';

/** `2022 lag innerhalb der heutigen Grenzwerte.`, or what was exceeded; of a year that runs, as it stands. */
export function lawSentence(year: StationYear, language: Language): string {
  const all = rowsOf(year, year.law);
  const [limits, targets] = [all.filter(({ kind }) => kind !== 'target'), all.filter(({ kind }) => kind === 'target')];
  const judged = limits.filter(({ state }) => state !== 'too-little');
  const above = judged.filter(isAbove);
  if (limits.length === 0) {
    return targetSentence(year, targets, language);
  }
  if (judged.length === 0) {
    return language === 'de'
      ? `Für ${year.year} reichen die Daten ${year.running ? 'noch ' : ''}nicht für eine Aussage.`
      : `The data of ${year.year} are ${year.running ? 'not yet ' : 'not '}enough for a statement.`;
  }
  const sure = judged.some(({ provisional }) => provisional)
    ? language === 'de'
      ? ' (vorläufig)'
      : ' (provisional)'
    : '';
  return above.length > 0
    ? exceededSentence(year, above, sure, language)
    : withinSentence(year, limits, targets, sure, language);
}

/** `2022 waren heutige Grenzwerte überschritten: PM₁₀ an 41 Tagen (35 erlaubt) und NO₂ im Jahresmittel (44 µg/m³).` */
function exceededSentence(year: StationYear, above: readonly LimitRow[], sure: string, language: Language): string {
  const { one, many } = wordsOf(year, language);
  const isOne = above.length === 1;
  const what = formatList(
    above.map((row) => exceeding(row, language)),
    language
  );
  const soFar = year.running && above.some(({ state }) => state !== 'exceeded');
  if (language === 'de') {
    const verb = year.running ? (isOne ? 'ist' : 'sind') : isOne ? 'war' : 'waren';
    return `${year.year} ${verb} ${soFar ? 'bisher ' : ''}${isOne ? one : many} überschritten${sure}: ${what}.`;
  }
  const verb = year.running ? (isOne ? 'is' : 'are') : isOne ? 'was' : 'were';
  return `In ${year.year} ${isOne ? one : many} ${verb} exceeded${soFar ? ' so far' : ''}${sure}: ${what}.`;
}

function exceeding(row: LimitRow, language: Language): string {
  const name = pollutantName(row.pollutant, language);
  const german = language === 'de';
  if (row.allowed === null) {
    const value = row.value === null ? '' : ` (${amount(row.value, row, language)})`;
    return `${name} ${spanWords(row.metric, language)}${value}`;
  }
  const number = count(row.exceedances ?? 0, language);
  const one = row.exceedances === 1;
  const dative = row.metric === '1h' ? counted('1h', language, one) : one ? 'Tag' : 'Tagen';
  return german
    ? `${name} an ${number} ${dative} (${row.allowed} erlaubt)`
    : `${name} on ${number} ${counted(row.metric, language, one)} (${row.allowed} allowed)`;
}

function withinSentence(
  year: StationYear,
  limits: readonly LimitRow[],
  targets: readonly LimitRow[],
  sure: string,
  language: Language
): string {
  const german = language === 'de';
  const { within } = wordsOf(year, language);
  const partly = limits.some(({ state }) => state === 'too-little');
  const measured = partly ? (german ? ', soweit gemessen,' : ', as far as measured,') : '';
  const start = german
    ? `${year.year} ${year.running ? 'liegt bisher' : 'lag'}${measured} innerhalb ${within}`
    : `${year.year} ${year.running ? 'is' : 'was'}${measured} within ${within}${year.running ? ' so far' : ''}`;
  return `${start}${sure}${outlook(limits, language)}${targetsAbove(targets, language)}.`;
}

/** How a year that runs may end: only what all of its rows, or the worst of them, carry. */
function outlook(limits: readonly LimitRow[], language: Language): string {
  const named = (rows: readonly LimitRow[]) =>
    formatList([...new Set(rows.map(({ pollutant }) => pollutantName(pollutant, language)))], language);
  const [expected, open] = (['expected-exceeded', 'open'] as const).map((wanted) =>
    limits.filter(({ state }) => state === wanted)
  ) as [LimitRow[], LimitRow[]];
  if (expected.length > 0) {
    return language === 'de'
      ? `, wird aber voraussichtlich darüber enden: ${named(expected)}`
      : `, but is expected to end above: ${named(expected)}`;
  }
  if (open.length > 0) {
    return language === 'de'
      ? `; ob es so bleibt, ist offen: ${named(open)}`
      : `; whether it stays so is open: ${named(open)}`;
  }
  return limits.every(({ state }) => state === 'expected-met')
    ? language === 'de'
      ? ' und bleibt es voraussichtlich'
      : ' and is expected to stay so'
    : '';
}

/** A target is no limit: it is named apart. */
function targetsAbove(targets: readonly LimitRow[], language: Language): string {
  const names = targets.filter(isAbove).map(({ pollutant }) => pollutantName(pollutant, language));
  const list = formatList([...new Set(names)], language);
  return (
    list && (language === 'de' ? `, aber über dem Zielwert für ${list}` : `, but above the target value for ${list}`)
  );
}

function targetSentence(year: StationYear, targets: readonly LimitRow[], language: Language): string {
  const judged = targets.filter(({ state }) => state !== 'too-little');
  return judged
    .map((row) => {
      const [name, kind] = [pollutantName(row.pollutant, language), kindWord(row.kind, language)];
      const number = count(row.exceedances ?? 0, language);
      const sure = row.provisional ? (language === 'de' ? ' (vorläufig)' : ' (provisional)') : '';
      if (language === 'de') {
        const verb = year.running ? 'ist bisher' : 'war';
        const state = isAbove(row) ? 'überschritten' : 'eingehalten';
        return `${year.year} ${verb} der ${kind} für ${name} ${state}${sure}: ${number} von ${row.allowed} Tagen.`;
      }
      const verb = year.running ? 'is' : 'was';
      const state = `${isAbove(row) ? 'exceeded' : 'met'}${year.running ? ' so far' : ''}${sure}`;
      return `In ${year.year} the ${kind} for ${name} ${verb} ${state}: ${number} of ${row.allowed} days.`;
    })
    .join(' ');
}
