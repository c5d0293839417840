import { SYSTEM_CLOCK } from '../../model/clock/clock';
import type { Failed } from '../../model/outcome/failure';
import type { SourceLife } from '../../model/health';
import { DAY, type Instant } from '../../model/time';

/** How a feed of a Kommune is doing since the hub started. */
export type FeedLife = Omit<SourceLife, 'station'>;

/** How one source of a feed is doing. */
interface Life extends SourceLife {
  /** When it began to fail, by the clock that nobody can set. */
  readonly began?: number;
}

/** How far the fetching of older data is, in days of stations. */
export interface BackfillProgress {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

/** What ingest is doing right now, for the status page and the terminal. */
export class IngestProgress {
  private readonly lives = new Map<string, Map<string, Life>>();
  /** When each source of a feed is asked next. */
  private readonly dues = new Map<string, Map<string, Instant>>();
  private readonly backfills = new Map<string, { total: number; open: number; running: boolean }>();
  private readonly listeners: (() => void)[] = [];
  private readonly lifeListeners: ((kommune: string, feed: string, now: Instant) => void)[] = [];

  /** @param elapsed of the Clock: how long something fails is not what a clock says that somebody has set meanwhile */
  constructor(private readonly elapsed: () => number = SYSTEM_CLOCK.elapsed) {}

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
    const { lastSuccess, began = this.elapsed() } = lives.get(source) ?? {};
    const failingSince = now - Math.round(this.elapsed() - began);
    lives.set(source, { station, lastSuccess, began, failingSince, error });
    this.lifeListeners.forEach((listener) => listener(kommune, feed, now));
  }

  /** @param source a group of stations that is asked together */
  plans(kommune: string, feed: string, source: string, at: Instant): void {
    const key = `${kommune}/${feed}`;
    this.dues.set(key, (this.dues.get(key) ?? new Map<string, Instant>()).set(source, at));
  }

  /** When a feed is asked next; undefined where it is not, or not yet planned. */
  nextOf(kommune: string, feed: string): Instant | undefined {
    const dues = this.dues.get(`${kommune}/${feed}`);
    return dues && Math.min(...dues.values());
  }

  /** Nobody tries this any more: neither does it fail. */
  forget(kommune: string, feed: string, source: string): void {
    this.livesOf(kommune, feed).delete(source);
  }

  /** The life of a feed: failing as long as one of its sources fails. */
  lifeOf(kommune: string, feed: string): FeedLife {
    const lives = [...this.livesOf(kommune, feed).values()];
    const successes = lives.map(({ lastSuccess }) => lastSuccess).filter((at) => at !== undefined);
    const { failingSince, error } = longestFailing(lives) ?? {};
    return {
      ...(successes.length > 0 ? { lastSuccess: Math.max(...successes) } : {}),
      ...(failingSince === undefined ? {} : { failingSince, error }),
    };
  }

  /** The lives of all that was tried for a feed. */
  sourcesOf(kommune: string, feed: string): readonly SourceLife[] {
    return [...this.livesOf(kommune, feed).values()];
  }

  /** For how long it has been failing, ms; undefined when it does not. */
  failingFor(kommune: string, feed: string): number | undefined {
    const began = longestFailing([...this.livesOf(kommune, feed).values()])?.began;
    return began === undefined ? undefined : this.elapsed() - began;
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

  private livesOf(kommune: string, feed: string): Map<string, Life> {
    const key = `${kommune}/${feed}`;
    const lives = this.lives.get(key) ?? new Map<string, Life>();
    this.lives.set(key, lives);
    return lives;
  }
}

function longestFailing(lives: readonly Life[]): Life | undefined {
  return lives.filter(({ began }) => began !== undefined).sort((a, b) => a.began! - b.began!)[0];
}
