import type { Language } from '../../../panel-plugin/shared/src/text/language';
import { questionOf } from './fields';
import type { HubQuery } from './questions';

/** One line that tells a query from its neighbours: `Zeitreihe: no2, pm10 · schwerte`. */
export function displayText(query: HubQuery, language: Language): string {
  const { type, kommunen, stations, properties } = query;
  const lists = [properties, stations?.length ? stations : kommunen].filter((list) => list?.length);
  const chosen = lists.map((list) => list!.join(', ')).join(' · ');
  const question = questionOf(query)?.name[language] ?? String(type);
  return chosen ? `${question}: ${chosen}` : question;
}
