import type { Language } from './language';

interface SharedTexts {
  readonly asTable: string;
  readonly asPicture: string;
  readonly csv: string;
  readonly csvHint: string;
  readonly close: string;
}

/** What every panel calls alike. */
export const SHARED_TEXTS: Readonly<Record<Language, SharedTexts>> = {
  de: {
    asTable: 'Als Tabelle',
    asPicture: 'Als Bild',
    csv: 'CSV',
    csvHint: 'Diese Tabelle als CSV herunterladen',
    close: 'Esc schließt',
  },
  en: {
    asTable: 'As table',
    asPicture: 'As picture',
    csv: 'CSV',
    csvHint: 'Download this table as CSV',
    close: 'Esc closes',
  },
};
