import { leadHours, type ForecastPoint } from './forecast-runs';
import type { Aggregation } from '@smartregion/terms/property';

/** A forecast and what was then measured. */
export interface Hindsight {
  readonly forecast: ForecastPoint;
  readonly measured: number;
}

/** How good the forecasts of one lead time were, in the property's unit. */
export interface Score {
  /** Hours from issue to end of the interval. */
  readonly lead: number;
  readonly n: number;
  /** Forecast − measured: positive when it was forecast too high. */
  readonly meanError: number;
  readonly meanAbsoluteError: number;
}

/** Mean error and mean absolute error by lead hour, shortest first. */
export function scoresOf(pairs: readonly Hindsight[], aggregation: Aggregation): Score[] {
  const byLead = new Map<number, number[]>();
  for (const { forecast, measured } of pairs) {
    const lead = leadHours(forecast);
    byLead.set(lead, [...(byLead.get(lead) ?? []), errorOf(forecast.value, measured, aggregation)]);
  }
  return [...byLead]
    .sort(([a], [b]) => a - b)
    .map(([lead, errors]) => ({
      lead,
      n: errors.length,
      meanError: meanOf(errors),
      meanAbsoluteError: meanOf(errors.map(Math.abs)),
    }));
}

/** Of directions the shorter way round, −180° … 180°: 350° forecast for 10° is 20° too little. */
function errorOf(forecast: number, measured: number, aggregation: Aggregation): number {
  const difference = forecast - measured;
  return aggregation === 'vector_mean' ? ((((difference + 180) % 360) + 360) % 360) - 180 : difference;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
