import type { StationConfig } from '../config/region';
import { HubError } from '../model/errors';
import type { Batch, Observation, Reading } from '../model/observation';
import { findProperty, type Property } from '../model/property';
import { convert } from '../model/units';
import { checkRange, isInRange } from './quality/range';

/** Observations of one property of one station, in time order. */
export interface PropertyObservations {
  /** The hub's id. */
  readonly station: string;
  readonly property: Property;
  readonly observations: readonly Observation[];
}

export interface Normalised {
  readonly measured: readonly PropertyObservations[];
  /** Running totals, to be made increments of (ingest/counters.ts); their range is not that of the increments. */
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
  const sorter = new Sorter(stations, others);
  for (const reading of batch.readings) {
    sorter.take(reading);
  }
  const measured = sorter.groups.filter((group) => !group.cumulative && group.readings.length > 0);
  const totals = sorter.groups.filter((group) => group.cumulative && group.readings.length > 0);
  const weights = new Map(measured.map((group) => [groupKey(group.station, group.property.id), group]));
  return {
    measured: measured.map((group) => {
      const { station, property } = group;
      const weight = property.weight && weights.get(groupKey(station, property.weight));
      return rangeChecked(observed(group, weight ? weightsOf(weight) : () => undefined));
    }),
    totals: totals.map((group) => observed(group, () => undefined)),
    rejected: Object.fromEntries(sorter.rejected),
  };
}

const groupKey = (station: string, property: string): string => `${station}\u001f${property}`;

/** Readings of one property of one station, already in the canonical unit. */
interface Group {
  readonly station: string;
  readonly property: Property;
  readonly cumulative: boolean;
  readonly readings: Reading[];
}

type Destination = Group | 'pass over' | { readonly refusal: string };

/** Sorts readings into groups; who goes where is worked out once per station and property, not per reading. */
class Sorter {
  readonly groups: Group[] = [];
  readonly rejected = new Map<string, number>();
  private readonly stations: ReadonlyMap<string, StationConfig>;
  private readonly destinations = new Map<string, Map<string, Destination>>();

  constructor(
    stations: readonly StationConfig[],
    private readonly others: ReadonlySet<string>
  ) {
    this.stations = new Map(stations.map((station) => [station.provider, station]));
  }

  take(reading: Reading): void {
    const destination = this.destinationOf(reading);
    if (destination === 'pass over') {
      return;
    }
    const refusal = 'refusal' in destination ? destination.refusal : this.refusalOf(reading);
    if (refusal !== undefined) {
      this.reject(refusal);
      return;
    }
    const { property, readings } = destination as Group;
    if (reading.unit === property.ucum) {
      readings.push(reading);
      return;
    }
    try {
      readings.push({ ...reading, value: convert(reading.value, reading.unit, property.ucum) });
    } catch (error) {
      if (!(error instanceof HubError)) {
        throw error;
      }
      this.reject(`unit "${reading.unit}" of ${property.id} cannot be converted to "${property.ucum}"`);
    }
  }

  private refusalOf({ value, start, end }: Reading): string | undefined {
    if (!Number.isFinite(value)) {
      return 'value is not a number';
    }
    return start <= end ? undefined : 'interval ends before it starts';
  }

  private reject(reason: string): void {
    this.rejected.set(reason, (this.rejected.get(reason) ?? 0) + 1);
  }

  private destinationOf({ station, property, cumulative }: Reading): Destination {
    let ofStation = this.destinations.get(station);
    if (!ofStation) {
      ofStation = new Map();
      this.destinations.set(station, ofStation);
    }
    const name = cumulative ? `${property} total` : property;
    let destination = ofStation.get(name);
    if (!destination) {
      destination = this.newDestination(station, property, cumulative ?? false);
      ofStation.set(name, destination);
    }
    return destination;
  }

  private newDestination(provider: string, id: string, cumulative: boolean): Destination {
    const station = this.stations.get(provider);
    if (!station) {
      return this.others.has(provider) ? 'pass over' : { refusal: 'station is not in the configuration' };
    }
    const property = findProperty(id);
    if (!property) {
      return { refusal: `property "${id}" is not in the vocabulary` };
    }
    if (station.properties && !station.properties.includes(id)) {
      return 'pass over';
    }
    const group = { station: station.id, property, cumulative, readings: [] };
    this.groups.push(group);
    return group;
  }
}

type WeightOf = (reading: Reading) => number | undefined;

/** The weight of the same interval; one that is out of range weighs nothing. */
function weightsOf({ property, readings }: Group): WeightOf {
  const byInterval = new Map(readings.map((reading) => [intervalKey(reading), reading]));
  return (reading) => {
    const weight = byInterval.get(intervalKey(reading));
    return weight && isInRange(property, weight) ? weight.value : undefined;
  };
}

function intervalKey({ start, end, issued }: Reading): string {
  return `${start}/${end}/${issued ?? ''}`;
}

function observed(group: Group, weightOf: WeightOf): PropertyObservations {
  const { station, property, readings } = group;
  const observations = readings.map((reading) => observe(group, reading, weightOf(reading)));
  return { station, property, observations: observations.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The group with what is out of range marked. */
export function rangeChecked(group: PropertyObservations): PropertyObservations {
  return { ...group, observations: group.observations.map((observation) => checkRange(group.property, observation)) };
}

const NO_REASONS = [] as const;

function observe({ station, property }: Group, reading: Reading, weight?: number): Observation {
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
  };
}
