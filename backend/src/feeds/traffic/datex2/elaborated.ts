import type { StationFacts } from '../../../model/observation';
import { MINUTE, parseInstant, type Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { child, descendant, localName, type XmlElement } from '../../support/xml/xml-element';
import { periodOf, vehiclesOf, type SiteTable } from './site-table';
import { timeIn } from './versions';

export interface ElaboratedReading {
  /** Vehicles per hour in one vehicle of `vehicleFlowRate`. */
  readonly perHour: number;
  /** Length of the interval where the value does not name it, ms. */
  readonly period?: number;
}

/** A value of one place and time, before it is known whether its neighbours make it void. */
interface Value {
  readonly property: string;
  readonly value: number;
  readonly unit: string;
}

const FLOWS: Readonly<Partial<Record<string, string>>> = {
  any: 'traffic_flow_all',
  car: 'traffic_flow_car',
  heavy: 'traffic_flow_heavy',
};

/**
 * ElaboratedDataPublication of version 2, as the motorways of Nordrhein-Westfalen send it: each value with its kind of
 * vehicle and the id of its place (a lane), no site table. The time is that of the calculation, so that the interval
 * ends then. Values of one place and time follow each other: 0 km/h beside 0 vehicles is no speed.
 */
export class ElaboratedReader {
  private place = '';
  private at: Instant | undefined;
  private length = MINUTE;
  private values: Value[] = [];
  private readonly described = new Set<string>();

  /** @param wanted ids of stations; without it all */
  constructor(
    private readonly batch: BatchBuilder,
    private readonly reading: ElaboratedReading,
    private readonly table: SiteTable | undefined,
    private readonly wanted: ReadonlySet<string> | undefined
  ) {}

  read(record: XmlElement): void {
    const data = child(record, 'basicData');
    const place = data && descendant(data, 'predefinedLocationReference')?.attributes.id;
    if (!data || !place) {
      this.batch.reject('elaborated value without a place');
      return;
    }
    if (this.wanted && !this.wanted.has(place)) {
      return;
    }
    const at = instantOf(timeIn(child(data, 'measurementOrCalculationTime')));
    if (at === undefined) {
      this.batch.reject('time missing or without zone');
      return;
    }
    if (place !== this.place || at !== this.at) {
      this.flush();
      [this.place, this.at] = [place, at];
    }
    const period = periodOf(child(data, 'measurementOrCalculationPeriod')?.text);
    this.length = period ?? this.reading.period ?? MINUTE;
    this.take(data);
  }

  private take(data: XmlElement): void {
    const vehicles = vehiclesOf(child(data, 'forVehiclesWithCharacteristicsOf'));
    const kind = localName(data.attributes.type ?? '');
    const name = `${kind} (${vehicles})`;
    const flow = numberOf(child(data, 'vehicleFlow', 'vehicleFlowRate')?.text);
    const speed = numberOf(child(data, 'averageVehicleSpeed', 'speed')?.text);
    const occupancy = numberOf(child(data, 'occupancy', 'percentage')?.text);
    const property = FLOWS[vehicles];
    if (data.children.some((holder) => /^(true|1)$/.test(child(holder, 'dataError')?.text ?? ''))) {
      this.batch.reject('marked as faulty (dataError)');
    } else if (flow !== undefined && property !== undefined) {
      this.values.push({ property, value: flow * this.reading.perHour, unit: '1/h' });
      this.batch.known(name);
    } else if (speed !== undefined && vehicles === 'any') {
      this.values.push({ property: 'traffic_speed_mean', value: speed, unit: 'km/h' });
      this.batch.known(name);
    } else if (occupancy !== undefined && vehicles === 'any') {
      this.values.push({ property: 'traffic_occupancy', value: occupancy, unit: '%' });
      this.batch.known(name);
    } else {
      this.batch.unread(name);
    }
  }

  /** Hands on what was read of a place and time; also at the end. */
  flush(): void {
    const { batch, place: station, at: end, values } = this;
    this.values = [];
    if (end === undefined || values.length === 0) {
      return;
    }
    this.describe(this.table?.placeOf(station) ?? { station });
    const isEmpty = values.some(({ property, value }) => property === 'traffic_flow_all' && value === 0);
    for (const value of values) {
      if (value.value < 0 || (value.property === 'traffic_speed_mean' && value.value === 0 && isEmpty)) {
        batch.miss();
      } else {
        batch.read({ station, start: end - this.length, end, ...value });
      }
    }
  }

  private describe(facts: StationFacts): void {
    if (!this.described.has(facts.station)) {
      this.described.add(facts.station);
      this.batch.station(facts);
    }
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}(\.\d{1,9})?$/.test(text.trim()) ? Number(text) : undefined;
}

function instantOf(text: string | undefined): Instant | undefined {
  return text !== undefined && /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? parseInstant(text) : undefined;
}
