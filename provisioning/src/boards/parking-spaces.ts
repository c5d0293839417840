import type { Dashboard } from '../dashboard';
import { text } from '../language';
import { COLORS } from '../look';
import { kommuneVariable, timeseries } from '../parts';
import { own } from './own-panels';
import { onlyColumns, tableOf } from './tables';

const HERE = { kommunen: ['$kommune'] };

/** Where there is a space, and how it usually is. */
export const parkingSpaces: Dashboard = {
  slug: 'parking',
  title: text('Parken', 'Parking'),
  description: text(
    'Freie, belegte und unbekannte Stellplätze jetzt, der Tag neben dem üblichen, Dauer und Umschlag.',
    'Free, taken and unknown spaces now, the day beside the usual one, stays and turnover.'
  ),
  tags: [],
  related: ['road'],
  from: 'now-24h',
  variables: [kommuneVariable('parking_occupied', { text: 'Lünen', value: 'luenen' })],
  annotations: [],
  rows: [
    {
      height: 12,
      panels: [
        own(
          'parking',
          24,
          text('Parken: ${kommune:text}', 'Parking: ${kommune:text}'),
          text(
            'Ein Zeichen je Platz: leer ist frei, mit Auto belegt, schraffiert unbekannt. Unbekannte zählen nie als frei.',
            'A mark for each space: empty is free, with a car taken, hatched unknown. Unknown ones never count as free.'
          ),
          [
            { refId: 'A', type: 'parking', layout: 'table', ...HERE },
            { refId: 'B', type: 'parking', layout: 'spaces', ...HERE },
            { refId: 'C', type: 'parking', layout: 'course', ...HERE },
          ],
          // Every quarter of an hour of 15 days, however wide the panel: what is usual is worked out of them.
          { timeFrom: '15d', steps: { every: '15m', count: 15 * 96 } }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          24,
          text('Belegung: ${kommune:text}, 7 Tage', 'Occupancy: ${kommune:text}, 7 days'),
          text('Anteil der belegten an den Plätzen, die melden.', 'Share of taken spaces among those that report.'),
          [{ refId: 'A', type: 'parking', layout: 'course', ...HERE }],
          {
            timeFrom: '7d',
            steps: { every: '15m', count: 7 * 96 },
            defaults: { ...COLORS, displayName: '${__field.labels.zone}', min: 0, max: 1 },
            transformations: [onlyColumns(['time', 'occupancy'])],
          }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        tableOf(
          24,
          text('Parkplätze und Zonen', 'Car parks and zones'),
          text(
            'Je Parkplatz und Zone: frei, belegt, unbekannt, mittlere Dauer, Umschlag, Quelle.',
            'For each car park and zone: free, taken, unknown, mean stay, turnover, source.'
          ),
          { refId: 'A', type: 'parking', layout: 'table', ...HERE },
          ['zone', 'kind_name', 'statement', 'occupancy', 'reporting', 'mean_stay', 'turnover', 'attribution']
        ),
      ],
    },
  ],
};
