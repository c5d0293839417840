import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { languageOf, objectOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';

export interface Options {
  /** What happened at the date: "Tempo 30". */
  readonly label: string;
  /** Street, sensor or series that is drawn first: its id or name; empty: the first, of sensors the worst. */
  readonly station: string;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { label: '', station: '', language: 'auto' };

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { label, station, language } = objectOf(saved);
  return { label: textOf(label), station: textOf(station), language: languageOf(language) };
}

const WORDS = {
  de: {
    label: ['Maßnahme', 'Steht neben dem Stichtag, etwa „Tempo 30“.'],
    station: [
      'Messstelle',
      'Kennung oder Name, wo die Daten mehrere haben. Leer: die erste, bei Sensoren der schlechteste.',
    ],
  },
  en: {
    label: ['Measure', 'Stands beside the date, such as “30 km/h”.'],
    station: ['Station', 'Id or name where the data hold several. Empty: the first, of sensors the worst.'],
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  for (const path of ['label', 'station'] as const) {
    const [name, description] = words[path];
    builder.addTextInput({ path, name, description, defaultValue: DEFAULTS[path] });
  }
  addLanguage(builder);
}
