import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import { SECOND } from '../../model/time';
import type { JournalEntry, JournalExtent } from '../../store/journal';
import type { WatchedStore } from '../../store/watched-store';
import { LIMITS } from './limits';

type Store = Pick<WatchedStore, 'journal' | 'journalExtent' | 'lookForOthers' | 'onWritten'>;

/**
 * The end of the journal as it grows: read once, however many follow it, and not at all where nobody does. Everybody asks
 * for what comes next at his own pace, so that nobody has to be waited for and nothing has to be kept for him.
 */
export class Tail {
  private readonly stopping = new AbortController();
  private readonly waiting = new Set<() => void>();
  private readonly unlisten: () => void;
  private readonly known = new Set<number>();
  private readonly turn = new Mutex();
  private recent: JournalEntry[] = [];
  private last = 0;
  private followers = 0;
  private begun: Promise<string> = Promise.resolve('');
  private timer: NodeJS.Timeout | undefined;
  /** Something may have been written since the journal was read last. */
  private isDue = false;

  constructor(
    private readonly store: Store,
    private readonly log: Pick<Logger, 'warn'>
  ) {
    this.unlisten = store.onWritten(() => this.lookIn(LIMITS.gather));
  }

  /** Aborted when the hub stops. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * Follows until `leave`.
   * @returns where the journal ends now
   */
  async enter(): Promise<JournalExtent> {
    if (this.followers++ === 0) {
      this.begun = this.turn.runExclusive(() => this.begin());
    }
    try {
      return { name: await this.begun, last: this.last };
    } catch (error) {
      this.leave();
      throw error;
    }
  }

  leave(): void {
    this.followers--;
  }

  /**
   * Entries after this number, as soon as there are any; none when it ends before. Where the first is not the next one,
   * those between have gone.
   */
  async next(after: number, signal: AbortSignal): Promise<readonly JournalEntry[]> {
    while (!signal.aborted) {
      if (after < this.last) {
        const isRecent = this.recent.length > 0 && this.recent[0]!.number <= after + 1;
        const { last } = this;
        const entries = isRecent ? this.recent : await this.store.journal(after, LIMITS.page);
        return entries.filter(({ number }) => number > after && number <= last).slice(0, LIMITS.page);
      }
      await this.news(signal);
    }
    return [];
  }

  stop(): void {
    this.unlisten();
    clearTimeout(this.timer);
    this.stopping.abort();
  }

  private async begin(): Promise<string> {
    await this.store.lookForOthers();
    const { name, last } = await this.store.journalExtent();
    this.last = last;
    this.recent = [];
    return name;
  }

  private lookIn(ms: number): void {
    this.isDue = true;
    if (this.timer === undefined && this.followers > 0 && !this.stopped.aborted) {
      this.timer = setTimeout(() => void this.turn.runExclusive(() => this.look()), ms);
    }
  }

  private async look(): Promise<void> {
    let pause: number = LIMITS.gather;
    this.isDue = false;
    try {
      const isMore = await this.read();
      this.isDue ||= isMore;
    } catch (error) {
      this.log.warn({ err: error }, 'What was written cannot be told yet.');
      this.isDue = true;
      pause = SECOND;
    }
    this.timer = undefined;
    if (this.isDue) {
      this.lookIn(pause);
    }
  }

  /** @returns whether there is more */
  private async read(): Promise<boolean> {
    const entries = await this.store.journal(this.last, LIMITS.page);
    if (entries.length === 0) {
      return false;
    }
    // A series that another process has made is not in the catalogue before somebody has looked.
    const ids = entries.flatMap(({ readings }) => readings.map(({ series }) => series));
    if (ids.some((id) => !this.known.has(id))) {
      ids.forEach((id) => this.known.add(id));
      await this.store.lookForOthers();
    }
    this.recent = [...this.recent, ...entries].slice(-LIMITS.recent);
    this.last = entries.at(-1)!.number;
    [...this.waiting].forEach((wake) => wake());
    return entries.length === LIMITS.page;
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
