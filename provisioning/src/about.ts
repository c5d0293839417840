import type { Choice, Dashboard } from './dashboard';

const choiceOf = ({ variables }: Dashboard): Choice | undefined =>
  variables.find((variable): variable is Choice => variable.name === 'kommune' && 'ask' in variable);

/** Whether readers choose a Kommune in it. */
export const isOfChosen = (dashboard: Dashboard): boolean => choiceOf(dashboard) !== undefined;

/**
 * Properties of which one has to be measured, or there is nothing to see: those that Kommunen are offered by, or that the
 * dashboard names itself. None: it shows whatever there is.
 */
export const aboutOf = (dashboard: Dashboard): readonly string[] =>
  choiceOf(dashboard)?.ask.properties ?? dashboard.about ?? [];
