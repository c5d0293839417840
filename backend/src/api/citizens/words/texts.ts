import type { Language } from '@smartregion/terms/sentence';
import { de, type Texts } from './de';
import { en } from './en';
import type { Clock } from './times';

export const TEXTS: Readonly<Record<Language, Texts>> = { de, en };

/** Whom a page speaks to, and what time it is. */
export interface Reader extends Clock {
  readonly t: Texts;
}
