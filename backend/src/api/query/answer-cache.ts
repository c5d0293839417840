import type { Footprint } from '../../analysis/asking/footprint';
import type { Changes } from '../../store/changes';

interface Kept {
  readonly bytes: Uint8Array;
  readonly span: Footprint['span'];
  /** The last change that the answer knows of. */
  readonly at: number;
}

/** 64 MB: a thousand panels of a dashboard. */
const CACHE_BYTES = 64 * 2 ** 20;
/** A key, its entry and its place, besides the answer itself. */
const OVERHEAD = 500;

/** Answers, as they were sent, for as long as nothing is written in the time that they speak of. */
export class AnswerCache {
  /** In the order in which they were last used. */
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(
    private readonly changes: Changes,
    private readonly limit = CACHE_BYTES
  ) {}

  /** @param mayBeStale also an answer that does not know the newest readings will do */
  get(key: string, mayBeStale = false): Uint8Array | undefined {
    const found = this.kept.get(key);
    if (!found) {
      return undefined;
    }
    if (this.changes.lastIn(found.span) > found.at) {
      return mayBeStale ? found.bytes : undefined;
    }
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.bytes;
  }

  /** An answer larger than a quarter of the whole is not kept: it would drive out all others. */
  put(key: string, kept: Kept): void {
    this.drop(key);
    const size = sizeOf(key, kept);
    if (size > this.limit / 4) {
      return;
    }
    this.kept.set(key, kept);
    this.bytes += size;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limit) {
        break;
      }
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.bytes -= sizeOf(key, found);
    }
  }
}

function sizeOf(key: string, { bytes }: Kept): number {
  return bytes.length + 2 * key.length + OVERHEAD;
}
