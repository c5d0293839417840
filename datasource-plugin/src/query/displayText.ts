import type { Language } from '../../../panel-plugin/shared/src/text/language';
import type { HubQuery } from '../types';
import { TYPES } from '../text/texts';

/** One line that tells a query from its neighbours: `Zeitreihe: no2, pm10 · schwerte`. */
export function displayText({ type, kommunen, stations, properties }: HubQuery, language: Language): string {
  const lists = [properties, stations?.length ? stations : kommunen].filter((list) => list?.length);
  const chosen = lists.map((list) => list!.join(', ')).join(' · ');
  const question = TYPES[type]?.[language] ?? String(type);
  return chosen ? `${question}: ${chosen}` : question;
}
