import type { Language } from '../../../shared/src/text/language';
import { isAbove, rowsOf, type StationYear } from '../data/stationYear';
import { isHeldBack, verdictOf } from '../data/verdict';

/** Several stations in one sentence: at how many a limit value was exceeded; of those without a statement how many. */
export function listSentences(years: readonly StationYear[], language: Language): string[] {
  const { year } = years[0]!;
  const running = years.some((one) => one.running);
  const limitsOf = (one: StationYear) => rowsOf(one, one.law).filter(({ kind }) => kind === 'limit');
  const judged = years.filter((one) => !isHeldBack(one) && limitsOf(one).some(({ state }) => state !== 'too-little'));
  const over = judged.filter((one) => limitsOf(one).some(isAbove)).length;
  const without = years.filter((one) => verdictOf(one).state === 'too-little').length;
  const german = language === 'de';
  const isToday = years.every(({ law }) => law === '39bimschv');
  const values = german ? (isToday ? 'heutiger Grenzwert' : 'Wert') : isToday ? 'of today’s limit values' : 'value';
  const rest =
    without === 0
      ? []
      : [german ? `An ${without} weiteren reichen die Daten nicht.` : `The data of ${without} more are not enough.`];
  if (judged.length === 0) {
    return [
      german ? 'An keiner Messstelle reichen die Daten für ein Urteil.' : 'At no station the data are enough to judge.',
    ];
  }
  const verb = german ? (running ? 'ist bisher' : 'war') : running ? 'is exceeded so far' : 'was exceeded';
  const [all, none] = [over === judged.length, over === 0];
  const where = german
    ? none
      ? 'An keiner Messstelle'
      : all && over > 1
        ? `An allen ${over} Messstellen`
        : `An ${over} von ${judged.length} Messstellen`
    : none
      ? 'At no station'
      : `At ${over} of ${judged.length} stations`;
  return german
    ? [`${where} ${verb} ${year} ein ${values} überschritten.`, ...rest]
    : [`${where} one ${values} ${verb} in ${year}.`, ...rest];
}
