import type { AlertRule, Comparison, Reducer } from './rule';

/** What the hub answers, as far as Grafana's alerting looks at it. */
export interface AnsweredFrame {
  readonly schema: { readonly fields: readonly AnsweredField[] };
  readonly data: { readonly values: readonly (readonly unknown[])[] };
}

interface AnsweredField {
  readonly type: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A station (or feed, or rule of the law) under a rule. */
export interface Instance {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
  readonly fires: boolean;
}

/**
 * What becomes of a rule, worked out as Grafana does it: each series reduced to a figure, figures of the same labels
 * together, and all comparisons on them. What has no figure is no instance.
 *
 * @param answers frames by the letter of the figure
 */
export function evaluate(rule: AlertRule, answers: Readonly<Record<string, readonly AnsweredFrame[]>>): Instance[] {
  const [[first, figures], ...others] = Object.entries(rule.figures).map(
    ([letter, { by }]) => [letter, figuresOf(answers[letter] ?? [], by)] as const
  ) as [readonly [string, LabelledFigure[]], ...(readonly [string, LabelledFigure[]])[]];
  return figures.flatMap(({ labels, value }) => {
    const beside = others.map(
      ([letter, own]) => [letter, own.find((one) => isSame(one.labels, labels))?.value] as const
    );
    if (beside.some(([, other]) => other === undefined)) {
      return [];
    }
    const values = Object.fromEntries([[first, value], ...beside]) as Record<string, number>;
    return [{ labels, values, fires: rule.when.every((comparison) => holds(comparison, values)) }];
  });
}

interface LabelledFigure {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

function figuresOf(frames: readonly AnsweredFrame[], by: Reducer): LabelledFigure[] {
  return frames.flatMap(({ schema: { fields }, data }) => {
    const at = fields.findIndex(({ type }) => type === 'number');
    const values = (data.values[at] ?? []).filter((value): value is number => typeof value === 'number');
    return values.length === 0 ? [] : [{ labels: fields[at]!.labels ?? {}, value: reduced(values, by) }];
  });
}

function reduced(values: readonly number[], by: Reducer): number {
  switch (by) {
    case 'last':
      return values.at(-1)!;
    case 'max':
      return Math.max(...values);
    case 'rise':
      return values.at(-1)! - Math.min(...values);
  }
}

function holds({ of, is, limit }: Comparison, values: Readonly<Record<string, number>>): boolean {
  const value = values[of]!;
  switch (is) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
  }
}

const isSame = (a: LabelledFigure['labels'], b: LabelledFigure['labels']): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, value]) => b[key] === value);
