import { HOUR, localInstants, type Instant, type Interval } from '../../../model/time';
import { isDay } from '../../support/calendar';

/** An hour of the export in UTC, or why there is none. */
export type LocalHour = (Interval & { readonly ambiguous: boolean }) | { readonly problem: string };

export interface Stamp {
  readonly station: string;
  /** `'2023-10-29 03:00'` or `'29.10.2023 03:00'`: local time, END of the hour, 24:00 ends a day. */
  readonly end: string;
}

/**
 * Stamps in the order of the file → hours in UTC. The hour from 02:00 to 03:00 is missing in spring and stands twice
 * in autumn: first as summer time, then as winter time. Where it stands once because the file was cut between the two,
 * it is the first at the end of the file and the second at its beginning; else nobody can tell, and it is taken as
 * summer time and marked.
 */
export function localHours(stamps: readonly Stamp[]): LocalHour[] {
  const candidates = stamps.map(({ end }) => startsOf(end));
  const twins = new Map<string, number[]>();
  stamps.forEach(({ station, end }, row) => {
    if (candidates[row]?.length === 2) {
      const key = `${station} ${end}`;
      const rows = twins.get(key) ?? [];
      rows.push(row);
      twins.set(key, rows);
    }
  });
  return stamps.map(({ station, end }, row) => {
    const starts = candidates[row];
    const rows = twins.get(`${station} ${end}`) ?? [row];
    const cut = rows.length === 1 && starts?.length === 2 ? cutAt(stamps, candidates, row) : undefined;
    const start = starts?.[cut === 'begins' ? 1 : rows.indexOf(row)];
    if (start === undefined) {
      return { problem: problemOf(starts) };
    }
    return { start, end: start + HOUR, ambiguous: starts!.length > rows.length && cut === undefined };
  });
}

/** Whether the rows of its station begin or end with it, the oldest above, with the next hour on the other side. */
function cutAt(
  stamps: readonly Stamp[],
  candidates: readonly (readonly Instant[] | undefined)[],
  row: number
): 'begins' | 'ends' | undefined {
  const [first, second] = candidates[row] as [Instant, Instant];
  const has = (at: number) => stamps[at]?.station === stamps[row]!.station;
  const startsAt = (at: number, start: Instant) => has(at) && candidates[at]?.[0] === start;
  if (!has(row - 1) && startsAt(row + 1, second + HOUR)) {
    return 'begins';
  }
  return !has(row + 1) && startsAt(row - 1, first - HOUR) ? 'ends' : undefined;
}

function problemOf(starts: readonly Instant[] | undefined): string {
  if (!starts) {
    return 'unreadable time stamp';
  }
  return starts.length === 0 ? 'hour that the clock change leaves out' : 'hour of the clock change more than twice';
}

const STAMP = /^(\d{4})-(\d\d)-(\d\d) (\d\d):00$/;
const GERMAN_DAY = /^(\d\d)\.(\d\d)\.(\d{4})/;

/** The instants at which the hour that ends then can begin; undefined when the stamp is none. */
function startsOf(end: string): Instant[] | undefined {
  const parts = STAMP.exec(end.replaceAll("'", '').trim().replace(GERMAN_DAY, '$3-$2-$1'));
  if (!parts) {
    return undefined;
  }
  const [year, month, day, hour] = parts.slice(1).map(Number) as [number, number, number, number];
  return isDay(year, month, day) && hour <= 24 ? localInstants({ year, month, day, hour: hour - 1 }) : undefined;
}
