import { isYetToCome, type Observation } from '../../model/observation';
import type { Property } from '../../model/property';
import type { Reason } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { PropertyObservations } from '../accept/normalise';
import { contradictionsAmong } from './rules/contradiction';
import { flag } from './rules/flag';
import { limitsOf } from './rules/limits';
import type { Past } from './rules/past';
import { patienceLookback, stuckAmong } from './rules/persistence';
import { spikeReach, spikesAmong } from './rules/spike';
import { stepLookback, stepsAmong } from './rules/step';

/** How much of a series before the first new observation the checks want to see, ms. */
export function lookback(property: Property): number {
  return Math.max(patienceLookback(property), stepLookback(property), spikeReach(property));
}

/** How much of a series from the first new observation on until behind the last they want to see, ms; 0 for nothing of it. */
export function lookahead(property: Property): number {
  return Math.max(spikeReach(property), limitsOf(property.id).neighbour ? 1 : 0);
}

/** What is known beside the series itself. */
export interface Circumstances {
  /** When the observations came in. */
  readonly receivedAt: Instant;
  /** Of the whole batch (contradictionsIn). */
  readonly contradictions: ReadonlySet<Observation>;
  /** Particle readings of indicative sensors in humid air. */
  readonly humid?: ReadonlySet<Observation>;
  /** The clock of the device is off (quality/device-clock.ts). */
  readonly clockIsOff?: boolean;
}

export interface Judged {
  readonly observations: readonly Observation[];
  /** Earlier observations in which only the new ones show a fault: to be written again, with the flag. */
  readonly hindsight: readonly Observation[];
}

/**
 * Judges observations that are in range (quality/range.ts) by what else is known: their series, the other readings of
 * their station, the clock. Adds flags with a reason, never touches a value. What the provider has finally checked
 * (`valid`) and what is forecast is left as it is, but for what nobody can have measured yet.
 * @param group observations of one property of one station, in time order
 * @param stored what the store has of the same: `lookback` before the first and `lookahead` behind, in time order
 */
export function checkQuality(
  group: PropertyObservations,
  stored: readonly Past[],
  circumstances: Circumstances
): Judged {
  const { property, observations } = group;
  const first = observations[0]?.start ?? Infinity;
  const history = stored.filter(({ start }) => start < first);
  const stuck = stuckAmong(property, observations, history);
  const steps = stepsAmong(property, observations, history);
  const others = otherIntervals(stored, observations);
  const spikes = spikesAmong(property, [...others, ...observations].sort(byTime));
  const farBefore = new Map(stored.filter(isFar).map((past) => [intervalOf(past), past.value]));
  return {
    observations: observations.map((observation, i) => {
      const isAhead = isYetToCome(observation, circumstances.receivedAt);
      let judged = isAhead ? flag(observation, 'implausible', 'clock') : observation;
      if (isSettled(judged)) {
        return judged;
      }
      if (circumstances.contradictions.has(observation)) {
        judged = flag(judged, 'implausible', 'contradiction');
      }
      const doubts: readonly (readonly [Reason, boolean | undefined])[] = [
        ['clock', circumstances.clockIsOff],
        ['stuck', stuck[i]],
        ['step', steps[i]],
        ['spike', spikes.has(observation)],
        ['humidity', circumstances.humid?.has(observation)],
        // Found by a look at other stations (neighbour-round.ts): holds as long as the value does.
        ['neighbour', farBefore.get(intervalOf(observation)) === observation.value],
      ];
      return doubts.reduce((all, [reason, holds]) => (holds ? flag(all, 'suspect', reason) : all), judged);
    }),
    hindsight: others
      .filter((past) => spikes.has(past) && !past.reasons.includes('spike') && !isSettled(past))
      .map((past) => flag(observationOf(group, past), 'suspect', 'spike')),
  };
}

function isSettled({ quality, issued }: Past): boolean {
  return quality === 'valid' || issued !== undefined;
}

function isFar({ reasons }: Past): boolean {
  return reasons.includes('neighbour');
}

function intervalOf({ start, end }: Past): string {
  return `${start}/${end}`;
}

function byTime(a: Past, b: Past): number {
  return a.start - b.start || a.end - b.end;
}

/** What is stored and does not come anew. */
function otherIntervals(stored: readonly Past[], observations: readonly Observation[]): readonly Past[] {
  const anew = new Set(observations.map(intervalOf));
  return stored.filter((past) => !anew.has(intervalOf(past)));
}

/** What the store has, as an observation again. */
export function observationOf(
  { station, property }: Pick<PropertyObservations, 'station' | 'property'>,
  past: Past
): Observation {
  const { start, end, value, quality, reasons, qualifier, weight } = past;
  return { station, property: property.id, start, end, value, quality, reasons, qualifier, weight };
}

/** The contradictions within each station of a batch. */
export function contradictionsIn(groups: readonly PropertyObservations[]): ReadonlySet<Observation> {
  const stations = new Map<string, Map<string, readonly Observation[]>>();
  for (const { station, property, period, observations } of groups) {
    const key = `${station} ${period}`;
    const known = stations.get(key) ?? new Map<string, readonly Observation[]>();
    stations.set(key, known.set(property.id, observations));
  }
  return new Set([...stations.values()].flatMap((station) => [...contradictionsAmong(station)]));
}

const OWN_REASONS: ReadonlySet<Reason> = new Set([
  'range',
  'clock',
  'contradiction',
  'stuck',
  'step',
  'spike',
  'humidity',
  'neighbour',
]);

/** The faults that the checks of the hub find with it; what provider and parser have said of it does not count. */
export function ownFindings({ reasons }: Observation): readonly Reason[] {
  return reasons.filter((reason) => OWN_REASONS.has(reason));
}

/** Whether the checks of the hub find fault with it. */
export function isFlagged(observation: Observation): boolean {
  return ownFindings(observation).length > 0;
}
