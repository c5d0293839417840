import type { Language } from './language';

/** What is wrong and what to do, as a panel says it instead of drawing. */
export interface Message {
  readonly problem: string;
  readonly remedy: string;
}

/** The query did not come to an answer: that is no lack of data, and nothing to choose differently. */
export function queryFailed(words: readonly string[], language: Language): Message {
  return language === 'de'
    ? {
        problem: 'Nicht abrufbar: Die Abfrage ist fehlgeschlagen.',
        remedy: words.join(' ') || 'Das Zeichen oben links im Panel sagt, woran es liegt.',
      }
    : {
        problem: 'Not available: the query has failed.',
        remedy: words.join(' ') || 'The sign in the upper left corner of the panel says why.',
      };
}

/** The query came to an answer, and there is nothing in it. */
export function noData(question: string, language: Language): Message {
  return language === 'de'
    ? {
        problem: 'Die Abfrage hat keine Daten geliefert.',
        remedy: `Wählen Sie eine andere Kommune oder Messstelle oder einen anderen Zeitraum. Die Frage der Abfrage lautet „${question}“.`,
      }
    : {
        problem: 'The query returned no data.',
        remedy: `Choose another municipality or station, or another period. The question of the query is “${question}”.`,
      };
}

/**
 * There are data, but not those that this panel draws.
 * @param lacking what is missing, as a list of fields or a part of a sentence
 * @param found the fields that are there
 */
export function wrongData(question: string, lacking: string, found: readonly string[], language: Language): Message {
  const fields = found.slice(0, 12).join(', ') + (found.length > 12 ? ' …' : '');
  return language === 'de'
    ? {
        problem: `In den Daten fehlt, was dieses Panel zeichnet: ${lacking}. Vorhanden: ${fields}.`,
        remedy: `Wählen Sie in der Abfrage die Frage „${question}“, oder benennen Sie die Felder um.`,
      }
    : {
        problem: `The data lack what this panel draws: ${lacking}. Found: ${fields}.`,
        remedy: `Choose the question “${question}” in the query, or rename the fields.`,
      };
}
