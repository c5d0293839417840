import type { Language, Text } from '../../../shared/src/text/language';
import { type Message, noData, wrongData } from '../../../shared/src/text/messages';
import type { Reading } from '../data/readRegion';

const QUESTION: Text = { de: 'Luftqualitätsindex', en: 'Air-quality index' };
const LACKING: Text = {
  de: 'Messstellen (station_name) mit Ort (lat, lon) und einer Klasse (class), Wind (wind_direction), Verkehrszustand (level) oder anderen Größen, oder Ereignisse (title, kind)',
  en: 'stations (station_name) with a place (lat, lon) and a class (class), wind (wind_direction), level of flow (level) or other properties, or events (title, kind)',
};

/** What the frames lack and what to do, for whoever builds the dashboard. */
export function whatIsMissing(reading: Exclude<Reading, { lack: null }>, language: Language): Message {
  const german = language === 'de';
  switch (reading.lack) {
    case 'data':
      return noData(QUESTION[language], language);
    case 'fields':
      return wrongData(QUESTION[language], LACKING[language], reading.found, language);
    case 'places':
      return german
        ? {
            problem: `Die Daten sagen von keiner Messstelle, wo sie steht (${named(reading.names)}).`,
            remedy:
              'Wählen Sie in der Abfrage die Form „Stand jetzt“, oder fügen Sie eine zweite Abfrage hinzu, die „lat“ und „lon“ dieser Messstellen liefert, etwa „Neueste Werte“ mit einer Zeile je Messstelle.',
          }
        : {
            problem: `The data say of no station where it stands (${named(reading.names)}).`,
            remedy:
              'Choose the form “now” in the query, or add a second query that brings “lat” and “lon” of these stations, such as “newest values” with a row for each station.',
          };
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

const named = (names: readonly string[]) => names.slice(0, 3).join(', ') + (names.length > 3 ? ' …' : '');

/** No station lies in the area of the option. */
export function allElsewhere(count: number, ags: string, language: Language): Message {
  return language === 'de'
    ? {
        problem: `Alle ${count} Messstellen liegen außerhalb der Karte${ags ? ` (AGS ${ags})` : ''}.`,
        remedy:
          'Geben Sie in den Einstellungen des Panels unter „Gebiet“ den Schlüssel (AGS) des richtigen Kreises an.',
      }
    : {
        problem: `All ${count} stations lie outside the map${ags ? ` (AGS ${ags})` : ''}.`,
        remedy: 'Name the key (AGS) of the right district under “Area” in the panel options.',
      };
}

/** What is wrong with the area of the option, and the boundaries that did not come. */
export const GROUND_MESSAGES = {
  key: (ags: string, language: Language): Message =>
    language === 'de'
      ? {
          problem: `„${ags}“ ist kein Gemeindeschlüssel (AGS).`,
          remedy: 'Ein Kreis hat 5 Ziffern (05978: Kreis Unna), eine Gemeinde 8, ein Land 2.',
        }
      : {
          problem: `“${ags}” is no official municipality key (AGS).`,
          remedy: 'A district has 5 digits (05978: Kreis Unna), a municipality 8, a state 2.',
        },
  unknown: (ags: string, language: Language): Message =>
    language === 'de'
      ? {
          problem: `Ein Gebiet mit dem Schlüssel ${ags} gibt es in den Grenzen von 2016 nicht.`,
          remedy: 'Prüfen Sie die Ziffern; für jüngere Kreise fügen Sie die Grenzen als GeoJSON ein.',
        }
      : {
          problem: `There is no area with the key ${ags} in the boundaries of 2016.`,
          remedy: 'Check the digits; for younger districts paste the boundaries as GeoJSON.',
        },
  unloaded: (reason: string, language: Language): Message =>
    language === 'de'
      ? {
          problem: `Die Grenzen sind nicht abrufbar: ${reason}.`,
          remedy:
            'Sie liegen im Ordner „geo“ des Plugins. Installieren Sie es neu, oder fügen Sie die Grenzen als GeoJSON ein.',
        }
      : {
          problem: `The boundaries cannot be fetched: ${reason}.`,
          remedy: 'They are in the folder “geo” of the plugin. Install it anew, or paste the boundaries as GeoJSON.',
        },
  geometry: (problem: Text, language: Language): Message => ({
    problem: problem[language],
    remedy:
      language === 'de'
        ? 'Berichtigen Sie das GeoJSON in den Einstellungen des Panels, oder leeren Sie das Feld.'
        : 'Mend the GeoJSON in the panel options, or clear the field.',
  }),
} as const;
