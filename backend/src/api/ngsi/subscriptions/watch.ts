import { SECOND, type Instant } from '../../../model/time';
import { changesIn, changesSince, note, type Change, type Touched } from './touched';
import type { WatchedStore } from '../../../store/watched-store';
import type { World } from '../world';

export interface ChangeWatchParts {
  readonly store: Pick<WatchedStore, 'onWritten'>;
  worldNow(): Promise<World>;
  /** Whether anybody wants to know. */
  isNeeded(): boolean;
  readonly failed: (error: unknown) => void;
  readonly pause?: number;
}

/** Told what has changed: to all the same, or to each what has come in since then. */
export type Told = (world: World, changesFor: (of: { readonly noticedUntil: Instant }) => readonly Change[]) => void;

/** Devices send property after property. */
const PAUSE = 1.5 * SECOND;

/** Notices which attributes of which entities have another value than before. */
export class ChangeWatch {
  private touched: Touched = new Map();
  private timer: NodeJS.Timeout | undefined;
  private end: () => void = () => undefined;

  constructor(
    private readonly parts: ChangeWatchParts,
    private readonly told: Told
  ) {}

  /** From now on, and what came in while nobody watched. */
  start(): void {
    this.end = this.parts.store.onWritten((written) => {
      if (written.kind === 'readings') {
        note(this.touched, written.points);
        this.lookSoon();
      }
      return written.kind === 'elsewhere' ? this.catchUp() : undefined;
    }, this.parts.failed);
    this.catchUp().catch(this.parts.failed);
  }

  stop(): void {
    this.end();
    clearTimeout(this.timer);
  }

  /** Tells all that has come in since it was noticed last. */
  async catchUp(): Promise<void> {
    if (this.parts.isNeeded()) {
      const world = await this.parts.worldNow();
      this.told(world, ({ noticedUntil }) => changesSince(world, noticedUntil));
    }
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.look().catch(this.parts.failed);
    }, this.parts.pause ?? PAUSE).unref();
  }

  private async look(): Promise<void> {
    const touched = this.touched;
    this.touched = new Map();
    if (this.parts.isNeeded()) {
      const world = await this.parts.worldNow();
      const changes = changesIn(world, touched);
      this.told(world, () => changes);
    }
  }
}
