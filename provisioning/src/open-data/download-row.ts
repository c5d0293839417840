import type { Dashboard, Row } from '../dashboard';
import { KOMMUNE_INPUT } from '../kommune-input';
import { text, type Text } from '../language';
import { lawLinks } from './hub-links';
import { OPEN_DATA_INPUT } from './open-data-input';

const DATA = text(
  link('Diese Daten herunterladen', 'de', 'als CSV, Parquet oder GeoJSON, mit Lizenz und Quelle'),
  link('Download these data', 'en', 'as CSV, Parquet or GeoJSON, with licence and source')
);

function downloadRow(kommune: string | undefined): Row {
  const lines = [DATA, ...lawLinks(kommune)];
  const content = (language: keyof Text) =>
    `<p style="font-size: 18px">${lines.map((line) => line[language]).join(' · ')}</p>`;
  return {
    height: 3,
    panels: [
      {
        ...{ width: 24, type: 'text', targets: [] },
        title: text('Offene Daten, Barrierefreiheit', 'Open data, accessibility'),
        description: text(
          'Wo es die Messwerte zum Herunterladen gibt, und wohin man Barrieren meldet.',
          'Where the readings can be downloaded, and where to report barriers.'
        ),
        options: { mode: 'html', content: text(content('de'), content('en')) },
      },
    ],
  };
}

/**
 * The last row of what is shared: what is public can be taken home, and says where barriers are reported. A screen that
 * nobody touches leads nowhere.
 */
export const downloads = ({ onScreen, variables }: Dashboard): Row[] =>
  onScreen ? [] : [downloadRow(variables.some(({ name }) => name === 'kommune') ? `\${${KOMMUNE_INPUT}}` : undefined)];

/** A dashboard in which nothing is chosen can be shared as it is, and so has that row itself. */
export const withDownloads = (dashboard: Dashboard): Dashboard =>
  dashboard.variables.length > 0 ? dashboard : { ...dashboard, rows: [...dashboard.rows, ...downloads(dashboard)] };

function link(words: string, language: string, how: string): string {
  return `<a href="\${${OPEN_DATA_INPUT}}?lang=${language}">${words}</a> (${how})`;
}
