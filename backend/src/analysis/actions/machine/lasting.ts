import type { Sentence } from '@smartregion/terms/sentence';
import { MINUTE } from '../../../model/time';

/** How long something lasts, for people: 90 min, 4 h. */
export function lasting(ms: number): Sentence {
  const minutes = Math.round(ms / MINUTE);
  const text = minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
  return { de: text, en: text };
}
