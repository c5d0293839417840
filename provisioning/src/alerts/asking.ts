import type { AlertRule } from './rule';

/** What the hub is asked for one figure of a rule, as Grafana's alerting asks it. */
export interface FigureRequest {
  readonly letter: string;
  readonly body: {
    readonly from: number;
    readonly to: number;
    readonly purpose: 'alert';
    readonly queries: readonly [Readonly<Record<string, unknown>> & { readonly refId: string }];
  };
}

/** @param now ms */
export function requestsOf({ figures }: AlertRule, kommune: string, now: number): FigureRequest[] {
  return Object.entries(figures).map(([letter, { ask, back }]) => ({
    letter,
    body: {
      ...{ from: now - back * 1000, to: now, purpose: 'alert' },
      queries: [{ refId: letter, kommunen: [kommune], ...ask }],
    },
  }));
}
