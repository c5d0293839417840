import { config } from '@grafana/runtime';
import type { Language, Sentence } from '@smartregion/terms/sentence';

export type { Language };

/** A text in all languages of the bundle, German first. */
export type Text = Sentence;

/** What a panel's option offers; `auto` follows the reader. */
export type LanguageChoice = 'auto' | Language;

/**
 * The language for a reader: the panel's own choice, else Grafana's, else the browser's. Grafana reports `en-US` also
 * where nobody has chosen a language (every anonymous reader of a public dashboard), so there the browser decides.
 *
 * @param grafana language of the signed-in user, `de-DE`
 * @param browser languages of the browser, best first
 */
export function chooseLanguage(
  choice: LanguageChoice,
  grafana: string | undefined,
  browser: readonly string[]
): Language {
  if (choice !== 'auto') {
    return choice;
  }
  const preferred = !grafana || grafana === 'en-US' ? [...browser, grafana ?? 'de'] : [grafana];
  return preferred[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** The language of the reader of this page. */
export function readersLanguage(choice: LanguageChoice = 'auto'): Language {
  return chooseLanguage(choice, config.bootData?.user?.language, navigator.languages);
}
