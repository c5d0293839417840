import type { Instant } from '../model/time';
import type { StoredEvent } from './event-store';
import type { SeriesPoints } from './observation-store';

/** What has been written, and is on disk. */
export type Written =
  /** Readings (forecasts among them: they have `issued`) that are new or changed. */
  | { readonly kind: 'readings'; readonly points: readonly SeriesPoints[]; readonly receivedAt: Instant }
  /** Events that are others than before, as they are now. */
  | { readonly kind: 'events'; readonly events: readonly StoredEvent[] }
  /** Another process has written, readings or events: which, the store alone knows. */
  | { readonly kind: 'elsewhere' };

/** May work for long or fail; nobody waits for it. */
export type WrittenListener = (written: Written) => unknown;

/** Those who want to know what is written: none keeps the writer waiting, and none that fails harms another. */
export class WrittenListeners {
  private readonly listeners = new Map<symbol, (written: Written) => void>();

  /**
   * @param failed is told what the listener throws or rejects with
   * @returns what ends it: nothing is told any more from then on
   */
  add(listener: WrittenListener, failed: (error: unknown) => void): () => void {
    const name = Symbol();
    this.listeners.set(name, (written) => void (async () => listener(written))().catch(failed));
    return () => void this.listeners.delete(name);
  }

  /** In the order of the calls, and after the caller has gone on. */
  tell(written: Written): void {
    setImmediate(() => this.listeners.forEach((tell) => tell(written)));
  }
}
