import type { Room } from '../../../shared/src/view/arrangeView';

/** A room beside another, or beneath it; null: no room. */
export interface Split {
  readonly beside: boolean;
  readonly main: Room;
  readonly other: Room | null;
  readonly gap: number;
}

/** Less than this, em, and the drawing of a part says nothing. */
const LEAST = { besideFrom: 44, main: 12 };

/**
 * The main drawing on the left and the other on the right; where that is too narrow, beneath; where that is too low, the
 * main one alone.
 * @param share of the width that is the main drawing's
 * @param needed height of the other one, em
 */
export function split({ width, height, fontSize }: Room, share: number, needed: number): Split {
  const gap = 1.6 * fontSize;
  if (width >= LEAST.besideFrom * fontSize) {
    const left = share * (width - gap);
    return {
      ...{ beside: true, gap, main: { width: left, height, fontSize } },
      other: { width: width - gap - left, height, fontSize },
    };
  }
  const other = needed * fontSize;
  return height - gap - other >= LEAST.main * fontSize
    ? {
        ...{ beside: false, gap, main: { width, height: height - gap - other, fontSize } },
        other: { width, height: other, fontSize },
      }
    : { beside: false, gap: 0, main: { width, height, fontSize }, other: null };
}

/** Type of marks and axes. */
export const smallType = (fontSize: number): number => Math.max(10.5, 0.85 * fontSize);
