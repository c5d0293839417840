import type { StationConfig } from '../../config/region';
import type { Batch, Observation, Reading } from '../../model/observation';
import type { Period } from '../../model/period';
import type { Property } from '@smartregion/terms/property';
import { checkRange, isInRange } from '../quality/rules/range';
import { ReadingSorter, type ReadingGroup } from './reading-sorter';

/** Observations of one property and period of one station, in time order. */
export interface PropertyObservations {
  /** The hub's id. */
  readonly station: string;
  readonly property: Property;
  readonly period: Period;
  readonly observations: readonly Observation[];
}

export interface Normalised {
  readonly measured: readonly PropertyObservations[];
  /** Running totals, to be made increments of (ingest/accept/counters.ts); their range is not that of the increments. */
  readonly totals: readonly PropertyObservations[];
  /** Readings that were not taken, by reason in plain words. */
  readonly rejected: Readonly<Record<string, number>>;
}

/**
 * Readings in the provider's words → observations in the hub's: the hub's station, the canonical unit, quality and
 * reasons, the weight of the same interval. What is outside the vocabulary's range keeps its value and is
 * `implausible`.
 * @param stations those that the Kommune has of this feed
 * @param others provider's ids of stations that belong to other Kommunen: one document serves all, so these are not
 * rejected but passed over, as are properties that the configuration leaves out
 */
export function normalise(
  batch: Pick<Batch, 'readings'>,
  stations: readonly StationConfig[],
  others: ReadonlySet<string> = new Set()
): Normalised {
  const sorter = new ReadingSorter(stations, others);
  for (const reading of batch.readings) {
    sorter.take(reading);
  }
  const measured = sorter.groups.filter((group) => !group.cumulative && group.readings.length > 0);
  const totals = sorter.groups.filter((group) => group.cumulative && group.readings.length > 0);
  const weights = new Map(measured.map((group) => [groupKey(group.station, group.property.id, group.period), group]));
  return {
    measured: measured.map((group) => {
      const { station, property, period } = group;
      const weight = property.weight && weights.get(groupKey(station, property.weight, period));
      return rangeChecked(observed(group, weight ? weightsOf(weight) : () => undefined));
    }),
    totals: totals.map((group) => observed(group, () => undefined)),
    rejected: sorter.rejected.counts,
  };
}

const groupKey = (station: string, property: string, period: Period): string =>
  [station, property, period].join('\u001f');

type WeightOf = (reading: Reading) => number | undefined;

/** The weight of the same interval; one that is out of range weighs nothing. */
function weightsOf({ property, readings }: ReadingGroup): WeightOf {
  const byInterval = new Map(readings.map((reading) => [intervalKey(reading), reading]));
  return (reading) => {
    const weight = byInterval.get(intervalKey(reading));
    return weight && isInRange(property, weight) ? weight.value : undefined;
  };
}

function intervalKey({ start, end, issued }: Reading): string {
  return `${start}/${end}/${issued ?? ''}`;
}

function observed(group: ReadingGroup, weightOf: WeightOf): PropertyObservations {
  const { station, property, period, readings } = group;
  const observations = readings.map((reading) => observe(group, reading, weightOf(reading)));
  return { station, property, period, observations: observations.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The group with what is out of range marked. */
export function rangeChecked(group: PropertyObservations): PropertyObservations {
  return { ...group, observations: group.observations.map((observation) => checkRange(group.property, observation)) };
}

const NO_REASONS = [] as const;

function observe({ station, property }: ReadingGroup, reading: Reading, weight?: number): Observation {
  return {
    station,
    property: property.id,
    start: reading.start,
    end: reading.end,
    value: reading.value,
    quality: reading.quality ?? 'provisional',
    reasons: reading.reasons ?? NO_REASONS,
    qualifier: reading.qualifier,
    issued: reading.issued,
    weight,
    ...(reading.counter === undefined ? {} : { counter: reading.counter }),
    ...(reading.humidity === undefined ? {} : { humidity: reading.humidity }),
  };
}
