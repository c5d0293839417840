import type { Instant } from '../../../model/time';

/** What is compared: `[before, date)` teaches the model, `[date, after)` is held against it. */
export interface Comparison {
  readonly before: Instant;
  readonly date: Instant;
  readonly after: Instant;
}
