import { Time, type Entity } from './entity';
import type { ObservationReader, Point } from '../../../store/observation-store';
import type { ReadingSource } from './world';

/** A reading with where it comes from. */
export interface Reading extends Point {
  readonly source: ReadingSource;
  /** Another one of the series starts at the same moment and ends earlier. */
  readonly isLonger?: true;
}

/** Nothing that is kept was measured before; from here on, 13 digits last for 316 years. */
const BEGIN = Date.UTC(1900, 0, 1);
const DIGITS = 13;

/**
 * Series and start in one number, as a text: the OGC's test suite takes ids for whole numbers of 64 bits, JavaScript and
 * QGIS know only shorter ones. Where another reading starts with it and ends earlier, its length stands behind.
 */
export function observationId({ source, start, end, isLonger }: Reading): string {
  const number = `${source.id}${String(start - BEGIN).padStart(DIGITS, '0')}`;
  return isLonger ? `${number}-${end - start}` : number;
}

/** An Observation; why a reading is doubted and what the provider put before the number stand beside it. */
export function observationOf(reading: Reading): Entity {
  const { source, start, end, value, quality, reasons, qualifier } = reading;
  const parameters = { ...(reasons.length > 0 ? { reasons } : {}), ...(qualifier === undefined ? {} : { qualifier }) };
  return {
    set: 'Observations',
    id: observationId(reading),
    members: {
      phenomenonTime: new Time(start, end),
      resultTime: new Time(end),
      result: value,
      resultQuality: quality,
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    },
    links: { Datastream: [source.id], FeatureOfInterest: [source.feature] },
  };
}

/** An Observation of which only what holds for all of its Datastream is known. */
export function anyObservationOf(source: ReadingSource): Entity {
  return {
    set: 'Observations',
    id: '',
    members: {},
    links: { Datastream: [source.id], FeatureOfInterest: [source.feature] },
  };
}

/** Readings of one series that start at the same moment: one, or a few of other lengths. */
const AT_ONE_MOMENT = 100;

/** The reading that an id stands for. */
export async function readingOf(
  id: string,
  sourceOf: (datastream: string) => ReadingSource | undefined,
  store: Pick<ObservationReader, 'points'>
): Promise<Reading | undefined> {
  const [number = '', length, ...more] = id.split('-');
  const source = sourceOf(number.slice(0, -DIGITS));
  const start = Number(number.slice(-DIGITS)) + BEGIN;
  if (!source || !/^\d+$/.test(number) || more.length > 0) {
    return undefined;
  }
  const request = { series: [source.id], range: { start, end: start + 1 }, limit: AT_ONE_MOMENT } as const;
  const points = await store.points({ ...request, minQuality: 'implausible' });
  const own = points.get(source.id) ?? [];
  const point = length === undefined ? own[0] : own.slice(1).find(({ end }) => String(end - start) === length);
  return point && { ...point, source, ...(point === own[0] ? {} : { isLonger: true }) };
}
