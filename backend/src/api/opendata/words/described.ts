import type { Sentence } from '@smartregion/terms/sentence';
import type { Part } from '../datasets/dataset';

interface DatasetFacts {
  readonly properties: Sentence;
  readonly stations: Sentence;
  readonly count: number;
  readonly attribution: string;
  readonly demo: boolean;
}

const only = (part: Pick<Part, 'licence'> | undefined, under: string) => (part ? `, ${under} ${part.licence.id}` : '');

/** What stands in the catalogue for harvesters. */
export const DESCRIBED = {
  dataset: ({ properties, stations, count, attribution, demo }: DatasetFacts): Sentence => ({
    de:
      `${demo ? 'Alle Werte sind erfunden: Dies ist eine Vorführung. ' : ''}Messwerte von ` +
      `${count === 1 ? 'einer Messstelle' : `${count} Messstellen`} (${stations.de}): ${properties.de}. ` +
      `Jede Zeile nennt Messstelle, Zeitraum, Einheit, Güte, Lizenz und Quelle. Quellen: ${attribution}.`,
    en:
      `${demo ? 'All values are made up: this is a demonstration. ' : ''}Readings of ` +
      `${count === 1 ? 'one station' : `${count} stations`} (${stations.en}): ${properties.en}. ` +
      `Each row names station, interval, unit, quality, licence and source. Sources: ${attribution}.`,
  }),
  live: (format: Sentence, part?: Pick<Part, 'licence'>): Sentence => ({
    de: `${format.de}, letzte 7 Tage${only(part, 'nur Lizenz')}`,
    en: `${format.en}, last 7 days${only(part, 'licence')}`,
  }),
  day: (format: Sentence): Sentence => ({
    de: `${format.de}, der letzte ganze Tag`,
    en: `${format.en}, the last whole day`,
  }),
};
