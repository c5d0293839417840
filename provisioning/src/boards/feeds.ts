import { FEEDS } from '../../../backend/src/feeds/registry';
import type { Dashboard } from '../dashboard';
import { byName } from '../field-config';
import { text, type Text } from '../language';
import type { Transformation } from '../panel';
import { sentencesOf, tableOf } from './tables';

const ALL = { kommunen: ['*'] };

/** What a feed is called, and its id, which the configuration has. */
const feedNames = byName(text('Datenquelle', 'Data source'), {
  mappings: [
    {
      type: 'value',
      options: Object.fromEntries(
        FEEDS.map(({ id, title: { de, en } }, index) => [id, { index, text: text(`${de} (${id})`, `${en} (${id})`) }])
      ),
    },
  ],
});

const sortedBy = (field: Text, desc: boolean): Transformation => ({
  id: 'sortBy',
  options: { fields: {}, sort: [{ field, desc }] },
});

/** What an admin asks at eight in the morning: is everything in, since when not, whose job is it. */
export const feeds: Dashboard = {
  slug: 'feeds',
  title: text('Zustand der Datenquellen', 'Health of the feeds'),
  description: text(
    'Was kommt, was fehlt, was abgelehnt wurde und welche Messstelle schweigt. Für alle, die den Hub betreiben.',
    'What comes, what is missing, what was rejected and which station is silent. For those who run the hub.'
  ),
  tags: ['betrieb'],
  related: ['sensors'],
  from: 'now-7d',
  variables: [],
  annotations: [],
  rows: [
    {
      height: 14,
      panels: [
        tableOf(
          24,
          text('Datenquellen', 'Feeds'),
          text(
            'Je Kommune und Quelle: letzter Wert, Abdeckung, abgelehnte Zeilen mit Grund, nächster Abruf.',
            'For each municipality and feed: last reading, coverage, rejected rows with their reason, next poll.'
          ),
          { refId: 'A', type: 'feed-health', layout: 'feeds', ...ALL },
          ['kommune_name', 'feed', 'statement', 'coverage', 'silent', 'rejected', 'rejections', 'next_poll'],
          // What is missing most stands first.
          { overrides: [feedNames], transformations: [sortedBy(text('Abdeckung', 'Coverage'), false)] }
        ),
      ],
    },
    {
      height: 14,
      panels: [
        tableOf(
          24,
          text('Messstellen', 'Stations'),
          text(
            'Je Messstelle: meldet, schweigt seit, auffällige Werte.',
            'For each station: reports, silent since, flagged values.'
          ),
          { refId: 'A', type: 'feed-health', layout: 'stations', ...ALL },
          ['kommune_name', 'station_name', 'statement', 'since', 'feed'],
          // Those that are silent have a since.
          { overrides: [feedNames], transformations: [sortedBy(text('Seit', 'Since'), true)] }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        sentencesOf(
          24,
          text('Ausfälle und Störungen', 'Outages and faults'),
          text(
            'Ausgefallene Quellen und gestörte Geräte im Zeitraum.',
            'Feeds that failed and devices at fault within the range.'
          ),
          {
            refId: 'A',
            type: 'events',
            kinds: ['feed-outage', 'silent-sensor', 'stuck-sensor'],
            layout: 'short',
            ...ALL,
          }
        ),
      ],
    },
  ],
};
