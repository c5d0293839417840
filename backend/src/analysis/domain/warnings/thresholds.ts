import { z } from 'zod';
import table from './dwd-criteria.json';

const level = z.strictObject({
  level: z.int().min(1).max(4),
  atLeast: z.number().optional(),
  above: z.number().optional(),
  below: z.number().optional(),
});

const criterion = z.strictObject({
  id: z.string(),
  de: z.string(),
  en: z.string(),
  of: z.enum(['wind_gust', 'precipitation', 'fresh_snow', 'air_temperature', 'visibility']),
  aggregate: z.enum(['max', 'min', 'sum']),
  /** How many hours are taken together. */
  hours: z.int(),
  unit: z.string(),
  /** Mildest first. */
  levels: z.array(level),
  verified: z.enum(['2src', '1src']),
});

export type WarningCriterion = z.infer<typeof criterion>;

/** DWD's criteria that a station's values can be held against. What crosses one is never called a warning of the DWD. */
export const WARNING_CRITERIA = z
  .strictObject({
    source: z.string(),
    // What is of several hours is a sum of them.
    criteria: z.array(criterion.refine(({ aggregate, hours }) => hours === 1 || aggregate === 'sum')),
  })
  .parse(table).criteria;

/** The highest level that a value reaches, 0: none. @param value in the criterion's unit, over its hours */
export function levelOf({ levels }: WarningCriterion, value: number): number {
  const reached = levels.filter(
    ({ atLeast = -Infinity, above = -Infinity, below = Infinity }) => value >= atLeast && value > above && value < below
  );
  return reached.at(-1)?.level ?? 0;
}

/** A run of hours on or above a level. */
export interface Crossing {
  /** Place of the first hour at whose end the criterion is met, and how many in a row. */
  readonly from: number;
  readonly length: number;
  readonly level: number;
  /** The most extreme value in it. */
  readonly value: number;
}

/**
 * What a criterion looks at, hour by hour: the values of the hours that end with each.
 * @param values of the hours, in the criterion's unit
 * @returns NaN where none of the hours is known. Sums are of the hours that are known: where some are missing they are too
 *   small, and what is over a threshold stays so
 */
export function lookedAt({ hours }: WarningCriterion, values: Float64Array): Float64Array {
  if (hours === 1) {
    return values;
  }
  let [sum, known] = [0, 0];
  const count = (value: number | undefined, times: 1 | -1) => {
    if (value !== undefined && value === value) {
      sum += times * value;
      known += times;
    }
  };
  return values.map((value, i) => {
    count(value, 1);
    count(values[i - hours], -1);
    // Binary noise would keep 20 mm of six hours below 20 mm.
    return known === 0 ? NaN : Math.round(sum * 1e6) / 1e6;
  });
}

/** When values of `lookedAt` were over DWD's thresholds. */
export function crossingsOf(criterion: WarningCriterion, values: Float64Array): Crossing[] {
  const isLow = criterion.levels[0]!.below !== undefined;
  const crossings: Crossing[] = [];
  values.forEach((value, i) => {
    const found = levelOf(criterion, value);
    const last = crossings.at(-1);
    if (found > 0 && last && last.from + last.length === i) {
      const extreme = isLow ? Math.min(last.value, value) : Math.max(last.value, value);
      crossings[crossings.length - 1] = {
        from: last.from,
        length: last.length + 1,
        level: Math.max(last.level, found),
        value: extreme,
      };
    } else if (found > 0) {
      crossings.push({ from: i, length: 1, level: found, value });
    }
  });
  return crossings;
}
