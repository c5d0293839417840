import { formatAmount } from '@smartregion/terms/numbers';
import type { Hour } from '../data/hours';
import type { Warning } from '../data/warnings';
import { bearing, eighths, type Manner, rainAmount, temperatureAmount, windAmount } from './amounts';
import { hourSpan } from './times';
import { TEXTS } from './texts';
import { warningLabel } from './warningWords';

/** A value of an hour and what it is called. */
export interface Said {
  readonly name: string;
  readonly value: string;
}

export interface HourWords {
  readonly when: string;
  readonly kind: string;
  readonly values: readonly Said[];
}

/** Everything about one hour, as a hint and as what a screen reader is told. */
export function hourWords(hour: Hour, warnings: readonly Warning[], manner: Manner): HourWords {
  const { language } = manner;
  const texts = TEXTS[language];
  const { quantities } = texts;
  const decimals = hour.forecast ? 0 : 1;
  const degrees = (value: number) => temperatureAmount(value, decimals, manner);
  const said = <T>(name: string, value: T | null, write: (value: T) => string): Said[] =>
    value === null ? [] : [{ name, value: write(value) }];
  const { low, high, temperature } = hour;
  const span = low !== null && high !== null ? ` (${degrees(low)} ${texts.until(degrees(high))})` : '';
  const values = [
    ...said(quantities.temperature, temperature, (value) => `${degrees(value)}${span}`),
    ...said(quantities.rain, hour.rain, (value) => rainAmount(value, manner)),
    ...said(quantities.wind, hour.wind, (value) => windAmount(value, manner)),
    ...said(quantities.gust, hour.gust, (value) => windAmount(value, manner)),
    ...said(texts.direction, hour.direction, (value) => bearing(value, language)),
    ...said(quantities.cloud, hour.cloud, eighths),
    ...said(quantities.sunshine, hour.sun, (share) =>
      formatAmount((share * (hour.end - hour.start)) / 60_000, 0, 'min', language)
    ),
    ...said(quantities.radiation, hour.radiation, (value) => formatAmount(value, 0, 'W/m²', language)),
  ];
  const warned = warningsIn(hour, warnings).map((warning) => ({
    name: texts.warning,
    value: warningLabel(warning, manner),
  }));
  return {
    when: hourSpan(hour, manner),
    kind: values.length === 0 ? texts.unknown : hour.forecast ? texts.forecast : texts.measured,
    values: [...values, ...warned],
  };
}

/** `Do 26.11., 14–15 Uhr, Vorhersage: Temperatur 11 °C, Regen 0,4 mm` */
export function hourText({ when, kind, values }: HourWords): string {
  const all = values.map(({ name, value }) => `${name} ${value}`).join(', ');
  return all === '' ? `${when}: ${kind}` : `${when}, ${kind}: ${all}`;
}

export const warningsIn = ({ start, end }: Pick<Hour, 'start' | 'end'>, warnings: readonly Warning[]): Warning[] =>
  warnings.filter((warning) => warning.start < end && warning.end > start);
