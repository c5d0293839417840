import type { Failed } from '../model/failure';
import type { SourceLife } from '../model/health';
import { DAY, type Instant } from '../model/time';

/** How a feed of a Kommune is doing since the hub started. */
export type FeedLife = Omit<SourceLife, 'station'>;

/** How far the fetching of older data is, in days of stations. */
export interface BackfillProgress {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

/** What ingest is doing right now, for the status page and the terminal. */
export class IngestProgress {
  private readonly lives = new Map<string, Map<string, SourceLife>>();
  private readonly backfills = new Map<string, { total: number; open: number; running: boolean }>();
  private readonly listeners: (() => void)[] = [];
  private readonly lifeListeners: ((kommune: string, feed: string, now: Instant) => void)[] = [];

  /**
   * @param source what was tried: one feed of a Kommune may have several (two resolutions, many senders)
   * @param station the station that the source is about, where it is about one alone
   */
  succeeded(kommune: string, feed: string, source: string, now: Instant, station?: string): void {
    this.livesOf(kommune, feed).set(source, { station, lastSuccess: now });
    this.lifeListeners.forEach((listener) => listener(kommune, feed, now));
  }

  failed(kommune: string, feed: string, source: string, now: Instant, error: Failed, station?: string): void {
    const lives = this.livesOf(kommune, feed);
    const before = lives.get(source);
    lives.set(source, { ...before, station, failingSince: before?.failingSince ?? now, error });
    this.lifeListeners.forEach((listener) => listener(kommune, feed, now));
  }

  /** The life of a feed: failing as long as one of its sources fails. */
  lifeOf(kommune: string, feed: string): FeedLife {
    const lives = this.sourcesOf(kommune, feed);
    const failing = lives
      .filter((life) => life.failingSince !== undefined)
      .sort((a, b) => a.failingSince! - b.failingSince!)[0];
    const successes = lives.map((life) => life.lastSuccess).filter((at) => at !== undefined);
    const { failingSince, error } = failing ?? {};
    return {
      ...(failing ? { failingSince, error } : {}),
      ...(successes.length > 0 ? { lastSuccess: Math.max(...successes) } : {}),
    };
  }

  /** The lives of all that was tried for a feed. */
  sourcesOf(kommune: string, feed: string): readonly SourceLife[] {
    return [...this.livesOf(kommune, feed).values()];
  }

  /** @param open milliseconds of stations still to fetch */
  backfilling(group: string, open: number, running: boolean): void {
    const total = Math.max(open, this.backfills.get(group)?.total ?? 0);
    this.backfills.set(group, { total, open, running });
    this.listeners.forEach((listener) => listener());
  }

  get backfill(): BackfillProgress {
    const all = [...this.backfills.values()];
    const days = (ms: number) => Math.round(ms / DAY);
    const total = all.reduce((sum, b) => sum + days(b.total), 0);
    const open = all.reduce((sum, b) => sum + days(b.open), 0);
    return { running: all.some((b) => b.running), done: total - open, total };
  }

  /** Told of each attempt, good or bad, after it is noted. */
  onLife(listener: (kommune: string, feed: string, now: Instant) => void): void {
    this.lifeListeners.push(listener);
  }

  onBackfill(listener: () => void): void {
    this.listeners.push(listener);
  }

  private livesOf(kommune: string, feed: string): Map<string, SourceLife> {
    const key = `${kommune}/${feed}`;
    const lives = this.lives.get(key) ?? new Map<string, SourceLife>();
    this.lives.set(key, lives);
    return lives;
  }
}
