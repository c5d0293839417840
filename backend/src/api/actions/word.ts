import { z } from 'zod';
import type { Desk, Verdict } from '../../actions/model/desk';
import type { ActionState } from '../../model/action/standing';
import type { Instant } from '../../model/time';

/** What a person can say to a measure. */
export const WORDS = ['release', 'refuse', 'off'] as const;
export type Word = (typeof WORDS)[number];
export const wordSchema = z.enum(WORDS);

/** What can be said to a measure as it stands. */
export const SAYABLE: Readonly<Record<ActionState, readonly Word[]>> = {
  off: [],
  pending: [],
  proposed: ['release', 'refuse'],
  released: ['off'],
  on: ['off'],
  withdrawing: [],
  locked: [],
  faulty: ['off'],
};

export interface Saying {
  readonly word: Word;
  readonly rule: string;
  /** A person's name. */
  readonly by: string;
  /** `since` of the proposal that was seen. */
  readonly proposal?: Instant;
}

export function say(desk: Desk, { word, rule, by, proposal }: Saying, at: Instant): Promise<Verdict> {
  switch (word) {
    case 'release':
      return desk.release(rule, by, at, proposal);
    case 'refuse':
      return desk.refuse(rule, by, at, proposal);
    case 'off':
      return desk.switchOff(rule, by, at);
  }
}
