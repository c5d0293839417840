import type { Language } from './sentence';

/** What to do, by class 1 … 5: own short wording after the Umweltbundesamt's of 2019. */
export const AIR_QUALITY_ADVICE: Readonly<Record<Language, readonly [string, string, string, string, string]>> = {
  de: [
    'Beste Bedingungen, um draußen aktiv zu sein.',
    'Unbesorgt nach draußen: Nachteile für die Gesundheit sind nicht zu erwarten.',
    'Empfindliche Menschen achten auf Beschwerden; alle anderen können unbesorgt nach draußen.',
    'Empfindliche Menschen vermeiden draußen körperliche Anstrengung; alle anderen schonen sich bei Beschwerden.',
    'Alle vermeiden draußen körperliche Anstrengung; empfindliche Menschen bleiben möglichst drinnen.',
  ],
  en: [
    'Ideal conditions for outdoor activities.',
    'Enjoy being outdoors: no harm to health is expected.',
    'Sensitive people watch for symptoms; everyone else can go outdoors without worry.',
    'Sensitive people avoid strenuous activity outdoors; everyone else takes it easy if they feel unwell.',
    'Everyone avoids strenuous activity outdoors; sensitive people stay indoors where possible.',
  ],
};
