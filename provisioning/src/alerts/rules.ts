import { AIR } from './air';
import { OPERATION } from './operation';
import { ROAD } from './road';
import { WATER } from './water';
import { WEATHER } from './weather';
import type { AlertRule } from './rule';

/** Every alert rule that a Kommune gets. */
export const RULES: readonly AlertRule[] = [...AIR, ...WEATHER, ...ROAD, ...WATER, ...OPERATION];

/**
 * What earlier parcels had and this one has not, by slug: Grafana keeps a provisioned rule that has gone from its file until
 * the file says that it shall go.
 */
export const RETIRED: readonly string[] = [];
