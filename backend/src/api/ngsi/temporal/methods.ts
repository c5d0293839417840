import { toSixDecimals } from '../../../analysis/series/aggregation';
import type { Slot } from '../model/frames';
import type { Point } from '../../../store/observation-store';

/** ETSI GS CIM 009, 4.5.19. */
export const METHODS = ['avg', 'sum', 'min', 'max', 'stddev', 'sumsq', 'totalCount', 'distinctCount'] as const;
export type AggregateMethod = (typeof METHODS)[number];

type Written = readonly (readonly [value: number | string, point: Point])[];

/**
 * What a method makes of some readings, in the unit of the attribute; undefined where it makes nothing of them: of texts
 * only their number, of one reading no deviation, of directions that cancel each other out no mean.
 */
export function aggregated(method: AggregateMethod, slot: Slot, points: readonly Point[]): number | undefined {
  const written = points.flatMap((point) => {
    const value = slot.meaning.write(point.value, point);
    return value === undefined ? [] : [[value, point] as const];
  });
  const made = MAKES[method](written, slot);
  return made === undefined || Number.isNaN(made) ? undefined : toSixDecimals(made);
}

const MAKES: Readonly<Record<AggregateMethod, (written: Written, slot: Slot) => number | undefined>> = {
  totalCount: (written) => written.length,
  distinctCount: (written) => new Set(written.map(([value]) => value)).size,
  avg: mean,
  sum: (written) => some(numbers(written), sum),
  min: (written) => some(numbers(written), (values) => values.reduce((a, b) => Math.min(a, b))),
  max: (written) => some(numbers(written), (values) => values.reduce((a, b) => Math.max(a, b))),
  sumsq: (written) => some(numbers(written), (values) => sum(values.map((value) => value * value))),
  stddev: (written) => deviation(numbers(written)),
};

function numbers(written: Written): number[] {
  return written.flatMap(([value]) => (typeof value === 'number' ? [value] : []));
}

const some = (values: number[], of: (values: number[]) => number): number | undefined =>
  values.length === 0 ? undefined : of(values);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Of a sample, as databases have it. */
function deviation(values: readonly number[]): number | undefined {
  const average = sum(values) / values.length;
  return values.length < 2
    ? undefined
    : Math.sqrt(sum(values.map((value) => (value - average) ** 2)) / (values.length - 1));
}

/** In the property's own way: directions as vectors, levels by their energy, speeds by the vehicles that had them. */
function mean(written: Written, { series, meaning }: Slot): number | undefined {
  const values = numbers(written);
  if (values.length === 0) {
    return undefined;
  }
  switch (series.propertyInfo.aggregation) {
    case 'vector_mean':
    case 'at_max':
      return direction(written, meaning);
    case 'energy_mean':
      return 10 * Math.log10(sum(values.map((level) => 10 ** (level / 10))) / values.length);
    case 'flow_weighted_mean':
      return weighted(written, (point) => point.weight ?? 1);
    case 'rate_mean':
      // Vehicles that are counted are no rate any more.
      return meaning.isConverted
        ? sum(values) / values.length
        : weighted(written, ({ start, end }) => end - start || 1);
    default:
      return sum(values) / values.length;
  }
}

function weighted(written: Written, weightOf: (point: Point) => number): number | undefined {
  const weight = sum(written.map(([, point]) => weightOf(point)));
  return weight > 0 ? sum(written.map(([value, point]) => Number(value) * weightOf(point))) / weight : undefined;
}

/** Shorter than this the mean vector points nowhere. */
const NO_DIRECTION = 1e-6;

function direction(written: Written, meaning: Slot['meaning']): number | undefined {
  const vectors = written.map(([, { value, weight = 1 }]) => ({ weight, angle: (value * Math.PI) / 180 }));
  const total = sum(vectors.map(({ weight }) => weight));
  const east = sum(vectors.map(({ weight, angle }) => weight * Math.sin(angle)));
  const north = sum(vectors.map(({ weight, angle }) => weight * Math.cos(angle)));
  if (total <= 0 || Math.hypot(east, north) / total < NO_DIRECTION) {
    return undefined;
  }
  const degrees = toSixDecimals((Math.atan2(east, north) * 180) / Math.PI);
  return meaning.write(degrees > 0 ? degrees : degrees + 360, { start: 0, end: 0 }) as number | undefined;
}
