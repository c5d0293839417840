import { HubError } from '@smartregion/terms/errors';
import type { InputReading } from '../../../model/action/audit';
import type { QuestionInput, Rule } from '../../../model/action/rule';
import type { Standing } from '../../../model/action/standing';
import { DAY, type Instant, type Interval } from '../../../model/time';
import { BUCKET_LENGTH } from '../../series/buckets';
import type { Ask } from '../../question';
import type { Course } from '../machine/evidence';
import { oneNumber, type NumberOverTime } from './one-number';

/**
 * The course of a rule's number as it is known at a moment: of a question as many intervals as the rule looks back, of an
 * alert its last word. What cannot be answered is unknown, and why.
 */
export async function courseNow(rule: Rule, standing: Standing, now: Instant, ask: Ask): Promise<Course> {
  if (rule.input.from === 'alert') {
    return courseOfAlert(standing, now);
  }
  try {
    return { readings: await readingsUntil(rule.input, { start: now - lookback(rule), end: now }, ask) };
  } catch (error) {
    if (error instanceof HubError) {
      const [de, en] = (['de', 'en'] as const).map((language) => Object.values(error.in(language)).join(' '));
      return { unknown: { de: de!, en: en! } };
    }
    throw error;
  }
}

/** All readings of a rule's number that end in this time, as they were known at its end. @throws HubError */
export function readingsUntil(input: QuestionInput, range: Interval, ask: Ask): Promise<readonly InputReading[]> {
  return input.ahead ? foretold(input, input.ahead, range, ask) : measured(input, range, ask);
}

/** Of a forecast each interval is a question of its own. */
export const FORETOLD_AT_MOST = 750;

/** How far back a rule looks, ms. */
export function lookback({ input, on, off }: Rule): number {
  const interval = input.from === 'question' ? input.interval : 0;
  return Math.max(on.of * interval, off.for + interval) + input.maxAge + interval;
}

async function measured(input: QuestionInput, { start, end }: Interval, ask: Ask): Promise<InputReading[]> {
  const { interval, minQuality } = input;
  const readings: InputReading[] = [];
  for (let from = Math.floor(start / interval) * interval; from < end; from += AT_ONCE * interval) {
    const found = await askFor(input, { start: from, end: Math.min(end, from + AT_ONCE * interval) }, end, ask);
    const source = { ...sourceOf(found), quality: minQuality };
    readings.push(...found.rows.map(({ time, value }) => ({ ...spanOf(time, interval), value, ...source })));
  }
  return readings.filter((reading, i) => i === 0 || reading.end > readings[i - 1]!.end);
}

/** Intervals that are asked for at one time: answers have at most so many points. */
const AT_ONCE = 20_000;

/** One number of what is foretold at the beginning of each interval, by the run that was known then. */
async function foretold(
  input: QuestionInput,
  { by, take }: NonNullable<QuestionInput['ahead']>,
  { start, end }: Interval,
  ask: Ask
): Promise<InputReading[]> {
  const { interval } = input;
  const readings: InputReading[] = [];
  for (let at = Math.ceil(start / interval) * interval; at <= end; at += interval) {
    const found = await askFor(input, { start: at, end: at + by }, at, ask);
    const values = found.rows.flatMap(({ value }) => value ?? []);
    const value = values.length > 0 ? TAKE[take](values) : null;
    readings.push({ start: at - interval, end: at, value, ...sourceOf(found), quality: input.minQuality });
  }
  return readings;
}

const TAKE = {
  max: (values: readonly number[]) => Math.max(...values),
  min: (values: readonly number[]) => Math.min(...values),
  mean: (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

async function askFor(input: QuestionInput, range: Interval, now: Instant, ask: Ask): Promise<NumberOverTime> {
  const { interval, minQuality, query, column } = input;
  const bucket = Object.entries(BUCKET_LENGTH).find(([, length]) => length === interval)?.[0];
  const points = Math.ceil((range.end - range.start) / interval) + 1;
  const unsaid = { minQuality, ...(bucket && !input.ahead ? { bucket } : {}) };
  return oneNumber(
    await ask({ query: { intervalMs: interval, maxDataPoints: points, ...query }, range, now, unsaid }),
    column
  );
}

/** In answers what is shorter than a day is called by its end, what is longer by its start. */
function spanOf(time: Instant, interval: number): Interval {
  return interval < DAY ? { start: time - interval, end: time } : { start: time, end: time + interval };
}

function sourceOf({ station, feed, unit, issued }: NumberOverTime): Partial<InputReading> {
  return {
    ...(station === undefined ? {} : { station }),
    ...(feed === undefined ? {} : { feed }),
    ...(unit === undefined ? {} : { unit }),
    ...(issued === undefined ? {} : { issued }),
  };
}

/** An alert that fires is as old as its last word; that it does not fire holds until it says otherwise. */
function courseOfAlert({ alert }: Standing, now: Instant): Course {
  return alert
    ? {
        readings: [
          {
            ...{ start: Math.min(alert.at, now), end: now, value: alert.firing ? 1 : 0, feed: alert.from },
            ...(alert.firing ? { issued: alert.at } : {}),
          },
        ],
      }
    : { unknown: { de: 'Der Alarm hat sich noch nicht gemeldet.', en: 'The alert has not been heard yet.' } };
}
