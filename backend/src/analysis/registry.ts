import { HubError } from '../model/errors';
import { nearest } from '../model/nearest';
import { airQualityIndex } from './index/air-quality-index';
import { climateDays } from './climate/climate-days';
import { derived } from './derived/derived';
import { events } from './events/events';
import { feedHealthQuestion } from './feed-health/feed-health-question';
import { forecast } from './forecast/forecast';
import { latest } from './latest/latest';
import { parking } from './parking/parking';
import { series } from './series/series';
import { traffic } from './traffic/traffic';
import { trend } from './trend/trend';
import { warningThresholds } from './warnings/warning-thresholds';
import type { Question } from './question';

/** Every kind of question that the hub answers. A new one = one file and one line here. */
export const QUESTIONS: readonly Question<unknown>[] = [
  series,
  latest,
  airQualityIndex,
  events,
  forecast,
  derived,
  climateDays,
  warningThresholds,
  traffic,
  trend,
  parking,
  feedHealthQuestion,
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
