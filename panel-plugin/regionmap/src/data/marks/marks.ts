import { arrangeMarks, around, type Wanting } from './arrangeMarks';
import { boxAround } from './boxes';
import type { Label, MapGiven, Mark } from './mark';
import { isArea } from '../region';
import { airMarks, happeningMarks, placesOfWarning, plainMarks, trafficMarks, windMarks } from './wantedMarks';

/** Mean width of a letter on the map, in em; narrow type leaves a little air. */
const LETTER = 0.64;
/** A smaller map shows classes, congestion and events; the rest waits for room. In em. */
const TIGHT = { width: 20, height: 13 };
const CONGESTED = 4;

/** All marks and texts with their places: stations where they are, everything else where it hides none. */
export function marksOf(given: MapGiven): { readonly marks: readonly Mark[]; readonly labels: readonly Label[] } {
  const { shown, room, fontSize: em, corner } = given;
  const isTight = room.width < TIGHT.width * em || room.height < TIGHT.height * em;
  const traffic = shown.traffic ? trafficMarks(given) : [];
  // In the order in which they choose their places.
  const wanted = [
    ...airMarks(given),
    ...(shown.happenings ? happeningMarks(given) : []),
    ...(shown.names ? nameLabels(given) : []),
    ...traffic.filter((mark) => !isTight || levelOf(mark) === CONGESTED),
    ...(shown.wind && !isTight ? windMarks(given) : []),
    ...plainMarks(given),
  ];
  const taken = [{ left: room.width - corner.width, top: 0, right: room.width, bottom: corner.height }];
  const places = arrangeMarks(
    wanted.map((one) => ('kind' in one ? wantingOf(one, given) : one)),
    room,
    taken
  );
  const placed = wanted.flatMap((one, i) => (places[i] ? [{ one, at: places[i] }] : []));
  const marks = placed.flatMap(({ one, at }) => ('kind' in one ? [{ ...one, ...at }] : []));
  const names = placed.flatMap(({ one, at }) => ('text' in one ? [{ ...at, text: one.text, isOfMark: false }] : []));

  const beside = isTight ? [] : marks.flatMap((mark) => besideMark(mark, given.labelOf(mark), em));
  const standing = placed.map(({ one, at }) => boxAround(at, one));
  const besidePlaces = arrangeMarks(beside, room, [...taken, ...standing]);
  const words = beside.flatMap(({ text }, i) =>
    besidePlaces[i] ? [{ ...besidePlaces[i], text, isOfMark: true }] : []
  );
  return { marks: inReadingOrder(marks, em), labels: [...names, ...words] };
}

const levelOf = (mark: Mark) => (mark.kind === 'traffic' ? mark.stations[0].traffic?.level : null);

/** From the top row by row, as the marks are walked with arrows. */
const inReadingOrder = (marks: readonly Mark[], em: number): Mark[] => {
  const band = ({ y }: Mark) => Math.floor(y / (4 * em));
  return [...marks].sort((a, b) => band(a) - band(b) || a.x - b.x);
};

/** How far beside its home a mark may stand, in times of the nearest free place beside a sign; none: nowhere but at home. */
const GIVES_WAY: Readonly<Record<Mark['kind'], readonly number[]>> = {
  air: [],
  happening: [1, 1.3, 1.6, 2.1],
  traffic: [1, 1.3, 1.6, 2.1],
  wind: [1, 1.6, 2.3],
  plain: [],
};
/** Half of a sign and a little air, em. */
const BESIDE = 1.1;

function wantingOf(mark: Mark, given: MapGiven): Wanting {
  const { home, width, height, kind } = mark;
  const em = given.fontSize;
  const [dx, dy] = [width / 2 + BESIDE * em, height / 2 + BESIDE * em];
  const isWarning = mark.kind === 'happening' && isArea(mark.happenings[0]);
  return {
    ...{ home, width: width + 0.15 * em, height: height + 0.15 * em },
    ...(isWarning ? placesOfWarning(mark.happenings[0], given) : { instead: around(home, dx, dy, ...GIVES_WAY[kind]) }),
    // A wind arrow stands for its surroundings: of more than have room none is missed.
    must: kind !== 'wind',
  };
}

type WantingText = Wanting & { readonly text: string };

/** In its area or nowhere: beside it a name would be taken for the neighbour's. */
function nameLabels({ areas, middleOf, isInside, room, fontSize: em }: MapGiven): WantingText[] {
  return areas.flatMap((area) => {
    const home = middleOf(area);
    const isSeen = home.x > 0 && home.y > 0 && home.x < room.width && home.y < room.height;
    if (area.name === '' || !isSeen) {
      return [];
    }
    const text = area.name.split('/')[0]!;
    const instead = [0, 1.3, -1.3, 2.4, -2.4, 3.5, -3.5].flatMap((dy) =>
      [0, 1.4, -1.4, 2.8, -2.8].map((dx) => ({ x: home.x + dx * em, y: home.y + dy * em }))
    );
    const size = { width: (text.length * LETTER + 0.3) * em, height: 1.35 * em };
    return [{ text, home, instead, mayStand: (at) => isInside(area, at), must: false, ...size }];
  });
}

function besideMark({ x, y, width, height }: Mark, text: string, em: number): WantingText[] {
  if (text === '') {
    return [];
  }
  const own = { width: (text.length * LETTER + 0.5) * em, height: 1.15 * em };
  const [dx, dy] = [(width + own.width) / 2 + 0.1 * em, (height + own.height) / 2 + 0.1 * em];
  const [home, ...instead] = [
    { x: x + dx, y },
    { x: x - dx, y },
    { x, y: y + dy },
    { x, y: y - dy },
    { x: x + dx, y: y + dy },
    { x: x - dx, y: y + dy },
  ] as const;
  return [{ text, home, instead, must: false, ...own }];
}
