import { datastreamOf, observedProperty, readingSource, sensorOf } from './series-entities';
import { placeEntities } from './station-entities';
import { worldOf, type World } from './world';
import type { Catalogue } from '../../../analysis/question';
import type { DescribedSeries, Series } from '../../../model/series';
import type { Interval } from '../../../model/time';

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
      ...measured.map((one) =>
        datastreamOf(one, () => extentOf(one), {
          station: idOf(stationKey(one.station)),
          sensor: idOf(sensorKey(one)),
          property: idOf(propertyKey(one.property)),
        })
      ),
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
