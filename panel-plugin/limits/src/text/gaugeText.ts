import { formatNumber } from '@smartregion/terms/numbers';
import type { Gauge } from '../data/gauges';
import type { LimitRow } from '../data/station';
import type { Language } from '../../../shared/src/text/language';
import { amount, count, counted, digitsOf, lawName, pollutantName, ruleWords, stateWords } from './words';

/** The three texts of a gauge: what, how much, and how it stands. */
export interface GaugeText {
  readonly label: string;
  readonly figure: string;
  readonly note: string;
}

export function gaugeText(gauge: Gauge, leading: string | undefined, language: Language): GaugeText {
  const { row } = gauge;
  const law = row.law === leading ? '' : ` (${lawName(row, language)})`;
  return {
    label: `${pollutantName(row.pollutant, language)} ${ruleWords(row, language)}${law}`,
    figure: figureOf(row, language),
    note: notes(gauge, language).filter(Boolean).join(' · '),
  };
}

/** `4 von 35 Tagen`, `15 µg/m³` */
export function figureOf(row: LimitRow, language: Language): string {
  const { allowed, exceedances, value, metric } = row;
  if (allowed === null) {
    return value === null ? (language === 'de' ? 'kein Wert' : 'no value') : amount(value, row, language);
  }
  const number = exceedances === null ? '–' : count(exceedances, language);
  return language === 'de'
    ? `${number} von ${allowed} ${metric === '1h' ? 'Std.' : 'Tagen'}`
    : `${number} of ${allowed} ${counted(metric, language)}`;
}

function notes(gauge: Gauge, language: Language): string[] {
  const { row } = gauge;
  const german = language === 'de';
  const isTarget = row.kind === 'target';
  return [
    // The ozone target is a mean of three years; where fewer are valid, of those.
    isTarget ? (german ? 'Zielwert, Mittel von bis zu 3 Jahren' : 'target value, mean of up to 3 years') : '',
    stateWords(row, language),
    projected(row, language),
    captured(row.capture, language),
    gauge.draws === 'count' && gauge.later ? laterWords(gauge.later, language) : '',
  ];
}

/** `99 % der Zeit gemessen` */
export function captured(share: number | null, language: Language): string {
  const percent = share === null ? '' : `${formatNumber(100 * share, 0, language)}\u202f%`;
  return percent && (language === 'de' ? `${percent} der Zeit gemessen` : `measured ${percent} of the time`);
}

/** `bis Jahresende etwa 31 (24–44)`; nothing where nothing more is to be expected. */
export function projected(row: LimitRow, language: Language): string {
  const { projection, allowed, exceedances, limit } = row;
  if (!projection || (allowed !== null && projection.high === exceedances)) {
    return '';
  }
  // Means are told with one digit more than their limit has, as the answer brings them.
  const figure = (value: number) =>
    allowed === null ? formatNumber(value, digitsOf(limit) + 1, language) : count(value, language);
  const [end, low, high] = [projection.value, projection.low, projection.high].map(figure);
  return language === 'de' ? `am Jahresende etwa ${end} (${low}–${high})` : `about ${end} (${low}–${high}) at year’s end`;
}

/** `ab 2030: 7 von 18 über 45 µg/m³` */
function laterWords(row: LimitRow, language: Language): string {
  const { allowed, exceedances, limit } = row;
  if (exceedances === null || allowed === null) {
    return '';
  }
  const [number, level] = [count(exceedances, language), amount(limit, row, language)];
  return language === 'de'
    ? `EU ab 2030: ${number} von ${allowed} über ${level}`
    : `EU from 2030: ${number} of ${allowed} above ${level}`;
}
