import type { Language } from '../../../shared/src/text/language';
import type { StationYear } from '../data/stationYear';

/** How the values of a law are called in a sentence: within which, one of them, several. */
interface LawWords {
  readonly within: string;
  readonly one: string;
  readonly many: string;
}

const LAWS: Readonly<Record<Language, Readonly<Record<string, LawWords>>>> = {
  de: {
    '39bimschv': { within: 'der heutigen Grenzwerte', one: 'ein heutiger Grenzwert', many: 'heutige Grenzwerte' },
    eu2026: eu('bis 2029'),
    eu2030: eu('ab 2030'),
    who2021: { within: 'der Richtwerte der WHO', one: 'ein Richtwert der WHO', many: 'Richtwerte der WHO' },
  },
  en: {
    '39bimschv': { within: 'today’s limit values', one: 'one of today’s limit values', many: 'limit values of today' },
    eu2026: euEnglish('until 2029'),
    eu2030: euEnglish('from 2030'),
    who2021: { within: 'the WHO guidelines', one: 'one WHO guideline', many: 'WHO guidelines' },
  },
};

function eu(when: string): LawWords {
  const values = `${when} (kein deutsches Recht)`;
  return { within: `der EU-Grenzwerte ${values}`, one: `ein EU-Grenzwert ${values}`, many: `EU-Grenzwerte ${values}` };
}

function euEnglish(when: string): LawWords {
  const values = `EU limit values ${when} (not German law)`;
  return { within: `the ${values}`, one: `one of the ${values}`, many: values };
}

/** How the values of a year's leading law are called. */
export function wordsOf({ law = '' }: Pick<StationYear, 'law'>, language: Language): LawWords {
  const named = language === 'de' ? `Werte (${law})` : `values (${law})`;
  return (
    LAWS[language][law] ?? { within: language === 'de' ? `der ${named}` : `the ${named}`, one: named, many: named }
  );
}
