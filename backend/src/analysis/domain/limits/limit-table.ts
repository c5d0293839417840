import { z } from 'zod';
import table from './limit-values.json';

/** How sure a number is: read in the law, two sources, one, or our own assumption. Said beside every answer. */
const verified = z.enum(['law', '2src', '1src', 'unverified']);

const metric = z.enum(['1h', '24h', 'max8h', 'year', 'winter', 'aot40', 'peak-season']);

const rule = z.strictObject({
  /** Id of the vocabulary; of metals and benzo(a)pyrene their symbol. */
  pollutant: z.string(),
  metric,
  limit: z.number(),
  /** Decimals of the limit: what is measured is rounded to them, last, before it is compared. */
  digits: z.int(),
  unit: z.enum(['ug/m3', 'mg/m3', 'ng/m3', 'ug/m3.h']),
  kind: z.enum([
    'limit',
    'target',
    'long-term',
    'target-vegetation',
    'long-term-vegetation',
    'critical-level',
    'guideline',
  ]),
  /** Exceedances that a calendar year may have. */
  allowed: z.int().optional(),
  /** Percentile of the year's values that is compared (WHO), or may stand for the count (PM10 sampled at random). */
  percentile: z.number().optional(),
  /** The mean of so many years is compared … */
  years: z.int().optional(),
  /** … or of as few as this, where others are not valid. */
  leastYears: z.int().optional(),
  attainBy: z.iso.date().optional(),
  /** WHO's interim targets, weakest first. */
  interim: z.array(z.number()).optional(),
  verified,
});

const threshold = z.strictObject({
  pollutant: z.string(),
  metric: z.enum(['1h', '24h']),
  level: z.number(),
  kind: z.enum(['information', 'alert']),
  /** So many hours in a row must be above the level. */
  consecutive: z.int().optional(),
  verified,
});

const set = z.strictObject({
  id: z.enum(['39bimschv', 'eu2026', 'eu2030', 'who2021']),
  title: z.strictObject({ de: z.string(), en: z.string() }),
  /** German law. The directive is not, until an act applies that transposes it. */
  binding: z.boolean(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  source: z.url(),
  verified,
  /** Share of the hours that must be valid: of the year, or of ozone's summer and winter each. */
  capture: z.strictObject({ year: z.number(), o3Summer: z.number(), o3Winter: z.number(), verified }),
  rules: z.array(rule),
  thresholds: z.array(threshold),
});

export type LimitRule = z.infer<typeof rule>;
export type LimitMetric = z.infer<typeof metric>;
export type LimitThreshold = z.infer<typeof threshold>;
export type LimitSet = z.infer<typeof set>;

/** The sets of limit values side by side, the law in force first. */
export const LIMIT_SETS: readonly LimitSet[] = z
  .strictObject({ source: z.string(), sets: z.array(set) })
  .parse(table).sets;
