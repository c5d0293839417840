import { indexFigures } from './index-figures';
import { limitAnswers } from './limit-answers';
import { limitFigures } from './limit-figures';
import { profileFigures } from './profile-figures';
import { roseFigures } from './rose-figures';
import { trafficFigures } from './traffic-figures';
import { trendFigures } from './trend-figures';
import { effectFigures } from './effect-figures';
import { sensorFigures } from './sensor-figures';
import { weatherFigures } from './weather-figures';
import type { Comparison } from './comparison';

/** Every figure of the domain's arithmetic that has a reference, by topic. */
export const FIGURES: Readonly<Record<string, () => Comparison[] | Promise<Comparison[]>>> = {
  index: indexFigures,
  limits: limitFigures,
  'limits-answered': limitAnswers,
  roses: roseFigures,
  profiles: profileFigures,
  weather: weatherFigures,
  trend: trendFigures,
  traffic: trafficFigures,
  effect: effectFigures,
  sensors: sensorFigures,
};
