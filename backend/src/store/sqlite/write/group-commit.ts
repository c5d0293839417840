import type { Beside, SeriesPoints, WriteResult } from '../../observation-store';
import type { Connection } from '../connection';
import { noteReadings } from '../journal/write-journal';
import { addFeedHours, putState } from '../memory';
import { learnRhythms } from './rhythm';
import { refreshRollups } from './rollups';
import { extendSeries } from '../series-table';
import { upsert, upsertTogether, type Received } from './upsert';
import { inTransaction, type Writer } from './writer';

export interface Write extends Received {
  readonly beside: Beside;
}

interface Waiting {
  readonly write: Write;
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Rows that are committed together: few enough that nobody waits long for neighbours. */
const MOST_ROWS = 2000;

/**
 * Commits writes. Those that wait while another transaction runs are committed together: a push is a handful of rows,
 * and a transaction of its own costs ten times what the rows do. Each write is answered after its commit and for itself;
 * where one of a group fails, each is tried alone, so that none fails because of its neighbour.
 */
export class GroupCommit {
  private readonly waiting: Waiting[] = [];
  private isDue = false;

  constructor(private readonly writer: Writer) {}

  write(write: Write): Promise<WriteResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ write, resolve, reject });
      this.schedule();
    });
  }

  private schedule(): void {
    if (!this.isDue && this.waiting.length > 0) {
      this.isDue = true;
      void this.writer.turn((connection) => this.commit(connection));
    }
  }

  private async commit(connection: Connection): Promise<void> {
    const group = this.waiting.splice(0, groupLength(this.waiting.map(({ write }) => write)));
    this.isDue = false;
    this.schedule();
    try {
      const writes = group.map(({ write }) => write);
      const results = await inTransaction(connection, () => writeGroup(connection, writes));
      group.forEach(({ resolve }, i) => resolve(results[i]!));
    } catch (error) {
      await (group.length === 1 ? group[0]!.reject(error) : commitEach(connection, group));
    }
  }
}

async function commitEach(connection: Connection, group: readonly Waiting[]): Promise<void> {
  for (const { write, resolve, reject } of group) {
    await inTransaction(connection, () => writeGroup(connection, [write])).then(([result]) => resolve(result!), reject);
  }
}

/** How many of the first may be committed together: small ones without forecasts, no two of one series. */
function groupLength(writes: readonly Write[]): number {
  const series = new Set<number>();
  let rows = 0;
  const end = writes.findIndex(({ points }) => {
    rows += rowsIn(points);
    const isApart = rows > MOST_ROWS || hasForecasts(points) || points.some((p) => series.has(p.series.id));
    points.forEach((p) => series.add(p.series.id));
    return isApart;
  });
  return end === -1 ? writes.length : Math.max(1, end);
}

const rowsIn = (points: readonly SeriesPoints[]): number =>
  points.reduce((sum, { observations }) => sum + observations.length, 0);

const hasForecasts = (points: readonly SeriesPoints[]): boolean =>
  points.some(({ observations }) => observations.some(({ issued }) => issued !== undefined));

async function writeGroup(connection: Connection, writes: readonly Write[]): Promise<WriteResult[]> {
  const [first, ...others] = writes;
  const results =
    others.length === 0
      ? [await upsert(connection, first!.points, first!.receivedAt)]
      : await upsertTogether(connection, writes);
  const changed = writes.filter((_, i) => results[i]!.inserted + results[i]!.updated > 0);
  let hasLearned = false;
  if (changed.length > 0) {
    const measured = changed.map((write) => ({ ...write, points: measuredIn(write.points) }));
    const all = measured.flatMap(({ points }) => points);
    const learned = await learnRhythms(connection, all);
    await refreshRollups(connection, all, learned.stale);
    await extendSeries(connection, measured);
    hasLearned = learned.changed;
    await noteReadings(
      connection,
      writes.map(({ receivedAt }, i) => ({ receivedAt, written: results[i]!.written }))
    );
  }
  const state = Object.fromEntries(writes.flatMap(({ beside }) => Object.entries(beside.state ?? {})));
  if (Object.keys(state).length > 0) {
    await putState(connection, state);
  }
  const hours = writes.flatMap(({ beside: { feedHour } }, i) =>
    feedHour ? [{ ...feedHour, readings: results[i]!.inserted }] : []
  );
  if (hours.length > 0) {
    await addFeedHours(connection, hours);
  }
  return hasLearned ? results.map((result) => ({ ...result, hasLearned })) : results;
}

/** Forecasts enter neither rollups nor extents. */
function measuredIn(points: readonly SeriesPoints[]): SeriesPoints[] {
  return points
    .map(({ series, observations }) => ({ series, observations: observations.filter((o) => o.issued === undefined) }))
    .filter(({ observations }) => observations.length > 0);
}
