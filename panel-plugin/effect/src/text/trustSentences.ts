import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { formatFullDate } from '../../../shared/src/text/time';
import { countOf, type Heard, type Part, type Sensor, silentOf } from '../data/trust';
import { percent, signed } from './figures';
import { TRUST_TEXTS } from './trustTexts';

/** First what the sensor shows too much at the limit, then how sure that is beside what is allowed. */
export function trustLead(sensor: Sensor, short: boolean, amounts: Amounts, language: Language): string[] {
  const texts = TRUST_TEXTS[language];
  const { fit, limit, allowed, classMet, most, name, property } = sensor;
  if (!fit || limit === null) {
    return [`${name}: ${sensor.result}`];
  }
  const isSame = signed(Math.abs(fit.bias), 1, language) === signed(0, 1, language);
  const uncertainty = wholePercent(fit.uncertainty, language);
  const amount = limitWords(limit, amounts, language);
  const at = property === '' ? amount : texts.of(amount, property);
  if (short) {
    return [`${name}: ±${uncertainty} ${texts.at(at)}`];
  }
  return [
    isSame ? texts.same(name, at) : texts.off(name, at, amounts.amount(Math.abs(fit.bias)), fit.bias > 0),
    allowed === null || classMet === null
      ? texts.beyond(uncertainty)
      : texts.allowed(uncertainty, wholePercent(allowed, language), classMet),
    most !== null && most < limit ? texts.extended : '',
  ].filter((sentence) => sentence !== '');
}

const wholePercent = (value: number, language: Language) => `${formatNumber(value, 0, language)}${THIN_SPACE}%`;

/** A limit is a round number. */
export function limitWords(limit: number, { unit }: Amounts, language: Language): string {
  const figure = formatNumber(limit, Number.isInteger(limit) ? 0 : 1, language);
  return unit === '' ? figure : `${figure}${THIN_SPACE}${unit}`;
}

/** "Sensor: Feinstaub PM2,5, µg/m³", "Sensor, µg/m³": the longest first. */
export function axisNames(what: string, property: string, unit: string): readonly string[] {
  const inUnit = unit === '' ? '' : `, ${unit}`;
  return [...(property === '' ? [] : [`${what}: ${property}${inUnit}`]), `${what}${inUnit}`];
}

/** `y = 1,16 x + 0,9` */
export function equation({ slope, intercept }: NonNullable<Sensor['fit']>, language: Language): string {
  const sign = intercept < 0 ? '−' : '+';
  return `y = ${signed(slope, 2, language)} x ${sign} ${formatNumber(Math.abs(intercept), 1, language)}`;
}

const MOST_NAMES = 4;

/** "schraffiert, schweigen: Ostpark seit 07.07.2026 und 3 weitere" */
export function silentWords(fleet: readonly Heard[], zone: string, language: Language): string {
  const texts = TRUST_TEXTS[language];
  const silent = silentOf(fleet);
  return silent.length === 0
    ? texts.legend(countOf(fleet).areSensors)
    : `${texts.hatched}, ${silentNames(silent, zone, language, MOST_NAMES)}`;
}

/** "schweigen: Ostpark seit 07.07.2026, Nordring bisher" */
function silentNames(silent: readonly Heard[], zone: string, language: Language, most: number): string {
  const texts = TRUST_TEXTS[language];
  const names = silent
    .slice(0, most)
    .map(({ name, since }) =>
      since === null ? texts.never(name) : texts.since(name, formatFullDate(since, zone, language))
    );
  const more = silent.length - most;
  return texts.silent(silent.length, [names.join(', '), ...(more > 0 ? [texts.more(more)] : [])].join(' '));
}

/** "56 von 60 Messstellen melden", "schweigen: …" */
const fleetParts = (fleet: readonly Heard[], zone: string, language: Language): string[] => {
  const silent = silentOf(fleet);
  return [
    TRUST_TEXTS[language].fleet(countOf(fleet)),
    ...(silent.length === 0 ? [] : [silentNames(silent, zone, language, MOST_NAMES)]),
  ];
};

export const fleetCaption = (fleet: readonly Heard[], zone: string, language: Language): string =>
  fleetParts(fleet, zone, language).join(', ');

/** The same apart, so that the count stands where the names have no room. */
export const fleetSentences = (fleet: readonly Heard[], zone: string, language: Language): string[] =>
  fleetParts(fleet, zone, language).map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`);

/** "meldet"; "schweigt, überfällig": with why, as the hub calls it. */
export function hearing({ reports, words }: Pick<Heard, 'reports' | 'words'>, language: Language): string {
  const { reports: heard, isSilent } = TRUST_TEXTS[language];
  if (reports) {
    return words ?? heard;
  }
  return words === null || words === isSilent ? isSilent : `${isSilent}, ${words}`;
}

/** `Steigung 1,23 (1,20 bis 1,26)` */
export function partWords({ slope, low, high }: Part, language: Language): string {
  const texts = TRUST_TEXTS[language];
  const two = (value: number | null) => (value === null ? '' : signed(value, 2, language));
  return slope === null ? texts.tooFew : texts.slope(two(slope), two(low), two(high));
}

export function trustFoot(sensor: Sensor, fleet: readonly Heard[], language: Language): string[] {
  const texts = TRUST_TEXTS[language];
  const { reference, hours, coverage, pairs, attribution, fit } = sensor;
  const count = (value: number) => formatNumber(value, 0, language);
  const shown = pairs.reference.length;
  return [
    fleet.length > 1 ? texts.fleet(countOf(fleet)) : '',
    fit ? texts.method : '',
    reference === null ? '' : texts.against(reference),
    hours > 0 ? texts.pairs(count(hours)) : '',
    shown > 0 && shown < hours ? texts.thinned(count(shown)) : '',
    coverage === null ? '' : texts.coverage(percent(coverage, language, 0)),
    fit ? texts.noCertificate : '',
    attribution,
  ];
}
