import { AIRQUALITY } from './airquality';
import { LIMITS } from './limits';
import type { Scenario } from './scenario';

/** What the panels are seen with in a browser, by name; names begin with the panel where one would fit several. */
export const SCENARIOS = { ...AIRQUALITY, ...LIMITS } satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
