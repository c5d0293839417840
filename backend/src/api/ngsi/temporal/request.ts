import { Duration } from 'luxon';
import { malformed, NgsiFailure } from '../failure';
import { termOf } from '../context/terms';
import { METHODS, type AggregateMethod } from './methods';
import { DAY, MINUTE, type Instant, type Interval } from '../../../model/time';
import type { Parameters } from '../query/parameters';

/** Which readings are wanted and how they are written (ETSI GS CIM 009, 4.11 and 5.7.3). */
export interface TemporalQuery {
  /** Of `observedIn`; without an end on either side where none is named. */
  readonly range: Interval;
  /** Only so many of each attribute, the newest. */
  readonly lastN?: number;
  readonly format: 'normalized' | 'temporalValues' | 'aggregatedValues';
  readonly methods: readonly AggregateMethod[];
  /** Length of what is put together; undefined for all of the range. */
  readonly period?: Duration;
}

export const TEMPORAL = [
  ...['timerel', 'timeAt', 'endTimeAt', 'time', 'endTime', 'timeproperty', 'lastN'],
  ...['options', 'format', 'aggrMethods', 'aggrPeriodDuration'],
] as const;

/** @throws HubError `query` */
export function temporalQueryOf(parameters: Parameters): TemporalQuery {
  if (termOf(parameters.text('timeproperty') ?? 'observedAt') !== 'observedAt') {
    throw new NgsiFailure('OperationNotSupported', 'timeproperty can only be observedAt.', 'Leave it out.');
  }
  const lastN = parameters.whole('lastN', 0, 10_000);
  const format = formatOf(parameters);
  return {
    range: rangeOf(parameters),
    ...(lastN > 0 ? { lastN } : {}),
    format,
    ...aggregationOf(parameters, format),
  };
}

const FORMATS = ['normalized', 'temporalValues', 'aggregatedValues'] as const;

function formatOf(parameters: Parameters): TemporalQuery['format'] {
  const chosen = [
    ...parameters.choices('options', [...FORMATS, 'count', 'sysAttrs', 'simplified', 'keyValues']),
    ...parameters.choices('format', [...FORMATS, 'simplified', 'keyValues']),
  ];
  return chosen.includes('aggregatedValues')
    ? 'aggregatedValues'
    : chosen.some((one) => one === 'temporalValues' || one === 'simplified' || one === 'keyValues')
      ? 'temporalValues'
      : 'normalized';
}

/**
 * Older drafts say time and endTime. What is observed up to a time lies before it, by all three relations: such times follow
 * each other, and of none is anything missing or twice.
 */
function rangeOf(parameters: Parameters): Interval {
  const timerel = parameters.text('timerel');
  const at = parameters.time('timeAt') ?? parameters.time('time');
  const end = parameters.time('endTimeAt') ?? parameters.time('endTime');
  if (timerel === undefined) {
    if (at !== undefined || end !== undefined) {
      throw malformed('timeAt wants a timerel.', 'Write timerel=after, before or between.');
    }
    return { start: -Infinity, end: Infinity };
  }
  if (at === undefined || (timerel === 'between') !== (end !== undefined)) {
    throw malformed('timerel and its times do not fit.', 'after and before want timeAt, between timeAt and endTimeAt.');
  }
  return named(timerel, at, end);
}

function named(timerel: string, at: Instant, end: Instant | undefined): Interval {
  if (timerel === 'before') {
    return { start: -Infinity, end: at };
  }
  if (timerel === 'after') {
    return { start: at, end: Infinity };
  }
  if (timerel === 'between' && end! > at) {
    return { start: at, end: end! };
  }
  throw malformed(
    timerel === 'between' ? 'endTimeAt is not after timeAt.' : `timerel cannot be ${timerel.slice(0, 20)}.`,
    'Write timerel=between&timeAt=2026-07-01T00:00:00Z&endTimeAt=2026-07-02T00:00:00Z.'
  );
}

const LONGEST_PERIOD = 36_600 * DAY;

function aggregationOf(
  parameters: Parameters,
  format: TemporalQuery['format']
): Pick<TemporalQuery, 'methods' | 'period'> {
  const methods = [...parameters.choices('aggrMethods', METHODS)] as AggregateMethod[];
  if (format !== 'aggregatedValues') {
    return { methods: [] };
  }
  if (methods.length === 0) {
    throw malformed('aggregatedValues wants aggrMethods.', `Name some of ${METHODS.join(', ')}.`);
  }
  const text = parameters.text('aggrPeriodDuration') ?? 'PT0S';
  const period = Duration.fromISO(text);
  const length = period.toMillis();
  if (
    !period.isValid ||
    !/^P[\dTYMWDHS]+$/.test(text) ||
    (length !== 0 && (length < MINUTE || length > LONGEST_PERIOD))
  ) {
    throw malformed('aggrPeriodDuration is no duration from a minute to a hundred years.', 'Write PT1H, P1D or P1M.');
  }
  return { methods, ...(length === 0 ? {} : { period }) };
}
