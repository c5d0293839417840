import type { Property } from '@smartregion/terms/property';
import type { Language, Sentence } from '@smartregion/terms/sentence';
import type { Station } from '../../../model/kommune';
import type { Dataset } from '../datasets/dataset';

const OWN: Sentence = { de: 'eigene Messstellen', en: 'own stations' };
const DEMO: Sentence = { de: 'Vorführdaten', en: 'demo data' };

/** `Schwerte: Luftqualität, eigene Messstellen`; data that are made up say so first. */
export function titleOf(dataset: Dataset, demo: boolean): Sentence {
  const inLanguage = (language: Language) =>
    `${demo ? `[${DEMO[language]}] ` : ''}${dataset.kommune.name}: ${topicName(dataset, language)}`;
  return { de: inLanguage('de'), en: inLanguage('en') };
}

/** `Luftqualität, eigene Messstellen` */
export const topicName = ({ topic, isOwn }: Pick<Dataset, 'topic' | 'isOwn'>, language: Language): string =>
  isOwn ? `${topic.name[language]}, ${OWN[language]}` : topic.name[language];

/** So many are named; of the others how many there are. */
const NAMED = 12;

export const propertyNames = (all: readonly Property[]): Sentence => ({
  de: listed(
    all.map(({ de }) => de),
    (n) => `${n} weitere`
  ),
  en: listed(
    all.map(({ en }) => en),
    (n) => `${n} more`
  ),
});

export const stationNames = (all: readonly Station[]): Sentence => ({
  de: listed(
    all.map(({ name }) => name),
    (n) => `${n} weitere`
  ),
  en: listed(
    all.map(({ name }) => name),
    (n) => `${n} more`
  ),
});

function listed(all: readonly string[], more: (n: number) => string): string {
  const rest = all.length - NAMED;
  return (rest > 1 ? [...all.slice(0, NAMED), more(rest)] : all).join(', ');
}
