import type { Period } from '../../model/period';
import type { Language } from './words';

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  instant: { de: 'Augenblickswerte', en: 'instants' },
  irregular: { de: 'unregelmäßig', en: 'irregular' },
  '1d': { de: 'Tageswerte', en: 'daily' },
  '1w': { de: 'Wochenwerte', en: 'weekly' },
  '1M': { de: 'Monatswerte', en: 'monthly' },
  '1y': { de: 'Jahreswerte', en: 'yearly' },
};

/** How long the intervals of a series are: "10 min", "1 h", "Tageswerte". */
export function periodWords(period: Period, language: Language): string {
  return WORDS[period]?.[language] ?? period.replace('m', ' min').replace('h', ' h');
}
