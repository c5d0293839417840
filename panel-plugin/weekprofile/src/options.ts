import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, oneOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import type { Measure } from './data/profile';

export interface Options {
  readonly measure: Measure;
  /** Beneath a grid the courses of both day types, or half years. */
  readonly lines: boolean;
  /** The day's sum or mean at the end of each row. */
  readonly totals: boolean;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { measure: 'mean', lines: true, totals: true, language: 'auto' };

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { measure, lines, totals, language } = objectOf(saved);
  return {
    measure: oneOf<Measure>(['mean', 'median'], measure, DEFAULTS.measure),
    lines: flagOf(lines, DEFAULTS.lines),
    totals: flagOf(totals, DEFAULTS.totals),
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    measure: ['Wert', 'Der Median übersieht einzelne Ausreißer.'],
    mean: 'Mittel',
    median: 'Median',
    lines: ['Linien darunter', 'Werktage und Wochenende, oder Sommer- und Winterhalbjahr.'],
    totals: ['Zeilenende', 'Je Zeile die Summe des Tages, wo Stunden zusammenzählen, sonst das Mittel.'],
  },
  en: {
    measure: ['Value', 'The median overlooks single outliers.'],
    mean: 'Mean',
    median: 'Median',
    lines: ['Lines beneath', 'Workdays and weekend, or summer and winter half year.'],
    totals: ['End of rows', "Each row's sum of the day where hours add up, else its mean."],
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  const named = ([name, description]: readonly [string, string]) => ({ name, description });
  builder.addRadio({
    ...{ path: 'measure', ...named(words.measure), defaultValue: DEFAULTS.measure },
    settings: {
      options: [
        { value: 'mean', label: words.mean },
        { value: 'median', label: words.median },
      ],
    },
  });
  for (const path of ['lines', 'totals'] as const) {
    builder.addBooleanSwitch({ path, ...named(words[path]), defaultValue: DEFAULTS[path] });
  }
  addLanguage(builder);
}
