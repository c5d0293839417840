import type { Observation } from '../model/observation';
import type { Property } from '../model/property';
import type { Reason } from '../model/quality';
import { HOUR, type Instant } from '../model/time';
import type { PropertyObservations } from './normalise';
import { contradictionsAmong } from './quality/contradiction';
import { flag } from './quality/flag';
import type { Past } from './quality/past';
import { patienceLookback, stuckAmong } from './quality/persistence';
import { stepLookback, stepsAmong } from './quality/step';

/** A measurement may end this long after it came in: clocks differ, and some providers send the running hour. */
const CLOCK_TOLERANCE = HOUR;

/** How much of a series before the first new observation the checks want to see, ms. */
export function lookback(property: Property): number {
  return Math.max(patienceLookback(property), stepLookback(property));
}

/**
 * Judges observations that are in range (quality/range.ts) by what else is known: their series' past, the other
 * readings of their station, the clock. Adds flags with a reason, never touches a value. What the provider has
 * finally checked (`valid`) and what is forecast is left as it is.
 * @param group observations of one property of one station, in time order
 * @param history of the same, `lookback` long, in time order
 * @param contradictions of the whole batch (contradictionsIn)
 * @param receivedAt when they came in
 */
export function checkQuality(
  group: PropertyObservations,
  history: readonly Past[],
  contradictions: ReadonlySet<Observation>,
  receivedAt: Instant
): readonly Observation[] {
  const { property, observations } = group;
  const stuck = stuckAmong(property, observations, history);
  const steps = stepsAmong(property, observations, history);
  return observations.map((observation, i) => {
    if (observation.quality === 'valid' || observation.issued !== undefined) {
      return observation;
    }
    let judged = observation;
    if (observation.end > receivedAt + CLOCK_TOLERANCE) {
      judged = flag(judged, 'implausible', 'clock');
    }
    if (contradictions.has(observation)) {
      judged = flag(judged, 'implausible', 'contradiction');
    }
    if (stuck[i]) {
      judged = flag(judged, 'suspect', 'stuck');
    }
    if (steps[i]) {
      judged = flag(judged, 'suspect', 'step');
    }
    return judged;
  });
}

/** The contradictions within each station of a batch. */
export function contradictionsIn(groups: readonly PropertyObservations[]): ReadonlySet<Observation> {
  const stations = new Map<string, Map<string, readonly Observation[]>>();
  for (const { station, property, observations } of groups) {
    const known = stations.get(station) ?? new Map<string, readonly Observation[]>();
    stations.set(station, known.set(property.id, observations));
  }
  return new Set([...stations.values()].flatMap((station) => [...contradictionsAmong(station)]));
}

const OWN_REASONS: ReadonlySet<Reason> = new Set(['range', 'clock', 'contradiction', 'stuck', 'step']);

/** Whether the checks of the hub find fault with it. */
export function isFlagged({ reasons }: Observation): boolean {
  return reasons.length > 0 && reasons.some((reason) => OWN_REASONS.has(reason));
}
