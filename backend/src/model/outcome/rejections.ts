/** Reasons are to be listed; what a payload makes of them must not grow without end. */
const MOST_REASONS = 50;
const LONGEST_REASON = 150;
const FURTHER_REASONS = 'further reasons';

/** Counts by reason in plain words: all are counted, and the first reasons are told. */
export class Rejections {
  private readonly byReason = new Map<string, number>();

  constructor(counts: Readonly<Record<string, number>> = {}) {
    this.addAll(counts);
  }

  add(reason: string, count = 1): void {
    const short = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
    const listed = this.byReason.has(short) || this.byReason.size < MOST_REASONS ? short : FURTHER_REASONS;
    this.byReason.set(listed, (this.byReason.get(listed) ?? 0) + count);
  }

  addAll(counts: Readonly<Record<string, number>>): void {
    Object.entries(counts).forEach(([reason, count]) => this.add(reason, count));
  }

  get counts(): Record<string, number> {
    return Object.fromEntries(this.byReason);
  }
}

/** Counts by reason, added. */
export function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>
): Record<string, number> {
  const sum = new Rejections(a);
  sum.addAll(b);
  return sum.counts;
}

/** Counts without those that are a part of them. */
export function withoutCounts(
  all: Readonly<Record<string, number>>,
  part: Readonly<Record<string, number>>
): Record<string, number> {
  const left = Object.entries(all).map(([reason, count]): [string, number] => [reason, count - (part[reason] ?? 0)]);
  return Object.fromEntries(left.filter(([, count]) => count > 0));
}
