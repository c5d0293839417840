import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, oneOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import { stationsOf } from './data/place';
import { readWeather } from './data/readWeather';
import { WIND_UNITS, type WindUnit } from './text/amounts';

/** Rows that can be left out; the temperature is always there. */
export const PARTS = ['values', 'warnings', 'rain', 'wind', 'sky'] as const;
export type Parts = Readonly<Record<(typeof PARTS)[number], boolean>>;

export interface Options {
  /** Id or name of a station, may hold a variable; empty: the one that measures most. */
  readonly station: string;
  /** How far the forecast is shown. */
  readonly ahead: 'reach' | 'range';
  readonly windUnit: WindUnit;
  readonly parts: Parts;
  readonly language: LanguageChoice;
}

export const DEFAULTS: Options = {
  station: '',
  ahead: 'reach',
  windUnit: 'km/h',
  parts: { values: true, warnings: true, rain: true, wind: true, sky: true },
  language: 'auto',
};

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { station, ahead, windUnit, parts, language } = objectOf(saved);
  const chosen = objectOf(parts);
  return {
    station: textOf(station),
    ahead: oneOf(['reach', 'range'] as const, ahead, DEFAULTS.ahead),
    windUnit: oneOf(WIND_UNITS, windUnit, DEFAULTS.windUnit),
    parts: Object.fromEntries(PARTS.map((part) => [part, flagOf(chosen[part], true)])) as Parts,
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    station: ['Messstelle', 'Ohne Angabe: die mit den meisten Größen; sind es mehrere, wählen die Lesenden.'],
    auto: 'automatisch',
    ahead: ['Vorhersage zeigen', 'Endet das Dashboard jetzt, reicht die Achse weiter, als sein Bereich sagt.'],
    reach: 'so weit sie reicht',
    range: 'Bereich des Dashboards',
    windUnit: ['Wind in', 'Wetterberichte nennen km/h.'],
    values: ['Werte von jetzt', 'Temperatur, Regen seit 0 Uhr, Böe der letzten Stunde, Windrichtung.'],
    warnings: ['Warnungen', 'Als Band mit Stufe und Stunden; auch Anmerkungen des Dashboards.'],
    rain: ['Regen', 'Säulen, mit der Summe jedes Tages.'],
    wind: ['Wind', 'Wind, Böen und Pfeile, wohin er weht.'],
    sky: ['Wolken und Sonne', 'Ein Streifen unter dem Wind.'],
  },
  en: {
    station: ['Station', 'If empty: the one with most quantities; of several the reader chooses.'],
    auto: 'automatic',
    ahead: ['Show the forecast', 'Where the dashboard ends now, the axis goes further than its range says.'],
    reach: 'as far as it goes',
    range: 'range of the dashboard',
    windUnit: ['Wind in', 'German weather reports say km/h.'],
    values: ['Values of now', 'Temperature, rain since midnight, gust of the last hour, wind direction.'],
    warnings: ['Warnings', "As a band with level and hours; the dashboard's annotations, too."],
    rain: ['Rain', 'Bars, with the sum of each day.'],
    wind: ['Wind', 'Wind, gusts and arrows that say where it goes.'],
    sky: ['Clouds and sun', 'A strip below the wind.'],
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
        const reading = readWeather(data ?? []);
        const stations = reading.lack === null ? stationsOf(reading.tracks) : [];
        return [{ value: '', label: words.auto }, ...stations.map(({ id, name }) => ({ value: id, label: name }))];
      },
    },
  });
  builder.addRadio({
    path: 'ahead',
    ...named(words.ahead),
    defaultValue: DEFAULTS.ahead,
    settings: { options: (['reach', 'range'] as const).map((value) => ({ value, label: words[value] })) },
  });
  builder.addRadio({
    path: 'windUnit',
    ...named(words.windUnit),
    defaultValue: DEFAULTS.windUnit,
    settings: { options: WIND_UNITS.map((value) => ({ value, label: value })) },
  });
  for (const part of PARTS) {
    builder.addBooleanSwitch({ path: `parts.${part}`, ...named(words[part]), defaultValue: DEFAULTS.parts[part] });
  }
  addLanguage(builder);
}
