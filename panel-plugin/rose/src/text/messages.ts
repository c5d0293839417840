import type { Language } from '../../../shared/src/text/language';
import { type Message, noData, wrongData } from '../../../shared/src/text/messages';
import type { Reading } from '../data/readRoses';
import { say } from './names';
import { QUESTION } from './texts';

/** What the frames lack and what to do, for whoever builds the dashboard. */
export function whatIsMissing(reading: Exclude<Reading, { lack: null }>, language: Language): Message {
  return reading.lack === 'data'
    ? noData(QUESTION[language], language)
    : wrongData(
        QUESTION[language],
        say(
          language,
          'die Zahlenfelder „direction“ (Grad) mit „class_1“ …, „p50“ … oder „probability“, oder „x“, „y“ und „value“',
          'the number fields “direction” (degrees) with “class_1” …, “p50” … or “probability”, or “x”, “y” and “value”'
        ),
        reading.found,
        language
      );
}

/** The station of the panel's option is not in the answer. */
export function stationAbsent(wanted: string, names: readonly string[], language: Language): Message {
  const found = [...new Set(names)].join('; ');
  return language === 'de'
    ? {
        problem: `Die Messstelle „${wanted}“ ist nicht in den Daten.`,
        remedy: `Wählen Sie in den Einstellungen des Panels eine der vorhandenen: ${found}.`,
      }
    : {
        problem: `The station “${wanted}” is not in the data.`,
        remedy: `Choose one of those found in the panel's options: ${found}.`,
      };
}
