/** In both languages of the bundle, German first. */
export type Text = Readonly<Record<'de' | 'en', string>>;

/** Slugs of Kommunen and ids of stations, properties and feeds; missing or empty means all, `$name` a variable. */
export interface Selection {
  kommunen?: string[];
  stations?: string[];
  properties?: string[];
  feeds?: string[];
}

/** Values of other parameters, all of which must be among these. */
export type Condition = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** Values with their words; the hub's default stands first. */
export type Choices = readonly (readonly [value: string, words: Text])[];

/** A parameter of a question, as far as its form has to know it. */
interface Described {
  /** Of the saved query. */
  readonly key: string;
  readonly label: Text;
  /** One sentence that the label does not say. */
  readonly help?: Text;
  /** What an empty field stands for. */
  readonly empty?: Text;
  /** Stands beside the selection, not among the options. */
  readonly main?: true;
  /** Says how an answer is shown: of no use to alert rules. */
  readonly drawn?: true;
  /** Asked only where this holds … */
  readonly when?: Condition;
  /** … and this does not. */
  readonly unless?: Condition;
}

/** Ids of the hub's catalogue, one or several. */
export interface CatalogueField extends Described {
  readonly kind: 'list' | 'one';
  readonly offers: keyof Selection;
  /** Property that the hub takes for none. */
  readonly fallback?: string;
  /** Stations that measure nothing of the chosen properties are offered, too. */
  readonly unmeasured?: true;
}

/** One of a few values, or with `open` also one that is typed. */
export interface ChoiceField extends Described {
  readonly kind: 'choice';
  readonly choices: Choices;
  readonly open?: true;
  /** Saved as numbers, shown with this unit. */
  readonly numeric?: { readonly unit?: string };
}

/** Several of a few names; none means all. */
export interface NamesField extends Described {
  readonly kind: 'names';
  readonly choices: Choices;
}

export interface SwitchField extends Described {
  readonly kind: 'switch';
  readonly default: boolean;
}

/** A number, a day, or whatever else is typed. */
export interface TypedField extends Described {
  readonly kind: 'number' | 'date' | 'text';
  readonly default?: string;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
}

export type Field = CatalogueField | ChoiceField | NamesField | SwitchField | TypedField;

export interface QuestionDescription {
  readonly name: Text;
  /** One sentence: what it answers. */
  readonly about: Text;
  /** Layouts that are tables. */
  readonly tables: readonly string[] | 'all';
  /** In the order in which they are asked. */
  readonly fields: readonly Field[];
}
