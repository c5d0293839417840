import { displayUnit } from '@smartregion/terms/units';
import { periodWords } from '../../../analysis/wording/period-words';
import { DEFINED_BY_A_HUB } from '../../../model/property-names';
import { SECOND, type Interval } from '../../../model/time';
import { HANDED_ON } from '../../interfaces/handed-on';
import { Time, type Entity } from './entity';
import { present } from './present';
import type { ReadingSource } from './world';
import type { DescribedSeries } from '../../../model/series';

const MEASUREMENT = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement';

export function sensorOf({ feed, stationInfo, licence }: DescribedSeries, id: number): Entity {
  const members = {
    name: `${stationInfo.name} · ${feed}`,
    description: `Was ${licence.attribution} von der Messstelle ${stationInfo.name} liefert`,
    encodingType: 'text/plain',
    metadata: `Datenquelle ${feed}, Klasse ${stationInfo.class}`,
    properties: { feed, station: stationInfo.id, class: stationInfo.class },
  };
  return { set: 'Sensors', id, members, links: {} };
}

export function observedProperty({ propertyInfo }: DescribedSeries, id: number): Entity {
  const { id: property, de, en, domain, aggregation, symbol } = propertyInfo;
  const members = {
    name: de,
    definition: `${DEFINED_BY_A_HUB}${property}`,
    description: en,
    properties: present({ property, domain, aggregation, symbol }),
  };
  return { set: 'ObservedProperties', id, members, links: {} };
}

/** Ids of what a series belongs to. */
export interface RelatedIds {
  readonly station: number;
  readonly sensor: number;
  readonly property: number;
}

export function datastreamOf(one: DescribedSeries, extent: () => Interval, ids: RelatedIds): Entity {
  const { id, stationInfo, propertyInfo } = one;
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
      Thing: [ids.station],
      Sensor: [ids.sensor],
      ObservedProperty: [ids.property],
      FeatureOfInterest: [ids.station],
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

export function readingSource(
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
