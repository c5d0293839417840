import type { Area } from '../ground/areas';
import { arrangeMarks, type Wanting } from './arrangeMarks';
import { type Box, boxAround, overlap, type Point } from './boxes';
import type { Label, MapGiven } from './mark';

/** Mean width of a letter on the map, in em; narrow type leaves a little air. */
export const LETTER = 0.64;

/** A name with the box that it takes. */
export type PlacedName = Label & { readonly area: Area; readonly box: Box };

const nameOf = ({ name }: Area): string => name.split('/')[0]!;

function placedNames(
  given: MapGiven,
  areas: readonly Area[],
  taken: readonly Box[],
  wantingOf: (area: Area, home: Point) => Pick<Wanting, 'instead' | 'mayStand'>,
  type = 1
): PlacedName[] {
  const em = given.fontSize * type;
  const seen = areas.filter((area) => area.name !== '' && isSeen(given.middleOf(area), given));
  const wanted = seen.map((area): Wanting & { readonly area: Area } => {
    const home = given.middleOf(area);
    const size = { width: (nameOf(area).length * LETTER + 0.3) * em, height: 1.35 * em };
    return { area, home, must: false, ...size, ...wantingOf(area, home) };
  });
  return arrangeMarks(wanted, given.room, taken).flatMap((at, i) => {
    const { area, ...size } = wanted[i]!;
    return at ? [{ ...at, text: nameOf(area), isOfMark: false, type, area, box: boxAround(at, size) }] : [];
  });
}

const isSeen = ({ x, y }: Point, { room }: MapGiven) => x > 0 && y > 0 && x < room.width && y < room.height;

/** In its area, not far from its middle: where a name is looked for first. */
export function nearNames(given: MapGiven, taken: readonly Box[]): PlacedName[] {
  const em = given.fontSize;
  const steps = [0, 1.3, -1.3, 2.4, -2.4, 3.5, -3.5].flatMap((dy) =>
    [0, 1.4, -1.4, 2.8, -2.8].map((dx) => ({ x: dx * em, y: dy * em }))
  );
  return placedNames(given, given.areas, taken, (area, home) => ({
    instead: steps.map(({ x, y }) => ({ x: home.x + x, y: home.y + y })),
    mayStand: (at) => given.isInside(area, at),
  }));
}

/** Smaller type for a name that else had no room; smaller yet is not read. */
const TYPES = [1, 0.9, 0.8];
/** How far from its middle a name is looked for, in em: in its area, and outside all of them. */
const REACH = { inside: 5, outside: 11 };

/** Of a whole Land the names that found a place near are enough: each of more would be held against all other areas. */
const MOST_AREAS = 30;

/** Names that found no place near: anywhere in their areas, in smaller type, at last outside the region with a line. */
export function farNames(given: MapGiven, areas: readonly Area[], taken: readonly Box[]): PlacedName[] {
  if (given.areas.length > MOST_AREAS) {
    return [];
  }
  const em = given.fontSize;
  const [inner, outer] = [steps(REACH.inside, 0.75), steps(REACH.outside, 1.5)];
  const placed: PlacedName[] = [];
  const standing = () => [...taken, ...placed.map(({ box }) => box)];
  const lacking = () => areas.filter((area) => placed.every((name) => name.area !== area));
  for (const type of TYPES) {
    placed.push(
      ...placedNames(
        ...[given, lacking(), standing()],
        (area, home) => ({
          instead: inner.map(({ x, y }) => ({ x: home.x + x * em, y: home.y + y * em })),
          mayStand: (at) => given.isInside(area, at),
        }),
        type
      )
    );
  }
  const beside = placedNames(
    ...[given, lacking(), standing()],
    (area, home) => ({
      instead: outer.map(({ x, y }) => ({ x: home.x + x * em, y: home.y + y * em })),
      mayStand: (at) => isOutside(nameOf(area), at, given) && edgeOf(area, at, home, given) !== null,
    }),
    TYPES.at(-1)
  );
  return [
    ...placed,
    ...beside.map((name) => ({ ...name, to: edgeOf(name.area, name, given.middleOf(name.area), given) ?? undefined })),
  ].map(({ to, ...name }) => (to && !isSame(to, name) ? { ...name, to } : name));
}

const isSame = (a: Point, b: Point) => a.x === b.x && a.y === b.y;

/** A grid around a middle, the nearest first. */
function steps(reach: number, step: number): Point[] {
  const count = Math.round(reach / step);
  const along = Array.from({ length: 2 * count + 1 }, (_, i) => (i - count) * step);
  return along.flatMap((y) => along.map((x) => ({ x, y }))).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
}

const inAny = (at: Point, { areas, isInside }: MapGiven) => areas.find((area) => isInside(area, at));

/** With the whole name: over a neighbour it would be taken for its own. */
const isOutside = (text: string, { x, y }: Point, given: MapGiven): boolean =>
  [-0.5, 0, 0.5].every((part) => !inAny({ x: x + part * text.length * LETTER * given.fontSize, y }, given));

/** A line is looked at so often, em: no area is narrower. */
const SAMPLE = 0.5;

/** Where a line from outside meets an area, a little within; null where it would cross another one before. */
function edgeOf(area: Area, from: Point, middle: Point, given: MapGiven): Point | null {
  const samples = Math.ceil(Math.hypot(middle.x - from.x, middle.y - from.y) / (SAMPLE * given.fontSize));
  const at = (i: number) => ({
    x: from.x + ((middle.x - from.x) * i) / samples,
    y: from.y + ((middle.y - from.y) * i) / samples,
  });
  for (let i = 1; i < samples; i++) {
    const met = inAny(at(i), given);
    if (met) {
      return met === area ? at(i + 1) : null;
    }
  }
  return null;
}

/** Names that nothing stands on. */
export const uncovered = (names: readonly PlacedName[], boxes: readonly Box[]): PlacedName[] =>
  names.filter(({ box }) => boxes.every((other) => overlap(box, other) === 0));
