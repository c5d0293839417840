import { DAY, localInstants, type Instant, type Interval } from '../../../model/time';
import type { Clock, Day, Stamp } from './stamps';
import { inMilliseconds } from '../../support/options';
import { settleAutumn } from './autumn-hour';

/** When a row was measured, or in plain words why nobody can tell. */
export type RowTime = (Interval & { readonly ambiguous: boolean }) | string;

export interface Timing {
  readonly timeZone: string;
  readonly marks: 'start' | 'end' | 'instant';
  readonly minutes?: number;
}

/** A stamp on the clock of the zone, in milliseconds as if it were UTC; an instant where it names its own zone. */
export type Wall = { readonly wall: number } | { readonly instant: Instant } | undefined;

export function wallOf(date: Day | undefined, clock: Clock | undefined, { instant }: Stamp): Wall {
  if (instant !== undefined) {
    return { instant };
  }
  const { hour, minute, second } = clock ?? { hour: 0, minute: 0, second: 0 };
  return date && { wall: Date.UTC(date.year, date.month - 1, date.day, hour, minute, second) };
}

export const FURTHER_ROW = 'further row of the same time';

/**
 * The times of rows. The hour that autumn has twice: rows of one series with the same stamp are read in the order of
 * the file, also when it begins with the newest; of one alone its neighbours tell which it is (autumn-hour.ts), else it
 * is taken as summer time and is ambiguous.
 * @param series what a row belongs to (its station, its property), for the rows of one column
 */
export function rowTimes(walls: readonly Wall[], series: readonly string[], timing: Timing): RowTime[] {
  const newestFirst = isNewestFirst(walls);
  const keys = walls.map((wall, i) => (wall && 'wall' in wall ? `${wall.wall} ${series[i]}` : ''));
  const total = new Map<string, number>();
  keys.forEach((key) => total.set(key, (total.get(key) ?? 0) + 1));
  const seen = new Map<string, number>();
  const candidates = walls.map((wall, i): readonly Instant[] | string => {
    if (!wall) {
      return 'time not readable';
    }
    if ('instant' in wall) {
      return [wall.instant];
    }
    const key = keys[i]!;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const sent = total.get(key)!;
    const instants = instantsOf(wall.wall, sent, timing);
    if (instants.length === 0) {
      return 'local time that the clock change leaves out';
    }
    if (sent === 1) {
      return instants;
    }
    const instant = instants[newestFirst ? instants.length - 1 - nth : nth];
    return instant === undefined ? FURTHER_ROW : [instant];
  });
  const settled = settleAutumn(candidates, series, newestFirst);
  return settled.map((found) => (typeof found === 'string' ? found : intervalAt(found[0]!, timing, found.length > 1)));
}

function intervalAt(instant: Instant, { marks, minutes = 0 }: Timing, ambiguous: boolean): RowTime {
  const length = inMilliseconds(minutes);
  return {
    start: marks === 'end' ? instant - length : instant,
    end: marks === 'end' ? instant : marks === 'start' ? instant + length : instant,
    ambiguous,
  };
}

/**
 * What a wall clock can mean. Loggers that name the end of an interval often write its start plus its length: then
 * spring has an end that no clock shows, and autumn an hour later than the clock the same end twice.
 */
function instantsOf(wall: number, times: number, { timeZone, marks, minutes = 0 }: Timing): readonly Instant[] {
  const shown = atWall(wall, timeZone);
  if (marks !== 'end' || shown.length === 2 || (shown.length === 1 && times === 1)) {
    return shown;
  }
  const length = Math.min(inMilliseconds(minutes), DAY);
  const started = atWall(wall - length, timeZone).map((start) => start + length);
  return shown.length === 0 || started.length === 2 ? started : shown;
}

function atWall(wall: number, zone: string): readonly Instant[] {
  const at = new Date(wall);
  const clock = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
  return localInstants(clock, zone);
}

function isNewestFirst(walls: readonly Wall[]): boolean {
  const known = walls.flatMap((wall) => (wall ? ['wall' in wall ? wall.wall : wall.instant] : []));
  return known.length > 1 && known[0]! > known.at(-1)!;
}
