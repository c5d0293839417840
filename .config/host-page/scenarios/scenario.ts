import type { DataFrame } from '@grafana/data';

/** Data and range of a dashboard, to see a panel with. */
export interface Scenario {
  readonly title: string;
  readonly series: readonly DataFrame[];
  /** The dashboard's range, ms. */
  readonly from: number;
  readonly to: number;
  /** Why the query failed. */
  readonly failed?: string;
}
