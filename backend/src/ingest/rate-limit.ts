import { SECOND, type Instant } from '../model/time';

/** A bucket of permits per key: `burst` at once, refilled at `perSecond`. */
export class RateLimit {
  private readonly buckets = new Map<string, { permits: number; at: Instant }>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number
  ) {}

  /** @returns whether one more is allowed now; if so it is counted */
  allows(key: string, now: Instant): boolean {
    const before = this.buckets.get(key) ?? { permits: this.burst, at: now };
    const refilled = Math.min(this.burst, before.permits + ((now - before.at) / SECOND) * this.perSecond);
    const allowed = refilled >= 1;
    this.buckets.set(key, { permits: allowed ? refilled - 1 : refilled, at: now });
    return allowed;
  }
}
