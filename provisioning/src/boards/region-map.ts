import { text } from '../language';
import type { Sized } from '../look';
import { own } from './own-panels';

const ALL = { kommunen: ['*'] };

/** The region at a glance: air by class, wind, traffic by its state, what is warned of and built. */
export const regionMap: Sized = own(
  'regionmap',
  9,
  text('Region jetzt', 'Region now'),
  text(
    'Luftqualität (LQI 2025) je Messstelle als Form, Farbe und Zahl, Wind, Verkehr, Warnungen und Baustellen.',
    'Air quality (LQI 2025) of each station as shape, colour and number, wind, traffic, warnings and roadworks.'
  ),
  [
    { refId: 'A', type: 'air-quality-index', layout: 'table', ...ALL },
    {
      refId: 'B',
      type: 'latest',
      layout: 'wide',
      // The speed tells where the counting sites of C stand.
      properties: ['wind_speed', 'wind_direction', 'traffic_speed_mean'],
      maxAge: 'PT6H',
      ...ALL,
    },
    { refId: 'C', type: 'traffic', layout: 'state', ...ALL },
    { refId: 'D', type: 'events', active: true, layout: 'table', ...ALL },
  ],
  { leadsTo: 'air' }
);
