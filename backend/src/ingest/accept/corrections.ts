import { CORRECTED, type Correction } from '../../model/correction';
import { propertyOf } from '@smartregion/terms/property';
import type { StationConfig } from '../../config/region';
import type { Observation } from '../../model/observation';
import type { SeriesPoints } from '../../store/observation-store';
import type { PropertyObservations } from './normalise';

/**
 * What sensors would have shown by the line that was fitted to them: series of their own, beside the raw ones, which stay as
 * they came. Made of judged readings, also of those that are judged anew: a flag of the raw value is one of the corrected
 * value, too.
 */
export function correctedBeside(
  points: readonly SeriesPoints[],
  stations: readonly StationConfig[]
): PropertyObservations[] {
  const corrections = new Map(stations.map(({ id, corrections: own = [] }) => [id, own]));
  return points.flatMap(({ series, observations }) => {
    const own = (corrections.get(series.station) ?? []).filter(({ property }) => property === series.property);
    const corrected = observations.flatMap((observation) => {
      const holds = own.find((correction) => isValidAt(correction, observation));
      return holds && observation.issued === undefined ? [applied(holds, observation)] : [];
    });
    return corrected.length > 0
      ? [{ ...series, property: propertyOf(CORRECTED(series.property)), observations: corrected }]
      : [];
  });
}

const isValidAt = ({ from = -Infinity, until = Infinity }: Correction, { start }: Observation): boolean =>
  start >= from && start < until;

/** x = (y − a) / b: as the reference would have had it. */
function applied({ property, slope, intercept }: Correction, observation: Observation): Observation {
  return { ...observation, property: CORRECTED(property), value: (observation.value - intercept) / slope };
}
