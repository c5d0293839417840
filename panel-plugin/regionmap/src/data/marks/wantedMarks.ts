import { isCalled } from '../ground/areas';
import type { Wanting } from './arrangeMarks';
import type { Point } from './boxes';
import { clusters } from './cluster';
import type { MapGiven, Mark } from './mark';
import { type Happening, isArea, type Place, type Station } from '../region';
import type { Size } from '../ground/viewport';

/** In em: a sign, several as one, a piece of road, a station without a sign. */
const SIGN = 2;
const PILL = { width: 3.6, height: 2 };
const BAR = { width: 2.4, height: 0.9 };
const BARS = { width: 4.4, height: 1.7 };
const DOT = 1;
const DIGIT = 0.62;
/** One arrow is enough for so much of the map. */
const WIND = 4.5;

const times = ({ width, height }: Size, em: number): Size => ({ width: width * em, height: height * em });
const square = (length: number): Size => ({ width: length, height: length });

const pointOf = ({ projection }: MapGiven, place: Place): Point => {
  const [x, y] = projection(place as [number, number]) ?? [NaN, NaN];
  return { x, y };
};

type Placed = Station & { readonly at: Place };
const placed = (stations: readonly Station[]) => stations.filter((one): one is Placed => one.at !== null);

/** The heaviest first, equals in the order of the data. Weights are few: no station has to be held against any other. */
function byWeight(stations: readonly Placed[], weightOf: (one: Placed) => number): Placed[] {
  const alike = new Map<number, Placed[]>();
  for (const one of stations) {
    const weight = weightOf(one);
    const group = alike.get(weight);
    if (group) {
      group.push(one);
    } else {
      alike.set(weight, [one]);
    }
  }
  return [...alike].sort(([a], [b]) => b - a).flatMap(([, group]) => group);
}

/** Stations weigh more than sensors. */
const trustIn = ({ isSensor }: Station): number => (isSensor ? 0 : 1);

/** Wider for every digit of its number but the first. */
const pill = ({ width, height }: Size, count: number): Size => ({
  width: width + DIGIT * (String(count).length - 1),
  height,
});

const clusterSize = (em: number) => (count: number) => times(count > 1 ? pill(PILL, count) : square(SIGN), em);

export function airMarks(given: MapGiven): Mark[] {
  const sizeOf = clusterSize(given.fontSize);
  const rated = placed(given.stations.filter(({ air }) => air));
  // Worst class first, and of equals stations before sensors; without a class last.
  const stations = byWeight(rated, (one) => 2 * (one.air?.class ?? 0) + trustIn(one));
  return clusters(stations, ({ at }) => pointOf(given, at), sizeOf).map(({ items, x, y }) => ({
    ...{ kind: 'air', key: `air/${items[0].id}`, stations: items, home: { x, y }, x, y },
    ...sizeOf(items.length),
  }));
}

/** The slowest first; where the state is not known last. */
export function trafficMarks(given: MapGiven): Mark[] {
  const sizeOf = (count: number) => times(count > 1 ? pill(BARS, count) : BAR, given.fontSize);
  const stations = placed(given.stations.filter(({ traffic }) => traffic));
  const slowest = byWeight(stations, ({ traffic }) => traffic?.level ?? 0);
  return clusters(slowest, ({ at }) => pointOf(given, at), sizeOf).map(({ items, x, y }) => ({
    ...{ kind: 'traffic', key: `traffic/${items[0].id}`, stations: items, home: { x, y }, x, y },
    ...sizeOf(items.length),
  }));
}

export function windMarks(given: MapGiven): Mark[] {
  const stations = placed(given.stations.filter(({ wind }) => wind));
  const reach = square(WIND * given.fontSize);
  return clusters(
    byWeight(stations, trustIn),
    ({ at }) => pointOf(given, at),
    () => reach
  ).map(({ items: [station] }) => single('wind', station, given, square(SIGN)));
}

/** Stations of which the map has no sign, only figures. */
export const plainMarks = (given: MapGiven): Mark[] =>
  placed(given.stations.filter(({ air, wind, traffic }) => !air && !wind && !traffic)).map((station) =>
    single('plain', station, given, square(DOT))
  );

function single(kind: 'wind' | 'plain', station: Placed, given: MapGiven, size: Size): Mark {
  const home = pointOf(given, station.at);
  return { kind, key: `${kind}/${station.id}`, station, home, ...home, ...times(size, given.fontSize) };
}

/** The gravest first; what holds in whole Kommunen stands in the first of them. */
export function happeningMarks(given: MapGiven): Mark[] {
  const sizeOf = clusterSize(given.fontSize);
  const places = given.happenings.flatMap((one) => {
    const place = one.at ? pointOf(given, one.at) : middlesOf(one, given)[0];
    return place ? [{ one, place }] : [];
  });
  return clusters(places, ({ place }) => place, sizeOf).map(({ items, x, y }) => ({
    ...{ kind: 'happening', key: `happening/${items[0].one.id}`, home: { x, y }, x, y },
    happenings: items.map(({ one }) => one) as [Happening, ...Happening[]],
    ...sizeOf(items.length),
  }));
}

/** The middles of the areas in which a warning holds. */
function middlesOf(one: Happening, given: MapGiven): Point[] {
  const concerned = isArea(one) ? given.areas.filter((area) => one.kommunen.some((name) => isCalled(area, name))) : [];
  return concerned.map(given.middleOf);
}

/** Where the sign of a warning may stand: anywhere in its areas, and nowhere else. */
export function placesOfWarning(one: Happening, given: MapGiven): Pick<Wanting, 'instead' | 'mayStand'> {
  const em = given.fontSize;
  const concerned = given.areas.filter((area) => one.kommunen.some((name) => isCalled(area, name)));
  const steps = [0, 1.5, -1.5, 3, -3];
  return {
    instead: concerned.flatMap((area) => {
      const { x, y } = given.middleOf(area);
      return steps.flatMap((dy) => steps.map((dx) => ({ x: x + dx * em, y: y + dy * em })));
    }),
    mayStand: (at) => concerned.some((area) => given.isInside(area, at)),
  };
}
