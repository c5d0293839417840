import type { Interval } from '../../model/time';
import type { Quality } from '../../model/quality';

/** What a check needs to know of a reading, new or old. */
export interface Past extends Interval {
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly string[];
  readonly weight?: number;
}
