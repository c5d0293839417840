import type { StationConfig } from '../../config/region';
import type { Reading } from '../../model/observation';
import { Rejections } from '../../model/outcome/rejections';
import { findProperty, type Property } from '@smartregion/terms/property';
import { IRREGULAR, periodOf, type Period } from '../../model/period';
import { canConvert, convert } from '@smartregion/terms/units';

/** Readings of one property and period of one station, already in the canonical unit. */
export interface ReadingGroup {
  readonly station: string;
  readonly property: Property;
  readonly period: Period;
  readonly cumulative: boolean;
  readonly readings: Reading[];
}

type Destination = ReadingGroup | 'pass over' | { readonly refusal: string };

/** Sorts readings into groups; who goes where is worked out once per station and property, not per reading. */
export class ReadingSorter {
  readonly groups: ReadingGroup[] = [];
  readonly rejected = new Rejections();
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
    if ('refusal' in destination) {
      this.rejected.add(destination.refusal);
      return;
    }
    const { property, readings } = destination;
    const value = canonicalValue(reading, property);
    const refusal = refusalOf(reading, property, value);
    if (refusal === undefined) {
      readings.push(value === reading.value ? reading : { ...reading, value: value! });
    } else {
      this.rejected.add(refusal);
    }
  }

  private destinationOf({ station, property, cumulative, start, end }: Reading): Destination {
    let ofStation = this.destinations.get(station);
    if (!ofStation) {
      ofStation = new Map();
      this.destinations.set(station, ofStation);
    }
    // What was counted since somebody looked before: together, and only together, all that was counted.
    const period = cumulative ? IRREGULAR : periodOf({ start, end });
    const name = cumulative ? `${property} total` : `${property} ${period}`;
    let destination = ofStation.get(name);
    if (!destination) {
      destination = this.newDestination(station, property, period, cumulative ?? false);
      ofStation.set(name, destination);
    }
    return destination;
  }

  private newDestination(provider: string, id: string, period: Period, cumulative: boolean): Destination {
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
    const group = { station: station.id, property, period, cumulative, readings: [] };
    this.groups.push(group);
    return group;
  }
}

/** Undefined when the unit cannot be converted; asked first, because an error for each of many would hold up the hub. */
function canonicalValue({ value, unit, calm }: Reading, { ucum }: Property): number | undefined {
  const canonical = canConvert(unit, ucum) ? convert(value, unit, ucum) : undefined;
  return ucum === 'deg' && canonical !== undefined ? direction(canonical, calm) : canonical;
}

/** As the WMO codes it (code table 0877): 0 is calm, north 360. So a calm is a reading of its own, not a gap. */
function direction(degrees: number, calm = false): number {
  return calm ? 0 : degrees === 0 ? 360 : degrees;
}

function refusalOf(
  { unit, start, end }: Reading,
  property: Property,
  canonical: number | undefined
): string | undefined {
  if (canonical === undefined) {
    return `unit "${unit}" of ${property.id} cannot be converted to "${property.ucum}"`;
  }
  if (!Number.isFinite(canonical)) {
    return 'value is not a number';
  }
  return start <= end ? undefined : 'interval ends before it starts';
}
