import { panelType } from '../../../shared/src/view/measure';

/** What a panel has room for: a wall, a column of words, or one line of them. */
export interface Smallness {
  /** So small that only the verdict and the figure stand. */
  readonly short: boolean;
  /** What the drawing needs at least, em; hardly anything where there is none, so that words keep the room. */
  readonly least: { readonly width: number; readonly height: number };
  readonly drawn: boolean;
}

/**
 * @param width @param height of the panel, pixels
 * @param needed of the drawing, em
 */
export function smallness(width: number, height: number, needed: { width: number; height: number }): Smallness {
  const em = panelType(width, height);
  const drawn = width >= needed.width * em && height >= (needed.height + 4) * em;
  const short = !drawn && height < 15 * em;
  // Beneath a column of words stands the choice of another sensor; beneath one line nothing.
  return { drawn, short, least: drawn ? needed : { ...needed, height: short ? 0.5 : 2.5 } };
}
