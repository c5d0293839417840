import { RAW } from '../../model/correction';
import { HOUR, type Interval } from '../../model/time';
import { selectFirst } from '../selection/first-measured';
import { nearest } from '../selection/near';
import { isRated } from '../selection/preference';
import { stationOf, type SelectedMeasured, type Selection } from '../selection/selection';
import type { Station } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** So near a reference and a sensor breathe the same air, km. */
export const BESIDE_KM = 1;
/** Farther a reference tells of the region only, km. */
const FARTHEST_REFERENCE_KM = 10;
/** Whose median stands in for a reference. */
const NEIGHBOURS = 8;
/** Neighbours, and humidity, are none farther, km. */
const FARTHEST_KM = 15;
/** Sensors so near measure the same, km. */
const SIDE_BY_SIDE_KM = 0.1;

/** What is asked of sensors first, where nothing is named. */
export const SENSOR_POLLUTANTS = ['pm25', 'pm10', 'no2', 'o3'] as const;

/** One property of a station: all series that stand in for each other. */
export interface Instrument {
  readonly station: Station;
  readonly property: string;
  readonly series: readonly [DescribedSeries, ...DescribedSeries[]];
}

/** What a sensor is held against. */
export type Against =
  | { readonly kind: 'reference'; readonly instrument: Instrument; readonly km: number }
  | { readonly kind: 'neighbours'; readonly instruments: readonly Instrument[] };

export interface Sensor extends Instrument {
  /** Absent: nobody measures the property near. */
  readonly against?: Against;
  /** A sensor at the same place. */
  readonly sideBySide?: Instrument;
  readonly humidity?: Instrument;
  /** End of its last reading; absent: it has none. */
  readonly last?: number;
}

export interface Chosen {
  readonly selected: SelectedMeasured;
  readonly all: readonly Instrument[];
}

/** The sensors of a selection: stations that are named, else those that are only indicative. */
export async function chosenSensors(wanted: Selection, reference: string, scope: Scope): Promise<Chosen> {
  const selected = await selectFirst(wanted, SENSOR_POLLUTANTS, scope);
  const named = reference === '' ? undefined : stationOf(reference, scope.catalogue).id;
  const isMeant = ({ station, stationInfo, cadence }: DescribedSeries) =>
    cadence <= HOUR && station !== named && (wanted.stations.length > 0 || stationInfo.class === 'indicative');
  return { selected, all: instruments(selected.series.filter(isMeant)) };
}

/**
 * What each sensor is held against: the reference that is named, else one beside it, else the median of its neighbours, else
 * the nearest reference.
 */
export async function sensorsOf({ all, selected }: Chosen, named: string, scope: Scope): Promise<Sensor[]> {
  const properties = new Set([...all.flatMap(({ property }) => [property, RAW(property)]), HUMIDITY]);
  const usable = (await scope.catalogue.series()).filter(
    (one) => properties.has(one.property) && one.cadence <= HOUR && isRated(one)
  );
  const groups = new Map(
    [...properties].map((property) => {
      const own = instruments(usable.filter((one) => one.property === property));
      return [property, { all: own, sensors: own.filter(isIndicative), references: own.filter(isReference(named)) }];
    })
  );
  const last = ({ series }: Instrument) =>
    Math.max(...series.map(({ id }) => selected.extents.get(id)?.end ?? -Infinity));
  return all.map((sensor): Sensor => {
    const { sensors } = groups.get(sensor.property)!;
    // A reference needs no correction.
    const { references } = groups.get(RAW(sensor.property))!;
    const neighbours = nearest(sensor, sensors, FARTHEST_KM, NEIGHBOURS);
    const [reference] = nearest(sensor, references, named === '' ? FARTHEST_REFERENCE_KM : Infinity, 1);
    const [moist] = nearest(sensor, groups.get(HUMIDITY)!.all, FARTHEST_KM, 1);
    const own = groups.get(HUMIDITY)!.all.find(({ station }) => station === sensor.station);
    const isBeside = named !== '' || (reference?.km ?? Infinity) <= BESIDE_KM;
    const against: Against | undefined =
      isBeside || neighbours.length < LEAST_NEIGHBOURS
        ? reference && { kind: 'reference', instrument: reference.one, km: reference.km }
        : { kind: 'neighbours', instruments: neighbours.map(({ one }) => one) };
    const humidity = own ?? moist?.one;
    return {
      ...sensor,
      ...(against ? { against } : {}),
      ...(neighbours[0] && neighbours[0].km <= SIDE_BY_SIDE_KM ? { sideBySide: neighbours[0].one } : {}),
      ...(humidity ? { humidity } : {}),
      ...(last(sensor) > -Infinity ? { last: last(sensor) } : {}),
    };
  });
}

const HUMIDITY = 'relative_humidity';
const isIndicative = ({ station }: Instrument): boolean => station.class === 'indicative';
const isReference =
  (named: string) =>
  ({ station }: Instrument): boolean =>
    named === '' ? station.class === 'reference' : station.id === named;

/** Of fewer the median is one of them. */
const LEAST_NEIGHBOURS = 3;

function instruments(all: readonly DescribedSeries[]): Instrument[] {
  const groups = new Map<string, [DescribedSeries, ...DescribedSeries[]]>();
  for (const series of all) {
    const key = `${series.station} ${series.property}`;
    const own = groups.get(key);
    if (own) {
      own.push(series);
    } else {
      groups.set(key, [series]);
    }
  }
  return [...groups.values()].map((series) => ({
    ...{ station: series[0].stationInfo, property: series[0].property, series },
  }));
}

/**
 * All series that a rating of these reads.
 * @param humid whether humidity is asked for, too
 */
export function seriesRead(sensors: readonly Sensor[], humid: boolean): DescribedSeries[] {
  const used = sensors.flatMap((sensor) => [
    sensor,
    ...(sensor.against?.kind === 'reference' ? [sensor.against.instrument] : (sensor.against?.instruments ?? [])),
    ...(sensor.sideBySide ? [sensor.sideBySide] : []),
    ...(humid && sensor.humidity ? [sensor.humidity] : []),
  ]);
  return [...new Map(used.flatMap(({ series }) => series).map((series) => [series.id, series])).values()];
}

/** What has sent within a day counts as reporting. */
const SILENT_AFTER = 24 * HOUR;
export const reports = ({ last }: Sensor, { end }: Interval): boolean =>
  last !== undefined && last > end - SILENT_AFTER;
