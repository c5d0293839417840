import { AIRQUALITY } from './airquality';
import type { Scenario } from './scenario';
import { WEATHER } from './weather';

/** What the panels are seen with in a browser, by name; names begin with the panel where one would fit several. */
export const SCENARIOS = { ...AIRQUALITY, ...WEATHER } satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
