import type { PanelOptionsEditorBuilder } from '@grafana/data';
import { addLanguage } from '../../shared/src/options/addLanguage';
import { flagOf, languageOf, objectOf, textOf } from '../../shared/src/options/saved';
import { type LanguageChoice, readersLanguage } from '../../shared/src/text/language';
import { KREIS_UNNA } from './data/ground/areas';

export interface Options {
  /** Official key of a Kreis, Land or Gemeinde; may hold a variable. */
  readonly area: string;
  /** GeoJSON with one's own areas, roads or both. */
  readonly geometry: string;
  /** Where a mark leads to, with ${kommune}, ${station} and the dashboard's variables; empty: nowhere. */
  readonly link: string;
  readonly shown: {
    readonly wind: boolean;
    readonly traffic: boolean;
    readonly happenings: boolean;
    readonly names: boolean;
    readonly legend: boolean;
  };
  readonly language: LanguageChoice;
}

const PARTS = ['wind', 'traffic', 'happenings', 'names', 'legend'] as const;

export const DEFAULTS: Options = {
  area: KREIS_UNNA,
  geometry: '',
  link: '',
  shown: { wind: true, traffic: true, happenings: true, names: true, legend: true },
  language: 'auto',
};

/** Options as they were saved, by this panel or by another that stood in its place: what is none of ours is the default. */
export function optionsOf(saved: unknown): Options {
  const { area, geometry, link, shown, language } = objectOf(saved);
  const chosen = objectOf(shown);
  const parts = Object.fromEntries(PARTS.map((part) => [part, flagOf(chosen[part], DEFAULTS.shown[part])]));
  return {
    area: textOf(area).trim() || DEFAULTS.area,
    geometry: textOf(geometry).trim(),
    link: textOf(link).trim(),
    shown: parts as Options['shown'],
    language: languageOf(language),
  };
}

const WORDS = {
  de: {
    area: [
      'Gebiet (AGS)',
      'Amtlicher Gemeindeschlüssel: 5 Ziffern für einen Kreis (05978: Kreis Unna), 2 für ein Land, 8 für eine Gemeinde.',
    ],
    geometry: [
      'Eigene Grenzen oder Straßen (GeoJSON)',
      'Flächen ersetzen das Gebiet (Eigenschaft „name“), Linien sind Straßen (Eigenschaft „station“: Kennung der Zählstelle). WGS 84, bis 2 MB.',
    ],
    link: [
      'Verweis der Zeichen',
      'Adresse eines Dashboards, etwa /d/smartregion-air?var-kommune=${kommune}&var-station=${station}.',
    ],
    wind: ['Wind', 'Pfeile dorthin, wohin der Wind weht.'],
    traffic: ['Verkehr', 'Zustand an Zählstellen und eigenen Straßen.'],
    happenings: ['Warnungen und Baustellen', 'Schraffur für Warnungen, Schilder für Baustellen und Sperrungen.'],
    names: ['Namen', 'Namen der Kommunen.'],
    legend: ['Legende', 'Was auf der Karte vorkommt.'],
  },
  en: {
    area: [
      'Area (AGS)',
      'Official municipality key: 5 digits for a district (05978: Kreis Unna), 2 for a state, 8 for a municipality.',
    ],
    geometry: [
      'Own boundaries or roads (GeoJSON)',
      'Areas replace the area above (property “name”), lines are roads (property “station”: id of the counting site). WGS 84, up to 2 MB.',
    ],
    link: [
      'Link of the marks',
      'Address of a dashboard, such as /d/smartregion-air?var-kommune=${kommune}&var-station=${station}.',
    ],
    wind: ['Wind', 'Arrows to where the wind blows.'],
    traffic: ['Traffic', 'Level of flow at counting sites and own roads.'],
    happenings: ['Warnings and roadworks', 'Hatching for warnings, signs for roadworks and closures.'],
    names: ['Names', 'Names of the municipalities.'],
    legend: ['Legend', 'What there is on the map.'],
  },
} as const;

/** The panel's options, named in the language of whoever edits it. */
export function addOptions(builder: PanelOptionsEditorBuilder<Options>): void {
  const words = WORDS[readersLanguage()];
  const named = ([name, description]: readonly [string, string]) => ({ name, description });
  builder
    .addTextInput({ path: 'area', ...named(words.area), defaultValue: DEFAULTS.area })
    .addTextInput({
      path: 'geometry',
      ...named(words.geometry),
      defaultValue: DEFAULTS.geometry,
      settings: { useTextarea: true, rows: 6, placeholder: '{ "type": "FeatureCollection", … }' },
    })
    .addTextInput({ path: 'link', ...named(words.link), defaultValue: DEFAULTS.link });
  for (const part of PARTS) {
    builder.addBooleanSwitch({ path: `shown.${part}`, ...named(words[part]), defaultValue: DEFAULTS.shown[part] });
  }
  addLanguage(builder);
}
