import type { Room } from '../../../shared/src/view/arrangeView';

/** Pixels of the button to the table. */
const CORNER = 30;

/** Where the drawing has the panel for itself, the button to the table stands in its corner: the marks keep clear of it. */
export const besideCorner = (room: Room, height: number): Room =>
  room.height >= height ? { ...room, width: room.width - CORNER } : room;
