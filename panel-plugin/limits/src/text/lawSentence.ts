import { formatList } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import type { LimitRow } from '../data/station';
import { isHeldBack } from '../data/verdict';
import { isAbove, rowsOf, type StationYear } from '../data/stationYear';
import { capturedOf } from './gaugeText';
import { wordsOf } from './lawWords';
import { spanWords } from './spans';
import { targetSentence } from './targetSentence';
import { amount, count, counted, pollutantName } from './words';

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
  if (isHeldBack(year)) {
    return heldBack(year, judged, limits, sure, language);
  }
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

/** Where most rules have too few data, the year has no verdict: only what is known of the few. */
function heldBack(
  year: StationYear,
  judged: readonly LimitRow[],
  limits: readonly LimitRow[],
  sure: string,
  language: Language
): string {
  const rest = capturedOf(
    limits.filter((row) => !judged.includes(row)),
    language
  );
  const one = judged.length === 1;
  const end = judged.every(({ state }) => state === 'expected-met') ? '' : outlook(judged, language, !one);
  if (language === 'de') {
    const met = year.running ? (one ? 'ist bisher' : 'sind bisher') : one ? 'war' : 'waren';
    const only = year.running ? 'erst' : 'nur';
    const share = rest && ` (sonst ${rest})`;
    return `Für ${year.year} reichen die Daten ${only} für ${judged.length} von ${limits.length} ${valuesWord(limits, language)}${share}: ${one ? 'Er' : 'Sie'} ${met} eingehalten${sure}${end}.`;
  }
  const met = year.running ? (one ? 'it is met so far' : 'they are met so far') : one ? 'it was met' : 'they were met';
  const share = rest && ` (else ${rest})`;
  return `The data of ${year.year} are enough for ${judged.length} of ${limits.length} ${valuesWord(limits, language)} only${share}: ${met}${sure}${end}.`;
}

/** `Grenzwerten`, `Richtwerten`: never mixed. */
function valuesWord(limits: readonly LimitRow[], language: Language): string {
  const areLimits = limits.some(({ kind }) => kind === 'limit');
  return language === 'de' ? (areLimits ? 'Grenzwerten' : 'Richtwerten') : areLimits ? 'limit values' : 'guidelines';
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
  const judged = limits.filter(({ state }) => state !== 'too-little').length;
  const partly = judged < limits.length;
  const of = german
    ? `${judged} von ${limits.length} ${valuesWord(limits, language)}`
    : `${judged} of ${limits.length} ${valuesWord(limits, language)}`;
  const measured = partly ? (german ? `, soweit gemessen (${of}),` : `, as far as measured (${of}),`) : '';
  const start = german
    ? `${year.year} ${year.running ? 'liegt bisher' : 'lag'}${measured} innerhalb ${within}`
    : `${year.year} ${year.running ? 'is' : 'was'}${measured} within ${within}${year.running ? ' so far' : ''}`;
  return `${start}${sure}${outlook(limits, language)}${targetsAbove(targets, language)}.`;
}

/** How a year that runs may end: only what all of its rows, or the worst of them, carry. */
function outlook(limits: readonly LimitRow[], language: Language, ofSeveral = false): string {
  const named = (rows: readonly LimitRow[]) =>
    formatList([...new Set(rows.map(({ pollutant }) => pollutantName(pollutant, language)))], language);
  const [expected, open] = (['expected-exceeded', 'open'] as const).map((wanted) =>
    limits.filter(({ state }) => state === wanted)
  ) as [LimitRow[], LimitRow[]];
  if (expected.length > 0) {
    return language === 'de'
      ? `, ${ofSeveral ? 'werden' : 'wird'} aber voraussichtlich darüber enden: ${named(expected)}`
      : `, but ${ofSeveral ? 'are' : 'is'} expected to end above: ${named(expected)}`;
  }
  if (open.length > 0) {
    return language === 'de'
      ? `; ob es so bleibt, ist offen: ${named(open)}`
      : `; whether it stays so is open: ${named(open)}`;
  }
  return limits.every(({ state }) => state === 'expected-met')
    ? language === 'de'
      ? ` und ${ofSeveral ? 'bleiben' : 'bleibt'} es voraussichtlich`
      : ` and ${ofSeveral ? 'are' : 'is'} expected to stay so`
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
