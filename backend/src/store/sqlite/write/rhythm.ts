import { isUsual } from '../../../model/rhythm/changes';
import type { Instant } from '../../../model/time';
import type { SeriesPoints } from '../../observation-store';
import type { Connection } from '../connection';
import { leaveToTidy, learnFrom } from './rhythm-pages';
import { hoursWithin, isPaced } from './rollups';

/** Hours that are made anew at once; more are left to `tidy`. */
const MOST_HOURS = 300;

export interface Learned {
  /** Whether any series has another rhythm than before. */
  readonly changed: boolean;
  /** Hours by series that are to be made anew, because instants in them count for another time. */
  readonly stale: ReadonlyMap<number, readonly Instant[]>;
}

/**
 * Learns the rhythms of series of which points were just written. Most come in as is usual and change nothing: that is
 * told by them and their neighbours alone.
 */
export async function learnRhythms(connection: Connection, points: readonly SeriesPoints[]): Promise<Learned> {
  const stale = new Map<number, readonly Instant[]>();
  let changed = false;
  for (const { series, first, last } of await unusual(connection, points)) {
    const { differs, next } = await learnFrom(connection, series.id, { start: first, end: last });
    const within = differs.map(({ start, end }) => ({ start, end: Math.min(end, next ?? end) }));
    const hours = isPaced(series) ? await hoursWithin(connection, series.id, within) : [];
    changed ||= differs.length > 0;
    stale.set(series.id, [...(stale.get(series.id) ?? []), ...hours.slice(0, MOST_HOURS)]);
    const rest = hours[MOST_HOURS] ?? next;
    await (rest === undefined ? undefined : leaveToTidy(connection, series.id, rest));
  }
  return { changed, stale };
}

type Around = readonly [cadence: number, isBeforeChange: 0 | 1, before: Instant | null, behind: Instant | null];

const LATER_CHANGES = 'rhythm r WHERE r.series = s.id AND r.found_ms >= a.value ->> 1';

/** What was usual when these points came, and their neighbours. */
const AROUND = `
  SELECT json_group_array(json_array(
    coalesce((SELECT r.cadence FROM ${LATER_CHANGES} ORDER BY r.until_ms LIMIT 1), s.cadence),
    EXISTS (SELECT 1 FROM ${LATER_CHANGES}),
    (SELECT o.start_ms FROM observation o WHERE o.series = s.id AND o.start_ms < a.value ->> 1
      ORDER BY o.start_ms DESC LIMIT 1),
    (SELECT o.start_ms FROM observation o WHERE o.series = s.id AND o.start_ms > a.value ->> 2
      ORDER BY o.start_ms LIMIT 1))) AS json
  FROM jsonb_each(?) a CROSS JOIN series s ON s.id = a.value ->> 0`;

async function unusual(connection: Connection, points: readonly SeriesPoints[]) {
  const written = points.map(({ series, observations }) => {
    const starts = observations.map(({ start }) => start).sort((a, b) => a - b);
    return { series, starts, first: starts[0]!, last: starts.at(-1)! };
  });
  const asked = written.map(({ series, first, last }) => [series.id, first, last]);
  const around = (await connection.json<Around[]>(AROUND, JSON.stringify(asked))) ?? [];
  return written.filter(({ starts }, i) => {
    const [cadence, isBeforeChange, before, behind] = around[i]!;
    const all = [...(before === null ? [] : [before]), ...starts, ...(behind === null ? [] : [behind])];
    const isNews = (start: Instant, at: number) =>
      at > 0 && start > all[at - 1]! && !isUsual(start - all[at - 1]!, cadence);
    return isBeforeChange === 1 || all.some(isNews);
  });
}
