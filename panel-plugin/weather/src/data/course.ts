import type { Place, Source } from './place';
import { QUANTITIES, type Quantity } from './quantities';
import type { Point, Track } from './track';

/** One quantity over time: what was measured, then what is to come. */
export interface Course {
  readonly measured: readonly Point[];
  readonly forecast: readonly Point[];
  /** Of what was measured, ms. */
  readonly step: number;
  /** Of the forecast, ms. */
  readonly ahead: number;
  /** Nobody measures it here: the forecast stands for the past, too. */
  readonly unmeasured: boolean;
}

export type Courses = Readonly<Record<Quantity, Course>>;

export function coursesOf({ sources }: Place, now: number): Courses {
  return Object.fromEntries(QUANTITIES.map((quantity) => [quantity, courseOf(sources[quantity], now)])) as Record<
    Quantity,
    Course
  >;
}

const HOUR = 3_600_000;

function courseOf({ measured, forecasts }: Source, now: number): Course {
  const [main, ...others] = forecasts;
  const own = measured?.points ?? [];
  const step = measured?.step ?? HOUR;
  // A source that does not say what it measured and what it forecasts tells it by the time; the hour that is going on
  // alone is no forecast, but half an hour.
  const isAhead = own.some(({ end }) => end > now + step);
  const foretold = main ? withSpread(main, others) : isAhead ? own.filter(({ end }) => end > now) : [];
  return {
    measured: own.filter(({ end }) => end <= now),
    forecast: measured ? foretold.filter(({ end }) => end > now) : foretold,
    step,
    ahead: main?.step ?? step,
    unmeasured: measured === undefined,
  };
}

/** The span of a forecast: its own, or that of all forecasts of the hour. */
function withSpread(main: Track, others: readonly Track[]): readonly Point[] {
  if (others.length === 0 || main.quantity === 'direction') {
    return main.points;
  }
  const beside = others.map(({ points }) => new Map(points.map((point) => [point.end, point])));
  return main.points.map((point) => {
    const same = [point, ...beside.flatMap((one) => one.get(point.end) ?? [])];
    const all = same.flatMap(({ low, value, high }) => [low, value, high]).filter((one): one is number => one !== null);
    return point.value === null || same.length === 1
      ? point
      : { ...point, low: Math.min(...all), high: Math.max(...all) };
  });
}
