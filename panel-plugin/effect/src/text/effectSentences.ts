import { formatNumber } from '@smartregion/terms/numbers';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { formatFullDate } from '../../../shared/src/text/time';
import {
  areDatesClose,
  type Change,
  differenceOf,
  directionOf,
  type Effect,
  type Placebo,
  type Week,
} from '../data/effect';
import { EFFECT_TEXTS } from './effectTexts';
import { percent } from './figures';

/** Sentences of which the first must never be read without the others. */
export interface Lead {
  readonly sentences: readonly string[];
  /** How many of them belong together, from the first on. */
  readonly essential: number;
}

/**
 * What changed, and in the same breath whether that can be told from dates without a measure; what that does not prove; then
 * the hub's own words.
 */
export function effectLead(
  effect: Effect,
  { several, short }: { readonly several: boolean; readonly short: boolean },
  amounts: Amounts,
  language: Language
): Lead {
  const { street, verdict, result } = effect;
  const texts = EFFECT_TEXTS[language];
  if (!street.change || verdict === null || verdict === 'refused') {
    return { sentences: [result], essential: 1 };
  }
  const place = several ? `${street.name}: ` : '';
  const answer = short
    ? `${percent(street.change.adjusted, language)}: ${texts.verdicts[verdict]}`
    : `${place}${changeSentence(effect, street.change, amounts, language)} ${texts.verdicts[verdict]}.`;
  const caution = [
    short ? texts.shortCaution : texts.cautions[0]!,
    ...(!short && verdict === 'recognisable' && areDatesClose(effect) ? [texts.closeDates] : []),
  ];
  return {
    sentences: [answer, ...caution, ...(short ? [] : [withoutVerdict(result)])],
    essential: 1 + caution.length,
  };
}

function changeSentence({ street }: Effect, change: Change, amounts: Amounts, language: Language): string {
  const texts = EFFECT_TEXTS[language];
  const direction = directionOf(change);
  const difference = differenceOf(street);
  if (direction === 0 || difference === null) {
    return texts.open(street.property);
  }
  const share = percent(change.adjusted, language);
  return (direction < 0 ? texts.falls : texts.rises)(street.property, amounts.amount(Math.abs(difference)), share);
}

/** The verdict stands in the first sentence: "Erkennbar: wetterbereinigt …" goes on without it. */
function withoutVerdict(result: string): string {
  const at = result.search(/: \S/);
  const rest = at < 0 || at > 30 ? result : result.slice(at + 2);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** "keiner von 12 ist stärker als diese Maßnahme" */
export function strongerWords({ stronger, placeboCount, verdict }: Effect, language: Language): readonly string[] {
  const texts = EFFECT_TEXTS[language];
  return verdict === 'undecided' || stronger === null
    ? texts.tooFew(placeboCount)
    : texts.stronger(stronger, placeboCount);
}

export function intervalWords({ adjusted, low, high }: Change, language: Language): string {
  const told = [adjusted, low, high].map((share) => percent(share, language)) as [string, string, string];
  return EFFECT_TEXTS[language].interval(...told);
}

/** "Woche ab 12.05.2025: um Wetter bereinigt 28,3 µg/m³, gemessen 27,0 µg/m³" */
export function weekWords(
  { time, adjusted, measured }: Week,
  amounts: Amounts,
  zone: string,
  language: Language
): string {
  const texts = EFFECT_TEXTS[language];
  const told = [
    ...(adjusted === null ? [] : [`${texts.adjusted} ${amounts.amount(adjusted)}`]),
    ...(measured === null ? [] : [`${texts.measured} ${amounts.amount(measured)}`]),
  ];
  return `${texts.week(formatFullDate(time, zone, language))}: ${told.join(', ') || '–'}`;
}

/** "Stichtag 01.03.2023, ohne Maßnahme: −3,1 % (−6,0 bis 0,2 %)" */
export function placeboWords(placebo: Placebo, zone: string, language: Language): string {
  const date = formatFullDate(placebo.date, zone, language);
  return `${EFFECT_TEXTS[language].placebo(date)}: ${intervalWords(placebo, language)}`;
}

/** R², hours, share, span, wind, source. */
export function effectFoot(effect: Effect, zone: string, language: Language): string[] {
  const texts = EFFECT_TEXTS[language];
  const { r2, hours, unseen, span, wind, attribution, street } = effect;
  const day = (instant: number) => formatFullDate(instant, zone, language);
  return [
    r2 === null ? '' : texts.quality(formatNumber(r2, 2, language)),
    hours === null ? '' : texts.hours(formatNumber(hours, 0, language)),
    unseen === null ? '' : texts.unseen(percent(unseen, language)),
    span.before === null || span.after === null ? '' : texts.span(day(span.before), day(span.after)),
    street.change ? texts.drawn : '',
    wind === null ? '' : texts.wind(wind),
    attribution,
  ];
}
