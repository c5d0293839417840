import type { Observation } from '../../../model/observation';
import { REASONS, worse, type Quality, type Reason } from '../../../model/quality';

/** The same observation with a reason more and at most this quality; the value stays as it came. */
export function flag(observation: Observation, quality: Quality, reason: Reason): Observation {
  return {
    ...observation,
    quality: worse(observation.quality, quality),
    reasons: withReason(observation.reasons, reason),
  };
}

/** Always in the same order, so that the same verdict is the same however it came about. */
function withReason(reasons: readonly Reason[], reason: Reason): readonly Reason[] {
  const all = new Set([...reasons, reason]);
  return all.size === reasons.length ? reasons : REASONS.filter((one) => all.has(one));
}
