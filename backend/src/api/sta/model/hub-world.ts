import { kommuneName } from '../../../analysis/selection/describe';
import { periodWords } from '../../../analysis/wording/period-words';
import { displayUnit } from '@smartregion/terms/units';
import { DEFINED_BY_A_HUB } from '../../../model/property-names';
import { SECOND, type Interval } from '../../../model/time';
import { Time, type Entity } from './entity';
import { worldOf, type ReadingSource, type World } from './world';
import type { Catalogue } from '../../../analysis/question';
import type { Station } from '../../../model/kommune';
import type { DescribedSeries, Series } from '../../../model/series';

const GEOJSON = 'application/geo+json';
const MEASUREMENT = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement';

/** First and last of what each series has measured; it moves on while all else stays. */
export interface Extents {
  current: ReadonlyMap<number, Interval>;
}

/**
 * What somebody may see of the hub, as SensorThings has it: a station is a Thing, with one Location and one
 * FeatureOfInterest, a series a Datastream, a feed at a station a Sensor. Series that have measured nothing yet (forecasts
 * among them) are none: every relation leads to something.
 *
 * An entity's id is that of the first series that the store has of it, whoever may see that series: the store gives ids in
 * order, for good and never twice.
 * @param every series of the store, also those that nobody here may see
 */
export function hubWorld(
  series: readonly DescribedSeries[],
  every: readonly Series[],
  extents: Extents,
  catalogue: Catalogue
): World {
  const measured = series.filter(({ id }) => extents.current.has(id));
  const first = firstIds(every);
  const idOf = (key: string) => first.get(key)!;
  const extentOf = ({ id }: Series) => extents.current.get(id)!;
  const stations = groupBy(measured, ({ station }) => station);
  const sensors = new Map(measured.map((one) => [sensorKey(one), one]));
  const properties = new Map(measured.map((one) => [one.property, one]));
  return worldOf(
    [
      ...[...stations.values()].flatMap((own) => {
        const since = Math.min(...own.map((one) => extentOf(one).start));
        return placeEntities(own[0]!.stationInfo, idOf(stationKey(own[0]!.station)), since, catalogue);
      }),
      ...[...sensors.values()].map((one) => sensorOf(one, idOf(sensorKey(one)))),
      ...[...properties.values()].map((one) => observedProperty(one, idOf(propertyKey(one.property)))),
      ...measured.map((one) => datastreamOf(one, () => extentOf(one), idOf)),
    ],
    measured.map((one) => readingSource(one, () => extentOf(one), idOf(stationKey(one.station))))
  );
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value)) ?? [];
    group.push(value);
    groups.set(keyOf(value), group);
  }
  return groups;
}

const stationKey = (station: string): string => `station\u001f${station}`;
const propertyKey = (property: string): string => `property\u001f${property}`;
const sensorKey = ({ station, feed }: Pick<Series, 'station' | 'feed'>): string =>
  `sensor\u001f${station}\u001f${feed}`;

function firstIds(series: readonly Series[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const one of [...series].sort((a, b) => b.id - a.id)) {
    first.set(stationKey(one.station), one.id).set(propertyKey(one.property), one.id).set(sensorKey(one), one.id);
  }
  return first;
}

/** Thing, Location, HistoricalLocation and FeatureOfInterest of a station: each has its id in its own set. */
function placeEntities(station: Station, id: number, since: number, catalogue: Catalogue): Entity[] {
  const { name, lat, lon } = station;
  const point = { type: 'Point', coordinates: [lon, lat] };
  const where = `${name}, ${kommuneName(station, catalogue)}`;
  const place = { name, description: `Standort ${where}`, encodingType: GEOJSON };
  return [
    {
      set: 'Things',
      id,
      members: { name, description: `Messstelle ${where}`, properties: stationProperties(station, catalogue) },
      links: { Locations: [id] },
    },
    { set: 'Locations', id, members: { ...place, location: point }, links: {} },
    { set: 'HistoricalLocations', id, members: { time: new Time(since) }, links: { Thing: [id], Locations: [id] } },
    { set: 'FeaturesOfInterest', id, members: { ...place, feature: point }, links: {} },
  ];
}

function stationProperties(station: Station, catalogue: Catalogue): Record<string, unknown> {
  return present({
    station: station.id,
    kommune: station.kommune,
    kommuneName: kommuneName(station, catalogue),
    region: catalogue.region.name,
    class: station.class,
    surroundings: station.surroundings,
    height: station.height,
    zone: station.zone,
  });
}

function sensorOf({ feed, stationInfo, licence }: DescribedSeries, id: number): Entity {
  const members = {
    name: `${stationInfo.name} · ${feed}`,
    description: `Was ${licence.attribution} von der Messstelle ${stationInfo.name} liefert`,
    encodingType: 'text/plain',
    metadata: `Datenquelle ${feed}, Klasse ${stationInfo.class}`,
    properties: { feed, station: stationInfo.id, class: stationInfo.class },
  };
  return { set: 'Sensors', id, members, links: {} };
}

function observedProperty({ propertyInfo }: DescribedSeries, id: number): Entity {
  const { id: property, de, en, domain, aggregation, symbol } = propertyInfo;
  const members = {
    name: de,
    definition: `${DEFINED_BY_A_HUB}${property}`,
    description: en,
    properties: present({ property, domain, aggregation, symbol }),
  };
  return { set: 'ObservedProperties', id, members, links: {} };
}

function datastreamOf(one: DescribedSeries, extent: () => Interval, idOf: (key: string) => number): Entity {
  const { id, stationInfo, propertyInfo } = one;
  const thing = idOf(stationKey(one.station));
  return {
    set: 'Datastreams',
    id,
    members: {
      // All that tells it from others, and not only from those of today: it must not change.
      name: `${stationInfo.name} · ${propertyInfo.de} (${periodWords(one.period, 'de')}, ${one.feed})`,
      description: `${propertyInfo.de} an der Messstelle ${stationInfo.name}`,
      unitOfMeasurement: unitOf(propertyInfo.ucum),
      observationType: MEASUREMENT,
      observedArea: { type: 'Point', coordinates: [stationInfo.lon, stationInfo.lat] },
      get phenomenonTime() {
        const { start, end } = extent();
        return new Time(start, end);
      },
      properties: datastreamProperties(one),
    },
    links: {
      Thing: [thing],
      Sensor: [idOf(sensorKey(one))],
      ObservedProperty: [idOf(propertyKey(one.property))],
      FeatureOfInterest: [thing],
    },
  };
}

/** Grafana's plugin shows nothing without a symbol: what has no unit is counted in ones. */
export function unitOf(ucum: string): { name: string; symbol: string; definition: string } {
  const symbol = displayUnit(ucum) || '1';
  return { name: symbol, symbol, definition: `ucum:${ucum}` };
}

/** What must stand beside the data, and what they are. A further hub takes nothing that has been handed on. */
function datastreamProperties(one: DescribedSeries): Record<string, unknown> {
  return present({
    property: one.property,
    feed: one.feed,
    period: one.period,
    every: one.cadence / SECOND,
    attribution: one.licence.attribution,
    licence: one.licence.id,
    licenceUrl: one.licence.url,
    redistribution: one.licence.redistribution,
    modelled: one.modelled || undefined,
    handedOn: HANDED_ON.has(one.feed) || undefined,
    demo: one.demo || undefined,
    corrections: one.corrections?.map(({ version }) => version),
  });
}

/** Feeds that may bring what another hub has: it is asked at its source. */
const HANDED_ON: ReadonlySet<string> = new Set(['sensorthings']);

function readingSource(
  { id, period, cadence }: DescribedSeries,
  extent: () => Interval,
  feature: number
): ReadingSource {
  return {
    ...{ id, period, cadence, feature },
    get extent() {
      return extent();
    },
  };
}

/** Clients fail on a null where they expect a text. */
function present(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
