import type { Room } from '../../../shared/src/view/arrangeView';

const GAP = 0.8;
/** How wide a grid is at best, as a multiple of its height. */
const SHAPE = 3;

/**
 * How several drawings share a room: as many abreast as make each of them largest.
 * @returns the room of one of them
 */
export function abreast(count: number, room: Room): { readonly columns: number; readonly box: Room } {
  const gap = GAP * room.fontSize;
  const choices = Array.from({ length: count }, (_, i) => {
    const [columns, rows] = [i + 1, Math.ceil(count / (i + 1))];
    const width = Math.floor((room.width - (columns - 1) * gap) / columns);
    const height = Math.floor((room.height - (rows - 1) * gap) / rows);
    return { columns, box: { width, height, fontSize: room.fontSize }, size: Math.min(width, SHAPE * height) };
  });
  return choices.reduce((best, choice) => (choice.size > best.size ? choice : best));
}
