export type Language = 'de' | 'en';

/** What the hub itself says to a reader, in both languages. */
export const WORDS = {
  noData: { de: 'keine Daten', en: 'no data' },
  note: { de: 'Hinweis', en: 'Note' },
  demo: { de: 'Demo: diese Werte sind erfunden.', en: 'Demo: these values are invented.' },
  minimum: { de: 'Minimum', en: 'minimum' },
  maximum: { de: 'Maximum', en: 'maximum' },
  atMidnight: { de: 'Mittel der Werte von 24 Uhr MEZ', en: 'mean of values at 24:00 CET' },
  coverage: { de: 'Abdeckung', en: 'coverage' },
  events: { de: 'Ereignisse', en: 'events' },
  forecast: { de: 'Vorhersage', en: 'forecast' },
  forecastQuality: { de: 'Güte der Vorhersage', en: 'quality of the forecast' },
  ahead: { de: 'vorher', en: 'ahead' },
  measured: { de: 'gemessen', en: 'measured' },
  noForecast: {
    de: 'Zu dieser Auswahl gibt es in diesem Zeitraum keine Vorhersage.',
    en: 'There is no forecast for this selection in this time range.',
  },
  noValues: {
    de: 'Zu dieser Auswahl gibt es zurzeit keine Daten.',
    en: 'There are no data for this selection at present.',
  },
  noSeries: {
    de: 'Zu dieser Auswahl gibt es keine Messreihe.',
    en: 'There is no series for this selection.',
  },
  airQuality: { de: 'Luftqualität', en: 'air quality' },
  limitValues: { de: 'Grenzwerte', en: 'limit values' },
  exceedanceDays: { de: 'Überschreitungstage', en: 'exceedance days' },
  earlier: {
    '1d': { de: '1 Tag früher', en: '1 day earlier' },
    '1w': { de: '1 Woche früher', en: '1 week earlier' },
    '1M': { de: '1 Monat früher', en: '1 month earlier' },
    '1y': { de: '1 Jahr früher', en: '1 year earlier' },
  },
} as const;

export function withheldNotice(count: number, language: Language): string {
  return language === 'de'
    ? `${count} Messreihe(n) fehlen, weil ihre Lizenz die Weitergabe ohne Zugangsschlüssel nicht erlaubt.`
    : `${count} series are missing, as their licence does not allow to pass them on without a token.`;
}

export function withheldEventsNotice(count: number, language: Language): string {
  return language === 'de'
    ? `${count} Ereignis(se) fehlen, weil ihre Lizenz die Weitergabe ohne Zugangsschlüssel nicht erlaubt.`
    : `${count} event(s) are missing, as their licence does not allow to pass them on without a token.`;
}
