import type { Axis, Span } from './axis';
import type { Course, Courses } from './course';
import { QUANTITIES } from './quantities';

/** Late is not missing: stations report once in a while. */
const LATE = 3;
const LATEST = 3_600_000;
/** Two readings are apart when more than this many steps lie between them. */
const APART = 1.6;

/** Where nothing was measured, though somebody measures it. */
export function gapsOf({ measured, step, unmeasured }: Course, axis: Axis): Span[] {
  const until = Math.min(axis.now ?? axis.end, axis.end);
  if (unmeasured || until <= axis.start) {
    return [];
  }
  const gaps: Span[] = [];
  let before = axis.start;
  for (const { end, value } of measured) {
    if (value !== null && end > axis.start && end - step < until) {
      if (end - before > APART * step) {
        gaps.push({ start: before, end: end - step });
      }
      before = end > before ? end : before;
    }
  }
  return until - before > Math.max(LATE * step, LATEST) ? [...gaps, { start: before, end: until }] : gaps;
}

/** Where nothing at all was measured. */
export function silences(courses: Courses, axis: Axis): Span[] {
  const all = QUANTITIES.map((quantity) => courses[quantity]).filter(({ unmeasured }) => !unmeasured);
  return (
    all
      .map((course) => gapsOf(course, axis))
      .reduce<Span[] | null>((common, gaps) => (common === null ? gaps : intersection(common, gaps)), null) ?? []
  );
}

function intersection(some: readonly Span[], others: readonly Span[]): Span[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }))
      .filter(({ start, end }) => end > start)
  );
}
