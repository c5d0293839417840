import { HOUR } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import { orthogonalRegression, type OrthogonalRegression } from '../domain/sensors/orthogonal-regression';
import {
  betweenSensors,
  biasAt,
  byGroup,
  classMet,
  expandedUncertainty,
  hasDrifted,
  neighboursMedian,
  type Part,
  type SensorClasses,
} from '../domain/sensors/sensor-trust';
import { quantile, sorted } from '../domain/statistics/quantile';
import { measuredHours, type HoursRequest } from '../hours/measured-hours';
import { BESIDE_KM, seriesRead, type Instrument, type Sensor } from './sensor-places';
import type { Scope } from '../question';

/** Two weeks, three quarters of their hours (rule of thumb for a comparison in the field). */
export const LEAST_PAIRS = 14 * 24 * 0.75;
/** Where street and reference stand apart, only well-mixed hours of the night say whether a sensor drifts: 01–05 h. */
const NIGHT = [1, 5] as const;
/** Upper ends, %: above 85 % an optical sensor counts water. */
export const HUMIDITY_BANDS = [50, 70, 85, 100] as const;
/** Of a night there are four hours. */
const [LEAST_MONTH, LEAST_NIGHTS] = [48, 24];

export interface RatingRequest extends HoursRequest {
  readonly zone: string;
  readonly limitOf: (property: string) => number;
  readonly classesOf: (property: string) => SensorClasses;
  /** Standard uncertainty of the reference. */
  readonly uncertainty: number;
  /** Whether bands of humidity are wanted. */
  readonly humid: boolean;
}

export interface Fit {
  readonly regression: OrthogonalRegression;
  readonly biasAtLimit: number;
  /** Relative expanded uncertainty at the limit, %. */
  readonly uncertainty: number;
  readonly met: number | null;
  /** Of sensor − reference: 5, 25, 50, 75, 95 %. */
  readonly differences: readonly number[];
  /** The most that the reference has shown: a limit above it lies outside of what was compared. */
  readonly most: number;
}

export interface Rating {
  readonly sensor: Sensor;
  /** Hour by hour, NaN where not known. */
  readonly values: Float64Array;
  readonly reference: Float64Array;
  /** Hours that both know. */
  readonly n: number;
  readonly limit: number;
  readonly classes: SensorClasses;
  /** Absent where there are too few pairs, or nothing connects them. */
  readonly fit?: Fit;
  /** Spread between it and the sensor side by side. */
  readonly between?: number;
  /** By month, `2026-03`. */
  readonly months: readonly Part[];
  readonly drifted: boolean | undefined;
  /** By the band of humidity that its key names. */
  readonly bands: readonly Part[];
}

/** Each sensor beside what it is held against. */
export async function ratingsOf(sensors: readonly Sensor[], request: RatingRequest, scope: Scope): Promise<Rating[]> {
  const measured = await measuredHours(seriesRead(sensors, request.humid), request, scope.store);
  const known = new Map(measured.map(({ series, values }) => [`${series.station} ${series.property}`, values]));
  const nothing = new Float64Array(request.count).fill(NaN);
  const hoursOf = (one: Instrument | undefined) => known.get(`${one?.station.id} ${one?.property}`) ?? nothing;
  const clock = ZoneClock.of(request.zone);
  const walls = Float64Array.from({ length: request.count }, (_, i) => clock.wall(request.first + i * HOUR));
  const months = Array.from(walls, (wall) => new Date(wall).toISOString().slice(0, 7));
  return sensors.map((sensor) => {
    const { against } = sensor;
    const values = hoursOf(sensor);
    const reference =
      against?.kind === 'neighbours'
        ? neighboursMedian(against.instruments.map(hoursOf), request.count)
        : hoursOf(against?.instrument);
    const isBeside = against?.kind === 'reference' && against.km <= BESIDE_KM;
    const counts = (i: number) => isBeside || isNight(walls[i]!);
    const humidity = hoursOf(sensor.humidity);
    const byMonth = byGroup(
      reference,
      values,
      (i) => (counts(i) ? months[i]! : null),
      isBeside ? LEAST_MONTH : LEAST_NIGHTS
    );
    return {
      ...{ sensor, values, reference, months: byMonth },
      ...rated(values, reference, sensor.property, request),
      ...(sensor.sideBySide ? { between: betweenSensors(values, hoursOf(sensor.sideBySide)) } : {}),
      drifted: byMonth.length > 0 ? byMonth.some(({ regression }) => hasDrifted(regression)) : undefined,
      bands: byGroup(reference, values, (i) => bandOf(humidity[i]!)),
    };
  });
}

function rated(values: Float64Array, reference: Float64Array, property: string, request: RatingRequest) {
  const regression = orthogonalRegression(reference, values);
  const { n, slope } = regression;
  const [limit, classes] = [request.limitOf(property), request.classesOf(property)];
  if (n < LEAST_PAIRS || !(slope > 0) || !Number.isFinite(slope)) {
    return { n, limit, classes };
  }
  const uncertainty = expandedUncertainty(regression, limit, request.uncertainty);
  const differences = sorted(values.map((value, i) => value - reference[i]!));
  const most = reference.reduce((most, value, i) => (value > most && !Number.isNaN(values[i]!) ? value : most), 0);
  const fit: Fit = {
    ...{ regression, uncertainty, most },
    biasAtLimit: biasAt(regression, limit),
    met: classMet(uncertainty, classes),
    differences: [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(differences, p)),
  };
  return { n, limit, classes, fit };
}

function isNight(wall: number): boolean {
  const hour = new Date(wall).getUTCHours();
  return hour >= NIGHT[0] && hour < NIGHT[1];
}

const bandOf = (humidity: number): string | null =>
  Number.isNaN(humidity) ? null : String(HUMIDITY_BANDS.find((end) => humidity <= end) ?? HUMIDITY_BANDS.at(-1));
