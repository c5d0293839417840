import { DAY, HOUR, type Instant } from '../../../model/time';
import type { Comparison } from './comparison';

/** With fewer there is no spread to lie outside of. */
export const PLACEBOS_NEEDED = 8;
const PLACEBOS = 12;
/** Nearer dates would show the same change once more: a block of the bootstrap. */
const NEAREST = 28 * DAY;

/** Dates spread over the time in which the same comparison fits without touching the measure's date. */
export function placeboDates(first: Instant, end: Instant, { before, date, after }: Comparison): Instant[] {
  const [lead, tail] = [date - before, after - date];
  const spans = [
    [first + lead, date - tail],
    [date + lead, end - tail],
  ].filter(([from, to]) => from! <= to!) as [Instant, Instant][];
  const total = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  return spans.flatMap(([from, to]) => {
    const share = total > 0 ? Math.round((PLACEBOS * (to - from)) / total) : 1;
    const count = Math.max(1, Math.min(share, Math.floor((to - from) / NEAREST) + 1));
    const step = count > 1 ? (to - from) / (count - 1) : 0;
    return Array.from({ length: count }, (_, i) => from + Math.round((i * step) / HOUR) * HOUR);
  });
}

/**
 * How long before the date teaches the model: what is asked for, or the year that it takes at least where only that leaves
 * room for enough placebo dates.
 */
export function leadFor(first: Instant, end: Instant, { before, date, after }: Comparison, least: number): Comparison {
  const leads = [date - before, Math.min(date - before, least)];
  const all = leads.map((lead) => ({ before: date - lead, date, after }));
  return all.find((one) => placeboDates(first, end, one).length >= PLACEBOS_NEEDED) ?? all[0]!;
}
