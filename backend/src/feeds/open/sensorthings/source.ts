import type { StationFacts } from '../../../model/observation';
import { propertyOf } from '@smartregion/terms/property';
import type { MappedProperty } from '../mapping/option';
import { optionFor } from '../mapping/option';
import { DEFINED_BY_A_HUB, propertyDefined, propertyNamed, type NamedProperty } from '../../../model/property-names';
import { pointOf } from '../mapping/place';
import { targetOf, type Target } from '../mapping/target';
import { isNoUnit, unitFor } from '../mapping/units';
import type { Datastream, Thing } from './entities';

/** Where the observations of a datastream belong, or in plain words why nobody can tell. */
export interface Source {
  readonly station: string;
  readonly target: Target | string;
  /** A hub of this kind: its words for quality are ours. */
  readonly isHub?: boolean;
  /** As `unitOfMeasurement` says it: `Fahrräder/15 Minuten`. */
  readonly period?: string;
}

export type Mapping = Readonly<Record<string, MappedProperty>>;

/**
 * A datastream of a hub that has it from another server itself: whoever asks that server's hub as well would have all
 * twice, and two hubs that ask each other theirs again and again.
 */
export const HANDED_ON = 'handed on by a hub';

/** @param asked the Thing that was asked for, where the datastream does not name its own */
export function sourceOf(
  datastream: Datastream,
  id: string | undefined,
  thing: Thing | undefined,
  asked: string | undefined,
  mapping: Mapping
): Source {
  const station = thing?.['@iot.id'] ?? asked ?? `Datastreams(${id ?? '?'})`;
  if (id === undefined) {
    return { station, target: 'observation that does not say of which datastream it is' };
  }
  if (datastream.properties?.handedOn === true) {
    return { station, target: HANDED_ON };
  }
  const mapped = optionFor(mapping, id);
  const isHub = datastream.ObservedProperty?.definition?.startsWith(DEFINED_BY_A_HUB) ?? false;
  const counted = isHub ? undefined : countedIn(datastream);
  if (counted && (!mapped || (mapped.unit === undefined && mapped.property === counted.target.property.id))) {
    return { station, ...counted };
  }
  const property = mapped?.property ?? propertyFrom(datastream);
  if (property === undefined) {
    return { station, target: unmapped(datastream, id) };
  }
  return {
    station,
    ...(counted ? { period: counted.period } : {}),
    isHub,
    target: mapped?.unit ? targetOf(property, mapped.unit)! : inItsUnit(datastream, id, property, mapped !== undefined),
  };
}

/** `Fahrräder/15 Minuten`, `Kfz/Stunde`: what was counted, and in which time; so much a number says by its unit alone. */
function countedIn({
  unitOfMeasurement: unit,
}: Datastream): { readonly target: Target; readonly period: string } | undefined {
  const [, what = '', period] =
    /^(\p{L}[\p{L} ]+)\s?(?:\/|pro |je )\s?((?:\d+\s?)?\p{L}[\p{L}.]+)$/u.exec(unit?.symbol ?? '') ?? [];
  const named = propertyNamed(what.trim());
  const target = named.kind === 'property' && period !== undefined ? targetOf(named.id, '{count}') : undefined;
  return target && period !== undefined ? { target, period } : undefined;
}

/** By what the observed property is called and how it is defined; by the datastream's name where these leave it open. */
function propertyFrom({ ObservedProperty: observed, name }: Datastream): string | undefined {
  const said = [propertyDefined(observed?.definition ?? ''), propertyNamed(observed?.name ?? '')];
  const ids = idsIn(said);
  if (ids.length > 1) {
    return undefined;
  }
  const own = idsIn([propertyNamed(name ?? '')])[0];
  const open = said.flatMap((named) => (named.kind === 'ambiguous' ? named.ids : []));
  return ids[0] ?? (own !== undefined && (open.length === 0 || open.includes(own)) ? own : undefined);
}

function idsIn(named: readonly NamedProperty[]): string[] {
  return [...new Set(named.flatMap((one) => (one.kind === 'property' ? [one.id] : [])))];
}

function inItsUnit({ unitOfMeasurement }: Datastream, id: string, property: string, mapped: boolean): Target | string {
  const { symbol = '', name = '', definition = '' } = unitOfMeasurement ?? {};
  const said = [symbol, definition, definition.split(/[/#:]/).at(-1)!, name].filter((text) => !isNoUnit(text));
  const readable = said.find((text) => unitFor(text, propertyOf(property)));
  if (readable !== undefined) {
    return targetOf(property, readable)!;
  }
  if (said.length > 0) {
    return `datastream ${id}: unit "${said[0]!.slice(0, 30)}" does not fit ${property}: give it in option "datastreams"`;
  }
  return mapped || unitFor('1', propertyOf(property)) !== undefined
    ? targetOf(property)!
    : `datastream ${id}: ${property} without a unit: give it in option "datastreams"`;
}

function unmapped({ ObservedProperty: observed, name }: Datastream, id: string): string {
  const called = observed?.name ?? name;
  return `datastream ${id}${called ? ` ("${called.slice(0, 40)}")` : ''} is of no property that the hub can tell: name it in option "datastreams"`;
}

/** Name and place of a Thing. */
export function factsOf(thing: Thing): StationFacts | undefined {
  const id = thing['@iot.id'];
  const place = thing.Locations?.map(({ location }) => pointOf(location)).find((point) => point !== undefined);
  return id === undefined ? undefined : { station: id, ...(thing.name ? { name: thing.name } : {}), ...place };
}
