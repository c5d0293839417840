import { text } from '../language';
import { HOURS, type AlertRule, type Figure } from './rule';
import { figure, sentence, STATION, steps } from './template';

const floodClass: Figure = {
  ask: { type: 'latest', properties: ['flood_class'], maxAge: 'PT6H' },
  back: 6 * HOURS,
  by: 'last',
};

const CLASSES = steps('A', [
  [4, text('sehr großes Hochwasser (Klasse 4)', 'very large flood (class 4)')],
  [
    3,
    text('großes Hochwasser: Bebautes wird überflutet (Klasse 3)', 'large flood: built-up areas under water (class 3)'),
  ],
  [
    2,
    text(
      'mittleres Hochwasser: einzelne Grundstücke und Straßen (Klasse 2)',
      'medium flood: single plots and roads (class 2)'
    ),
  ],
  [1, text('kleines Hochwasser: Wiesen und Äcker (Klasse 1)', 'small flood: meadows and fields (class 1)')],
]);

const FLOOD = text(
  'Lage auf hochwasserportal.nrw ansehen; Feuerwehr, Bauhof und Wasserverband unterrichten; Uferwege und Unterführungen sperren.',
  'Look at hochwasserportal.nrw; tell fire brigade, works yard and water board; close riverside paths and underpasses.'
);

/** What a level means differs from gauge to gauge: floods come by the provider's class, or by how fast water rises. */
export const WATER: readonly AlertRule[] = [
  {
    slug: 'flood',
    topic: 'water',
    severity: 'warning',
    title: text('Hochwasser', 'Flood'),
    summary: sentence(`${STATION}: `, CLASSES, '.'),
    runbook: FLOOD,
    figures: { A: floodClass },
    when: [
      { of: 'A', is: '>=', limit: 1 },
      { of: 'A', is: '<', limit: 3 },
    ],
    lasting: '0s',
  },
  {
    slug: 'severe-flood',
    topic: 'water',
    severity: 'critical',
    title: text('Großes Hochwasser', 'Large flood'),
    summary: sentence(`${STATION}: `, CLASSES, '.'),
    runbook: FLOOD,
    figures: { A: floodClass },
    when: [{ of: 'A', is: '>=', limit: 3 }],
    lasting: '0s',
  },
  {
    // Own rule: half a metre in six hours is much for each water of the region, and locks move a canal by less.
    slug: 'water-rise',
    topic: 'water',
    severity: 'warning',
    title: text('Wasserstand steigt um mehr als 50 cm in 6 Stunden', 'Water level rises by more than 50 cm in 6 hours'),
    summary: sentence(
      `${STATION}: `,
      text('Wasserstand um ', 'water level up by '),
      figure('A', 0),
      text(' cm gestiegen in sechs Stunden.', ' cm within six hours.')
    ),
    runbook: FLOOD,
    figures: {
      A: { ask: { type: 'series', properties: ['water_level'], bucket: '1h' }, back: 6 * HOURS, by: 'rise' },
    },
    when: [{ of: 'A', is: '>', limit: 50 }],
    lasting: '0s',
  },
];
