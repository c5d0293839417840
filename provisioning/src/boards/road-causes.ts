import type { Row } from '../dashboard';
import { text } from '../language';
import { eachStation } from '../look';
import { timeseries } from '../parts';
import { own } from './own-panels';
import { onlyColumns, tableOf } from './tables';

const HERE = { kommunen: ['$kommune'] };
const WEEKS = '56d';

/** What the traffic has to do with the air of a road: when, with which wind, and how much the road itself adds. */
export const roadCauses: readonly Row[] = [
  {
    height: 11,
    panels: [
      own(
        'weekprofile',
        14,
        text('Wochengang: Verkehr und NO₂, ${kommune:text}', 'Week profile: traffic and NO₂, ${kommune:text}'),
        text(
          'Eine Woche, wie sie in den letzten acht Wochen war: Fahrzeuge je Stunde und Stickstoffdioxid.',
          'A week as it was over the last eight weeks: vehicles per hour and nitrogen dioxide.'
        ),
        [
          { refId: 'A', type: 'week-profile', properties: ['traffic_flow_all'], ...HERE },
          { refId: 'B', type: 'week-profile', properties: ['no2'], ...HERE },
        ],
        { timeFrom: WEEKS }
      ),
      own(
        'rose',
        10,
        text('Schadstoffrose NO₂: ${kommune:text}', 'Pollution rose NO₂: ${kommune:text}'),
        text(
          'Bei welchem Wind wie viel gemessen wird, und welcher Wind die höchsten Werte bringt.',
          'How much is measured with which wind, and which wind brings the highest values.'
        ),
        [
          { refId: 'A', type: 'pollution-rose', properties: ['no2'], ...HERE },
          { refId: 'B', type: 'conditional-probability', properties: ['no2'], ...HERE },
        ],
        { timeFrom: WEEKS }
      ),
    ],
  },
  {
    height: 9,
    panels: [
      timeseries(
        10,
        text('Zusatzbelastung der Straße: ${kommune:text}', 'Roadside increment: ${kommune:text}'),
        text(
          'Stickstoffdioxid an der Straße minus Hintergrund, Stunde für Stunde: was der Verkehr ändern kann.',
          'Nitrogen dioxide at the road minus background, hour by hour: what traffic can change.'
        ),
        [{ refId: 'A', type: 'roadside-increment', layout: 'course', ...HERE }],
        { defaults: eachStation, transformations: [onlyColumns(['time', 'value'])] }
      ),
      tableOf(
        14,
        text(
          'Verkehr und Stickstoffdioxid: gehen sie miteinander?',
          'Traffic and nitrogen dioxide: do they go together?'
        ),
        text(
          'Zusammenhang Stunde für Stunde, mit seiner Vorsicht: Er beweist keine Ursache.',
          'How they go together hour by hour, with its caution: it proves no cause.'
        ),
        { refId: 'A', type: 'correlation', x: 'traffic_flow_all', y: 'no2', layout: 'summary', ...HERE },
        ['x_name', 'y_name', 'sentence']
      ),
    ],
  },
  {
    height: 9,
    panels: [
      tableOf(
        24,
        text('Verkehrskennwerte: ${kommune:text}', 'Key figures of traffic: ${kommune:text}'),
        text(
          'DTV und DTVw mit ihrer Tagesauswahl, Schwerverkehr, Spitzenstunde, V85; hochgerechnet, wo es dabeisteht.',
          'Daily traffic with its set of days, heavy share, peak hour, V85; extrapolated where it says so.'
        ),
        { refId: 'A', type: 'traffic', layout: 'table', kinds: ['motor'], ...HERE },
        ['station_name', 'dtv', 'dtvw', 'day_set', 'heavy_share', 'peak_hour', 'v85', 'extent']
      ),
    ],
  },
];
