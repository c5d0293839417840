import type { LanguageChoice } from '../text/language';

/** Options as they were saved, by this panel, an earlier version of it or another that stood in its place. */
export type Saved = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Saved =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

export const flagOf = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

export const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

export const oneOf = <T>(choices: readonly T[], value: unknown, otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;

export const languageOf = (value: unknown): LanguageChoice =>
  oneOf<LanguageChoice>(['auto', 'de', 'en'], value, 'auto');
