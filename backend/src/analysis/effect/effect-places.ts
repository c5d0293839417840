import { HubError } from '@smartregion/terms/errors';
import { HOUR, type Interval } from '../../model/time';
import { mastFor, windMasts, type NearestMast } from '../hours/station-wind';
import { FARTHEST_BACKGROUND_KM, surroundingsBy } from '../relation/street-stations';
import { isRated } from '../selection/preference';
import { nearest } from '../selection/near';
import { selectMeasured, stationOf, type Selected } from '../selection/selection';
import type { Station } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** Each takes seconds to work out. */
export const MOST_STREETS = 6;

/** One property of a station, with the series that stand in for each other. */
export interface Place {
  readonly station: Station;
  readonly property: string;
  readonly series: readonly [DescribedSeries, ...DescribedSeries[]];
}

/** A street, what stands beside it, and whose weather is taken for both. */
export interface Subject {
  readonly street: Place;
  readonly backgrounds: readonly Place[];
  /** Absent where nobody measures the wind near enough. */
  readonly mast?: NearestMast;
  readonly temperature: readonly DescribedSeries[];
  /** When both, concentration and wind, were measured; absent: never. */
  readonly known?: Interval;
}

export interface EffectSelection {
  readonly kommunen: readonly string[];
  readonly stations: readonly string[];
  readonly properties: readonly string[];
  readonly background: readonly string[];
  readonly windStation: string;
}

export interface Streets {
  readonly selected: Selected;
  readonly all: readonly Place[];
  /** Whether they are known to stand at a street: by name, by the configuration, or by a counter beside them. */
  readonly areStreets: boolean;
  /** Every place with one of the properties that stands at no street. */
  readonly away: readonly Place[];
}

/** The streets that a question is about; where none is named and none has a counter, every station that could be one. */
export async function streetsOf(p: EffectSelection, scope: Scope): Promise<Streets> {
  const properties = p.properties.length > 0 ? p.properties : ['no2'];
  const selected = await selectMeasured({ ...p, properties }, scope);
  selected.series.forEach(checkIsAir);
  const everything = await scope.catalogue.series();
  const places = placesOf(everything.filter((one) => properties.includes(one.property) && isUsable(one)));
  const surroundings = surroundingsBy(everything);
  const isStreet = ({ station }: Place) => surroundings(station) === 'traffic';
  const isAway = ({ station }: Place) => [undefined, 'background'].includes(surroundings(station));
  const asked = placesOf(selected.series.filter(isUsable));
  const streets = p.stations.length > 0 ? asked : asked.filter(isStreet);
  return {
    ...{ selected, all: streets.length > 0 ? streets : asked, areStreets: streets.length > 0 },
    away: places.filter((place) => isAway(place) && !p.stations.includes(place.station.id)),
  };
}

/** What stands beside streets, and whose weather is taken. */
export async function subjectsOf({ all, away }: Streets, p: EffectSelection, scope: Scope): Promise<Subject[]> {
  const backgrounds = new Set(p.background.map((id) => stationOf(id, scope.catalogue).id));
  const masts = await windMasts({ ...scope, range: await measuredTime(all, scope) });
  const everything = await scope.catalogue.series();
  const named = placesOf(everything.filter((one) => backgrounds.has(one.station) && isUsable(one)));
  const temperatures = everything.filter(({ property, modelled }) => property === 'air_temperature' && !modelled);
  const subjects = all.map((street): Omit<Subject, 'known'> => {
    const isAlike = ({ station, property }: Place) => property === street.property && station !== street.station;
    const mast = mastFor(street.station, masts, p.windStation, scope.catalogue);
    const found = nearest(street, away.filter(isAlike), FARTHEST_BACKGROUND_KM, 1).map(({ one }) => one);
    return {
      ...{ street, mast },
      backgrounds: backgrounds.size > 0 ? named.filter(isAlike) : found,
      temperature: temperatures.filter(({ station }) => station === mast?.station.id),
    };
  });
  return whenKnown(subjects, scope);
}

/** The model is one of log concentrations, hour by hour. */
const isUsable = (series: DescribedSeries): boolean =>
  isRated(series) && series.cadence <= HOUR && series.propertyInfo.aggregation === 'mean';

function placesOf(all: readonly DescribedSeries[]): Place[] {
  const places = new Map<string, [DescribedSeries, ...DescribedSeries[]]>();
  for (const series of all) {
    const key = `${series.station} ${series.property}`;
    const own = places.get(key);
    if (own) {
      own.push(series);
    } else {
      places.set(key, [series]);
    }
  }
  return [...places.values()].map((series) => ({
    ...{ station: series[0].stationInfo, property: series[0].property, series },
  }));
}

/** From the first value of a street to the last of any: whose wind began later cannot stand for the years before. */
async function measuredTime(streets: readonly Place[], { store, now }: Scope): Promise<Interval> {
  const series = streets.flatMap((street) => street.series);
  return together([...(await store.extent([...new Set(series.map(({ id }) => id))], now)).values()]);
}

async function whenKnown(subjects: readonly Omit<Subject, 'known'>[], { store, now }: Scope): Promise<Subject[]> {
  const series = subjects.flatMap(({ street, mast }) => [...street.series, ...(mast?.series ?? [])]);
  const extents = await store.extent([...new Set(series.map(({ id }) => id))], now);
  const timeOf = (some: readonly DescribedSeries[]) => together(some.flatMap(({ id }) => extents.get(id) ?? []));
  return subjects.map((subject) => {
    const [air, wind] = [timeOf(subject.street.series), timeOf(subject.mast?.series ?? [])];
    const known = { start: Math.max(air.start, wind.start), end: Math.min(air.end, wind.end) };
    return known.end > known.start && Number.isFinite(known.start) ? { ...subject, known } : subject;
  });
}

/** Of none it is empty: it ends before it begins. */
const together = (extents: readonly Interval[]): Interval => ({
  start: Math.min(...extents.map(({ start }) => start)),
  end: Math.max(...extents.map(({ end }) => end)),
});

/** @throws HubError `query`: of other properties neither weather nor logarithm tells anything */
function checkIsAir({ propertyInfo }: DescribedSeries): void {
  if (propertyInfo.domain !== 'air' || propertyInfo.aggregation !== 'mean') {
    throw new HubError(
      'query',
      {
        de: `Die Wirkung einer Maßnahme wird an Luftschadstoffen gemessen; „${propertyInfo.de}“ ist keiner.`,
        en: `The effect of a measure is told from air pollutants; "${propertyInfo.en}" is none.`,
      },
      { de: 'Wählen Sie zum Beispiel Stickstoffdioxid (no2).', en: 'Choose nitrogen dioxide (no2), for example.' },
      { property: propertyInfo.id }
    );
  }
}
