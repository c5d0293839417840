import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, numberOf, objectOf, oneOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';

export interface Options {
  readonly order: 'as-is' | 'fewest-free';
  /** The day beside the usual, where the data hold a course. */
  readonly day: boolean;
  /** More spaces of one site become a bar. */
  readonly marksUpTo: number;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { order: 'as-is', day: true, marksUpTo: 120, language: 'auto' };

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { order, day, marksUpTo, language } = objectOf(saved);
  return {
    order: oneOf<Options['order']>(['as-is', 'fewest-free'], order, DEFAULTS.order),
    day: flagOf(day, DEFAULTS.day),
    marksUpTo: Math.min(1000, Math.max(0, numberOf(marksUpTo, DEFAULTS.marksUpTo))),
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    order: ['Reihenfolge', 'Wie geliefert, oder wo am wenigsten frei ist zuerst.'],
    orders: { 'as-is': 'wie geliefert', 'fewest-free': 'wenigste freie zuerst' },
    day: ['Tagesverlauf', 'Heute neben dem Üblichen, wo die Daten einen Verlauf haben.'],
    marksUpTo: ['Zeichen bis', 'Ein Ort mit mehr Plätzen wird ein Balken.'],
  },
  en: {
    order: ['Order', 'As delivered, or the fewest free first.'],
    orders: { 'as-is': 'as delivered', 'fewest-free': 'fewest free first' },
    day: ['Course of the day', 'Today beside the usual, where the data hold a course.'],
    marksUpTo: ['Marks up to', 'A site with more spaces becomes a bar.'],
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  const named = ([name, description]: readonly [string, string]) => ({ name, description });
  builder
    .addRadio({
      ...{ path: 'order', ...named(words.order), defaultValue: DEFAULTS.order },
      settings: {
        options: (['as-is', 'fewest-free'] as const).map((value) => ({ value, label: words.orders[value] })),
      },
    })
    .addBooleanSwitch({ path: 'day', ...named(words.day), defaultValue: DEFAULTS.day })
    .addNumberInput({
      ...{ path: 'marksUpTo', ...named(words.marksUpTo), defaultValue: DEFAULTS.marksUpTo },
      settings: { min: 0, max: 1000, integer: true },
    });
  addLanguage(builder);
}
