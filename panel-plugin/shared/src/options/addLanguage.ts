import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { type LanguageChoice, readersLanguage } from '../text/language';

const WORDS = {
  de: { name: 'Sprache', description: 'Automatisch: die Sprache der Lesenden.', auto: 'automatisch' },
  en: { name: 'Language', description: "Automatic: the reader's language.", auto: 'automatic' },
} as const;

/** The option that every panel has last: in which language it speaks. */
export function addLanguage<Options extends { readonly language: LanguageChoice }>(
  builder: PanelOptionsEditorBuilder<Options>
): void {
  const { name, description, auto } = WORDS[readersLanguage()];
  builder.addRadio({
    ...{ path: 'language', name, description, defaultValue: 'auto' },
    settings: {
      options: [
        { value: 'auto', label: auto },
        { value: 'de', label: 'Deutsch' },
        { value: 'en', label: 'English' },
      ],
    },
  });
}
