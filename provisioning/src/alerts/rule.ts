import type { Text } from '../language';
import type { Target } from '../panel';

/** An alert rule as we describe it; what Grafana reads comes of it in two languages, for one Kommune or all. */
export interface AlertRule {
  /** The uid's last part; stays, so that a newer parcel renews the rule. */
  readonly slug: string;
  readonly topic: Topic;
  readonly severity: Severity;
  readonly title: Text;
  /** One sentence in Grafana's template language, with the value in words; without a dollar, see `template.ts`. */
  readonly summary: Text;
  /** What to do, and who. */
  readonly runbook: Text;
  /** What is asked, each reduced to one figure per station, under the letter that sentences call it by. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** All must hold. */
  readonly when: readonly Comparison[];
  /** How long it must hold before anybody hears of it: Grafana's duration. */
  readonly lasting: string;
}

export type Topic = 'air' | 'weather' | 'water' | 'road' | 'operation';
export type Severity = 'information' | 'warning' | 'critical';

export interface Figure {
  /** Its Kommunen are the parcel's. */
  readonly ask: Asked;
  /** How far back is asked, s. */
  readonly back: number;
  readonly by: Reducer;
}

type Asked = Target extends infer Each ? (Each extends unknown ? Omit<Each, 'refId' | 'kommunen'> : never) : never;

/** rise: from the smallest to the newest. */
export type Reducer = 'last' | 'max' | 'rise';

export interface Comparison {
  readonly of: string;
  readonly is: Sign;
  readonly limit: number;
}

export type Sign = '>' | '>=' | '<' | '<=';

/** In what Grafana calls seconds. */
export const HOURS = 3600;
