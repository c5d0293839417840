import type { Language } from '../../../shared/src/text/language';
import { formatFullDate } from '../../../shared/src/text/time';
import { directionOf } from '../data/effect';
import type { Slope, Trend } from '../data/trend';
import { twoDigits } from './figures';
import { TREND_TEXTS } from './trendTexts';

/** Whether it rises or falls, by how much and how surely; then the same in average weather. */
export function trendLead(
  trend: Trend,
  { several, short }: { readonly several: boolean; readonly short: boolean },
  language: Language
): string[] {
  const texts = TREND_TEXTS[language];
  const subject = [...(several ? [trend.name] : []), trend.property].filter((word) => word !== '').join(' · ');
  if (!trend.measured) {
    const name = subject || trend.name;
    return trend.statement === '' ? [name, texts.lineAlone] : [`${name}: ${trend.statement}.`];
  }
  if (short) {
    return [`${twoDigits(trend.measured.slope, language)}\u202f${trend.unit}: ${trend.statement}`];
  }
  return [
    slopeSentence(trend.measured, subject, trend.unit, language),
    trend.adjusted
      ? texts.adjusted(slopeSentence(trend.adjusted, trend.property, trend.unit, language))
      : texts.noWeather,
  ];
}

function slopeSentence(slope: Slope, subject: string, unit: string, language: Language): string {
  const texts = TREND_TEXTS[language];
  const direction = directionOf(slope);
  const amount = `${twoDigits(direction === 0 ? slope.slope : Math.abs(slope.slope), language)}\u202f${unit}`;
  const interval = texts.interval(twoDigits(slope.low, language), twoDigits(slope.high, language));
  const say = { [-1]: texts.falls, [0]: texts.open, [1]: texts.rises }[direction];
  return say(subject, amount, interval);
}

export function trendFoot({ count, start, end, wind, attribution, measured }: Trend, zone: string, language: Language) {
  const texts = TREND_TEXTS[language];
  const day = (instant: number) => formatFullDate(instant, zone, language);
  return [
    measured ? texts.method : '',
    count === null ? '' : texts.months(count),
    start === null || end === null ? '' : texts.span(day(start), day(end)),
    wind === null ? '' : texts.wind(wind),
    attribution,
  ];
}
