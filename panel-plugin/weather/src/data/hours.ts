import type { Axis, Span } from './axis';
import type { Course, Courses } from './course';
import type { Point } from './track';

/** Everything about one hour, or a longer slot of the axis; null: not known. */
export interface Hour extends Span {
  readonly forecast: boolean;
  readonly temperature: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** mm */
  readonly rain: number | null;
  /** m/s */
  readonly wind: number | null;
  readonly gust: number | null;
  /** Where it comes from, degrees. */
  readonly direction: number | null;
  /** Share of the time that the sun shone. */
  readonly sun: number | null;
  /** W/m² */
  readonly radiation: number | null;
  /** % */
  readonly cloud: number | null;
}

/** Of less than three quarters no sum is made: it would be small, not unknown. */
const ENOUGH = 0.75;

type Combine = (values: readonly number[], share: number) => number | null;
const mean: Combine = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const most: Combine = (values) => values.reduce((a, b) => Math.max(a, b));
const sum: Combine = (values, share) => (share < ENOUGH ? null : values.reduce((a, b) => a + b, 0));
/** Of directions that cancel each other out there is none. */
const bearing: Combine = (values) => {
  const [x, y] = [Math.sin, Math.cos].map((of) =>
    mean(
      values.map((value) => of((value * Math.PI) / 180)),
      1
    )!
  );
  return Math.hypot(x!, y!) < 1e-6 ? null : ((Math.atan2(x!, y!) * 180) / Math.PI + 360) % 360;
};

export function hoursOf(courses: Courses, { slots, now }: Axis): Hour[] {
  const of = (course: Course, combine: Combine) => combined(course, slots, combine);
  const [temperature, rain, wind, gust] = [
    ...[of(courses.temperature, mean), of(courses.rain, sum), of(courses.wind, mean), of(courses.gust, most)],
  ];
  const [direction, sun, radiation, cloud] = [
    ...[
      of(courses.direction, bearing),
      of(courses.sunshine, sum),
      of(courses.radiation, mean),
      of(courses.cloud, mean),
    ],
  ];
  const { forecast, ahead } = courses.temperature;
  const [low, high] = (['low', 'high'] as const).map((bound) =>
    spread(
      forecast.map((point) => ({ ...point, value: point[bound] })),
      slots,
      ahead,
      mean
    )
  );
  return slots.map(({ start, end }, i) => ({
    ...{ start, end, forecast: now !== null && end > now },
    ...{ temperature: temperature![i]!, low: low![i]!, high: high![i]!, rain: rain![i]!, wind: wind![i]! },
    ...{ gust: gust![i]!, direction: direction![i]!, radiation: radiation![i]!, cloud: cloud![i]! },
    sun: sun![i] == null ? null : Math.min(1, (sun![i]! * 60_000) / (end - start)),
  }));
}

/** Of a slot that is still going on the forecast is the whole, what was measured only a part. */
function combined({ measured, forecast, step, ahead }: Course, slots: readonly Span[], combine: Combine) {
  const past = spread(measured, slots, step, combine);
  const future = spread(forecast, slots, ahead, combine);
  return slots.map((_, i) => future[i] ?? past[i] ?? null);
}

function spread(points: readonly Point[], slots: readonly Span[], step: number, combine: Combine): (number | null)[] {
  let at = 0;
  return slots.map(({ start, end }) => {
    const values: number[] = [];
    while (at < points.length && points[at]!.end <= start) {
      at++;
    }
    for (; at < points.length && points[at]!.end <= end; at++) {
      if (points[at]!.value !== null) {
        values.push(points[at]!.value!);
      }
    }
    return values.length === 0 ? null : combine(values, (values.length * step) / (end - start));
  });
}
