import type { GeoProjection } from 'd3-geo';
import { type Area, isCalled } from './areas';
import { arrangeMarks, around, type Wanting } from './arrangeMarks';
import { clusters, type Point } from './cluster';
import { type Happening, isArea, type Place, type Station } from './region';
import type { Size } from './viewport';

/** What is drawn of the region at places. */
export type Mark = Point & {
  readonly key: string;
  /** Where it really is. */
  readonly home: Point;
} & Size &
  (
    | { readonly kind: 'air'; readonly stations: readonly [Station, ...Station[]] }
    | { readonly kind: 'traffic' | 'wind' | 'plain'; readonly station: Station }
    | { readonly kind: 'happening'; readonly happenings: readonly [Happening, ...Happening[]] }
  );

/** A text beside the marks. */
export interface Label extends Point {
  readonly text: string;
  /** Of a mark; else the name of a Kommune. */
  readonly isOfMark: boolean;
}

export interface Shown {
  readonly wind: boolean;
  readonly traffic: boolean;
  readonly happenings: boolean;
  readonly names: boolean;
}

interface Given {
  readonly stations: readonly Station[];
  readonly happenings: readonly Happening[];
  readonly areas: readonly Area[];
  readonly shown: Shown;
  readonly projection: GeoProjection;
  readonly room: Size;
  readonly fontSize: number;
  /** In the corner, for the buttons. */
  readonly corner: Size;
  /** What a mark may be called beside it; empty for nothing. */
  readonly labelOf: (mark: Mark) => string;
  /** Where the name of an area stands at best. */
  readonly middleOf: (area: Area) => Point;
}

/** In em. */
const SIGN = 2;
const PILL = 3.6;
const BAR = { width: 2.4, height: 1 };
const DOT = 1;
const LETTER = 0.56;
/** Marks nearer than this are one. */
const REACH = 2.1;
/** One arrow is enough for so much of the map. */
const WIND_REACH = 4.5;

/** Worst class first, and of equals stations before sensors; without a class last. */
const byWeight = (a: Station, b: Station): number =>
  (b.air?.class ?? 0) - (a.air?.class ?? 0) || Number(a.isSensor) - Number(b.isSensor) || (a.name < b.name ? -1 : 1);

/** All marks and texts with their places: stations where they are, everything else where it hides none. */
export function marksOf(given: Given): { readonly marks: readonly Mark[]; readonly labels: readonly Label[] } {
  const { shown, room, fontSize: em, corner } = given;
  const wanted = [
    ...airMarks(given),
    ...(shown.happenings ? happeningMarks(given) : []),
    ...(shown.traffic ? trafficMarks(given) : []),
  ];
  const names = shown.names ? nameLabels(given) : [];
  const winds = shown.wind ? windMarks(given) : [];
  const plain = plainMarks(given);
  const taken = [{ left: room.width - corner.width, top: 0, right: room.width, bottom: corner.height }];
  const wanting = [
    ...wanted.map((mark) => wantingOf(mark, em)),
    ...names,
    ...[...winds, ...plain].map((mark) => wantingOf(mark, em)),
  ];
  const places = arrangeMarks(wanting, room, taken);
  const placed = [...wanted, ...names, ...winds, ...plain].map((one, i) => ({ one, at: places[i]! }));
  const marks = placed.flatMap(({ one, at }) => (at && 'kind' in one ? [{ ...one, ...at }] : []));
  const standing = placed.flatMap(({ one: { width, height }, at }) =>
    at ? [{ left: at.x - width / 2, right: at.x + width / 2, top: at.y - height / 2, bottom: at.y + height / 2 }] : []
  );
  const beside = marks.flatMap((mark) => {
    const text = given.labelOf(mark);
    return text === '' ? [] : [{ ...besideMark(mark, text, em), text }];
  });
  const besidePlaces = arrangeMarks(beside, room, [...taken, ...standing]);
  return {
    marks: inReadingOrder(marks, em),
    labels: [
      ...placed.flatMap(({ one, at }) => (at && 'text' in one ? [{ ...at, text: one.text, isOfMark: false }] : [])),
      ...beside.flatMap(({ text }, i) => (besidePlaces[i] ? [{ ...besidePlaces[i], text, isOfMark: true }] : [])),
    ],
  };
}

/** From the top row by row, as the marks are walked with arrows. */
const inReadingOrder = (marks: readonly Mark[], em: number): Mark[] => {
  const band = ({ y }: Mark) => Math.floor(y / (4 * em));
  return [...marks].sort((a, b) => band(a) - band(b) || a.x - b.x);
};

function wantingOf(mark: Mark, em: number): Wanting {
  const { home, width, height, kind } = mark;
  const step = (width + height) / 2;
  const instead = {
    air: [],
    traffic: [step, 1.6 * step],
    happening: [step, 1.6 * step],
    wind: [step, 1.7 * step, 2.4 * step],
    plain: [],
  };
  // A wind arrow stands for its surroundings; more of them than have room say nothing more.
  return {
    home,
    width: width + 0.15 * em,
    height: height + 0.15 * em,
    instead: around(home, ...instead[kind]),
    must: kind !== 'wind',
  };
}

const pointOf = ({ projection }: Given, place: Place): Point => {
  const [x, y] = projection([...place]) ?? [NaN, NaN];
  return { x, y };
};

const located = (stations: readonly Station[]) =>
  stations.filter((one): one is Station & { at: Place } => one.at !== null);

function airMarks(given: Given): Mark[] {
  const { fontSize: em } = given;
  const stations = located(given.stations.filter(({ air }) => air)).sort(byWeight);
  return clusters(stations, ({ at }) => pointOf(given, at), REACH * em).map(({ items, x, y }) => ({
    ...{ kind: 'air', key: `air/${items[0].id}`, stations: items, home: { x, y }, x, y },
    ...{ width: (items.length > 1 ? PILL : SIGN) * em, height: SIGN * em },
  }));
}

function trafficMarks(given: Given): Mark[] {
  const { fontSize: em } = given;
  return located(given.stations.filter(({ traffic }) => traffic))
    .sort((a, b) => (b.traffic?.level ?? 0) - (a.traffic?.level ?? 0))
    .map((station) => {
      const home = pointOf(given, station.at);
      return {
        kind: 'traffic',
        key: `traffic/${station.id}`,
        station,
        home,
        ...home,
        width: BAR.width * em,
        height: BAR.height * em,
      };
    });
}

function windMarks(given: Given): Mark[] {
  const { fontSize: em } = given;
  const stations = located(given.stations.filter(({ wind }) => wind)).sort(
    (a, b) => Number(a.isSensor) - Number(b.isSensor)
  );
  return clusters(stations, ({ at }) => pointOf(given, at), WIND_REACH * em).map(({ items: [station], ...home }) => {
    const { x, y } = home;
    return {
      kind: 'wind',
      key: `wind/${station.id}`,
      station,
      home: { x, y },
      x,
      y,
      width: SIGN * em,
      height: SIGN * em,
    };
  });
}

/** Stations of which the map has no sign, only figures. */
function plainMarks(given: Given): Mark[] {
  const { fontSize: em } = given;
  return located(given.stations.filter(({ air, wind, traffic }) => !air && !wind && !traffic)).map((station) => {
    const home = pointOf(given, station.at);
    return { kind: 'plain', key: `plain/${station.id}`, station, home, ...home, width: DOT * em, height: DOT * em };
  });
}

/** The gravest first; what holds in whole Kommunen stands in the first of them. */
function happeningMarks(given: Given): Mark[] {
  const { fontSize: em, areas } = given;
  const at = (one: Happening): Point | null => {
    const area = isArea(one) ? areas.find((area) => one.kommunen.some((name) => isCalled(area, name))) : undefined;
    return one.at ? pointOf(given, one.at) : area ? given.middleOf(area) : null;
  };
  const places = given.happenings.flatMap((one) => {
    const place = at(one);
    return place ? [{ one, place }] : [];
  });
  return clusters(places, ({ place }) => place, REACH * em).map(({ items, x, y }) => ({
    ...{ kind: 'happening', key: `happening/${items[0].one.id}`, home: { x, y }, x, y },
    happenings: items.map(({ one }) => one) as [Happening, ...Happening[]],
    ...{ width: (items.length > 1 ? PILL : SIGN) * em, height: SIGN * em },
  }));
}

function nameLabels(given: Given): (Wanting & { readonly text: string })[] {
  const { fontSize: em } = given;
  return given.areas
    .filter(({ name }) => name !== '')
    .map((area) => {
      const home = given.middleOf(area);
      const text = area.name.split('/')[0]!;
      const instead = [1.6, -1.6, 2.6, -2.6].flatMap((dy) =>
        [0, 1.5, -1.5].map((dx) => ({ x: home.x + dx * em, y: home.y + dy * em }))
      );
      return { text, home, instead, must: false, width: (text.length * LETTER + 0.3) * em, height: 1.2 * em };
    });
}

function besideMark({ x, y, width, height }: Mark, text: string, em: number): Wanting {
  const own = { width: (text.length * LETTER + 0.4) * em, height: 1.2 * em };
  const [aside, below] = [(width + own.width) / 2 + 0.1 * em, (height + own.height) / 2 + 0.1 * em];
  const home = { x: x + aside, y };
  const instead = [
    { x: x - aside, y },
    { x, y: y + below },
    { x, y: y - below },
    { x: x + aside, y: y + below },
    { x: x - aside, y: y + below },
  ];
  return { home, instead, must: false, ...own };
}
