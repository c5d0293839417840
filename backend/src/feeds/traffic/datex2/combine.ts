import type { Interval } from '../../../model/time';
import type { HubExtension } from './hub-extension';
import type { Target } from './plan';

/** One measured value of a site: a number, or why there is none. */
export type Value = Measured | { readonly missing: true } | { readonly fault: string };

export interface Measured extends Interval {
  readonly value: number;
  /** The provider says that inputs of the interval were lacking. */
  readonly incomplete: boolean;
  /** What another hub says of it; of a single value alone. */
  readonly mark?: Omit<HubExtension, 'value'>;
}

/** What came of the values of one target. */
export interface Outcome {
  readonly measured?: Measured;
  readonly missing: number;
  readonly rejected: readonly string[];
}

/**
 * One value of the values of the lanes: flows are summed, speeds are averaged with the flow of all vehicles of their
 * lane as weight (a mean over the vehicles, as one detector across the carriageway would have it). A lane without a
 * vehicle has no speed and takes no part. Where any lane lacks, nothing is made of the others: a sum over some lanes
 * would look like a quiet road. With a single part it is that part's value.
 */
export function combine(target: Target, values: ReadonlyMap<number, Value>): Outcome {
  const lanes = target.parts.map((part) => {
    const flow = part.flow === undefined ? undefined : values.get(part.flow);
    const weight = flow && 'value' in flow ? flow.value : undefined;
    const value = values.get(part.index);
    // 0 km/h of no vehicle is no speed
    const isNone = target.quantity === 'speed' && value && 'value' in value && value.value === 0 && weight === 0;
    return { value: isNone ? ({ missing: true } as const) : value, weight };
  });
  const missing = lanes.filter(({ value }) => value && 'missing' in value).length;
  const faults = lanes.flatMap(({ value }) => (value && 'fault' in value ? [value.fault] : []));
  const measured = lanes.flatMap(({ value, weight }) => (value && 'value' in value ? [{ value, weight }] : []));
  const refuse = (reason: string): Outcome => ({ missing, rejected: [...faults, ...measured.map(() => reason)] });

  const [first] = measured;
  if (!first || lanes.length === 1) {
    return { measured: first?.value, missing, rejected: faults };
  }
  const idle =
    target.quantity === 'speed' ? lanes.filter((l) => l.value && 'missing' in l.value && l.weight === 0) : [];
  if (measured.length + idle.length < lanes.length) {
    return refuse('another lane is missing or faulty');
  }
  if (measured.some(({ value }) => value.start !== first.value.start || value.end !== first.value.end)) {
    return refuse('lanes of different intervals');
  }
  const value = target.quantity === 'speed' ? weightedMean(measured) : sum(measured.map((m) => m.value.value));
  if (value === undefined) {
    return refuse('lane speeds without flows to weight them');
  }
  const incomplete = measured.some((m) => m.value.incomplete);
  const { start, end } = first.value;
  return { measured: { value, incomplete, start, end }, missing, rejected: faults };
}

function weightedMean(lanes: readonly { value: Measured; weight?: number | undefined }[]): number | undefined {
  const weights = lanes.map((lane) => lane.weight ?? NaN);
  const total = sum(weights);
  return total > 0 ? sum(lanes.map((lane, i) => lane.value.value * weights[i]!)) / total : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
