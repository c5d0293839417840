import { roadReport } from './road-report';

/** Texts as the Autobahn GmbH writes them, lines joined. */
test.each([
  [
    'A44 | Unna-Ost',
    'Köln Richtung Bremen\nBeginn: 01.07.26 um 20:00 Uhr\nEnde: 27.11.26 um 18:00 Uhr\nFahrbahnerneuerung',
    'A44, Unna-Ost: Fahrbahnerneuerung',
  ],
  [
    'A1 | Kamener Kreuz - Kamen-Zentrum',
    'in beiden Richtungen\nBeginn: 28.11.26 um 08:00 Uhr\nA1: stockender Verkehr',
    'A1, Kamener Kreuz–Kamen-Zentrum: stockender Verkehr',
  ],
  ['A1 | Unna', 'Köln Richtung Bremen\n01.07.26 von 22:00 bis 05:00 Uhr', 'A1, Unna'],
  ['Vollsperrung der Hauptstraße', 'Vollsperrung', 'Vollsperrung der Hauptstraße'],
  ['A2 | Bönen', 'Beginn: 1.7.26\n3 km Stau in Richtung Hannover.', 'A2, Bönen: 3 km Stau in Richtung Hannover'],
  ['B 233 gesperrt', '', 'B 233 gesperrt'],
])('%s', (title, text, told) => {
  expect(roadReport({ title, text })).toBe(told);
});
