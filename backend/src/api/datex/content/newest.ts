import { CLOCK_TOLERANCE } from '../../../model/observation';
import type { DescribedSeries } from '../../../model/series';
import { DAY, HOUR, type Instant } from '../../../model/time';
import type { ObservationReader, Point } from '../../../store/observation-store';
import type { Quantity, Site } from './site';

/** A quantity with its newest reading, if that is current. */
export interface Newest extends Quantity {
  readonly reading?: { readonly series: DescribedSeries; readonly point: Point };
}

/** No series of the region has readings farther apart than a day. */
const LONGEST = 3 * DAY;

/** What is older is nothing that anybody should act on: three readings are missing, and providers take their time. */
const isCurrent = ({ cadence }: DescribedSeries, { end }: Point, now: Instant) =>
  now - end <= Math.max(3 * HOUR, 3 * cadence);

/** The newest reading of every series of the sites that is current. */
export async function newestPoints(
  sites: readonly Site[],
  now: Instant,
  store: Pick<ObservationReader, 'latest'>
): Promise<Map<number, Point>> {
  const all = sites.flatMap(({ quantities }) => quantities.flatMap(({ series }) => series));
  const points = await store.latest(
    all.map(({ id }) => id),
    'implausible',
    now - LONGEST,
    now + CLOCK_TOLERANCE
  );
  const current = all.flatMap((series): [number, Point][] => {
    const point = points.get(series.id);
    return point && isCurrent(series, point, now) ? [[series.id, point]] : [];
  });
  return new Map(current);
}

/** The preferred series that has a current reading that can be; else one that has any: that it is wrong is told. */
export function newestOf(quantity: Quantity, points: ReadonlyMap<number, Point>): Newest {
  const current = quantity.series.flatMap((series) => {
    const point = points.get(series.id);
    return point ? [{ series, point }] : [];
  });
  const reading = current.find(({ point }) => point.quality !== 'implausible') ?? current[0];
  return { ...quantity, ...(reading ? { reading } : {}) };
}
