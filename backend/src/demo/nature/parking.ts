import { DAY, HOUR, MINUTE, type Instant } from '../../model/time';
import { chance, clamp, drift } from './noise';
import { rush } from './traffic';

/** What a sensor of a space says. */
export interface SpaceReport {
  readonly at: Instant;
  readonly occupied: boolean;
}

/** Time in which at most one car stands on a space: a short stay, an hour and a half at most. */
const SLOT = 90 * MINUTE;

/** A car that comes in the first quarter of its time and leaves in the last; undefined where none comes. */
function stayIn(space: string, slot: number): { readonly from: Instant; readonly to: Instant } | undefined {
  const start = slot * SLOT + Math.floor(chance(`${space}:slot`) * SLOT);
  const demand = clamp(0.08 + 0.95 * rush(start + SLOT / 2), 0, 0.95);
  if (chance(`${space}:${slot}`) >= demand) {
    return undefined;
  }
  const seconds = (share: number) => Math.floor((share * SLOT) / 1000) * 1000;
  return {
    from: start + seconds(0.25 * chance(`${space}:${slot}:from`)),
    to: start + seconds(0.75 + 0.25 * chance(`${space}:${slot}:to`)),
  };
}

/** What the sensor of a space sent after one instant and up to another: each change, and once a day a sign of life. */
export function spaceReports(space: string, after: Instant, until: Instant): SpaceReport[] {
  const reports: SpaceReport[] = [];
  const isOccupied = (at: Instant) => staysAround(space, at, at).some(({ from, to }) => from <= at && at < to);
  for (const { from, to } of staysAround(space, after, until)) {
    reports.push({ at: from, occupied: true }, { at: to, occupied: false });
  }
  const hour = Math.floor(chance(`${space}:life`) * DAY);
  for (let at = Math.floor(after / DAY) * DAY + hour - (hour % 1000); at <= until; at += DAY) {
    reports.push({ at, occupied: isOccupied(at) });
  }
  return reports.filter(({ at }) => at > after && at <= until).sort((a, b) => a.at - b.at);
}

function staysAround(space: string, after: Instant, until: Instant) {
  const first = Math.floor(after / SLOT) - 2;
  const last = Math.floor(until / SLOT);
  return Array.from({ length: last - first + 1 }, (_, i) => stayIn(space, first + i)).filter(
    (stay) => stay !== undefined
  );
}

/** Cars in a car park: they come with the traffic and stay for some hours. */
export function carsIn(park: string, spaces: number, time: Instant): number {
  const busy = [0, 1, 2, 3].reduce((sum, hours) => sum + rush(time - hours * HOUR), 0) / 4;
  return Math.round(spaces * clamp(0.06 + 0.95 * busy + 0.06 * drift(`${park}cars`, time, 45 * MINUTE), 0, 1));
}
