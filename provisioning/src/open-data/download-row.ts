import type { Dashboard, Row } from '../dashboard';
import { text } from '../language';
import { OPEN_DATA_INPUT } from './open-data-input';

const LINK = text(
  link('Diese Daten herunterladen', 'de', 'als CSV, Parquet oder GeoJSON, mit Lizenz und Quelle'),
  link('Download these data', 'en', 'as CSV, Parquet or GeoJSON, with licence and source')
);

const downloadRow: Row = {
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

/** The last row of what is shared: what is public can be taken home. A screen that nobody touches leads nowhere. */
export const downloads = ({ onScreen }: Dashboard): Row[] => (onScreen ? [] : [downloadRow]);

/** A dashboard in which nothing is chosen can be shared as it is, and so has that row itself. */
export const withDownloads = (dashboard: Dashboard): Dashboard =>
  dashboard.variables.length > 0 ? dashboard : { ...dashboard, rows: [...dashboard.rows, ...downloads(dashboard)] };

function link(words: string, language: string, how: string): string {
  return `<p style="font-size: 18px"><a href="\${${OPEN_DATA_INPUT}}?lang=${language}">${words}</a> (${how})</p>`;
}
