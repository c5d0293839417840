import type { Sentence } from '@smartregion/terms/sentence';

/** What the columns are called for people. */
export const CORRELATION_COLUMNS: Readonly<Record<string, Sentence>> = {
  x_name: { de: 'Erklärend', en: 'Explaining' },
  y_name: { de: 'Zu erklären', en: 'To be explained' },
  lag: { de: 'Nachlauf', en: 'Lag' },
  pearson: { de: 'Pearson', en: 'Pearson' },
  spearman: { de: 'Spearman', en: 'Spearman' },
  sentence: { de: 'In Worten', en: 'In words' },
  x_station: { de: 'Erklärend: Messstelle (Kennung)', en: 'Explaining: station (id)' },
  x_property: { de: 'Erklärend: Größe (Kennung)', en: 'Explaining: property (id)' },
  y_station: { de: 'Zu erklären: Messstelle (Kennung)', en: 'To be explained: station (id)' },
  y_property: { de: 'Zu erklären: Größe (Kennung)', en: 'To be explained: property (id)' },
};

export const INCREMENT_COLUMNS = {
  street: { de: 'Straße', en: 'Street' },
  background: { de: 'Hintergrund', en: 'Background' },
  background_name: { de: 'Hintergrundstation', en: 'Background station' },
  background_station: { de: 'Hintergrundstation (Kennung)', en: 'Background station (id)' },
  distance: { de: 'Entfernung', en: 'Distance' },
  increment: { de: 'Zusatzbelastung', en: 'Roadside increment' },
  increment_low: { de: 'Zusatzbelastung, 95 % ab', en: 'Increment, 95 % from' },
  increment_high: { de: 'Zusatzbelastung, 95 % bis', en: 'Increment, 95 % to' },
  traffic_share: { de: 'Anteil, den der Verkehr hier ändern kann', en: 'Share that traffic here can change' },
  n: { de: 'Stunden', en: 'Hours' },
  sentence: { de: 'In Worten', en: 'In words' },
} as const satisfies Readonly<Record<string, Sentence>>;
