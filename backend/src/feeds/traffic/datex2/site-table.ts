import type { StationFacts } from '../../../model/observation';
import { DAY, SECOND } from '../../../model/time';
import type { Payload } from '../../feed';
import { child, childrenOf, type XmlElement } from '../../support/xml/xml-element';
import { planOf, type Characteristic, type Plan, type Quantity, type Vehicles } from './plan';
import { publishedRecords } from './publication';
import { isLocation, isSiteRecord, laneIn, placeOf } from './versions';

export interface Site {
  readonly facts: StationFacts;
  readonly plan: Plan;
}

/**
 * The sites of a MeasurementSiteTablePublication, found only by id and version together, or the places of a
 * PredefinedLocationsPublication.
 */
export class SiteTable {
  private readonly sites = new Map<string, Site>();
  private readonly ids = new Set<string>();
  private readonly places = new Map<string, StationFacts>();
  /** Thousands of sites share a few dozen layouts. */
  private readonly plans = new Map<string, Plan>();

  /** @throws HubError `payload` when it is no DATEX II */
  static read(payload: Payload): SiteTable {
    const table = new SiteTable();
    for (const record of publishedRecords(payload)) {
      if (isSiteRecord(record)) {
        table.add(record);
      } else if (isLocation(record)) {
        const facts = factsOf(record);
        table.places.set(facts.station, facts);
      }
    }
    return table;
  }

  /** The site, or in plain words why the table gives no meaning to it. */
  find(id: string, version: string): Site | string {
    const site = this.sites.get(key(id, version));
    return site ?? (this.ids.has(id) ? 'site version not in the site table' : 'site not in the site table');
  }

  /** Where a location lies that elaborated data names. */
  placeOf(id: string): StationFacts | undefined {
    return this.places.get(id);
  }

  private add(record: XmlElement): void {
    const facts = factsOf(record);
    const version = ownCopy(record.attributes.version ?? '');
    const characteristics = childrenOf(record, 'measurementSpecificCharacteristics').flatMap(characteristicOf);
    const layout = JSON.stringify(characteristics);
    const plan = this.plans.get(layout) ?? planOf(characteristics);
    this.plans.set(layout, plan);
    this.ids.add(facts.station);
    this.sites.set(key(facts.station, version), { facts, plan });
  }
}

const key = (id: string, version: string) => `${id} ${version}`;

const LOCATIONS = ['measurementSiteLocation', 'location', 'parkingLocation'];
const NAMES = ['measurementSiteName', 'parkingName'];

/** Id, name and place of a site or a car park; the place for maps where the table has one. */
export function factsOf(record: XmlElement): StationFacts {
  const location = LOCATIONS.map((name) => child(record, name)).find((found) => found !== undefined);
  const place = location && placeOf(location);
  const name = NAMES.map((named) => child(record, named, 'values', 'value')?.text).find((text) => text !== undefined);
  const lat = degrees(place && child(place, 'latitude')?.text, 90);
  const lon = degrees(place && child(place, 'longitude')?.text, 180);
  return {
    station: ownCopy(record.attributes.id ?? ''),
    ...(name ? { name: ownCopy(name) } : {}),
    ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}),
  };
}

/** The parser's strings are views of the text they stand in, and would keep all of it in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

function degrees(text: string | undefined, limit: number): number | undefined {
  const value = text ? Number(text) : NaN;
  return Math.abs(value) <= limit ? value : undefined;
}

const QUANTITIES: ReadonlyMap<string, Quantity> = new Map([
  ['trafficFlow', 'flow'],
  ['trafficSpeed', 'speed'],
  ['trafficConcentration', 'occupancy'],
]);

/** The indexed element wraps one of the same name that holds what it is about. */
function characteristicOf(indexed: XmlElement): Characteristic[] {
  const index = Number(indexed.attributes.index);
  const inner = child(indexed, 'measurementSpecificCharacteristics');
  if (!Number.isInteger(index) || !inner) {
    return [];
  }
  const lane = laneIn(inner);
  const period = periodOf(child(inner, 'period')?.text);
  const kind = child(inner, 'specificMeasurementValueType')?.text ?? '';
  return [
    {
      index,
      kind: ownCopy(kind.slice(0, 40)) || 'value of an unnamed kind',
      quantity: QUANTITIES.get(kind) ?? 'other',
      vehicles: vehiclesOf(child(inner, 'specificVehicleCharacteristics')),
      ...(lane ? { lane: ownCopy(lane) } : {}),
      ...(period ? { period } : {}),
    },
  ];
}

/** Seconds → ms; nobody counts vehicles in intervals of more than a day. */
export function periodOf(seconds: string | undefined): number | undefined {
  const period = Number(seconds) * SECOND;
  return period > 0 && period <= DAY ? period : undefined;
}

const CARS = ['car', 'carOrLightVehicle'];
const HEAVY = ['lorry', 'heavyVehicle', 'heavyGoodsVehicle', 'articulatedVehicle', 'bus'];
/** Either of them means all goods vehicles. */
const GOODS = ['lorry', 'heavyVehicle', 'heavyGoodsVehicle'];

/**
 * Cars are what the table calls cars, or shorter than 5.6 m; heavy vehicles are lorries, or as a table tells them apart
 * by length those from 5.6 m on (the classes of the Dutch loops have a bound at 12.2 m between). Nothing said of the
 * vehicles means all of them.
 */
export function vehiclesOf(characteristics: XmlElement | undefined): Vehicles {
  if (!characteristics || characteristics.children.length === 0) {
    return 'any';
  }
  const types = childrenOf(characteristics, 'vehicleType').map((type) => type.text);
  const lengths = childrenOf(characteristics, 'lengthCharacteristic');
  if (types.length + lengths.length < characteristics.children.length || (types.length > 0 && lengths.length > 0)) {
    return 'other';
  }
  return lengths.length > 0 ? vehiclesOfLength(lengths) : vehiclesOfType(types);
}

const LENGTHS: ReadonlyMap<string, Vehicles> = new Map([
  ['less 5.6', 'car'],
  ['greater 5.6', 'heavy'],
  ['greater 5.6, less 12.2', 'middle'],
  ['greater 12.2', 'long'],
]);

function vehiclesOfType(types: readonly string[]): Vehicles {
  if (types.includes('anyVehicle')) {
    return 'any';
  }
  if (types.every((type) => CARS.includes(type))) {
    return 'car';
  }
  if (types.every((type) => type === 'bicycle')) {
    return 'bicycle';
  }
  return types.some((type) => GOODS.includes(type)) && types.every((type) => HEAVY.includes(type)) ? 'heavy' : 'other';
}

function vehiclesOfLength(lengths: readonly XmlElement[]): Vehicles {
  const bounds = lengths.map((length) => {
    const comparison = child(length, 'comparisonOperator')?.text ?? '';
    const metres = Number(child(length, 'vehicleLength')?.text);
    return `${/^(less|greater)/.exec(comparison)?.[0] ?? comparison} ${metres}`;
  });
  return LENGTHS.get(bounds.sort().join(', ')) ?? 'other';
}
