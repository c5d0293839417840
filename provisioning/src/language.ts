export type Language = 'de' | 'en';

/** German first, English from the same source. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export const text = (de: string, en: string): Text => ({ de, en });
