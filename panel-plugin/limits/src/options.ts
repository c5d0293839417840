import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import { readLimits } from './data/readLimits';

export interface Options {
  /** Id or name of a station, may hold a variable; empty: the only one there is, or a list of all. */
  readonly station: string;
  /** A year, may hold a variable; empty: the newest. */
  readonly year: string;
  /** The pollutant whose days the calendar shows first; empty: the one with exceeded days. */
  readonly pollutant: string;
  readonly calendar: boolean;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { station: '', year: '', pollutant: '', calendar: true, language: 'auto' };

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { station, year, pollutant, calendar, language } = objectOf(saved);
  return {
    station: textOf(station),
    year: typeof year === 'number' ? String(year) : textOf(year),
    pollutant: textOf(pollutant),
    calendar: flagOf(calendar, DEFAULTS.calendar),
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    station: ['Messstelle', 'Ohne Angabe: die einzige in den Daten, sonst eine Liste aller.'],
    year: ['Jahr', 'Ohne Angabe: das neueste in den Daten. Auch eine Variable, etwa $jahr.'],
    calendar: ['Kalender', 'Jeder Tag des Jahres, wenn eine Abfrage „Überschreitungstage“ liefert.'],
    pollutant: ['Kalender zuerst von', 'Ohne Angabe: der Stoff mit überschrittenen Tagen.'],
    auto: 'automatisch',
  },
  en: {
    station: ['Station', 'If empty: the only one in the data, else a list of all.'],
    year: ['Year', 'If empty: the newest in the data. May be a variable, such as $year.'],
    calendar: ['Calendar', 'Every day of the year, where a query brings “Exceedance days”.'],
    pollutant: ['Calendar first of', 'If empty: the pollutant with exceeded days.'],
    auto: 'automatic',
  },
} as const;

const POLLUTANTS = [
  ['pm10', 'PM₁₀'],
  ['o3', 'O₃'],
  ['no2', 'NO₂'],
  ['pm25', 'PM₂,₅'],
  ['so2', 'SO₂'],
  ['co', 'CO'],
] as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  const named = ([name, description]: readonly [string, string]) => ({ name, description });
  builder
    .addSelect({
      ...{ path: 'station', ...named(words.station), defaultValue: DEFAULTS.station },
      settings: {
        allowCustomValue: true,
        options: [],
        getOptions: async ({ data }) => {
          const reading = readLimits(data ?? []);
          const stations = reading.lack === null ? reading.stations.slice(0, 500) : [];
          return [{ value: '', label: words.auto }, ...stations.map(({ id, name }) => ({ value: id, label: name }))];
        },
      },
    })
    .addTextInput({
      ...{ path: 'year', ...named(words.year), defaultValue: DEFAULTS.year },
      settings: { placeholder: words.auto },
    })
    .addBooleanSwitch({ path: 'calendar', ...named(words.calendar), defaultValue: DEFAULTS.calendar })
    .addSelect({
      ...{ path: 'pollutant', ...named(words.pollutant), defaultValue: DEFAULTS.pollutant },
      settings: {
        options: [
          { value: '', label: words.auto },
          ...POLLUTANTS.map(([value, label]) => ({ value: value as string, label })),
        ],
      },
      showIf: ({ calendar }) => calendar !== false,
    });
  addLanguage(builder);
}
