import type { State } from '../data/station';

/** Signs of where a year stands, in a box of 100 × 100: told apart by shape, all in the colour of the text. */
export interface Sign {
  readonly outline: string;
  /** Drawn inside the outline. */
  readonly mark: string;
  /** Filled with the text's colour: what is broken is the heaviest. */
  readonly solid?: boolean;
  /** Not known. */
  readonly hatched?: boolean;
  /** Not certain: the outline is dashed. */
  readonly dashed?: boolean;
}

const CIRCLE = 'M50 6A44 44 0 0 1 50 94A44 44 0 0 1 50 6Z';
const TRIANGLE = 'M50 8L96 90H4Z';
const DIAMOND = 'M50 4L96 50L50 96L4 50Z';
const TICK = 'M29 52L44 67L72 34';
const EXCLAMATION = 'M50 38V62M50 74V77';
const QUESTION = 'M38 40Q40 28 51 29Q63 31 61 42Q59 50 50 54V60M50 71V74';

export const SIGNS: Readonly<Record<State | 'unknown', Sign>> = {
  met: { outline: CIRCLE, mark: TICK },
  'met-so-far': { outline: CIRCLE, mark: TICK, dashed: true },
  'expected-met': { outline: CIRCLE, mark: TICK, dashed: true },
  open: { outline: DIAMOND, mark: QUESTION },
  'expected-exceeded': { outline: TRIANGLE, mark: EXCLAMATION, dashed: true },
  'exceeded-so-far': { outline: TRIANGLE, mark: EXCLAMATION, dashed: true },
  exceeded: { outline: TRIANGLE, mark: EXCLAMATION, solid: true },
  'too-little': { outline: CIRCLE, mark: '', hatched: true },
  unknown: { outline: CIRCLE, mark: '' },
};
