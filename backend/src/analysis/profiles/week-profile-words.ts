import { DAYS_WORDS, HOURS_WORDS, PROFILE_SELECTION_WORDS } from './profile-words';

export const WEEK_PROFILE_WORDS = {
  name: { de: 'Wochengang', en: 'Week profile' },
  about: { de: 'Eine Woche, wie sie meist ist: 168 Stunden', en: 'A week as it usually is: 168 hours' },
  parameters: { ...PROFILE_SELECTION_WORDS, days: DAYS_WORDS, ...HOURS_WORDS },
};
