import type { Row } from './dashboard';
import { text } from './language';
import { OPEN_DATA_INPUT } from './open-data-input';

const LINK = text(
  link('Diese Daten herunterladen', 'de', 'als CSV, Parquet oder GeoJSON, mit Lizenz und Quelle'),
  link('Download these data', 'en', 'as CSV, Parquet or GeoJSON, with licence and source')
);

/** The last row of what is shared: what is public can be taken home. */
export const downloadRow: Row = {
  height: 3,
  panels: [
    {
      ...{ width: 24, type: 'text', targets: [] },
      title: text('Offene Daten', 'Open data'),
      description: text('Wo es die Messwerte zum Herunterladen gibt.', 'Where the readings can be downloaded.'),
      options: { mode: 'html', content: LINK },
    },
  ],
};

function link(words: string, language: string, how: string): string {
  return `<p style="font-size: 18px"><a href="\${${OPEN_DATA_INPUT}}?lang=${language}">${words}</a> (${how})</p>`;
}
