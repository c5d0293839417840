import { AIRQUALITY } from './airquality';
import { EFFECT } from './effect';
import { LIMITS } from './limits';
import { PARKING } from './parking';
import { REGIONMAP } from './regionmap';
import { ROSE } from './rose';
import { ROWS } from './rows';
import type { Scenario } from './scenario';
import { WEATHER } from './weather';
import { WEEKPROFILE } from './weekprofile';

/** What the panels are seen with in a browser, by name; names begin with the panel where one would fit several. */
export const SCENARIOS = {
  ...AIRQUALITY,
  ...EFFECT,
  ...LIMITS,
  ...PARKING,
  ...REGIONMAP,
  ...ROSE,
  ...ROWS,
  ...WEATHER,
  ...WEEKPROFILE,
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;
