import type { AirQualityIndex, ClassNumber } from '@smartregion/terms/air-quality-scale';
import type { Happening, Station } from './region';

/** What the air is like in the region, counted. */
export interface AirSummary {
  readonly index: AirQualityIndex;
  /** Those with a class. */
  readonly rated: readonly Station[];
  readonly best: ClassNumber;
  readonly worst: ClassNumber;
  /** What more than half have. */
  readonly usual: ClassNumber | null;
  /** Where the worst class is, if it is not the usual one. */
  readonly worstAt: readonly Station[];
  /** Those that say nothing about now. */
  readonly silent: readonly Station[];
}

/** Null where no station rates the air, or none says anything about now. */
export function airSummary(stations: readonly Station[]): AirSummary | null {
  const all = stations.flatMap((station) => (station.air ? [{ station, air: station.air }] : []));
  const rated = all.flatMap(({ station, air }) => (air.class === null ? [] : [{ station, class: air.class }]));
  if (rated.length === 0) {
    return null;
  }
  const count = new Map<ClassNumber, number>();
  rated.forEach((one) => count.set(one.class, (count.get(one.class) ?? 0) + 1));
  const classes = [...count.keys()].sort((a, b) => a - b);
  const worst = classes.at(-1)!;
  const usual = classes.find((one) => count.get(one)! > rated.length / 2) ?? null;
  return {
    ...{ index: all[0]!.air.index, best: classes[0]!, worst, usual },
    rated: rated.map(({ station }) => station),
    silent: all.flatMap(({ station, air }) => (air.class === null ? [station] : [])),
    worstAt: worst === usual ? [] : rated.filter((one) => one.class === worst).map(({ station }) => station),
  };
}

/** How many stations there are of each class, worst first, and without one last. */
export function classCounts(
  stations: readonly Station[]
): { readonly class: ClassNumber | null; readonly count: number }[] {
  const all = stations.flatMap(({ air }) => (air ? [air.class] : []));
  return [...new Set(all)]
    .sort((a, b) => (b ?? 0) - (a ?? 0))
    .map((value) => ({ class: value, count: all.filter((one) => one === value).length }));
}

export const congested = (stations: readonly Station[]): Station[] =>
  stations.filter(({ traffic }) => traffic?.level === 4);

/** The longest delay of each road, the longest first. */
export function delays(happenings: readonly Happening[]): { readonly road: string; readonly minutes: number }[] {
  const longest = new Map<string, number>();
  for (const { road, delay } of happenings) {
    if (road && delay !== null) {
      longest.set(road, Math.max(delay, longest.get(road) ?? 0));
    }
  }
  return [...longest].map(([road, minutes]) => ({ road, minutes })).sort((a, b) => b.minutes - a.minutes);
}
