import type { Room } from '../../../shared/src/view/arrangeView';

const GAP = 0.8;
/** How wide a grid is at best, as a multiple of its height. */
const SHAPE = 3;

/** Smaller, in em, no drawing can be read. */
const LEAST = { width: 9, height: 7 };

interface Abreast {
  /** How many are drawn; the others are in the table. */
  readonly shown: number;
  readonly columns: number;
  /** The room of one of them. */
  readonly box: Room;
}

/** How several drawings share a room: as many abreast as make each of them largest, and no more than can be read. */
export function abreast(count: number, room: Room): Abreast {
  const { fontSize } = room;
  const gap = GAP * fontSize;
  const choices = Array.from({ length: count }, (_, i) => {
    const [columns, rows] = [i + 1, Math.ceil(count / (i + 1))];
    const width = Math.floor((room.width - (columns - 1) * gap) / columns);
    const height = Math.floor((room.height - (rows - 1) * gap) / rows);
    return { shown: count, columns, box: { width, height, fontSize }, size: Math.min(width, SHAPE * height) };
  });
  const best = choices.reduce((one, other) => (other.size > one.size ? other : one));
  const isLegible = best.box.width >= LEAST.width * fontSize && best.box.height >= LEAST.height * fontSize;
  return isLegible || count === 1 ? best : abreast(count - 1, room);
}
