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
  of: z.enum(['wind_gust', 'precipitation', 'snow_fall', 'air_temperature', 'visibility']),
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
  .strictObject({ source: z.string(), criteria: z.array(criterion) })
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
 * When measured values were over DWD's thresholds.
 * @param values hour by hour, in the criterion's unit. Sums are of the hours that are known: where some are missing they
 *   are too small, and what is over a threshold stays so
 */
export function crossingsOf(criterion: WarningCriterion, values: Float64Array): Crossing[] {
  const { aggregate, hours, levels } = criterion;
  const isLow = levels[0]!.below !== undefined;
  const crossings: Crossing[] = [];
  values.forEach((_, i) => {
    const value = over(values.subarray(Math.max(0, i + 1 - hours), i + 1), aggregate);
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

function over(values: Float64Array, aggregate: WarningCriterion['aggregate']): number {
  const known = values.filter((value) => value === value);
  if (known.length === 0) {
    return NaN;
  }
  return aggregate === 'sum' ? known.reduce((sum, value) => sum + value, 0) : Math[aggregate](...known);
}
