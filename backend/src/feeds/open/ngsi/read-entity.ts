import { findProperty } from '@smartregion/terms/property';
import type { Interval } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { optionFor, type MappedProperty } from '../mapping/option';
import { pointOf } from '../mapping/place';
import { instantOf } from '../mapping/stamps';
import { numberOf, readValue, targetOf, type Target } from '../mapping/target';
import { attributeOf, type Attribute } from './attribute';
import { observedPeriod, stationOf, textOfAttribute, type Entity } from './entity';
import { instancesOf } from './instances';
import { saidByHub } from './from-hub';
import { forVehicle, localName, modelOf, plainName, type Meaning } from './models';
import { inMilliseconds } from '../../support/options';

export interface EntityOptions {
  readonly attributes: Readonly<Record<string, MappedProperty>>;
  readonly timeZone: string;
  readonly periodMinutes?: number;
  /** Ids of sources of an attribute, the most wanted first. */
  readonly datasets: readonly string[];
}

/** Attributes that have a property's name, but not its scale. */
const OTHER_SCALE = new Set(['airqualityindex']);

/** Reads one entity into the batch. */
export function readEntity(entity: Entity, options: EntityOptions, batch: BatchBuilder): void {
  batch.row();
  if (/^indoor$/i.test(textOfAttribute(entity, 'typeOfLocation') ?? textOfAttribute(entity, 'typeofLocation') ?? '')) {
    batch.reject('indoor');
    return;
  }
  const wanted = wantedAttributes(entity, options);
  tellNames(batch, entity, wanted);
  if (wanted.length === 0) {
    batch.reject(
      `entity of type ${entity.type.slice(0, 40)} has no attribute that the hub knows: name them in option "attributes"`
    );
    return;
  }
  const station = stationOf(entity);
  batch.station({ station, ...nameOf(entity), ...pointOf(attributeOf(entity['location']).value) });
  const period = observedPeriod(entity, options.timeZone);
  const vehicle = textOfAttribute(entity, 'vehicleType');
  for (const [name, instance, meaning, isOneOfMany] of wanted.flatMap((one) => instancesIn(batch, one, options))) {
    const attribute = attributeOf(instance);
    const said = saidByHub(instance);
    const own = observedAt(attribute, options.timeZone);
    // Of a list of values each has a time of its own; what the entity says is that of the last.
    const time = said.interval ?? (isOneOfMany || said.property !== undefined ? (own ?? period) : (period ?? own));
    const value = meaning.unit === 'space' ? stateOf(attribute.value) : numberOf(attribute.value);
    const meant = forVehicle(meaning, vehicle);
    if (said.isHandedOn) {
      continue;
    }
    const target = meant && typeof value === 'number' ? targetFor(meant, attribute, value) : undefined;
    if (value === 'missing') {
      batch.miss();
    } else if (value === undefined) {
      batch.reject(`attribute "${name}" is not a number`);
    } else if (!meant) {
      batch.reject(`${localName(name)} of vehicles of a kind without a property`);
    } else if (!time) {
      batch.reject('value without a time: no dateObserved, dateObservedFrom/To or observedAt that can be read');
    } else if (!target) {
      batch.reject(
        `attribute "${name}": unit code "${attribute.unitCode?.slice(0, 10)}" does not fit ${meant.property}: give its unit in option "attributes"`
      );
    } else {
      const span = said.property === undefined ? withPeriod(time, options.periodMinutes) : time;
      readValue(batch, target, upTo360(meant, value), { station, ...span, ...said.flags });
    }
  }
}

/** „One“ and „piece“ (UN/CEFACT): what is counted in them is counted. */
const COUNTED = new Set(['C62', 'H87']);

const PLAIN_UNITS: Readonly<Record<string, string>> = { bearing: 'deg', space: '{code}' };

type Wanted = readonly [name: string, raw: unknown, meaning: Meaning];

/** Each value that an attribute holds. */
function instancesIn(
  batch: BatchBuilder,
  [name, raw, meaning]: Wanted,
  { datasets }: EntityOptions
): (readonly [...Wanted, isOneOfMany: boolean])[] {
  const instances = instancesOf(raw, datasets);
  if ('several' in instances) {
    batch.reject(
      `attribute "${name}" has several sources: put one in option "datasets": ${instances.several.join(', ')}`
    );
    return [];
  }
  return instances.map((instance) => [name, instance, meaning, instances.length > 1] as const);
}

/** What is about the entity and its time. */
const FRAME = new Set([
  ...['id', 'type', '@context', 'location', 'dateobserved', 'dateobservedfrom', 'dateobservedto', 'timeinstant'],
  ...['timestamp', 'name', 'stationname', 'laneid', 'vehicletype', 'typeoflocation', 'address', 'areaserved'],
  ...['dataprovider', 'source', 'license', 'category', 'refparkingsite', 'refweatherobserved'],
]);

/** Counts the attributes by name, read or not. */
function tellNames(batch: BatchBuilder, entity: Entity, wanted: readonly Wanted[]): void {
  const read = new Set(wanted.map(([name]) => name));
  for (const term of Object.keys(entity)) {
    const name = localName(term).slice(0, 40);
    if (read.has(name)) {
      batch.known(name);
    } else if (!FRAME.has(name.toLowerCase())) {
      batch.unread(OTHER_SCALE.has(plainName(term)) ? `${name} (another scale than that of the UBA)` : name);
    }
  }
}

/** In the order of the document. */
function wantedAttributes(entity: Entity, { attributes }: EntityOptions): Wanted[] {
  const model = modelOf(entity.type) ?? {};
  return Object.entries(entity).flatMap(([term, raw]) => {
    const name = localName(term).slice(0, 40);
    const own = optionFor(attributes, name);
    const meaning = own
      ? own.unit === undefined
        ? { property: own.property, unit: findProperty(own.property)!.ucum }
        : { property: own.property, unit: own.unit, configured: true as const }
      : meantByHub(raw, optionFor(model, plainName(term)));
    return meaning ? [[name, raw, meaning] as const] : [];
  });
}

/** A hub names the property itself, also of attributes that no model has. */
function meantByHub(raw: unknown, known: Meaning | undefined): Meaning | undefined {
  const { property } = saidByHub(Array.isArray(raw) ? raw[0] : raw);
  return property === undefined || property === known?.property
    ? known
    : { property, unit: findProperty(property)!.ucum };
}

/** A parking space; whatever is neither free nor occupied is not known. */
function stateOf(status: unknown): number | 'missing' {
  return status === 'free' ? 0 : status === 'occupied' ? 1 : 'missing';
}

/** A fraction above one is a percentage: brokers without unit codes hold both. */
function targetFor(
  { property, unit, configured }: Meaning,
  { unitCode }: Attribute,
  value: number
): Target | undefined {
  if (unit === '{count}' && COUNTED.has(unitCode ?? '')) {
    return targetOf(property, unit);
  }
  const usual = unit === 'fraction' ? (Math.abs(value) <= 1 ? '1' : '%') : (PLAIN_UNITS[unit] ?? unit);
  return targetOf(property, configured ? unit : (unitCode ?? usual));
}

/** The models count directions from −180 to 180. */
function upTo360({ unit }: Meaning, value: number): number {
  return unit === 'bearing' && value < 0 ? value + 360 : value;
}

function observedAt({ observedAt: stamp }: Attribute, zone: string): Interval | undefined {
  const at = stamp === undefined ? undefined : instantOf(stamp, zone);
  return at === undefined ? undefined : { start: at, end: at };
}

/** An instant closes the period that it is for, where the configuration says how long that is. */
function withPeriod({ start, end }: Interval, minutes = 0): Interval {
  return { start: start === end ? end - inMilliseconds(minutes) : start, end };
}

function nameOf(entity: Entity): { name?: string } {
  const name = ['name', 'stationName'].map((key) => textOfAttribute(entity, key)).find(Boolean);
  return name === undefined ? {} : { name };
}
