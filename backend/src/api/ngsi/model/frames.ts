import { kommuneName } from '../../../analysis/selection/describe';
import { ENTITY_TYPES, meaningOf, typeOf, type EntityType, type Meaning } from './models';
import { property, type Attribute, type Attributes } from './entity';
import type { Catalogue } from '../../../analysis/question';
import type { Station } from '../../../model/kommune';
import type { DescribedSeries } from '../../../model/series';

/** A series that tells of an attribute. */
export interface Slot {
  readonly series: DescribedSeries;
  readonly meaning: Meaning;
}

/** An entity without its readings: what a station has of one type, or the parking spaces that are counted together. */
export interface Frame {
  readonly id: string;
  readonly type: EntityType;
  /** What does not change with the readings. */
  readonly fixed: Attributes;
  /** In the order of the vocabulary, of one property the preferred series first. */
  readonly slots: readonly Slot[];
  /** Of a place with single spaces: how each of them is. */
  readonly spaces: readonly DescribedSeries[];
}

/**
 * The entities of those who may see these series: by Kommune, station and type.
 * @param together those that they may see put together: of single parking spaces
 */
export function framesOf(
  series: readonly DescribedSeries[],
  catalogue: Catalogue,
  together = series
): readonly Frame[] {
  const stations = groupBy(series, ({ station }) => station);
  const zones = groupBy(
    together.filter((one) => typeOf(one.propertyInfo) === 'ParkingSpot' && one.stationInfo.zone !== undefined),
    ({ stationInfo: { kommune, zone } }) => `${kommune}:${zone!}`
  );
  return [
    ...[...stations.values()].flatMap((own) => framesOfStation(own, catalogue)),
    ...[...zones].map(([key, spaces]) => frameOfZone(key, spaces, catalogue)),
  ];
}

function framesOfStation(series: readonly DescribedSeries[], catalogue: Catalogue): Frame[] {
  const types = new Set(series.map(({ propertyInfo }) => typeOf(propertyInfo)));
  return ENTITY_TYPES.filter((type) => types.has(type)).map((type) => {
    const slots = series.flatMap((one): Slot[] => {
      const meaning = meaningOf(one.propertyInfo, type);
      return meaning ? [{ series: one, meaning }] : [];
    });
    const station = series[0]!.stationInfo;
    const fixed = new Map([
      ...placed(station, catalogue),
      ...provided(slots.map((slot) => slot.series)),
      ...related(station, type, types),
    ]);
    return { id: idOf(type, station.id), type, fixed, slots, spaces: [] };
  });
}

/** All spaces of a street or car park as one. */
function frameOfZone(key: string, spaces: readonly DescribedSeries[], catalogue: Catalogue): Frame {
  const [{ stationInfo: first }] = spaces as readonly [DescribedSeries];
  const mean = (of: (station: Station) => number) =>
    Math.round((spaces.reduce((sum, { stationInfo }) => sum + of(stationInfo), 0) / spaces.length) * 1e6) / 1e6;
  const station = { ...first, name: first.zone!, lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
  const fixed = new Map([...placed(station, catalogue), ...provided(spaces)]);
  return { id: idOf('OnStreetParking', key), type: 'OnStreetParking', fixed, slots: [], spaces };
}

/** Stable for a station: it goes into addresses of others. */
function idOf(type: EntityType, local: string): string {
  return `urn:ngsi-ld:${type}:${local.split(':').map(encodeURIComponent).join(':')}`;
}

type Named = [name: string, instances: readonly Attribute[]];

function placed(station: Station, catalogue: Catalogue): Named[] {
  const locality = kommuneName(station, catalogue);
  const address = { type: 'PostalAddress', addressCountry: 'DE', addressLocality: locality };
  return [
    ['name', [property(station.name)]],
    ['location', [{ kind: 'GeoProperty', value: { type: 'Point', coordinates: [station.lon, station.lat] } }]],
    ['address', [property(address)]],
    ['areaServed', [property(locality)]],
  ];
}

/** What must stand beside the data. */
function provided(series: readonly DescribedSeries[]): Named[] {
  const distinct = (of: (one: DescribedSeries) => string) => [...new Set(series.map(of))];
  return [
    ['dataProvider', [property(distinct(({ licence }) => licence.attribution).join('; '))]],
    ['source', [property(distinct(({ feed }) => feed).join(', '))]],
    ['license', [property(oneOrList(distinct(({ licence }) => licence.url)))]],
  ];
}

const oneOrList = (values: readonly string[]): unknown => (values.length === 1 ? values[0] : values);

function related({ id, kommune, zone }: Station, type: EntityType, types: ReadonlySet<EntityType>): Named[] {
  if (type === 'AirQualityObserved' && types.has('WeatherObserved')) {
    return [['refWeatherObserved', [{ kind: 'Relationship', value: idOf('WeatherObserved', id) }]]];
  }
  if (type === 'ParkingSpot') {
    // The model wants a category and knows only on and off the street, which nobody has said.
    const category: Named = ['category', [property(['unspecified'])]];
    const site = zone === undefined ? undefined : idOf('OnStreetParking', `${kommune}:${zone}`);
    return site === undefined ? [category] : [category, ['refParkingSite', [{ kind: 'Relationship', value: site }]]];
  }
  return [];
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) {
      group.push(value);
    } else {
      groups.set(keyOf(value), [value]);
    }
  }
  return groups;
}
