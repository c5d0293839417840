import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { languageOf, objectOf, oneOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';

export interface Options {
  /** As boxes where the columns have no room; or always one of both. */
  readonly layout: 'auto' | 'table' | 'boxes';
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { layout: 'auto', language: 'auto' };

const LAYOUTS = ['auto', 'table', 'boxes'] as const;

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { layout, language } = objectOf(saved);
  return { layout: oneOf<Options['layout']>(LAYOUTS, layout, DEFAULTS.layout), language: languageOf(language) };
}

const WORDS = {
  de: {
    layout: ['Form', 'Automatisch: Kästen, wo die Spalten keinen Platz haben.'],
    layouts: { auto: 'automatisch', table: 'Tabelle', boxes: 'Kästen' },
  },
  en: {
    layout: ['Form', 'Automatic: boxes where the columns have no room.'],
    layouts: { auto: 'automatic', table: 'table', boxes: 'boxes' },
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const {
    layout: [name, description],
    layouts,
  } = WORDS[readersLanguage()];
  builder.addRadio({
    ...{ path: 'layout', name, description, defaultValue: DEFAULTS.layout },
    settings: { options: LAYOUTS.map((value) => ({ value, label: layouts[value] })) },
  });
  addLanguage(builder);
}
