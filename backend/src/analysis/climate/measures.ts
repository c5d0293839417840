import { CLIMATE_DAYS, isClimateDay } from '../domain/climate/climate-days';
import { degreeDays } from '../domain/climate/degree-days';
import { grasslandTemperature } from '../domain/climate/grassland-temperature';
import type { Sentence } from '@smartregion/terms/sentence';
import type { ClimateDay } from './climate-archive';

/** What the days of a time add up to. */
export interface Total {
  /** NaN of no days. */
  readonly value: number;
  /** Days of which it is known. */
  readonly known: number;
}

export interface Measure extends Sentence {
  readonly id: string;
  /** Property that it is of. */
  readonly of: 'air_temperature' | 'wind_speed' | 'wind_gust' | 'precipitation';
  readonly unit: Sentence;
  readonly decimals: number;
  /** It is a sum since New Year, not of the time alone. */
  readonly sinceNewYear?: true;
  /** Its definition is from a single source. */
  readonly unverified?: true;
  /** @param year of the first day, for sums since New Year */
  totalOf(days: readonly ClimateDay[], year: number): Total;
}

const DAYS: Sentence = { de: 'Tage', en: 'days' };
const KELVIN_DAYS: Sentence = { de: 'K·d', en: 'K·d' };
const MM: Sentence = { de: 'mm', en: 'mm' };

const PROPERTY = {
  tMax: 'air_temperature',
  tMin: 'air_temperature',
  windMean10min: 'wind_speed',
  gust: 'wind_gust',
  rain: 'precipitation',
} as const;

const counts = CLIMATE_DAYS.map((kind): Measure => ({
  ...{ id: kind.id, de: kind.de, en: kind.en, of: PROPERTY[kind.of], unit: DAYS, decimals: 0 },
  ...(kind.verified === '1src' ? { unverified: true } : {}),
  totalOf: (days) => {
    const known = days.map((day) => isClimateDay(kind, day)).filter((is) => is !== undefined);
    return { value: known.length > 0 ? known.filter(Boolean).length : NaN, known: known.length };
  },
}));

const heating = (key: 'gtz2015' | 'hgt15', words: Sentence & { readonly id: string }): Measure => ({
  ...{ ...words, of: 'air_temperature', unit: KELVIN_DAYS, decimals: 1 },
  totalOf: (days) => {
    const { known, ...sums } = degreeDays(days.map(({ mean }) => mean));
    return { value: known > 0 ? sums[key] : NaN, known };
  },
});

const rain = (key: 'rainLocal' | 'rainDwd', words: Sentence & { readonly id: string }): Measure => ({
  ...{ ...words, of: 'precipitation', unit: MM, decimals: 1 },
  totalOf: (days) => {
    const known = days.map((day) => day[key]).filter((sum) => !Number.isNaN(sum));
    return { value: known.length > 0 ? known.reduce((sum, other) => sum + other, 0) : NaN, known: known.length };
  },
});

/** All that is counted and summed of the days of a month or year. */
export const MEASURES: readonly Measure[] = [
  ...counts,
  heating('gtz2015', { id: 'gtz-20-15', de: 'Gradtagzahl GTZ 20/15', en: 'Degree days GTZ 20/15' }),
  {
    ...heating('hgt15', { id: 'hgt-15', de: 'Heizgradtage HGT 15', en: 'Heating degree days HGT 15' }),
    unverified: true,
  },
  rain('rainLocal', { id: 'rain-local', de: 'Niederschlag (Kalendertage)', en: 'Precipitation (calendar days)' }),
  rain('rainDwd', {
    id: 'rain-dwd',
    de: 'Niederschlag (DWD-Tage, 6–6 Uhr UTC)',
    en: "Precipitation (DWD's days, 6–6 h UTC)",
  }),
  {
    ...{ id: 'grassland-temperature', de: 'Grünlandtemperatursumme', en: 'Grassland temperature sum' },
    ...{ of: 'air_temperature', unit: KELVIN_DAYS, decimals: 1, sinceNewYear: true },
    totalOf: (days, year) => {
      const { sums, missing } = grasslandTemperature(
        days.map(({ mean }) => mean),
        year
      );
      const known = days.length - missing;
      return { value: known > 0 ? sums.at(-1)! : NaN, known };
    },
  },
];

/** Where none is named. A sum since New Year reads eleven months to tell of the twelfth: whoever wants it, names it. */
export const USUAL = MEASURES.filter(({ sinceNewYear }) => !sinceNewYear);
