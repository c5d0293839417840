import { roadCauses } from './boards/road-causes';
import type { Dashboard } from './dashboard';
import { actionMarks, roadMarks } from './events';
import { text } from './language';
import { COLORS, STATION, compassPoints, dashed, eachStation } from './look';
import { byQuery } from './field-config';
import { ask, besideWeekBefore, called, kommuneVariable, newest, proof, stat, timeseries } from './parts';

const ROAD = [
  'traffic_flow_all',
  'traffic_flow_heavy',
  'traffic_speed_mean',
  'no2',
  'pm10',
  'pm25',
  'wind_speed',
  'wind_direction',
];

/** LuFt-Hub: what the traffic does to the air along a road. Traffic stands over air, on the same time axis. */
export const roadAir: Dashboard = {
  slug: 'road',
  title: text('LuFt-Hub: Straße', 'LuFt-Hub: road'),
  description: text(
    'Verkehr und Luft an den Straßen einer Kommune auf einer Zeitachse.',
    'Traffic and air along the roads of a municipality on one time axis.'
  ),
  tags: [],
  related: ['air', 'effect', 'counts'],
  from: 'now-48h',
  variables: [kommuneVariable('traffic_flow_all', { text: 'Lünen', value: 'luenen' })],
  annotations: [roadMarks(['$kommune']), actionMarks(['$kommune'])],
  rows: [
    {
      height: 8,
      panels: [
        {
          width: 8,
          type: 'smartregion-airquality-panel',
          title: text('Luftqualität: ${kommune:text}', 'Air quality: ${kommune:text}'),
          description: text(
            'Luftqualitätsindex (LQI 2025) der Messstellen; der schlechteste Stoff bestimmt.',
            'Air quality index (LQI 2025) of the stations; the worst pollutant decides.'
          ),
          targets: [{ refId: 'A', type: 'air-quality-index', layout: 'course', kommunen: ['$kommune'] }],
        },
        stat(
          8,
          text('Verkehr jetzt', 'Traffic now'),
          text(
            'Kraftfahrzeuge je Stunde an jeder Zählstelle: der neueste Wert, derselbe wie unten mit seiner Quelle.',
            'Vehicles per hour at each counting site: the newest value, the same as below with its source.'
          ),
          newest(['traffic_flow_all'])
        ),
        stat(
          8,
          text('Tempo jetzt', 'Speed now'),
          text(
            'Mittlere Geschwindigkeit, nach Fahrzeugen gewichtet; leer, wenn niemand fuhr.',
            'Mean speed, weighted by vehicles; empty when nobody drove.'
          ),
          newest(['traffic_speed_mean'])
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Verkehr: ${kommune:text}', 'Traffic: ${kommune:text}'),
          text(
            'Kraftfahrzeuge je Stunde; gestrichelt dieselben Stunden vor einer Woche.',
            'Vehicles per hour; dashed the same hours one week before.'
          ),
          [ask('A', ['traffic_flow_all'], { bucket: '1h', compare: '1w' })],
          besideWeekBefore('traffic_flow_all')
        ),
        timeseries(
          12,
          text('Tempo: ${kommune:text}', 'Speed: ${kommune:text}'),
          text('Mittlere Geschwindigkeit, nach Fahrzeugen gewichtet.', 'Mean speed, weighted by vehicles.'),
          [ask('A', ['traffic_speed_mean'], { bucket: '1h' })],
          { defaults: eachStation }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Stickstoffdioxid: ${kommune:text}', 'Nitrogen dioxide: ${kommune:text}'),
          text(
            'Stundenmittel. Grenzwert der Stunde für NO₂: 200 µg/m³ (39. BImSchV).',
            'Hourly means. Hourly limit value for NO₂: 200 µg/m³ (39. BImSchV).'
          ),
          [ask('A', ['no2'], { bucket: '1h' })],
          { defaults: { ...eachStation, min: 0 } }
        ),
        timeseries(
          12,
          text('Feinstaub: ${kommune:text}', 'Fine dust: ${kommune:text}'),
          text('Stundenmittel; PM2,5 gestrichelt.', 'Hourly means; PM2.5 dashed.'),
          [ask('A', ['pm10'], { bucket: '1h' }), ask('B', ['pm25'], { bucket: '1h' })],
          {
            defaults: { ...COLORS, min: 0 },
            overrides: [
              byQuery('B', dashed([8, 6])),
              called('pm10', text(`${STATION}, PM10`, `${STATION}, PM10`)),
              called('pm25', text(`${STATION}, PM2,5`, `${STATION}, PM2.5`)),
            ],
          }
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Windgeschwindigkeit: ${kommune:text}', 'Wind speed: ${kommune:text}'),
          text('Stundenmittel. Wenig Wind lässt Abgase stehen.', 'Hourly means. Little wind lets exhaust stay.'),
          [ask('A', ['wind_speed'], { bucket: '1h' })],
          { defaults: { ...eachStation, min: 0 } }
        ),
        timeseries(
          12,
          text('Windrichtung: ${kommune:text}', 'Wind direction: ${kommune:text}'),
          text(
            'Woher der Wind weht, in Grad: 90 Ost, 180 Süd, 270 West, 360 Nord.',
            'Where the wind comes from, in degrees: 90 east, 180 south, 270 west, 360 north.'
          ),
          [ask('A', ['wind_direction'], { bucket: '1h' })],
          { defaults: { ...eachStation, ...compassPoints } }
        ),
      ],
    },
    ...roadCauses,
    { height: 11, panels: [proof(24, ROAD, { kommunen: ['$kommune'] })] },
  ],
};
