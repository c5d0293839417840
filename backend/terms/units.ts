import { HubError } from './errors';
import type { Language } from './sentence';

type Convert = (value: number) => number;

const same: Convert = (v) => v;
const times =
  (factor: number): Convert =>
  (v) =>
    v * factor;

/**
 * From what providers send to the canonical unit of the vocabulary, keyed `from→to` (UCUM).
 * ppb and ppm of gases are left out on purpose: they need the pollutant and a declared temperature
 * (EU: 20 °C, 1013 hPa), so a feed that gets them converts them itself.
 */
const CONVERSIONS: Readonly<Record<string, Convert>> = {
  'K→Cel': (v) => v - 273.15,
  '[degF]→Cel': (v) => ((v - 32) * 5) / 9,
  'Pa→hPa': times(0.01),
  "[in_i'Hg]→hPa": times(33.8638866667),
  'km/h→m/s': times(1 / 3.6),
  '[kn_i]→m/s': times(0.514444),
  '[mi_i]/h→m/s': times(0.44704),
  'm/s→km/h': times(3.6),
  '[kn_i]→km/h': times(1.852),
  '[mi_i]/h→km/h': times(1.609344),
  '[in_i]→mm': times(25.4),
  '[in_i]/h→mm/h': times(25.4),
  'cm→mm': times(10),
  'm→cm': times(100),
  'm→mm': times(1000),
  'mm→cm': times(0.1),
  '[in_i]→cm': times(2.54),
  'km→m': times(1000),
  'h→min': times(60),
  's→min': times(1 / 60),
  'min→s': times(60),
  'h→s': times(3600),
  'J/cm2/(10.min)→W/m2': times(10_000 / 600),
  'J/cm2/h→W/m2': times(10_000 / 3600),
  'J/m2/h→W/m2': times(1 / 3600),
  'kJ/m2/h→W/m2': times(1000 / 3600),
  '{okta}→%': times(100 / 8),
  '1→%': times(100),
  'mg/m3→ug/m3': times(1000),
  'ug/m3→mg/m3': times(0.001),
  'ng/m3→ug/m3': times(0.001),
  '1/min→1/h': times(60),
  'mS/cm→uS/cm': times(1000),
  'mV→V': times(0.001),
};

/**
 * Converts a value to the canonical unit, rounded to six decimals so that no binary noise
 * (21.277777777777775) reaches a reader; instruments resolve far less.
 * @throws HubError `payload` when no conversion is known: a wrong unit must never pass as a right one
 */
export function convert(value: number, from: string, to: string): number {
  if (from === to) {
    return value;
  }
  return Math.round(converter(from, to)(value) * 1e6) / 1e6;
}

/** Whether convert knows the way. */
export function canConvert(from: string, to: string): boolean {
  return from === to || Object.hasOwn(CONVERSIONS, `${from}→${to}`);
}

function converter(from: string, to: string): Convert {
  const found = from === to ? same : CONVERSIONS[`${from}→${to}`];
  if (!found) {
    throw new HubError(
      'payload',
      `No conversion is known from the unit "${from}" to "${to}".`,
      'Add it to model/units.ts with its source, or correct the unit in the mapping.',
      { from, to }
    );
  }
  return found;
}

/** UCUM as people read it. */
const DISPLAY: Readonly<Record<string, string>> = {
  Cel: '°C',
  deg: '°',
  'ug/m3': 'µg/m³',
  'mg/m3': 'mg/m³',
  'ng/m3': 'ng/m³',
  'ug/m3.h': 'µg/m³·h',
  'W/m2': 'W/m²',
  'm3/s': 'm³/s',
  'uS/cm': 'µS/cm',
  'uSv/h': 'µSv/h',
  'dB(A)': 'dB(A)',
  '[ppm]': 'ppm',
  '[pH]': 'pH',
  '{count}': '',
  '{code}': '',
  '1': '',
  '1/h': 'Kfz/h',
  '1/km': 'Kfz/km',
};

/** Those that are words. */
const ENGLISH: Readonly<Record<string, string>> = { '1/h': 'veh/h', '1/km': 'veh/km' };

export function displayUnit(ucum: string, language: Language = 'de'): string {
  return (language === 'en' ? ENGLISH[ucum] : undefined) ?? DISPLAY[ucum] ?? ucum;
}
