export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit?: string;
  /** What the hub is built for, where there is a target. */
  readonly target?: { readonly atLeast: number } | { readonly atMost: number };
}

export function isMissed({ value, target }: Figure): boolean {
  if (target === undefined) {
    return false;
  }
  return 'atLeast' in target ? value < target.atLeast : value > target.atMost;
}

/** A figure and its target in one line. */
export function line(figure: Figure): string {
  const { what, value, unit = '', target } = figure;
  const goal =
    target === undefined ? '' : 'atLeast' in target ? `≥ ${grouped(target.atLeast)}` : `≤ ${grouped(target.atMost)}`;
  const verdict = target === undefined ? '' : isMissed(figure) ? 'missed' : 'ok';
  return `${what.padEnd(58)}${grouped(value).padStart(12)} ${unit.padEnd(12)}${goal.padStart(10)}  ${verdict}`.trimEnd();
}

function grouped(value: number): string {
  const digits = Math.abs(value) < 100 ? 1 : 0;
  return value
    .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace(/,/g, ' ');
}

/** The value under which this share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export interface Timing {
  /** Of each answer, ms. */
  readonly samples: readonly number[];
  /** Processor time of all threads for one answer, ms: hardly depends on what else the machine does. */
  readonly processor: number;
}

/** Asks so often, one question after the other. */
export async function timed(runs: number, question: () => Promise<unknown>): Promise<Timing> {
  const samples: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) {
    samples.push(await timeOf(question));
  }
  const { user, system } = process.cpuUsage(before);
  return { samples, processor: (user + system) / 1000 / runs };
}

/** Asks again and again until the work is done; the time of each answer, ms. */
export async function timedDuring(work: Promise<unknown>, question: () => Promise<unknown>): Promise<number[]> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  const samples: number[] = [];
  while (!isDone) {
    samples.push(await timeOf(question));
  }
  await done;
  return samples;
}

async function timeOf(question: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await question();
  return performance.now() - begin;
}

/** Figures of a question; the target is for the 95th percentile, ms. */
export function answered(what: string, { samples, processor }: Timing, atMost: number): Figure[] {
  return [
    { what: `${what}: p50`, value: percentile(samples, 0.5), unit: 'ms' },
    { what: `${what}: p95 of ${samples.length}`, value: percentile(samples, 0.95), unit: 'ms', target: { atMost } },
    { what: `${what}: processor time`, value: processor, unit: 'ms' },
  ];
}
