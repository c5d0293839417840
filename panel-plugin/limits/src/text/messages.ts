import type { Language } from '../../../shared/src/text/language';
import { type Message, noData, wrongData } from '../../../shared/src/text/messages';
import { DAY_FIELDS } from '../data/dayFrame';
import { LIMIT_FIELDS } from '../data/limitFrame';
import type { Reading } from '../data/readLimits';

const QUESTION = { de: 'Grenzwerte', en: 'Limit values' } as const;

/** What the frames lack and what to do, for whoever builds the dashboard. */
export function whatIsMissing(reading: Exclude<Reading, { lack: null }>, language: Language): Message {
  if (reading.lack === 'data') {
    return noData(QUESTION[language], language);
  }
  const [limits, days] = [LIMIT_FIELDS, DAY_FIELDS].map((fields) => fields.join(', '));
  const lacking =
    language === 'de'
      ? `${limits} (Grenzwerte) oder ${days} (Überschreitungstage), Zahlen als Zahlen`
      : `${limits} (limit values) or ${days} (exceedance days), figures as numbers`;
  return wrongData(QUESTION[language], lacking, reading.found, language);
}

/** What the panel's options ask for is not in the answer. */
export function notThere(
  what: 'station' | 'year',
  wanted: string,
  names: readonly string[],
  language: Language
): Message {
  const some = names.slice(0, 12).join('; ') + (names.length > 12 ? ' …' : '');
  if (language === 'de') {
    const subject = what === 'station' ? `Die Messstelle „${wanted}“` : `Das Jahr „${wanted}“`;
    return {
      problem: `${subject} ist nicht in den Daten.`,
      remedy: `Wählen Sie in den Einstellungen des Panels, was vorhanden ist: ${some}.`,
    };
  }
  return {
    problem: `The ${what} “${wanted}” is not in the data.`,
    remedy: `Choose what is there in the panel's options: ${some}.`,
  };
}
