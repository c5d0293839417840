import { AIRQUALITY } from './airquality';
import { PARKING } from './parking';
import type { Scenario } from './scenario';
import { WEEKPROFILE } from './weekprofile';

/** What the panels are seen with in a browser, by name; names begin with the panel where one would fit several. */
export const SCENARIOS = { ...AIRQUALITY, ...PARKING, ...WEEKPROFILE } satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
