import { INDICES } from '@smartregion/terms/air-quality-scale';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Language } from './words';

/**
 * What values mean that are classes, not amounts. The Umweltbundesamt delivers its index from 0 (very good) to 4; the hub's
 * own classes go from 1 to 5, so that its figure never stands without its word.
 */
const WORDS_OF_VALUES: Readonly<Record<string, readonly Sentence[]>> = {
  air_quality_index: INDICES['uba-lqi-2025']!.classes,
};

/** "gut"; undefined for what is an amount, and between two classes. */
export function valueWord(property: string, value: number | null | undefined, language: Language): string | undefined {
  return value == null ? undefined : WORDS_OF_VALUES[property]?.[value]?.[language];
}

/** Grafana's value mappings, "gut (1)"; none for amounts. */
export function valueMappings(property: string, language: Language) {
  const words = WORDS_OF_VALUES[property];
  const options = words?.map((word, value) => [String(value), { text: `${word[language]} (${value})`, index: value }]);
  return options ? { mappings: [{ type: 'value', options: Object.fromEntries(options) }] } : {};
}
