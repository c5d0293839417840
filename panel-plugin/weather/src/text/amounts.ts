import { formatAmount, formatNumber } from '@smartregion/terms/numbers';
import { convert } from '@smartregion/terms/units';
import type { Language } from '../../../shared/src/text/language';

/** What wind is shown in. */
export const WIND_UNITS = ['km/h', 'm/s'] as const;
export type WindUnit = (typeof WIND_UNITS)[number];

/** How amounts are written for one reader. */
export interface Manner {
  readonly language: Language;
  readonly windUnit: WindUnit;
  /** The dashboard's. */
  readonly zone: string;
}

/** Wind of the hub (m/s) in the unit that is shown. */
export const windIn = (value: number, unit: WindUnit): number => convert(value, 'm/s', unit);

/** `27 km/h`, `7,5 m/s` */
export const windAmount = (value: number, { windUnit, language }: Manner): string =>
  formatAmount(windIn(value, windUnit), windUnit === 'km/h' ? 0 : 1, windUnit, language);

/** `7,8 °C`; of forecasts without decimals. */
export const temperatureAmount = (value: number, decimals: number, { language }: Manner): string =>
  formatAmount(value, decimals, '°C', language).replace('-', '\u2212');

/** `7,8°` beside a curve whose row says the unit. */
export const degrees = (value: number, decimals: number, language: Language): string =>
  `${formatNumber(value, decimals, language).replace('-', '\u2212')}°`;

/** `4,3 mm` */
export const rainAmount = (value: number, { language }: Manner): string => formatAmount(value, 1, 'mm', language);

const POINTS = {
  de: ['Nord', 'Nordost', 'Ost', 'Südost', 'Süd', 'Südwest', 'West', 'Nordwest'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
} as const;

/** `Südwest` */
export const compassPoint = (direction: number, language: Language): string =>
  POINTS[language][Math.round((((direction % 360) + 360) % 360) / 45) % 8]!;

/** `Südwest, 215°` */
export const bearing = (direction: number, language: Language): string =>
  `${compassPoint(direction, language)}, ${formatNumber(direction, 0, language)}°`;

/** `7/8`; the sky is counted in eighths. */
export const eighths = (cloud: number): string => `${Math.round(cloud / 12.5)}/8`;

const SKY = {
  de: ['wolkenlos', 'heiter', 'wolkig', 'stark bewölkt', 'bedeckt', 'Regen', 'Schnee oder Regen'],
  en: ['clear', 'fair', 'partly cloudy', 'mostly cloudy', 'overcast', 'rain', 'snow or rain'],
} as const;

/** Below this what falls may be snow, °C. */
export const SNOW = 1.5;
/** Less is not measured: the DWD's gauges resolve 0.1 mm. */
export const WET = 0.1;

/**
 * A word for the sky, by the DWD's glossary: 0/8 clear, 1–3 fair, 4–6 cloudy, 7 mostly cloudy, 8 overcast; undefined
 * where neither clouds nor rain are known.
 */
export function skyWord(
  { cloud, rain, temperature }: Record<'cloud' | 'rain' | 'temperature', number | null>,
  language: Language
): string | undefined {
  if (rain !== null && rain >= WET) {
    return SKY[language][temperature !== null && temperature <= SNOW ? 6 : 5];
  }
  const oktas = cloud === null ? undefined : Math.round(cloud / 12.5);
  return oktas === undefined ? undefined : SKY[language][oktas === 0 ? 0 : oktas <= 3 ? 1 : oktas <= 6 ? 2 : oktas - 4];
}
