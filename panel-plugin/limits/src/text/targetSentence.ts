import type { Language } from '../../../shared/src/text/language';
import type { LimitRow } from '../data/station';
import { isAbove, type StationYear } from '../data/stationYear';
import { count, kindWord, pollutantName } from './words';

/** `2022 war der Zielwert für Ozon eingehalten: 13 von 25 Tagen.`: where a law's targets alone are there. */
export function targetSentence(year: StationYear, targets: readonly LimitRow[], language: Language): string {
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
