import type { Dashboard } from '../dashboard';
import { text } from '../language';
import { eachStation } from '../look';
import { ask, kommuneVariable, proof, stationVariable, timeseries } from '../parts';
import { own } from './own-panels';
import { tableOf } from './tables';

const AIR = ['no2', 'pm10', 'pm25', 'o3', 'so2'];
const HERE = { kommunen: ['$kommune'] };
const STATION = { ...HERE, stations: ['$station'] };

/** Whether the air of a Kommune is within the law, and what it is like now. */
export const airLimits: Dashboard = {
  slug: 'air',
  title: text('Luft und Grenzwerte', 'Air and limit values'),
  description: text(
    'Luftqualität jetzt, Grenzwerte des Jahres nach geltendem Recht, ab 2030 und nach WHO, und an welchen Tagen sie überschritten waren.',
    'Air quality now, limit values of the year by the law in force, from 2030 and by the WHO, and on which days they were exceeded.'
  ),
  tags: [],
  related: ['road', 'sensors'],
  from: 'now-7d',
  variables: [
    kommuneVariable('no2', { text: 'Lünen', value: 'luenen' }),
    stationVariable('no2', { text: 'Lünen-Niederaden', value: 'DENW006' }),
  ],
  annotations: [],
  rows: [
    {
      height: 20,
      panels: [
        own(
          'airquality',
          9,
          text('Luftqualität: ${kommune:text}', 'Air quality: ${kommune:text}'),
          text(
            'Luftqualitätsindex (LQI 2025) der Messstellen; der schlechteste Stoff bestimmt.',
            'Air quality index (LQI 2025) of the stations; the worst pollutant decides.'
          ),
          [{ refId: 'A', type: 'air-quality-index', layout: 'course', ...HERE }],
          // However long the dashboard's time, this one speaks of now.
          { options: { view: 'now' } }
        ),
        own(
          'limits',
          15,
          text('Grenzwerte dieses Jahres: ${station:text}', 'Limit values of this year: ${station:text}'),
          text(
            'Überschreitungen neben den erlaubten, Mittel neben Grenzwert (39. BImSchV), Wert ab 2030 (EU) und Richtwert (WHO), Tage im Kalender. Zeiten in MEZ.',
            'Exceedances beside those allowed, means beside the limit value (39. BImSchV), the value from 2030 (EU) and the guideline (WHO), days in a calendar. Times in CET.'
          ),
          [
            { refId: 'A', type: 'limit-values', layout: 'table', ...STATION },
            { refId: 'B', type: 'exceedance-days', days: 'all', ...STATION },
          ]
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          8,
          text('Stickstoffdioxid: ${kommune:text}', 'Nitrogen dioxide: ${kommune:text}'),
          text(
            'Stundenmittel. Grenzwert der Stunde: 200 µg/m³ (39. BImSchV).',
            'Hourly means. Hourly limit value: 200 µg/m³ (39. BImSchV).'
          ),
          [ask('A', ['no2'], { bucket: '1h' })],
          { defaults: { ...eachStation, min: 0 } }
        ),
        timeseries(
          8,
          text('Feinstaub PM10: ${kommune:text}', 'PM10: ${kommune:text}'),
          text(
            'Tagesmittel nach MEZ. Grenzwert des Tages: 50 µg/m³ (39. BImSchV).',
            'Daily means in CET. Daily limit value: 50 µg/m³ (39. BImSchV).'
          ),
          [ask('A', ['pm10'], { bucket: '1d', timeZone: 'Etc/GMT-1' })],
          { timeFrom: '14d', defaults: { ...eachStation, min: 0 } }
        ),
        own(
          'weekprofile',
          8,
          text('Wochengang NO₂: ${kommune:text}', 'Week profile NO₂: ${kommune:text}'),
          text(
            'Eine Woche, wie sie in den letzten acht Wochen war, ohne Feiertage.',
            'A week as it was over the last eight weeks, public holidays left out.'
          ),
          [{ refId: 'A', type: 'week-profile', properties: ['no2'], ...HERE }],
          { timeFrom: '56d' }
        ),
      ],
    },
    {
      height: 8,
      panels: [
        own(
          'airquality',
          24,
          text('Stunden je Klasse und Monat: ${kommune:text}', 'Hours per class and month: ${kommune:text}'),
          text(
            'Wie viele Stunden jedes Monats welche Klasse des LQI 2025 hatten; schraffiert: Stunden ohne Klasse.',
            'How many hours of each month had which class of the LQI 2025; hatched: hours without a class.'
          ),
          [{ refId: 'A', type: 'air-quality-index', layout: 'months', ...HERE }],
          { timeFrom: '180d', options: { view: 'months' } }
        ),
      ],
    },
    {
      height: 12,
      panels: [
        tableOf(
          14,
          text('Regeln im Einzelnen', 'Each rule'),
          text(
            'Jede Regel mit Wert, Grenzwert, Überschreitungen, Erfassung und Hochrechnung.',
            'Each rule with value, limit, exceedances, data capture and projection.'
          ),
          { refId: 'A', type: 'limit-values', layout: 'table', laws: ['39bimschv'], ...STATION },
          ['station_name', 'property_name', 'rule_name', 'value', 'limit', 'unit', 'exceedances', 'allowed', 'status']
        ),
        proof(10, AIR, HERE),
      ],
    },
  ],
};
