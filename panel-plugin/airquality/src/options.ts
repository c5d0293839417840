import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, oneOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import type { View } from './data/chooseView';
import { readMonths } from './data/months';
import { readIndex } from './data/readIndex';
import type { Parts } from './layout';

const VIEWS: readonly View[] = ['auto', 'now', 'calendar', 'months'];

export interface Options {
  /** Id or name of a station, may hold a variable; empty: the only one there is, or a list of all. */
  readonly station: string;
  readonly view: View;
  readonly parts: Parts;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = {
  station: '',
  view: 'auto',
  parts: { scale: true, course: true, advice: true },
  language: 'auto',
};

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { station, view, parts, language } = objectOf(saved);
  const chosen = objectOf(parts);
  const isOn = (part: keyof Parts) => flagOf(chosen[part], DEFAULTS.parts[part]);
  return {
    station: textOf(station),
    view: oneOf(VIEWS, view, DEFAULTS.view),
    parts: { scale: isOn('scale'), course: isOn('course'), advice: isOn('advice') },
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    station: ['Messstelle', 'Ohne Angabe: die einzige in den Daten, sonst eine Liste aller.'],
    auto: 'automatisch',
    view: [
      'Ansicht',
      'Automatisch: Monate, wo die Daten solche sind; ein Verlauf über mehr als zehn Tage als Kalender; sonst jetzt.',
    ],
    views: { auto: 'automatisch', now: 'Jetzt', calendar: 'Kalender', months: 'Monate' },
    scale: ['Skala', 'Je Stoff eine Zeile auf der Skala der Klassen.'],
    course: ['Verlauf', 'Die Klassen der letzten 24 Stunden.'],
    advice: ['Empfehlung', 'Was die Klasse für Aktivitäten draußen bedeutet.'],
  },
  en: {
    station: ['Station', 'If empty: the only one in the data, else a list of all.'],
    auto: 'automatic',
    view: [
      'View',
      'Automatic: months where the data are such; a course of more than ten days as a calendar; else now.',
    ],
    views: { auto: 'automatic', now: 'Now', calendar: 'Calendar', months: 'Months' },
    scale: ['Scale', 'One row per pollutant on the scale of the classes.'],
    course: ['Course', 'The classes of the last 24 hours.'],
    advice: ['Advice', 'What the class means for activities outdoors.'],
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  const named = ([name, description]: readonly [string, string]) => ({ name, description });
  builder.addSelect({
    path: 'station',
    ...named(words.station),
    defaultValue: DEFAULTS.station,
    settings: {
      allowCustomValue: true,
      options: [],
      getOptions: async ({ data }) => {
        const reading = readIndex(data ?? []);
        const stations = [...readMonths(data ?? []), ...(reading.lack === null ? reading.stations : [])];
        return [{ value: '', label: words.auto }, ...stations.map(({ id, name }) => ({ value: id, label: name }))];
      },
    },
  });
  builder.addSelect({
    path: 'view',
    ...named(words.view),
    defaultValue: DEFAULTS.view,
    settings: { options: VIEWS.map((value) => ({ value, label: words.views[value] })) },
  });
  for (const part of ['scale', 'course', 'advice'] as const) {
    builder.addBooleanSwitch({ path: `parts.${part}`, ...named(words[part]), defaultValue: DEFAULTS.parts[part] });
  }
  addLanguage(builder);
}
