import type { Language, Text } from '../../../shared/src/text/language';
import type { Message } from '../../../shared/src/text/messages';
import type { View } from '../data/chooseView';
import type { Reading } from '../data/readIndex';
import type { WrongType } from '../data/wrongTypes';

/** What the frames lack and what to do, for whoever builds the dashboard. */
export function whatIsMissing(reading: Exclude<Reading, { lack: null }>, language: Language): Message {
  const german = language === 'de';
  switch (reading.lack) {
    case 'data':
      return german
        ? {
            problem: 'Die Abfrage hat keine Daten geliefert.',
            remedy:
              'Wählen Sie eine Kommune oder Messstelle, die Luftschadstoffe misst, oder einen anderen Zeitraum. ' +
              'Die Frage der Abfrage lautet „Luftqualitätsindex“.',
          }
        : {
            problem: 'The query returned no data.',
            remedy:
              'Choose a municipality or station that measures air pollutants, or another period. ' +
              'The question of the query is “Air-quality index”.',
          };
    case 'fields': {
      if (reading.wrong.length > 0) {
        return wrongType(reading.wrong, language);
      }
      const found = reading.found.join(', ');
      return german
        ? {
            problem: `Die Daten enthalten keinen Luftqualitätsindex: Es fehlt ein Zeitfeld mit dem Feld „class“ (Zahl 1 bis 5) oder mit Stoffen (o3, no2, pm10, pm25, so2). Vorhanden: ${found}.`,
            remedy: 'Wählen Sie in der Abfrage als Frage „Luftqualitätsindex“, oder benennen Sie die Felder um.',
          }
        : {
            problem: `The data hold no air quality index: a time field together with a field “class” (number 1 to 5) or with pollutants (o3, no2, pm10, pm25, so2) is missing. Found: ${found}.`,
            remedy: 'Choose the question “Air-quality index” in the query, or rename the fields.',
          };
    }
    case 'index':
      return german
        ? {
            problem: `Dieses Panel kennt den Index „${reading.name}“ nicht.`,
            remedy: 'Wählen Sie in der Abfrage einen anderen Index, oder aktualisieren Sie das Panel.',
          }
        : {
            problem: `This panel does not know the index “${reading.name}”.`,
            remedy: 'Choose another index in the query, or update the panel.',
          };
  }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { de: 'Text', en: 'text' },
  number: { de: 'Zahl', en: 'number' },
  time: { de: 'Zeit', en: 'time' },
  boolean: { de: 'Ja/Nein', en: 'yes or no' },
};
const typeWord = (type: string, language: Language) => TYPES[type]?.[language] ?? type;

function wrongType(wrong: readonly WrongType[], language: Language): Message {
  const fields = wrong.map(({ name, is, wanted }) => {
    const [has, needs] = [typeWord(is, language), typeWord(wanted, language)];
    return language === 'de' ? `„${name}“ ist ${has} statt ${needs}` : `“${name}” is ${has}, not ${needs}`;
  });
  return language === 'de'
    ? {
        problem: `Die Felder sind da, aber ihr Typ passt nicht: ${fields.join('; ')}.`,
        remedy: 'Wandeln Sie sie mit der Transformation „Feldtyp konvertieren“ (Convert field type) um.',
      }
    : {
        problem: `The fields are there, but their type is wrong: ${fields.join('; ')}.`,
        remedy: 'Convert them with the transformation “Convert field type”.',
      };
}

/** The view of the panel's option needs other data. */
export function viewAbsent(wanted: View, language: Language): Message {
  const months = wanted === 'months';
  return language === 'de'
    ? {
        problem: months
          ? 'Die Daten enthalten keine Stunden je Klasse und Monat.'
          : 'Die Daten enthalten keinen Verlauf des Luftqualitätsindex.',
        remedy: `Wählen Sie in der Abfrage die Form „${months ? 'Stunden je Klasse und Monat' : 'Verlauf'}“, oder in den Einstellungen des Panels eine andere Ansicht.`,
      }
    : {
        problem: months
          ? 'The data hold no hours per class and month.'
          : 'The data hold no course of the air quality index.',
        remedy: `Choose the layout “${months ? 'Hours per class and month' : 'Course'}” in the query, or another view in the panel's options.`,
      };
}

/** The station of the panel's option is not in the answer. */
export function stationAbsent(wanted: string, names: readonly string[], language: Language): Message {
  return language === 'de'
    ? {
        problem: `Die Messstelle „${wanted}“ ist nicht in den Daten.`,
        remedy: `Wählen Sie in den Einstellungen des Panels eine der vorhandenen: ${names.join('; ')}.`,
      }
    : {
        problem: `The station “${wanted}” is not in the data.`,
        remedy: `Choose one of those found in the panel's options: ${names.join('; ')}.`,
      };
}
