import { SECOND } from '../../model/time';

export interface RateRule {
  /** So many at once … */
  readonly burst: number;
  /** … and from then on so many a second. */
  readonly perSecond: number;
}

/** A bucket of permits per key. There are as many buckets as keys are ever asked for: whoever asks keeps them few. */
export class RateLimit {
  private readonly buckets = new Map<string, { readonly permits: number; readonly at: number }>();

  constructor(private readonly rule: RateRule) {}

  /**
   * Takes a permit if there is one.
   * @param elapsed of the Clock
   * @returns 0 if it was taken, else after how many ms there will be one
   */
  waitFor(key: string, elapsed: number): number {
    const { burst, perSecond } = this.rule;
    const before = this.buckets.get(key) ?? { permits: burst, at: elapsed };
    const permits = Math.min(burst, before.permits + ((elapsed - before.at) / SECOND) * perSecond);
    const isFree = permits >= 1;
    this.buckets.set(key, { permits: isFree ? permits - 1 : permits, at: elapsed });
    return isFree ? 0 : ((1 - permits) / perSecond) * SECOND;
  }
}
