import { HubError } from '@smartregion/terms/errors';
import { actions } from './actions/standing/actions';
import { actionSimulation } from './actions/simulation/action-simulation';
import { airQualityIndex } from './index/air-quality-index';
import { climateDays } from './climate/climate-days';
import { conditionalProbability } from './roses/conditional-probability';
import { correlation } from './relation/correlation';
import { derived } from './derived/derived';
import { events } from './events/events';
import { exceedanceDaysQuestion } from './exceedance-days/exceedance-days';
import { feedHealthQuestion } from './feed-health/feed-health-question';
import { forecast } from './forecast/forecast';
import { latest } from './latest/latest';
import { limitValues } from './limit-values/limit-values';
import { measureEffect } from './effect/measure-effect';
import { nearest } from '@smartregion/terms/nearest';
import { parking } from './parking/parking';
import { percentileRose } from './roses/percentile-rose';
import { polarField } from './roses/polar-field';
import { pollutionRose } from './roses/pollution-rose';
import { roadsideIncrement } from './relation/roadside-increment';
import { sensorTrust } from './sensors/sensor-trust';
import { series } from './series/series';
import { timeVariation } from './profiles/time-variation';
import { traffic } from './traffic/traffic';
import { trend } from './trend/trend';
import { warningThresholds } from './warnings/warning-thresholds';
import { weekProfile } from './profiles/week-profile';
import { windRose } from './roses/wind-rose';
import type { Question } from './question';

/** Every kind of question that the hub answers. A new one = one file and one line here. */
export const QUESTIONS: readonly Question<unknown>[] = [
  series,
  latest,
  airQualityIndex,
  events,
  forecast,
  limitValues,
  exceedanceDaysQuestion,
  windRose,
  pollutionRose,
  percentileRose,
  conditionalProbability,
  polarField,
  derived,
  climateDays,
  warningThresholds,
  traffic,
  weekProfile,
  timeVariation,
  correlation,
  roadsideIncrement,
  trend,
  parking,
  feedHealthQuestion,
  measureEffect,
  sensorTrust,
  actions,
  actionSimulation,
];

/** @throws HubError `query` that names the nearest type, or all of them */
export function questionOf(type: string): Question<unknown> {
  const found = QUESTIONS.find((question) => question.type === type);
  if (found) {
    return found;
  }
  const types = QUESTIONS.map((question) => question.type);
  const guess = nearest(type, types);
  throw new HubError(
    'query',
    { de: `Eine Frage „${type}“ kennt der Hub nicht.`, en: `The hub knows no question of type "${type}".` },
    guess
      ? { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` }
      : { de: `Er beantwortet: ${types.join(', ')}.`, en: `It answers: ${types.join(', ')}.` },
    { type }
  );
}
