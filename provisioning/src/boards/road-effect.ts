import type { Dashboard } from '../dashboard';
import { text } from '../language';
import { kommuneVariable } from '../parts';
import { own } from './own-panels';
import { tableOf } from './tables';

const HERE = { kommunen: ['$kommune'] };

/** Did it help: a road before and after a measure, without the weather and beside dates without one. */
export const roadEffect: Dashboard = {
  slug: 'effect',
  title: text('Wirkung einer Maßnahme', 'Effect of a measure'),
  description: text(
    'Luft einer Straße vor und nach einer Maßnahme, um das Wetter bereinigt, neben dem Hintergrund und neben Stichtagen ohne Maßnahme.',
    'Air of a road before and after a measure, adjusted for the weather, beside the background and beside dates without a measure.'
  ),
  tags: [],
  related: ['road'],
  from: 'now-1y',
  // A first fit takes up to half a minute; the panel says how far it is.
  refresh: '30s',
  variables: [
    kommuneVariable('traffic_flow_all', { text: 'Lünen', value: 'luenen' }),
    { name: 'stichtag', label: text('Beginn der Maßnahme', 'First day of the measure'), typed: '2026-03-02' },
  ],
  annotations: [],
  rows: [
    {
      height: 18,
      panels: [
        own(
          'effect',
          24,
          text('Vorher und nachher: ${kommune:text}', 'Before and after: ${kommune:text}'),
          text(
            'Stickstoffdioxid um das Wetter bereinigt und gemessen, Mittel vorher und nachher, Hintergrund auf derselben Skala; die Wirkung unter ihren Scheinterminen.',
            'Nitrogen dioxide adjusted and measured, means before and after, background on the same scale; the effect among its placebo dates.'
          ),
          [{ refId: 'A', type: 'measure-effect', date: '$stichtag', layout: 'all', ...HERE }]
        ),
      ],
    },
    {
      height: 9,
      panels: [
        tableOf(
          24,
          text('Trend', 'Trend'),
          text(
            'Steigt oder sinkt Stickstoffdioxid über die Jahre, mit und ohne das Wetter?',
            'Does nitrogen dioxide rise or fall over the years, with the weather and without?'
          ),
          { refId: 'A', type: 'trend', properties: ['no2'], ...HERE },
          ['station_name', 'property_name', 'statement', 'percent', 'adjusted_percent', 'adjusted_statement', 'n']
        ),
      ],
    },
  ],
};
