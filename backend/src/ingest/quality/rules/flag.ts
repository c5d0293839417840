import type { Observation } from '../../../model/observation';
import { worse, type Quality, type Reason } from '../../../model/quality';

/** The same observation with a reason more and at most this quality; the value stays as it came. */
export function flag(observation: Observation, quality: Quality, reason: Reason): Observation {
  return {
    ...observation,
    quality: worse(observation.quality, quality),
    reasons: observation.reasons.includes(reason) ? observation.reasons : [...observation.reasons, reason],
  };
}
