import type { Sentence } from '@smartregion/terms/sentence';

/** What a form says of a parameter, in both languages. */
export interface ParameterWords {
  readonly label: Sentence;
  /** One sentence that the label does not say. */
  readonly help?: Sentence;
  /** What an empty field stands for. */
  readonly empty?: Sentence;
  /** Of a number. */
  readonly unit?: string;
  /** By value: of a list of names all of them, of what may be typed those that are offered. */
  readonly choices?: Readonly<Record<string, Sentence>>;
}

/** Names that a value can be, as far as the type knows them; never for texts, numbers and the like. */
type NamesOf<Value> = Value extends readonly (infer Item)[] ? NamesOf<Item> : Names<Extract<Value, string>>;
type Names<Text extends string> = string extends Text ? never : Text;

type WordsOf<Value> = ParameterWords &
  ([NamesOf<Value>] extends [never] ? unknown : { readonly choices: Readonly<Record<NamesOf<Value>, Sentence>> });

/** All that is said of a question whose parameters are these: where a word is missing, the types say so. */
export interface QuestionWords<Parameters> {
  readonly name: Sentence;
  /** One sentence: what it answers. */
  readonly about: Sentence;
  readonly parameters: { readonly [Key in keyof Parameters]-?: WordsOf<Parameters[Key]> };
}
