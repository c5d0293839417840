import { HUMID, SWELLING } from '../../model/humid-air';
import { isYetToCome, type Observation } from '../../model/observation';
import type { Quality, Reason } from '../../model/quality';
import type { Instant, Interval } from '../../model/time';
import { contradictionsAmong, isOrderedProperty } from './rules/contradiction';
import { flag } from './rules/flag';
import { HUMIDITY, HUMIDITY_REACH, takenInHumidAir } from './rules/humidity';
import { limitsOf } from './rules/limits';
import { byTime, intervalKey, isSettled, type Past } from './rules/past';
import { patienceReach, stuckAmong } from './rules/persistence';
import { spikeReach, spikesAmong } from './rules/spike';
import { stepReach, stepsAmong } from './rules/step';
import type { Property } from '@smartregion/terms/property';
import type { PropertyObservations } from '../accept/normalise';

/** What is looked at across properties must be as near as this. */
export const BESIDE = 2 * HUMIDITY_REACH;

/**
 * How much of a series before the first and behind the last new observation the checks want to see, ms. What lies behind
 * the last is there when something comes late: then it is judged again. A spike near the edge of what is judged again has
 * a reach of its own.
 */
export function reachOf(property: Property): number {
  const own = Math.max(patienceReach(property), stepReach(property), 2 * spikeReach(property));
  return Math.max(own, limitsOf(property.id).neighbour || isOrderedProperty(property.id) ? BESIDE : 0);
}

/** What is known beside the series itself. */
export interface Circumstances {
  /** When the observations came in. */
  readonly receivedAt: Instant;
  /** New and stored ones of all series of the batch that contradict each other (contradictionsIn). */
  readonly contradictions: ReadonlySet<Past>;
  /** New and stored particle readings of indicative sensors in humid air. */
  readonly humid?: ReadonlySet<Past>;
  /** The clock of the device is off (rules/device-clock.ts). */
  readonly clockIsOff?: boolean;
}

export interface Judged {
  readonly observations: readonly Observation[];
  /** Stored observations that are judged otherwise now that there are others beside them: to be written again. */
  readonly hindsight: readonly Observation[];
}

/** Reasons that depend on what else of the series there is, and come and go with it. */
const BY_COURSE = ['stuck', 'step', 'spike'] as const;

/**
 * Judges observations that are in range (rules/range.ts) by what else is known: their series, the other readings of
 * their station, the clock. Adds flags with a reason, never touches a value. What the provider has finally checked
 * (`valid`) and what is forecast is left as it is, but for what nobody can have measured yet.
 *
 * What was measured decides, and neither the order in which it came nor an earlier verdict: so stored observations are
 * judged again where a new one lies near, and the flags are in the end the same whatever came first.
 * @param group new observations of one series, in time order; none where it only stands beside others
 * @param stored what the store has of the same: `reachOf` before the first and behind the last, in time order
 */
export function checkQuality(
  group: PropertyObservations,
  stored: readonly Past[],
  circumstances: Circumstances
): Judged {
  const { property, observations } = group;
  const others = otherIntervals(stored, observations);
  const sequence = inTimeOrder(others, observations);
  const first = observations[0]?.start ?? Infinity;
  const since = (reach: number) => sequence.filter(({ start }) => start >= first - reach);
  const found: Readonly<Record<(typeof BY_COURSE)[number], ReadonlySet<Past>>> = {
    stuck: stuckAmong(property, sequence),
    step: stepsAmong(property, since(stepReach(property))),
    spike: spikesAmong(property, since(2 * spikeReach(property))),
  };
  const doubtedByOthers = new Map(stored.filter(isDoubtedByOthers).map((past) => [intervalKey(past), past]));
  const again = [
    { reason: 'stuck', ...span(observations, 0, patienceReach(property)) },
    { reason: 'step', ...span(observations, 0, stepReach(property)) },
    { reason: 'spike', ...span(observations, spikeReach(property), spikeReach(property)) },
  ] as const;
  return {
    observations: observations.map((observation) => {
      const isAhead = isYetToCome(observation, circumstances.receivedAt);
      const judged = withoutHumidity(isAhead ? flag(observation, 'implausible', 'clock') : observation);
      if (isSettled(judged)) {
        return judged;
      }
      const reasons = [
        ...beside(observation, circumstances),
        ...(circumstances.clockIsOff ? (['clock'] as const) : []),
        ...BY_COURSE.filter((reason) => found[reason].has(observation)),
        ...stillDoubted(observation, doubtedByOthers.get(intervalKey(observation))),
      ];
      return reasons.reduce<Observation>((all, reason) => flag(all, severityOf(reason), reason), judged);
    }),
    hindsight: others.flatMap((past) => {
      if (isSettled(past)) {
        return [];
      }
      const judgedAgain = again.filter(({ start, end }) => past.start >= start && past.start <= end);
      const reasons: Reason[] = beside(past, circumstances);
      const gone: Reason[] = [];
      for (const { reason } of judgedAgain) {
        (found[reason].has(past) ? reasons : gone).push(reason);
      }
      return revised(group, past, reasons, gone);
    }),
  };
}

/** Where stored readings are judged again: so far before the first new one, so far behind the last. */
function span(observations: readonly Observation[], before: number, behind: number): Interval {
  const [first, last] = [observations[0], observations.at(-1)];
  return first && last && behind > 0 && first.issued === undefined
    ? { start: first.start - before, end: last.end + behind }
    : { start: Infinity, end: -Infinity };
}

function beside(reading: Past, { contradictions, humid }: Circumstances): Reason[] {
  const reasons: Reason[] = [];
  if (contradictions.has(reading)) {
    reasons.push('contradiction');
  }
  if (humid?.has(reading)) {
    reasons.push('humidity');
  }
  return reasons;
}

function severityOf(reason: Reason): Quality {
  return reason === 'contradiction' || reason === 'range' ? 'implausible' : 'suspect';
}

/** Nothing where nothing changes. */
function revised(
  group: PropertyObservations,
  past: Past,
  reasons: readonly Reason[],
  gone: readonly Reason[]
): Observation[] {
  if (reasons.length === 0 && past.reasons.length === 0) {
    return [];
  }
  const kept = past.reasons.filter((reason) => !gone.includes(reason));
  const added = reasons.filter((reason) => !past.reasons.includes(reason));
  if (added.length === 0 && kept.length === past.reasons.length) {
    return [];
  }
  // Only doubts go: what is implausible is so for another reason, and each reason that stays is one to doubt.
  const quality = past.quality === 'suspect' && kept.length === 0 ? 'provisional' : past.quality;
  const all = observationOf(group, { ...past, quality, reasons: kept });
  return [added.reduce<Observation>((one, reason) => flag(one, severityOf(reason), reason), all)];
}

/** Judged by, and not kept. */
function withoutHumidity(observation: Observation): Observation {
  if (observation.humidity === undefined) {
    return observation;
  }
  const { humidity: _, ...kept } = observation;
  return kept;
}

/** Found by looks at other stations (neighbour-round.ts, one-sided-round.ts): they hold as long as the value does. */
const BY_OTHERS: ReadonlySet<Reason> = new Set(['neighbour', 'one-sided']);

function isDoubtedByOthers({ reasons }: Past): boolean {
  return reasons.some((reason) => BY_OTHERS.has(reason));
}

function stillDoubted({ value }: Observation, before: Past | undefined): readonly Reason[] {
  return before?.value === value ? before.reasons.filter((reason) => BY_OTHERS.has(reason)) : [];
}

/** What is stored and does not come anew. */
export function otherIntervals(stored: readonly Past[], observations: readonly Observation[]): readonly Past[] {
  const last = stored.at(-1);
  if (!last || !observations[0] || last.start < observations[0].start) {
    return stored;
  }
  // Both are in time order: one look at each is enough.
  let next = 0;
  return stored.filter((past) => {
    while (next < observations.length && byTime(observations[next]!, past) < 0) {
      next++;
    }
    return next >= observations.length || byTime(observations[next]!, past) !== 0;
  });
}

/** Stored and new in time order; mostly the new ones come behind. */
export function inTimeOrder(others: readonly Past[], observations: readonly Observation[]): readonly Past[] {
  const [last, first] = [others.at(-1), observations[0]];
  const all = [...others, ...observations];
  return last && first && byTime(last, first) > 0 ? all.sort(byTime) : all;
}

/** What the store has, as an observation again. */
export function observationOf(
  { station, property }: Pick<PropertyObservations, 'station' | 'property'>,
  past: Past
): Observation {
  const { start, end, value, quality, reasons, qualifier, weight } = past;
  return { station, property: property.id, start, end, value, quality, reasons, qualifier, weight };
}

/** New and stored readings of one series. */
export interface Sequence extends Pick<PropertyObservations, 'station' | 'property' | 'period'> {
  readonly feed?: string;
  readonly readings: readonly Past[];
}

/** The contradictions within each station, of the same feed and period. */
export function contradictionsIn(sequences: readonly Sequence[]): ReadonlySet<Past> {
  const stations = new Map<string, Map<string, readonly Past[]>>();
  for (const { station, property, period, feed, readings } of sequences) {
    const key = `${station} ${period} ${feed}`;
    const known = stations.get(key) ?? new Map<string, readonly Past[]>();
    stations.set(key, known.set(property.id, readings));
  }
  return new Set([...stations.values()].flatMap((station) => [...contradictionsAmong(station)]));
}

/**
 * Particles counted in humid air: their own message says so, as low-cost sensors' do, or any humidity near them of an
 * indicative station.
 */
export function inHumidAir(sequences: readonly Sequence[], indicative: ReadonlySet<string>): ReadonlySet<Past> {
  const found = new Set<Past>();
  for (const { station, readings } of sequences.filter(({ property }) => SWELLING.includes(property.id))) {
    readings.filter(({ humidity = 0 }) => humidity > HUMID).forEach((reading) => found.add(reading));
    if (indicative.has(station)) {
      const climate = sequences.filter((one) => one.station === station && one.property.id === HUMIDITY);
      const humidity = climate.flatMap((one) => one.readings).sort(byTime);
      takenInHumidAir(readings, humidity).forEach((reading) => found.add(reading));
    }
  }
  return found;
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
  'one-sided',
]);

/** The faults that the checks of the hub find with it; what provider and parser have said of it does not count. */
export function ownFindings({ reasons }: Observation): readonly Reason[] {
  return reasons.filter((reason) => OWN_REASONS.has(reason));
}

/** Whether the checks of the hub find fault with it. */
export function isFlagged(observation: Observation): boolean {
  return ownFindings(observation).length > 0;
}
