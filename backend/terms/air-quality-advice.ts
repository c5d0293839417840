import type { Language } from './sentence';

/**
 * What the air asks of people, by class 1 … 5: own short wording after the Umweltbundesamt's of 2019. It speaks of the air
 * alone: whoever reads it may stand in a storm.
 */
export const AIR_QUALITY_ADVICE: Readonly<Record<Language, readonly [string, string, string, string, string]>> = {
  de: [
    'Sehr gute Luft: Nachteile für die Gesundheit sind von ihr nicht zu erwarten.',
    'Gute Luft: Nachteile für die Gesundheit sind von ihr nicht zu erwarten.',
    'Mäßige Luft: Empfindliche Menschen achten auf Beschwerden; für alle anderen ist sie unbedenklich.',
    'Schlechte Luft: Empfindliche Menschen vermeiden draußen Anstrengung; alle anderen schonen sich bei Beschwerden.',
    'Sehr schlechte Luft: Alle vermeiden draußen Anstrengung; empfindliche Menschen bleiben möglichst drinnen.',
  ],
  en: [
    'Very good air: it is not expected to harm anybody’s health.',
    'Good air: it is not expected to harm anybody’s health.',
    'Moderate air: sensitive people watch for symptoms; for everyone else it is no concern.',
    'Poor air: sensitive people avoid strenuous activity outdoors; everyone else takes it easy if they feel unwell.',
    'Very poor air: everyone avoids strenuous activity outdoors; sensitive people stay indoors where possible.',
  ],
};
