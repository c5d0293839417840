import type { Reason } from '../../model/quality';
import { propertyOf } from '@smartregion/terms/property';
import type { Series } from '../../model/series';
import { HOUR, type Instant, type Interval } from '../../model/time';
import type { ObservationStore, SeriesPoints } from '../../store/observation-store';
import type { Pipeline } from '../accept/pipeline';
import { asPast } from './history';
import { observationOf } from './quality-control';
import { flag } from './rules/flag';

export interface FlagPorts {
  readonly store: Pick<ObservationStore, 'points' | 'write'>;
  readonly pipeline: Pick<Pipeline, 'inTurn'>;
}

/** More readings than one sensor has in a month. */
const LIMIT = 100_000;

/**
 * Doubts the readings of a series that came in before what speaks against them; what its provider has checked stays.
 * @returns how many were not doubted for that before
 */
export function flagReadings(
  { store, pipeline }: FlagPorts,
  { series, kommune, range, reason }: { series: Series; kommune: string; range: Interval; reason: Reason },
  now: Instant
): Promise<number> {
  return pipeline.inTurn(series.feed, async () => {
    const points = await store.points({ series: [series.id], range, minQuality: 'suspect', limit: LIMIT });
    const fresh = (points.get(series.id) ?? [])
      .map(asPast)
      .filter(({ reasons, quality, issued }) => !reasons.includes(reason) && quality !== 'valid' && !issued);
    if (fresh.length === 0) {
      return 0;
    }
    const group = { station: series.station, property: propertyOf(series.property) };
    const observations = fresh.map((past) => flag(observationOf(group, past), 'suspect', reason));
    await store.write([{ series, observations } satisfies SeriesPoints], now, {
      feedHour: {
        kommune,
        feed: series.feed,
        hour: Math.floor(now / HOUR) * HOUR,
        ...{ readings: 0, missing: 0, rejected: 0, failures: 0 },
        flagged: fresh.length,
        flags: { [reason]: fresh.length },
      },
    });
    return fresh.length;
  });
}
