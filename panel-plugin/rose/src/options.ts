import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import { readRoses } from './data/readRoses';

export interface Options {
  /** Id or name of a station, may hold a variable; empty: all. */
  readonly station: string;
  /** Roses of the same kind get the same rings, so that the eye can compare them. */
  readonly sameScale: boolean;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = { station: '', sameScale: true, language: 'auto' };

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { station, sameScale, language } = objectOf(saved);
  return {
    station: textOf(station),
    sameScale: flagOf(sameScale, DEFAULTS.sameScale),
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    station: { name: 'Messstelle', description: 'Ohne Angabe: alle in den Daten, nebeneinander.' },
    all: 'alle',
    sameScale: {
      name: 'Gleiche Skala',
      description: 'Rosen derselben Art haben dieselben Ringe und Farben und lassen sich so vergleichen.',
    },
  },
  en: {
    station: { name: 'Station', description: 'If empty: all in the data, side by side.' },
    all: 'all',
    sameScale: {
      name: 'Same scale',
      description: 'Roses of the same kind have the same rings and colours, so that they can be compared.',
    },
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  builder.addSelect({
    ...{ path: 'station', ...words.station, defaultValue: DEFAULTS.station },
    settings: {
      allowCustomValue: true,
      options: [],
      getOptions: async ({ data }) => {
        const reading = readRoses(data ?? []);
        const stations = new Map(
          (reading.lack === null ? reading.roses : []).map(({ station: { id, name } }) => [id || name, name])
        );
        return [{ value: '', label: words.all }, ...[...stations].map(([value, label]) => ({ value, label }))];
      },
    },
  });
  builder.addBooleanSwitch({ path: 'sameScale', ...words.sameScale, defaultValue: DEFAULTS.sameScale });
  addLanguage(builder);
}
