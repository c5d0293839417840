import { HOUR, type Interval } from '../../model/time';
import { readingsSince } from '../../store/readings-since';
import { yearTotal } from '../domain/traffic/daily-traffic';
import { freeSpeed } from '../domain/traffic/flow-level';
import { trafficDays } from '../domain/traffic/traffic-days';
import { measuredHours, type MeasuredHours } from '../hours/measured-hours';
import { alternativesOf } from '../selection/preference';
import { countersOf, isCountedByYear, KIND_IDS, type Kind } from './counters';
import { flowCourse, QUARTER, steps } from './flow-course';
import { keyFigures } from './key-figures';
import { daysFrame, figuresTable, flowFrame } from './traffic-frames';
import { daysOf, yearOf } from './traffic-times';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';
import type { SelectedMeasured } from '../selection/selection';
import type { TrafficParameters } from './traffic-parameters';

export const kindsOf = ({ kinds }: TrafficParameters): readonly Kind[] => (kinds.length > 0 ? kinds : KIND_IDS);

function hoursIn({ start, end }: Interval, p: TrafficParameters, { series }: SelectedMeasured, { store }: Scope) {
  const count = Math.max(0, Math.round((end - start) / HOUR));
  return measuredHours(series, { first: start, count, minQuality: p.minQuality }, store);
}

/** A row of key figures for each counter. */
export async function figureFrames(p: TrafficParameters, found: SelectedMeasured, scope: Scope): Promise<Frame[]> {
  const zone = scope.catalogue.region.timeZone;
  const span = daysOf(p, scope);
  const counters = countersOf(await hoursIn(span, p, found, scope), kindsOf(p));
  const yearly = found.series.filter(isCountedByYear);
  const ofYear = await hoursIn(yearOf(scope), p, { ...found, series: yearly }, scope);
  const quarters = await quarterHours(
    p,
    counters.map(({ counts }) => counts),
    span,
    scope
  );
  const rows = counters.map((counter) => {
    const { station, property } = counter.counts.series;
    const year = ofYear.find(({ series }) => series.station === station && series.property === property);
    return {
      ...keyFigures(counter, p.daySet, zone, quarters(counter.counts)),
      ...(year ? { year: yearTotal(trafficDays(year, zone)) } : {}),
    };
  });
  return [figuresTable(rows, span, scope)];
}

/** Counts of quarter-hours where they are asked for and still there: before a while ago, only hours are kept. */
async function quarterHours(
  { peak, minQuality }: TrafficParameters,
  counts: readonly MeasuredHours[],
  span: Interval,
  { store }: Scope
) {
  const fine = counts.map(({ series }) => series).filter(({ cadence }) => QUARTER % cadence === 0);
  const isThere = peak === 'rolling' && span.start >= (await readingsSince(store));
  const { first, values } = await steps(isThere ? fine : [], span, QUARTER, minQuality, store);
  return ({ series }: MeasuredHours) => {
    const own = values.get(series.id);
    const perHour = series.propertyInfo.aggregation === 'rate_mean' ? QUARTER / HOUR : 1;
    return own && { first, counts: own.map((value) => value * perHour) };
  };
}

/** The total of each day. */
export async function dayFrames(p: TrafficParameters, found: SelectedMeasured, scope: Scope): Promise<Frame[]> {
  const zone = scope.catalogue.region.timeZone;
  const counters = countersOf(await hoursIn(daysOf(p, scope), p, found, scope), kindsOf(p));
  return counters.map((counter) => daysFrame(keyFigures(counter, p.daySet, zone), zone, scope));
}

/** In quarters of an hour where the panel can draw them and they are measured and kept, else in hours. */
export async function flowFrames(p: TrafficParameters, found: SelectedMeasured, scope: Scope): Promise<Frame[]> {
  const { range, now, store, maxDataPoints } = scope;
  const past = { start: range.start, end: Math.min(range.end, now) };
  const isFine = (past.end - past.start) / QUARTER <= maxDataPoints && past.start >= (await readingsSince(store));
  const series = alternativesOf(found.series, {}, isFine ? QUARTER : HOUR).map(([preferred]) => preferred);
  const hours = await hoursIn(daysOf(p, scope), p, { ...found, series }, scope);
  const stepOf = ({ cadence }: DescribedSeries) => (isFine && cadence <= QUARTER ? QUARTER : HOUR);
  const speeds = new Map<number, { first: number; length: number; speeds: Float64Array }>();
  for (const length of [QUARTER, HOUR]) {
    const own = hours.map((one) => one.series).filter((one) => stepOf(one) === length);
    const { first, values } = await steps(own, past, length, p.minQuality, store);
    values.forEach((value, id) => speeds.set(id, { first, length, speeds: value }));
  }
  const shares = [p.freeFrom / 100, p.denseFrom / 100, p.slowFrom / 100] as const;
  return hours.map(({ series: one, values }) => {
    const free = p.freeSpeed > 0 ? p.freeSpeed : freeSpeed(values.filter((speed) => speed === speed));
    return flowFrame(flowCourse(one, speeds.get(one.id)!, free, shares), scope);
  });
}
