import { findProperty } from '@smartregion/terms/property';
import { REASONS } from '../form/common-words';
import { periodWords } from './period-words';
import type { Language } from './words';

type Words = Readonly<Record<Language, string>>;

/** The words of a cell that lists ids, or is made of them; any other as it is. */
export function listedWords(column: string, cell: string, language: Language): string {
  switch (column) {
    case 'reasons':
      return cell
        .split(',')
        .map((reason) => REASON_WORDS[reason]?.[language] ?? reason)
        .join(', ');
    case 'facts':
      return cell.split('; ').map(factIn(language)).join('; ');
    case 'deciding':
      return findProperty(cell)?.[language] ?? cell;
    case 'period':
      return periodWords(cell, language);
    default:
      return cell;
  }
}

const REASON_WORDS: Readonly<Record<string, Words>> = REASONS.choices;

/** "delay: 8 min" is "Verzögerung: 8 min"; what the provider calls by a name of its own keeps it. */
const factIn =
  (language: Language) =>
  (fact: string): string => {
    const [name = '', ...value] = fact.split(': ');
    const words = FACT_WORDS[name]?.[language];
    return words === undefined ? fact : `${words}: ${value.join(': ').replace(/^true$/, YES[language])}`;
  };

const YES: Words = { de: 'ja', en: 'yes' };

const FACT_WORDS: Readonly<Record<string, Words>> = {
  road: { de: 'Straße', en: 'road' },
  direction: { de: 'Richtung', en: 'direction' },
  delay: { de: 'Verzögerung', en: 'delay' },
  blocked: { de: 'gesperrt', en: 'blocked' },
  gusts: { de: 'Böen', en: 'gusts' },
  wind: { de: 'Wind', en: 'wind' },
  precipitation: { de: 'Niederschlag', en: 'precipitation' },
  temperature: { de: 'Temperatur', en: 'temperature' },
  duration: { de: 'Dauer', en: 'duration' },
  altitude: { de: 'ab Höhe', en: 'from altitude' },
  ceiling: { de: 'bis Höhe', en: 'up to altitude' },
  II: { de: 'Code des DWD', en: "DWD's code" },
  GROUP: { de: 'Gruppe des DWD', en: "DWD's group" },
  AREA_COLOR: { de: 'Farbe des DWD (RGB)', en: "DWD's colour (RGB)" },
  feed: { de: 'Datenquelle', en: 'data source' },
  properties: { de: 'Größen', en: 'properties' },
  cause: { de: 'Ursache', en: 'cause' },
  server: { de: 'Server', en: 'server' },
  error: { de: 'Fehler', en: 'error' },
};
