import type { Choice, Dashboard } from './dashboard';

/** What citizens ask first: is the air good, and how is the weather. */
export const AIR_OR_WEATHER = ['air_temperature', 'no2', 'o3', 'pm10', 'pm25'];

const choiceOf = ({ variables }: Dashboard): Choice | undefined =>
  variables.find((variable): variable is Choice => variable.name === 'kommune' && 'ask' in variable);

/** Whether readers choose a Kommune in it. */
export const isOfChosen = (dashboard: Dashboard): boolean => choiceOf(dashboard) !== undefined;

/**
 * Properties of which one has to be measured, or there is nothing to see: those that the dashboard names itself, or that
 * Kommunen are offered by. None: it shows whatever there is.
 */
export const aboutOf = (dashboard: Dashboard): readonly string[] =>
  dashboard.about ?? choiceOf(dashboard)?.ask.properties ?? [];
