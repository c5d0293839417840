import { around, arrangeMarks, type Wanting } from './arrangeMarks';
import type { Area } from '../ground/areas';
import { type Box, boxAround, type Point } from './boxes';
import type { Label, MapGiven, Mark } from './mark';
import { farNames, LETTER, nearNames, type PlacedName, uncovered } from './names';
import { isArea } from '../region';
import { airMarks, happeningMarks, placesOfWarning, plainMarks, trafficMarks, windMarks } from './wantedMarks';

/** A smaller map shows classes, congestion and events; the rest waits for room. In em. */
const TIGHT = { width: 20, height: 13 };
const CONGESTED = 4;

/** All marks and texts with their places: stations where they are, everything else where it hides none. */
export function marksOf(asked: MapGiven): { readonly marks: readonly Mark[]; readonly labels: readonly Label[] } {
  const given = withMiddles(asked);
  const { shown, room, fontSize: em, corner } = given;
  const isTight = room.width < TIGHT.width * em || room.height < TIGHT.height * em;
  const corners = [{ left: room.width - corner.width, top: 0, right: room.width, bottom: corner.height }];
  const place = (wanted: readonly Mark[], taken: readonly Box[]): Mark[] =>
    arrangeMarks(
      wanted.map((mark) => wantingOf(mark, given)),
      room,
      taken
    ).flatMap((at, i) => (at ? [{ ...wanted[i]!, ...at }] : []));

  // In the order in which they choose their places.
  const first = place([...airMarks(given), ...(shown.happenings ? happeningMarks(given) : [])], corners);
  const near = shown.names ? nearNames(given, [...corners, ...first.map(boxOf)]) : [];
  const traffic = shown.traffic ? trafficMarks(given) : [];
  const second = place(
    [...traffic.filter((mark) => !isTight || levelOf(mark) === CONGESTED), ...plainMarks(given)],
    [...corners, ...first.map(boxOf), ...near.map(({ box }) => box)]
  );
  const kept = uncovered(near, second.map(boxOf));
  const lacking = given.areas.filter((area) => kept.every((name) => name.area !== area));
  const before = [...corners, ...[...first, ...second].map(boxOf), ...kept.map(({ box }) => box)];
  const names = shown.names ? [...kept, ...farNames(given, lacking, before)] : [];
  const wind = shown.wind && !isTight ? windMarks(given) : [];
  const standing = [...before, ...names.map(({ box }) => box)];
  const marks = [...first, ...second, ...place(wind, standing)];

  const beside = isTight ? [] : marks.flatMap((mark) => besideMark(mark, given.labelOf(mark), em));
  const besidePlaces = arrangeMarks(beside, room, [...standing, ...marks.map(boxOf)]);
  const words = beside.flatMap(({ text }, i) =>
    besidePlaces[i] ? [{ ...besidePlaces[i], text, isOfMark: true }] : []
  );
  return { marks: inReadingOrder(marks, em), labels: [...names.map(labelOf), ...words] };
}

const boxOf = (mark: Mark): Box => boxAround(mark, mark);
const labelOf = ({ x, y, text, isOfMark, type, to }: PlacedName): Label => ({ x, y, text, isOfMark, type, to });

/** The middle of an area is asked for again and again, and takes all of its border to work out. */
function withMiddles(given: MapGiven): MapGiven {
  const known = new Map<Area, Point>();
  const middleOf = (area: Area): Point => {
    const middle = known.get(area) ?? given.middleOf(area);
    known.set(area, middle);
    return middle;
  };
  return { ...given, middleOf };
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
