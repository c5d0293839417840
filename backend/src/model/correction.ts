import type { Instant } from './time';

/** What can be corrected: what low-cost sensors measure of the air, and references beside them. */
export const CORRECTABLE = ['pm25', 'pm10', 'no2', 'o3'] as const;

/** Id of the series of corrected values, beside that of the raw ones. */
export const CORRECTED = (property: string): string => `${property}_corrected`;

/** Id of what was corrected. */
export const RAW = (property: string): string => property.replace(/_corrected$/, '');

/** A line that was fitted to a sensor beside a reference, y = intercept + slope × x, and when it holds. */
export interface Correction {
  readonly property: (typeof CORRECTABLE)[number];
  readonly slope: number;
  /** In the unit of the property. */
  readonly intercept: number;
  /** What people call it: "2026-07". */
  readonly version: string;
  /** Begin and end of the time that it holds for; absent: always. */
  readonly from?: Instant;
  readonly until?: Instant;
}
