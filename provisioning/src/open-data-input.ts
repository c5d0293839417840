import { text } from './language';
import type { Row } from './dashboard';

/** Where readers of a shared dashboard find the data, as their browsers reach it: written wherever this stands. */
export const OPEN_DATA_INPUT = 'VAR_OPEN_DATA';

/** That of the demo hub; whoever imports a dashboard writes the one of the own hub. */
export const OPEN_DATA_DEFAULT = 'http://localhost:4000/opendata';

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
