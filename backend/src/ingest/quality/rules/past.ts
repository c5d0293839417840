import type { Qualifier } from '../../../model/observation';
import type { Quality, Reason } from '../../../model/quality';
import type { Instant, Interval } from '../../../model/time';

/** What a check needs to know of a reading, new or old. */
export interface Past extends Interval {
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly Reason[];
  readonly weight?: number;
  readonly qualifier?: Qualifier;
  /** Forecasts only. */
  readonly issued?: Instant;
}
