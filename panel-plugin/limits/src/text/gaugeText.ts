import { formatNumber } from '@smartregion/terms/numbers';
import type { Gauge } from '../data/gauges';
import type { LimitRow } from '../data/station';
import type { Language } from '../../../shared/src/text/language';
import { amount, count, counted, digitsOf, kindWord, pollutantName, ruleWords, shortLaw, stateWords } from './words';

/** The three texts of a gauge: what, how much, and how it stands. */
export interface GaugeText {
  readonly label: string;
  readonly figure: string;
  /** All there is to say, how it stands and may end, and how it stands alone. */
  readonly notes: Readonly<Record<'all' | 'state' | 'brief', string>>;
}

export function gaugeText(gauge: Gauge, leading: string | undefined, language: Language): GaugeText {
  const { row } = gauge;
  const law = row.law === leading ? '' : ` (${shortLaw(row, language)})`;
  return {
    label: `${pollutantName(row.pollutant, language)} ${ruleWords(row, language)}${law}`,
    figure: figureOf(row, language),
    notes: {
      all: notes(gauge, language).filter(Boolean).join(' · '),
      state: statePart(row, language),
      brief: stateNote(row, language),
    },
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
    stateNote(row, language),
    // The ozone target is a mean of three years; where fewer are valid, of those.
    isTarget ? (german ? 'Mittel von bis zu 3 Jahren' : 'mean of up to 3 years') : '',
    projected(row, language),
    captured(row.capture, language),
    gauge.draws === 'count' && gauge.later ? laterWords(gauge.later, language) : '',
  ];
}

/** `eingehalten`; what is no limit value is called what it is: `Zielwert eingehalten`, `Richtwert überschritten`. */
function stateNote(row: LimitRow, language: Language): string {
  const state = stateWords(row, language);
  return row.kind === 'limit' || !state ? state : `${kindWord(row.kind, language)} ${state}`;
}

/** How it stands and how it may end: what the drawing shows, in words; of too few data how few. */
const statePart = (row: LimitRow, language: Language) =>
  [
    stateNote(row, language),
    projected(row, language),
    row.state === 'too-little' ? captured(row.capture, language) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** `99 % der Zeit gemessen` */
export const captured = (share: number | null, language: Language): string =>
  capturedOf([{ capture: share }], language);

/** The same of several rules: `18–97 % der Zeit gemessen` */
export function capturedOf(rows: readonly Pick<LimitRow, 'capture'>[], language: Language): string {
  const shares = rows.flatMap(({ capture }) => capture ?? []);
  if (shares.length === 0) {
    return '';
  }
  const percent = (share: number) => formatNumber(100 * share, 0, language);
  const [low, high] = [
    percent(shares.reduce((a, b) => Math.min(a, b))),
    percent(shares.reduce((a, b) => Math.max(a, b))),
  ];
  const figure = `${low === high ? low : `${low}–${high}`}\u202f%`;
  return language === 'de' ? `${figure} der Zeit gemessen` : `measured ${figure} of the time`;
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
  return language === 'de'
    ? `am Jahresende etwa ${end} (${low}–${high})`
    : `about ${end} (${low}–${high}) at year’s end`;
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
