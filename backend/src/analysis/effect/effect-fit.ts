import { createHash } from 'node:crypto';
import { HOUR } from '../../model/time';
import { differenceInDifferences, type DifferenceInDifferences } from '../domain/effect/difference-in-differences';
import { isEnough, whatIsThere, type WhatIsThere } from '../domain/effect/enough';
import { changeAt, measuringEffect, type ChangeCourse, type MeasureEffect } from '../domain/effect/measure-effect';
import { within, type StationWeather } from '../domain/effect/weather-columns';
import { together, type Week } from '../domain/effect/weeks';
import { measuredHours } from '../hours/measured-hours';
import { windHours } from '../hours/station-wind';
import { toSixDecimals } from '../series/aggregation';
import type { Quality } from '../../model/quality';
import type { Scope } from '../question';
import type { Asked, Plan } from './effect-plan';
import type { Place, Subject } from './effect-places';

/** Another one where the same hours would give another result. */
const VERSION = 1;

/** Concentrations of a week: measured, by weather expected, and in the weather of the time before. */
export type WeekOfCourse = readonly [start: number, measured: number, expected: number, adjusted: number];

/** A station's change without the weeks that it is made of, with those to draw. */
export type Drawn<T extends ChangeCourse> = Omit<T, 'weeks'> & {
  readonly weeks: readonly WeekOfCourse[];
  /** Arithmetic means, in the unit of the property; the one after also in the weather before. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly meanAdjusted: number;
};

export interface BackgroundFit {
  readonly station: string;
  readonly change: Drawn<ChangeCourse>;
  /** What changed at the street beyond the background. */
  readonly difference: DifferenceInDifferences;
  /** The same between the halves of the time before: both should run alike there. */
  readonly before: DifferenceInDifferences;
}

/** What is kept of a fit; plain data. Without `effect` there was too little. */
export interface EffectFit {
  readonly there: WhatIsThere;
  readonly effect?: Drawn<MeasureEffect>;
  readonly backgrounds: readonly BackgroundFit[];
}

export interface FitRequest {
  readonly asked: Asked;
  readonly plan: Plan;
  readonly minQuality: Quality;
  readonly zone: string;
}

const seriesOf = ({ street, backgrounds, mast, temperature }: Subject) =>
  [street, ...backgrounds].flatMap(({ series }) => series).concat(mast?.series ?? [], temperature);

/** Rows that naming the state of the data takes. */
export const hoursRead = (subject: Subject, { first, end }: Plan): number =>
  (seriesOf(subject).length * (end - first)) / HOUR;

/** Names what is asked, whoever asks it in whatever language. */
export const keyOf = (subject: Subject, { asked, minQuality, zone }: FitRequest): string =>
  hashed(['measure-effect', VERSION, ids(subject), asked, minQuality, zone]);

const ids = (subject: Subject) => [
  [subject.street, ...subject.backgrounds].map(({ series }) => series.map(({ id }) => id)),
  seriesOf(subject).map(({ id }) => id),
];

/** Names the data: the sums of what every series has measured in this time. */
export async function stateOf(
  subject: Subject,
  { plan, minQuality }: FitRequest,
  store: Scope['store']
): Promise<string> {
  const series = [...new Set(seriesOf(subject).map(({ id }) => id))];
  const sums = await store.aggregates({ series, edges: [plan.first, plan.end], minQuality });
  return hashed([
    plan,
    series.map((id) => sums.get(id)?.map(({ n, covered, sum, w, x, y }) => [n, covered, sum, w, x, y])),
  ]);
}

const hashed = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/** Share of the work that reading, and the street with its placebo dates, take. */
const [READING, STREET] = [0.1, 0.8];

/** Works it out, step by step: how much is done, 0 … 1. */
export async function* fitting(subject: Subject, request: FitRequest, scope: Scope): AsyncGenerator<number, EffectFit> {
  const { plan, zone } = request;
  const weatherOf = await hoursBeside(subject, request, scope);
  const street = weatherOf(subject.street);
  const there = whatIsThere(street, plan);
  if (!isEnough(there)) {
    return { there, backgrounds: [] };
  }
  yield READING;
  const steps = measuringEffect(street, plan, zone);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    yield READING + STREET * step.value;
  }
  const backgrounds: BackgroundFit[] = [];
  for (const place of subject.backgrounds) {
    const beside = weatherOf(place);
    if (isEnough(whatIsThere(beside, plan))) {
      backgrounds.push({
        station: place.station.id,
        change: drawn(changeAt(beside, plan, zone)),
        ...differences(street, beside, plan),
      });
    }
    yield READING + STREET;
  }
  return { there, effect: drawn(step.value), backgrounds };
}

function differences(street: StationWeather, beside: StationWeather, { before, date, after }: Plan) {
  const [own, other] = [street, beside].map((data) => within(data, before, after).values) as [
    Float64Array,
    Float64Array,
  ];
  const cut = Math.round((date - Math.max(before, street.first)) / HOUR);
  return {
    difference: differenceInDifferences(own, other, cut),
    before: differenceInDifferences(own.subarray(0, cut), other.subarray(0, cut), Math.floor(cut / 2)),
  };
}

/** Hours of places in the weather of the mast. */
async function hoursBeside({ street, backgrounds, mast, temperature }: Subject, request: FitRequest, { store }: Scope) {
  const { first, end } = request.plan;
  const span = { first, count: Math.max(0, Math.round((end - first) / HOUR)), minQuality: request.minQuality };
  const series = [street, ...backgrounds].flatMap((place) => place.series);
  const measured = await measuredHours([...series, ...temperature], span, store);
  const wind = (await windHours(mast ? [mast] : [], span, store)).get(mast?.station.id ?? '');
  const nothing = new Float64Array(span.count).fill(NaN);
  const hoursOf = (station: string | undefined, property: string) =>
    measured.find((hours) => hours.series.station === station && hours.series.property === property)?.values;
  const warmth = hoursOf(mast?.station.id, 'air_temperature');
  return ({ station, property }: Place): StationWeather => ({
    ...{ first, values: hoursOf(station.id, property) ?? nothing },
    ...{ directions: wind?.directions ?? nothing, speeds: wind?.speeds ?? nothing },
    ...(warmth && isMostlyKnown(warmth) ? { temperatures: warmth } : {}),
  });
}

/** An hour without temperature would tell nothing where the model knows it; where hardly any is known, it does without. */
const MOSTLY = 0.8;
const isMostlyKnown = (values: Float64Array): boolean =>
  values.reduce((n, value) => n + Number(value === value), 0) >= MOSTLY * values.length;

/** With weeks to draw: adjusted ones are the mean before, changed by what the week is beyond what was to be expected. */
function drawn<T extends ChangeCourse>({ weeks, ...change }: T): Drawn<T> {
  const [left, right] = [together(weeks.before), together(weeks.after)];
  const meanBefore = left.measured / left.n;
  const course = ({ start, n, measured, expected, residuals }: Week): WeekOfCourse => [
    start,
    ...([measured / n, expected / n, meanBefore * Math.exp(residuals / n)].map(toSixDecimals) as [
      number,
      number,
      number,
    ]),
  ];
  return {
    ...change,
    weeks: [...weeks.before, ...weeks.after].map(course),
    ...{ meanBefore, meanAfter: right.measured / right.n, meanAdjusted: meanBefore * (1 + change.adjusted) },
  };
}
