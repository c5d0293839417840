import { COURSE, LAYOUT, MIN_QUALITY, SELECTION } from '../form/common-words';
import { MEASURES } from './measures';

export const CLIMATE_DAYS_WORDS = {
  name: { de: 'Kenntage und Gradtage', en: 'Climate days and degree days' },
  about: {
    de: 'Sommer-, Frost- und Regentage, Heizgradtage und Regensummen neben denen früherer Jahre',
    en: 'Summer, frost and rain days, degree days and rain sums beside those of earlier years',
  },
  parameters: {
    ...SELECTION,
    measures: {
      label: { de: 'Kennwerte', en: 'Measures' },
      empty: { de: 'alle außer der Grünlandtemperatursumme', en: 'all but the grassland temperature sum' },
      choices: Object.fromEntries(MEASURES.map(({ id, de, en }) => [id, { de, en }])),
    },
    per: {
      label: { de: 'Je', en: 'Per' },
      help: {
        de: 'Monate und Jahre, die der Zeitraum berührt, gelten ganz: auch wenn das Panel nur einen Tag zeigt.',
        en: 'Months and years that the time range touches count as a whole, even where a panel shows a single day.',
      },
      choices: {
        day: { de: 'Tag', en: 'day' },
        month: { de: 'Monat', en: 'month' },
        year: { de: 'Jahr', en: 'year' },
      },
    },
    rainDay: {
      label: { de: 'Regentage zählen', en: 'Count rain days by' },
      choices: {
        local: { de: 'Kalendertage', en: 'calendar days' },
        dwd: { de: 'DWD-Tage, 6 bis 6 Uhr UTC', en: "DWD's days, 6 to 6 h UTC" },
      },
    },
    layout: {
      label: LAYOUT,
      choices: {
        table: { de: 'Tabelle, neben früheren Jahren', en: 'table, beside earlier years' },
        course: COURSE,
      },
    },
    minQuality: MIN_QUALITY,
  },
};
