/** The languages that the hub speaks; German goes first. */
export type Language = 'de' | 'en';

/** A sentence for people, in both languages. */
export interface Sentence {
  readonly de: string;
  readonly en: string;
}

/** What is written alike in both languages. */
export function both(text: string): Sentence {
  return { de: text, en: text };
}

/** One sentence of several, in both languages. */
export function joined(parts: readonly Sentence[], between: string | Sentence): Sentence {
  const { de, en } = typeof between === 'string' ? both(between) : between;
  return { de: parts.map((part) => part.de).join(de), en: parts.map((part) => part.en).join(en) };
}
