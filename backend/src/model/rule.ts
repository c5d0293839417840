import { nearest } from '@smartregion/terms/nearest';
import type { Sentence } from '@smartregion/terms/sentence';

/** What a rule of a schema says to the person who broke it; config/issue-words.ts tells it. */
export interface RuleWords {
  /** What is wrong. */
  readonly sentence: Sentence;
  /** What to write in its place. */
  readonly remedy: Sentence;
}

/** The words of a `refine`. */
export function rule(sentence: Sentence, remedy: Sentence): { error: string; params: { words: RuleWords } } {
  return { error: sentence.en, params: { words: { sentence, remedy } } };
}

/** The issue of a `superRefine`. */
export function broken(sentence: Sentence, remedy: Sentence, path: readonly (string | number)[] = []) {
  return { code: 'custom' as const, message: sentence.en, params: { words: { sentence, remedy } }, path: [...path] };
}

/** The nearest of the known names, or what else to do. */
export function didYouMean(word: string, known: Iterable<string>, otherwise: Sentence): Sentence {
  const guess = nearest(word, known);
  return guess === undefined ? otherwise : { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` };
}
