import { COURSE, LABELS, LAYOUT, MIN_QUALITY, PERIODS, REASONS, SELECTION, USUAL_PROPERTY } from '../form/common-words';

export const SERIES_WORDS = {
  name: { de: 'Zeitreihe', en: 'Time series' },
  about: { de: 'Messwerte im Verlauf der Zeit', en: 'Measured values over time' },
  parameters: {
    ...SELECTION,
    properties: USUAL_PROPERTY,
    bucket: {
      label: { de: 'Zeitschritt', en: 'Interval' },
      choices: {
        auto: { de: 'automatisch', en: 'automatic' },
        raw: { de: 'Rohwerte', en: 'raw values' },
        '1m': { de: '1 Minute', en: '1 minute' },
        '5m': { de: '5 Minuten', en: '5 minutes' },
        '10m': { de: '10 Minuten', en: '10 minutes' },
        '15m': { de: '15 Minuten', en: '15 minutes' },
        '30m': { de: '30 Minuten', en: '30 minutes' },
        '1h': { de: '1 Stunde', en: '1 hour' },
        '3h': { de: '3 Stunden', en: '3 hours' },
        '6h': { de: '6 Stunden', en: '6 hours' },
        '12h': { de: '12 Stunden', en: '12 hours' },
        '1d': { de: '1 Tag', en: '1 day' },
        '1w': { de: '1 Woche', en: '1 week' },
        '1M': { de: '1 Monat', en: '1 month' },
        '1y': { de: '1 Jahr', en: '1 year' },
      },
    },
    aggregation: {
      label: { de: 'Zusammenfassung', en: 'Aggregation' },
      choices: {
        default: { de: 'je nach Größe', en: 'as suits the property' },
        mean: { de: 'Mittel', en: 'mean' },
        sum: { de: 'Summe', en: 'sum' },
        min: { de: 'kleinster Wert', en: 'smallest value' },
        max: { de: 'größter Wert', en: 'largest value' },
        last: { de: 'letzter Wert', en: 'last value' },
      },
    },
    validity: {
      label: { de: 'Gültigkeit', en: 'Validity' },
      help: {
        de: 'Mittel von Schadstoffen brauchen drei Viertel ihrer Zeit: 45 Minuten einer Stunde, 18 Stunden eines Tages (39. BImSchV).',
        en: 'Means of pollutants take three quarters of their time: 45 minutes of an hour, 18 hours of a day (39. BImSchV).',
      },
      choices: {
        default: { de: 'nach der 39. BImSchV', en: 'by the 39. BImSchV' },
        any: { de: 'alle Mittel', en: 'all means' },
      },
    },
    timestamp: {
      label: { de: 'Zeitstempel', en: 'Timestamp' },
      choices: {
        auto: { de: 'wie üblich', en: 'as customary' },
        start: { de: 'Anfang', en: 'start' },
        end: { de: 'Ende', en: 'end' },
      },
    },
    periods: PERIODS,
    minQuality: MIN_QUALITY,
    reasons: REASONS,
    timeZone: {
      label: { de: 'Zeitzone', en: 'Time zone' },
      help: {
        de: 'Wo Tage beginnen. Luftreinhaltung rechnet ganzjährig in MEZ: Etc/GMT-1.',
        en: 'Where days begin. Air-quality law uses CET all year: Etc/GMT-1.',
      },
      empty: { de: 'der Region', en: "the region's" },
    },
    layout: {
      label: LAYOUT,
      choices: { course: COURSE, table: { de: 'Tabelle, auch für CSV', en: 'table, also for CSV' } },
    },
    labels: LABELS,
    compare: {
      label: { de: 'Vergleich', en: 'Compare' },
      choices: {
        '': { de: 'keiner', en: 'none' },
        '1d': { de: 'Vortag', en: 'day before' },
        '1w': { de: 'Vorwoche', en: 'week before' },
        '1M': { de: 'Vormonat', en: 'month before' },
        '1y': { de: 'Vorjahr', en: 'year before' },
      },
    },
    envelope: {
      label: { de: 'Hüllkurve', en: 'Envelope' },
      help: {
        de: 'Kleinster und größter Wert jedes Zeitschritts, damit Spitzen sichtbar bleiben.',
        en: 'Smallest and largest value of each interval, so that peaks stay visible.',
      },
    },
    coverage: {
      label: { de: 'Abdeckung', en: 'Coverage' },
      help: {
        de: 'Welcher Anteil jedes Zeitschritts gemessen ist, 0 bis 100 %.',
        en: 'Which share of each interval was measured, 0 to 100 %.',
      },
    },
    apart: {
      label: { de: 'Farbe je Messstelle', en: 'Colour for each station' },
      help: {
        de: 'Jede Messstelle hat eine eigene Farbe, die auf hellem und dunklem Grund zu sehen ist; sonst färbt das Panel.',
        en: 'Each station has a colour of its own that is seen on light and dark ground; else the panel chooses.',
      },
    },
  },
};
