import { Time, type Entity } from './entity';
import type { ObservationReader, Point } from '../../../store/observation-store';
import type { ReadingSource } from './world';

/** A reading with where it comes from. */
export interface Reading extends Point {
  readonly source: ReadingSource;
}

/** `12-1784023200000-3600000`: series, start, length. The same reading has the same id for ever. */
export function observationId({ source, start, end }: Reading): string {
  return `${source.id}-${start}-${end - start}`;
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
  const [datastream = '', start, length, ...more] = id.split('-').map(wholeNumber);
  const source = sourceOf(String(datastream));
  if (!source || start === undefined || length === undefined || more.length > 0) {
    return undefined;
  }
  const request = { series: [source.id], range: { start, end: start + 1 }, limit: AT_ONE_MOMENT } as const;
  const points = await store.points({ ...request, minQuality: 'implausible' });
  const point = points.get(source.id)?.find(({ end }) => end === start + length);
  return point && { ...point, source };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
