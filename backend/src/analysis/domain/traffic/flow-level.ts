import { quantile, sorted } from '../statistics/quantile';

/** From free to jammed. This is „Verkehrszustand“, not a level of service of the HBS. */
export const FLOW_LEVELS = ['free', 'dense', 'slow', 'jam'] as const;
export type FlowLevel = (typeof FLOW_LEVELS)[number];

/** Share of the free speed from which on traffic is free, dense, slow (own proposal, editable). */
export type FlowShares = readonly [free: number, dense: number, slow: number];
export const FLOW_SHARES: FlowShares = [0.8, 0.5, 0.25];

/** @param speed mean of an interval, km/h; null of none: an empty road is not a jam */
export function flowLevel(speed: number | null, free: number, shares: FlowShares = FLOW_SHARES): FlowLevel | null {
  if (speed === null || Number.isNaN(speed) || !(free > 0)) {
    return null;
  }
  const place = shares.findIndex((share) => speed >= share * free);
  return FLOW_LEVELS[place < 0 ? shares.length : place]!;
}

/** What a road is driven at when it is free, where nobody says: 85 % of its hours' mean speeds are slower. */
export const freeSpeed = (speeds: Iterable<number>): number => quantile(sorted(speeds), 0.85);
