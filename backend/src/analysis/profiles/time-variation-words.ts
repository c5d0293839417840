import { DAYS_WORDS, HOURS_WORDS, PROFILE_SELECTION_WORDS } from './profile-words';

export const TIME_VARIATION_WORDS = {
  name: { de: 'Tagesgang, Jahresgang', en: 'Variation by hour, weekday, month' },
  about: {
    de: 'Wie es nach Stunde, Wochentag oder Monat meist ist',
    en: 'What it usually is by hour, weekday or month',
  },
  parameters: {
    ...PROFILE_SELECTION_WORDS,
    by: {
      label: { de: 'Nach', en: 'By' },
      choices: {
        hour: { de: 'Stunde', en: 'hour' },
        weekday: { de: 'Wochentag', en: 'weekday' },
        month: { de: 'Monat', en: 'month' },
        'month-hour': { de: 'Monat und Stunde', en: 'month and hour' },
      },
    },
    days: DAYS_WORDS,
    ...HOURS_WORDS,
  },
};
