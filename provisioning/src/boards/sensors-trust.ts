import type { Dashboard } from '../dashboard';
import { text } from '../language';
import { kommuneVariable } from '../parts';
import { own } from './own-panels';
import { tableOf } from './tables';

const HERE = { kommunen: ['$kommune'] };

/** How far low-cost sensors may be believed. */
export const sensorsTrust: Dashboard = {
  slug: 'sensors',
  title: text('Vertrauen in Sensoren', 'Trust in sensors'),
  description: text(
    'Wie weit günstige Sensoren von einer Messstelle oder ihren Nachbarn abweichen, wie sie altern und wie viele melden.',
    'How far low-cost sensors are from a reference station or their neighbours, how they age and how many report.'
  ),
  tags: [],
  related: ['air', 'feeds'],
  from: 'now-90d',
  variables: [kommuneVariable('pm25', { text: 'Lünen', value: 'luenen' })],
  annotations: [],
  rows: [
    {
      height: 15,
      panels: [
        own(
          'effect',
          24,
          text('Vertrauen in die Sensoren: ${kommune:text}', 'Trust in the sensors: ${kommune:text}'),
          text(
            'Stunden neben der Referenz, Ausgleichsgerade, Unsicherheit am Grenzwert, Abweichung je Monat und Feuchte. Kein Zertifikat.',
            'Hours beside the reference, fitted line, uncertainty at the limit, deviation by month and humidity. No certificate.'
          ),
          [
            { refId: 'A', type: 'sensor-trust', layout: 'all', ...HERE },
            { refId: 'B', type: 'feed-health', layout: 'stations', ...HERE },
          ]
        ),
      ],
    },
    {
      height: 9,
      panels: [
        tableOf(
          24,
          text('Je Sensor', 'Each sensor'),
          text(
            'Abweichung am Grenzwert, Unsicherheit, Klasse und Stunden dahinter.',
            'Deviation at the limit, uncertainty, class and the hours behind it.'
          ),
          { refId: 'A', type: 'sensor-trust', layout: 'summary', ...HERE },
          [
            'station_name',
            'property_name',
            'result',
            'reference_name',
            'n',
            'bias_at_limit',
            'uncertainty',
            'class_met',
            'drifted',
          ]
        ),
      ],
    },
    {
      height: 10,
      panels: [
        tableOf(
          24,
          text('Wer meldet', 'Who reports'),
          text(
            'Jede Messstelle mit ihrem letzten Wert; wer schweigt, seit wann.',
            'Each station with its last value; who is silent, and since when.'
          ),
          { refId: 'A', type: 'feed-health', layout: 'stations', ...HERE },
          ['station_name', 'statement', 'since', 'feed']
        ),
      ],
    },
  ],
};
