import { AIR_TEMPERATURE, COURSE, LABELS, LAYOUT, MIN_QUALITY, PERIODS, SELECTION } from '../form/common-words';

export const FORECAST_WORDS = {
  name: { de: 'Vorhersage', en: 'Forecast' },
  about: { de: 'Was vorhergesagt ist, und wie gut es eintraf', en: 'What is forecast, and how well it came true' },
  parameters: {
    ...SELECTION,
    feeds: { ...SELECTION.feeds, empty: SELECTION.kommunen.empty },
    properties: AIR_TEMPERATURE,
    layout: {
      label: LAYOUT,
      choices: {
        course: COURSE,
        table: { de: 'Güte je Vorlaufstunde, Tabelle', en: 'quality by lead hour, table' },
      },
    },
    issued: {
      label: { de: 'Ausgabe', en: 'Issue' },
      help: {
        de: 'Welcher Lauf der Vorhersage. Ein Zeitpunkt wie 2026-07-01T06:00Z wählt den Lauf, der dann zuletzt vorlag.',
        en: 'Which run of the forecast. A moment such as 2026-07-01T06:00Z takes the last run that there was then.',
      },
      choices: {
        latest: { de: 'neueste', en: 'latest' },
        lead: { de: 'so viele Stunden vorher', en: 'so many hours before' },
      },
    },
    labels: LABELS,
    periods: PERIODS,
    minQuality: MIN_QUALITY,
    lead: {
      label: { de: 'Stunden vorher', en: 'Hours before' },
      help: {
        de: 'Jeder Wert so, wie er so viele Stunden vorher vorhergesagt war.',
        en: 'Each value as it was forecast so many hours before.',
      },
      unit: 'h',
      choices: {
        24: { de: '24 Stunden', en: '24 hours' },
        1: { de: '1 Stunde', en: '1 hour' },
        6: { de: '6 Stunden', en: '6 hours' },
        48: { de: '2 Tage', en: '2 days' },
        72: { de: '3 Tage', en: '3 days' },
      },
    },
    ahead: {
      label: { de: 'Vorausschau', en: 'Looks ahead' },
      help: {
        de: 'So viele Stunden ab jetzt, auch wenn der Zeitraum des Dashboards vorher endet. Die Zeitachse folgt dem Panel: unter „Abfrageoptionen“ als relative Zeit zum Beispiel +72h eintragen.',
        en: "So many hours from now, even where the dashboard's range ends before. The time axis follows the panel: enter for example +72h as relative time in its query options.",
      },
      unit: 'h',
      choices: {
        0: { de: 'bis zum Ende des Zeitraums', en: 'to the end of the time range' },
        24: { de: '24 Stunden', en: '24 hours' },
        48: { de: '2 Tage', en: '2 days' },
        72: { de: '3 Tage', en: '3 days' },
        168: { de: '7 Tage', en: '7 days' },
      },
    },
    compare: {
      label: { de: 'Mit Messwerten', en: 'With what was measured' },
      help: {
        de: 'Dieselbe Größe an derselben oder der nächsten Messstelle.',
        en: 'The same property at the same or the nearest station.',
      },
    },
    reference: {
      label: { de: 'Vergleichsstelle', en: 'Compared station' },
      help: {
        de: 'Die Messstelle, mit der verglichen wird. Leer: dieselbe oder die nächste, die die Größe misst.',
        en: 'The station to compare with. Empty: the same or the nearest that measures the property.',
      },
      empty: { de: 'die nächste', en: 'the nearest' },
    },
  },
};
