import { z } from 'zod';
import table from './climate-days.json';

const measure = z.enum(['tMax', 'tMin', 'windMean10min', 'gust', 'rain']);

const kind = z.strictObject({
  id: z.string(),
  de: z.string(),
  en: z.string(),
  of: measure,
  atLeast: z.number().optional(),
  below: z.number().optional(),
  verified: z.enum(['2src', '1src']),
});

/** The days that climate counts. `storm-day` is DWD's, by the largest 10-minute mean; counts by gust are in use, too. */
export const CLIMATE_DAYS = z.strictObject({ source: z.string(), kinds: z.array(kind) }).parse(table).kinds;

export type ClimateDayKind = z.infer<typeof kind>;

/** Extremes of a day: °C, m/s, mm; NaN or absent: not measured. */
export type DayExtremes = Readonly<Partial<Record<z.infer<typeof measure>, number>>>;

/** @returns undefined where the day's value is not known: it is neither counted nor denied */
export function isClimateDay(
  { of, atLeast = -Infinity, below = Infinity }: ClimateDayKind,
  day: DayExtremes
): boolean | undefined {
  const value = day[of] ?? NaN;
  return Number.isNaN(value) ? undefined : value >= atLeast && value < below;
}

export interface ClimateCount {
  readonly kind: ClimateDayKind['id'];
  readonly count: number;
  /** Days of which it is known. */
  readonly known: number;
}

export function climateCounts(days: readonly DayExtremes[]): ClimateCount[] {
  return CLIMATE_DAYS.map((kind) => {
    const found = days.map((day) => isClimateDay(kind, day)).filter((is) => is !== undefined);
    return { kind: kind.id, count: found.filter(Boolean).length, known: found.length };
  });
}
