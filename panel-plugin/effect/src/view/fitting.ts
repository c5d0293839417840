import { widthOf } from '../../../shared/src/view/measure';

/** The longest wording that has room in one line; the last one where none has. */
export function fitting(wordings: readonly string[], type: number, width: number): string {
  // Where the type stands in for Inter it runs wider.
  return wordings.find((words) => 1.15 * widthOf(words, type) <= width) ?? wordings.at(-1) ?? '';
}
