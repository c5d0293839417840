import type { Axis, Day, Span } from './axis';
import type { Courses } from './course';
import type { Hour } from './hours';
import type { Point } from './track';

/** The highest or lowest point of a day. */
export interface Extreme {
  readonly kind: 'min' | 'max';
  readonly end: number;
  readonly value: number;
  /** Of the forecast's span on that side; of what was measured the value itself. */
  readonly edge: number;
  readonly forecast: boolean;
}

export interface DaySum {
  readonly day: Day;
  /** mm; null where nothing is known. */
  readonly rain: number | null;
  /** Hours of what the axis shows of the day are missing: it may have been more. */
  readonly atLeast: boolean;
  /** The axis begins or ends within the day. */
  readonly from: number | null;
  readonly until: number | null;
}

/**
 * The highest and the lowest point of each day's temperature. What lies at an end of the axis or beside a gap is none: it
 * may go on rising there. Of a day that the axis cuts nobody knows them: it is marked only where no day is whole.
 */
export function extremesOf(courses: Courses, { start, end, days }: Axis, gaps: readonly Span[]): Extreme[] {
  const { measured, forecast, step } = courses.temperature;
  const isBeside = (at: number) => gaps.some((gap) => at > gap.start - step && at < gap.end + 2 * step);
  const isShown = (point: Point): point is Known => point.value !== null && point.end >= start && point.end <= end;
  const [past, ahead] = [measured.filter(isShown), forecast.filter(isShown)];
  const all = [...past, ...ahead];
  const isWhole = ({ start, end, shown }: Day) => shown.start === start && shown.end === end;
  const hasWhole = days.some(isWhole);
  let at = 0;
  return days.flatMap((day) => {
    const first = at;
    // A value at midnight stands for the hour before.
    while (at < all.length && all[at]!.end <= day.end) {
      at++;
    }
    if (hasWhole && !isWhole(day)) {
      return [];
    }
    const marks = (['max', 'min'] as const).flatMap((kind) => {
      const index = turningPoint(all, first, at, kind === 'max' ? 1 : -1);
      const here = all[index];
      return !here || isBeside(here.end)
        ? []
        : { kind, end: here.end, value: here.value, forecast: index >= past.length, edge: edgeOf(here, kind) };
    });
    // What stays the same has no highest point.
    return marks.length === 2 && marks[0]!.value === marks[1]!.value ? [] : marks;
  });
}

type Known = Point & { readonly value: number };

const edgeOf = ({ value, low, high }: Known, kind: Extreme['kind']) => (kind === 'max' ? high : low) ?? value;

/**
 * Where among some values the greatest is (by a sign the least) of those that their neighbours do not exceed: what goes
 * on beyond the end of a day is marked there. -1 where there is none.
 */
function turningPoint(all: readonly { readonly value: number }[], first: number, until: number, sign: 1 | -1): number {
  let found = -1;
  for (let i = Math.max(first, 1); i < Math.min(until, all.length - 1); i++) {
    const own = sign * all[i]!.value;
    const turns = own >= sign * all[i - 1]!.value && own >= sign * all[i + 1]!.value;
    found = turns && (found < 0 || own > sign * all[found]!.value) ? i : found;
  }
  return found;
}

/**
 * How much rain fell or is to fall on each day that the axis shows.
 * @param unmeasured nobody measures it here: hours before the forecast begins are not missing
 */
export function daySums(hours: readonly Hour[], axis: Axis, unmeasured: boolean): DaySum[] {
  return axis.days.map((day) => {
    const own = hours.filter(({ start }) => start >= day.start && start < day.end);
    const known = own.filter(({ rain }) => rain !== null);
    const last = known.at(-1)?.end ?? day.start;
    const first = unmeasured ? (known[0]?.start ?? day.end) : day.shown.start;
    // What a forecast does not reach is not missing: the sum says until when it is.
    const reached = own.filter(
      ({ start, end }) => start >= first && (axis.now === null || end <= Math.max(last, axis.now))
    );
    const until = Math.min(day.shown.end, reached.at(-1)?.end ?? day.shown.end);
    return {
      day,
      rain: known.length === 0 ? null : known.reduce((sum, { rain }) => sum + rain!, 0),
      atLeast: known.length < reached.length,
      from: first > day.start ? first : null,
      until: until < day.end ? until : null,
    };
  });
}
