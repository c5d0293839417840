import type { Dashboard } from '../dashboard';
import { text } from '../language';
import { bars, eachStation } from '../look';
import { ask, besideWeekBefore, kommuneVariable, proof, timeseries } from '../parts';
import { own } from './own-panels';
import { tableOf } from './tables';

const HERE = { kommunen: ['$kommune'] };

/** Who cycles and walks: how many, when, and more or less than before. */
export const bicycles: Dashboard = {
  slug: 'counts',
  title: text('Rad- und Fußverkehr', 'Cycling and walking'),
  description: text(
    'Wie viele Menschen mit dem Rad und zu Fuß an den Zählstellen vorbeikommen, wann, und im Vergleich zur Woche davor.',
    'How many people pass the counting sites by bicycle and on foot, when, and compared with the week before.'
  ),
  tags: [],
  related: ['road'],
  from: 'now-14d',
  variables: [kommuneVariable('bike_count', { text: 'Kamen', value: 'kamen' })],
  annotations: [],
  rows: [
    {
      height: 10,
      panels: [
        own(
          'weekprofile',
          24,
          text('Wochengang Radverkehr: ${kommune:text}', 'Week profile of cycling: ${kommune:text}'),
          text(
            'Räder je Stunde in einer Woche, wie sie in den letzten acht Wochen war.',
            'Bicycles per hour in a week as it was over the last eight weeks.'
          ),
          [{ refId: 'A', type: 'week-profile', properties: ['bike_count'], ...HERE }],
          { timeFrom: '56d' }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Räder je Tag: ${kommune:text}', 'Bicycles per day: ${kommune:text}'),
          text(
            'Summe des Tages; leer, wenn weniger als drei Viertel gezählt sind.',
            'Sum of the day; empty when less than three quarters are counted.'
          ),
          [ask('A', ['bike_count'], { bucket: '1d' })],
          { timeFrom: '30d', defaults: { ...bars, ...eachStation } }
        ),
        timeseries(
          12,
          text('Räder je Stunde: ${kommune:text}', 'Bicycles per hour: ${kommune:text}'),
          text(
            'Summe der Stunde; gestrichelt dieselben Stunden der Vorwoche.',
            'Sum of the hour; dashed the same hours of the week before.'
          ),
          [ask('A', ['bike_count'], { bucket: '1h', compare: '1w' })],
          besideWeekBefore('bike_count')
        ),
      ],
    },
    {
      height: 10,
      panels: [
        tableOf(
          14,
          text('Kennwerte der Zählstellen', 'Key figures of the counting sites'),
          text(
            'Mittel je Tag, Spitzenstunde, Anteil am Wochenende; hochgerechnet, wo es dabeisteht.',
            'Mean per day, peak hour, weekend share; extrapolated where it says so.'
          ),
          { refId: 'A', type: 'traffic', layout: 'table', kinds: ['bike', 'foot'], ...HERE },
          ['station_name', 'kind_name', 'dtv', 'saturdays', 'sundays', 'peak_hour', 'year_total', 'extent']
        ),
        proof(10, ['bike_count', 'pedestrian_count'], HERE),
      ],
    },
  ],
};
