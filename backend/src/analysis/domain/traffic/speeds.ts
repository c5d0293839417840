import { quantile, sorted } from '../statistics/quantile';

/** Vehicles whose speed lies from `from` up to `to` km/h. */
export interface SpeedClass {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The speed that 85 % of the vehicles keep below, from counts in classes, by the line within the class. Hours are added up
 * first: a V85 is never the mean of others.
 * @param classes in order, next to each other
 * @returns km/h; NaN of no vehicle, or where it lies in an open class (`to` infinite)
 */
export function v85OfClasses(classes: readonly SpeedClass[]): number {
  const wanted = 0.85 * classes.reduce((sum, { count }) => sum + count, 0);
  let below = 0;
  for (const { from, to, count } of classes) {
    if (count > 0 && below + count >= wanted) {
      return Number.isFinite(to) ? from + ((wanted - below) / count) * (to - from) : NaN;
    }
    below += count;
  }
  return NaN;
}

/** V85 of the speeds of single vehicles, km/h: between two of them as R does it. */
export const v85 = (speeds: Iterable<number>): number => quantile(sorted(speeds), 0.85);

/** Mean of speeds at one place: of vehicles, weighted by how many each value stands for. */
export function timeMeanSpeed(speeds: readonly number[], counts: readonly number[] = speeds.map(() => 1)): number {
  let [sum, n] = [0, 0];
  speeds.forEach((speed, i) => {
    if (counts[i]! > 0 && !Number.isNaN(speed)) {
      sum += speed * counts[i]!;
      n += counts[i]!;
    }
  });
  return sum / n;
}

/** Mean along the road (harmonic): the one that density is q / v of. */
export function spaceMeanSpeed(speeds: readonly number[], counts: readonly number[] = speeds.map(() => 1)): number {
  let [time, n] = [0, 0];
  speeds.forEach((speed, i) => {
    if (counts[i]! > 0 && speed > 0) {
      time += counts[i]! / speed;
      n += counts[i]!;
    }
  });
  return n / time;
}
