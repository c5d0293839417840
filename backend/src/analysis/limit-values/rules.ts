import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { DAY } from '../../model/time';
import { FORM } from '../form/hints';
import { listSchema, selectionShape } from '../selection/lists';
import type { DescribedSeries } from '../../model/series';
import {
  LIMIT_SETS,
  type LimitMetric,
  type LimitRule,
  type LimitSet,
  type LimitThreshold,
} from '../domain/limits/limit-table';

/** Pollutants of the vocabulary for which there is a limit, those first that people ask for. */
export const LIMIT_POLLUTANTS = ['no2', 'pm10', 'pm25', 'o3', 'so2', 'co', 'benzene', 'nox'] as const;
export type LimitPollutant = (typeof LIMIT_POLLUTANTS)[number];

/** Providers' own means of the 24 hours that end with each, of particles. */
const FLOATING: Readonly<Partial<Record<string, LimitPollutant>>> = { pm10_24h: 'pm10', pm25_24h: 'pm25' };

/** Properties of the vocabulary that tell of a pollutant. */
export const sourcesOf = (pollutant: LimitPollutant): string[] => [
  pollutant,
  ...Object.keys(FLOATING).filter((property) => FLOATING[property] === pollutant),
];

export const isFloating = ({ property }: Pick<DescribedSeries, 'property'>): boolean => property in FLOATING;

/** Filters are weighed by the day. */
export const isDailyOnly = ({ cadence, property }: Pick<DescribedSeries, 'cadence' | 'property'>): boolean =>
  cadence === DAY && (property === 'pm10' || property === 'pm25');

/** @param series of a property for which there is a limit */
export const pollutantOf = ({ property }: Pick<DescribedSeries, 'property'>): LimitPollutant =>
  FLOATING[property] ?? (property as LimitPollutant);

export const LAWS = ['39bimschv', 'eu2026', 'eu2030', 'who2021'] as const satisfies readonly LimitSet['id'][];

/** What is compared, in the order in which a reader looks for it. */
export const METRICS = [
  'year',
  '24h',
  '1h',
  'max8h',
  'aot40',
  'peak-season',
  'winter',
] as const satisfies readonly LimitMetric[];

const YEAR = z
  .string()
  .regex(/^(19|20|21)\d\d$/, 'expected a year such as 2025')
  .transform(Number);

/** Which stations, pollutants and rules a question about limits is about. */
export const rulesShape = {
  kommunen: selectionShape.kommunen,
  stations: selectionShape.stations,
  pollutants: listSchema
    .pipe(z.array(z.enum(LIMIT_POLLUTANTS)))
    .describe(`Pollutants: ${LIMIT_POLLUTANTS.join(', ')}; none: all.`)
    .register(FORM, { names: LIMIT_POLLUTANTS }),
  laws: listSchema
    .pipe(z.array(z.enum(LAWS)))
    .describe(`Sets of limit values: ${LAWS.join(', ')}; none: all side by side, over time only the law in force.`)
    .register(FORM, { names: LAWS }),
  metrics: listSchema
    .pipe(z.array(z.enum(METRICS)))
    .describe(`What is compared: ${METRICS.join(', ')}; none: all.`)
    .register(FORM, { names: METRICS }),
  years: listSchema
    .pipe(z.array(YEAR).max(20))
    .describe('Calendar years by MEZ; none: those that the time range touches, from their first day on.'),
  feeds: selectionShape.feeds,
};

export const minQualitySchema = z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.');

export interface RulesParameters {
  readonly kommunen: readonly string[];
  readonly stations: readonly string[];
  readonly feeds: readonly string[];
  readonly pollutants: readonly LimitPollutant[];
  readonly laws: readonly LimitSet['id'][];
  readonly metrics: readonly LimitMetric[];
  readonly years: readonly number[];
}

/** A rule of a law. */
export interface LawRule {
  readonly law: LimitSet;
  readonly rule: LimitRule;
}

/** The rules for a pollutant, the laws side by side: first by what is compared, then by law. */
export function rulesFor(
  pollutant: string,
  { laws, metrics }: Pick<RulesParameters, 'laws' | 'metrics'>,
  otherwise: readonly LimitSet['id'][] = LAWS
): LawRule[] {
  const wanted = laws.length > 0 ? laws : otherwise;
  return METRICS.filter((metric) => metrics.length === 0 || metrics.includes(metric)).flatMap((metric) =>
    LIMIT_SETS.filter(({ id }) => wanted.includes(id)).flatMap((law) =>
      law.rules.filter((rule) => rule.pollutant === pollutant && rule.metric === metric).map((rule) => ({ law, rule }))
    )
  );
}

/** Information and alert thresholds. The directive's hold now as from 2030 on: they stand there once. */
export function thresholdsFor(
  pollutant: string,
  { laws, metrics }: Pick<RulesParameters, 'laws' | 'metrics'>,
  otherwise: readonly LimitSet['id'][] = LAWS
): { readonly law: LimitSet; readonly threshold: LimitThreshold }[] {
  const wanted = laws.length > 0 ? laws : otherwise;
  const isSaid = ({ id }: LimitSet) => wanted.includes(id) && !(id === 'eu2030' && wanted.includes('eu2026'));
  return LIMIT_SETS.filter(isSaid).flatMap((law) =>
    law.thresholds
      .filter((threshold) => threshold.pollutant === pollutant)
      .filter(({ metric }) => metrics.length === 0 || metrics.includes(metric))
      .map((threshold) => ({ law, threshold }))
  );
}

/** The law that binds: what is meant over time and in a calendar where no other is named. */
export const IN_FORCE: readonly LimitSet['id'][] = LIMIT_SETS.filter(({ binding }) => binding).map(({ id }) => id);

/** `pm10-24h-limit`: tells the rules of a law apart, and stays. */
export const ruleId = ({ pollutant, metric, kind }: Pick<LimitRule, 'pollutant' | 'metric'> & { kind: string }) =>
  `${pollutant}-${metric}-${kind}`;
