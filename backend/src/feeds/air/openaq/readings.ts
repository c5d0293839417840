import type { Quality, Reason } from '../../../model/quality';
import { DAY, HOUR, MINUTE, parseInstant, SECOND, type Instant, type Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import type { Coverage, Measurement, Sensor } from './document';
import { quantityOf } from './quantity';

/** A mean over a period of which both ends are given. */
export function readMeasurement(batch: BatchBuilder, station: string, measurement: Measurement): void {
  const { parameter, value, period, coverage, flagInfo } = measurement;
  const interval = intervalOf(parseInstant(period.datetimeFrom.utc), parseInstant(period.datetimeTo.utc));
  readValue(batch, { station, parameter, value, interval, doubt: doubtOf(coverage, flagInfo?.hasFlags) });
}

/**
 * The newest value of a sensor. Its moment is the end of the mean, as in `measurements`; how long that is follows from
 * how many values are expected in how much time.
 */
export function readLatest(batch: BatchBuilder, station: string, { parameter, latest, coverage }: Sensor): void {
  if (!latest) {
    batch.miss();
    return;
  }
  const end = parseInstant(latest.datetime.utc);
  const interval = intervalOf(end && end - spacingOf(coverage), end);
  readValue(batch, { station, parameter, value: latest.value, interval, doubt: {} });
}

interface Value {
  readonly station: string;
  readonly parameter: Measurement['parameter'];
  readonly value: number | null | undefined;
  readonly interval: Interval | undefined;
  readonly doubt: Doubt;
}

function readValue(batch: BatchBuilder, { station, parameter, value, interval, doubt }: Value): void {
  const quantity = quantityOf(parameter);
  if (!quantity) {
    batch.unread(`${parameter.name} (${parameter.units})`);
    return;
  }
  batch.known(parameter.name);
  if (value === undefined || value === null || value === MISSING) {
    batch.miss();
  } else if (!interval) {
    batch.reject('unreadable period');
  } else {
    const { property, unit, factor } = quantity;
    batch.read({ station, property, unit, value: toSixDecimals(value * factor), ...interval, ...doubt });
  }
}

/** Some of the networks behind it send this for "not measured". */
const MISSING = -999;

function toSixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function intervalOf(start: Instant | undefined, end: Instant | undefined): Interval | undefined {
  return start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;
}

interface Doubt {
  readonly quality?: Quality;
  readonly reasons?: readonly Reason[];
}

/** 39. BImSchV, Anlage 7: three quarters of an hour make a valid mean. */
const VALID_PERCENT = 75;

function doubtOf(coverage: Coverage | null | undefined, hasFlags = false): Doubt {
  const reasons: readonly Reason[] = [
    ...((coverage?.percentComplete ?? 100) < VALID_PERCENT ? (['incomplete'] as const) : []),
    ...(hasFlags ? (['provider-flag'] as const) : []),
  ];
  return reasons.length > 0 ? { quality: 'suspect', reasons } : {};
}

/** What one value stands for, ms; 0 where that is not said. */
function spacingOf(coverage: Coverage | null | undefined): number {
  const { expectedInterval, expectedCount } = coverage ?? {};
  const [, hours, minutes, seconds] = /^(\d{1,7}):(\d\d):(\d\d)$/.exec(expectedInterval ?? '')?.map(Number) ?? [];
  const spacing = hours === undefined ? NaN : (hours * HOUR + minutes! * MINUTE + seconds! * SECOND) / expectedCount!;
  return spacing >= MINUTE && spacing <= DAY ? spacing : 0;
}
