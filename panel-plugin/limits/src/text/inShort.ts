import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { bestCalendars } from '../data/calendars';
import type { StationYear } from '../data/stationYear';
import { exceededDays, verdictOf } from '../data/verdict';
import { figureOf } from './gaugeText';
import { TEXTS } from './texts';
import { amount, counted, pollutantName, ruleWords, stateWords } from './words';

/** A year in one word and one figure. */
export interface InShort {
  readonly word: string;
  readonly figure: string;
  /** What the figure is. */
  readonly of: string;
}

export function inShort(year: StationYear, language: Language): InShort {
  const { deciding, state, provisional } = verdictOf(year);
  const above = language === 'de' ? 'über' : 'above';
  if (deciding) {
    const { allowed, limit, pollutant } = deciding;
    const rule = allowed === null ? ruleWords(deciding, language) : `${above} ${amount(limit, deciding, language)}`;
    const isTold = state !== 'too-little';
    return {
      word: stateWords({ state, provisional }, language) || String(year.year),
      figure: isTold ? figureOf(deciding, language) : '',
      of: isTold ? `${pollutantName(pollutant, language)} ${rule}` : '',
    };
  }
  const [calendar] = bestCalendars(year);
  if (!calendar) {
    return { word: TEXTS[language].noData, figure: '', of: '' };
  }
  const number = exceededDays(calendar.days);
  return {
    word: `${formatNumber(number, 0, language)} ${counted('24h', language, number === 1)}`,
    figure: pollutantName(calendar.pollutant, language),
    of: `${above} ${amount(calendar.limit, calendar, language)}`,
  };
}
