import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';
import { WARNING_CRITERIA } from '../domain/warnings/thresholds';

export const WARNING_THRESHOLDS_WORDS = {
  name: { de: 'Messwerte über DWD-Warnschwellen', en: 'Measured values over DWD warning thresholds' },
  about: {
    de: 'Wann und wo Wind, Regen, Schnee, Frost oder Nebel die Schwellen des DWD überschritten; keine Warnung des DWD',
    en: "When and where wind, rain, snow, frost or fog crossed the DWD's thresholds; no warning of the DWD",
  },
  parameters: {
    ...SELECTION,
    criteria: {
      label: { de: 'Kriterien', en: 'Criteria' },
      empty: { de: 'alle', en: 'all' },
      choices: Object.fromEntries(WARNING_CRITERIA.map(({ id, de, en }) => [id, { de, en }])),
    },
    minLevel: {
      label: { de: 'Ab Stufe', en: 'From level' },
      help: {
        de: 'Von 1 bis 4. Starkregen beginnt bei Stufe 2.',
        en: 'From 1 to 4. Heavy rain begins at level 2.',
      },
    },
    layout: {
      label: LAYOUT,
      choices: {
        table: { de: 'Tabelle der Überschreitungen', en: 'table of the times over a threshold' },
        course: COURSE,
      },
    },
    minQuality: MIN_QUALITY,
  },
};
