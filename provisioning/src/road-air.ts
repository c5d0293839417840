import type { Dashboard } from './dashboard';
import { text } from './language';
import { COLOR, line } from './look';
import { byQuery, byRegexp } from './panel';
import { ask, kommuneVariable, proof, stat, timeseries } from './parts';

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

const right = { 'custom.axisPlacement': 'right' };

/** LuFt-Hub: what the traffic does to the air along a road. */
export const roadAir: Dashboard = {
  slug: 'road',
  title: text('LuFt-Hub: Straße', 'LuFt-Hub: road'),
  description: text(
    'Verkehr und Luft an den Straßen einer Kommune auf einer Zeitachse.',
    'Traffic and air along the roads of a municipality on one time axis.'
  ),
  tags: [],
  from: 'now-48h',
  variables: [kommuneVariable('traffic_flow_all', { text: 'Lünen', value: 'luenen' })],
  rows: [
    {
      height: 10,
      panels: [
        {
          width: 10,
          type: 'smartregion-airquality-panel',
          title: text('Luftqualität an der Straße', 'Air quality along the road'),
          description: text(
            'Luftqualitätsindex (LQI 2025) der Messstellen; der schlechteste Stoff bestimmt.',
            'Air quality index (LQI 2025) of the stations; the worst pollutant decides.'
          ),
          targets: [{ refId: 'A', type: 'air-quality-index', layout: 'course', kommunen: ['$kommune'] }],
        },
        stat(
          7,
          text('Verkehr jetzt', 'Traffic now'),
          text(
            'Kraftfahrzeuge je Stunde an jeder Zählstelle, Mittel der letzten Viertelstunde.',
            'Vehicles per hour at each counting site, mean of the last quarter of an hour.'
          ),
          ask('A', ['traffic_flow_all'], { bucket: '15m' })
        ),
        stat(
          7,
          text('Tempo jetzt', 'Speed now'),
          text(
            'Mittlere Geschwindigkeit, nach Fahrzeugen gewichtet; leer, wenn niemand fuhr.',
            'Mean speed, weighted by vehicles; empty when nobody drove.'
          ),
          ask('A', ['traffic_speed_mean'], { bucket: '15m' })
        ),
      ],
    },
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Verkehrsstärke und Tempo', 'Flow and speed'),
          text(
            'Kraftfahrzeuge und Schwerverkehr je Stunde (links), Tempo in km/h (rechts).',
            'Vehicles and heavy vehicles per hour (left), speed in km/h (right).'
          ),
          [ask('A', ['traffic_flow_all']), ask('B', ['traffic_flow_heavy']), ask('C', ['traffic_speed_mean'])],
          {
            overrides: [
              byQuery('A', line(COLOR.blue)),
              byQuery('B', line(COLOR.purple, [2, 4])),
              byQuery('C', { ...line(COLOR.orange, [8, 6]), ...right }),
            ],
          }
        ),
        timeseries(
          12,
          text('Verkehr gegen Vorwoche', 'Traffic against last week'),
          text('Dieselben Stunden vor einer Woche, gestrichelt.', 'The same hours one week before, dashed.'),
          [ask('A', ['traffic_flow_all'], { bucket: '1h', compare: '1w' })],
          {
            defaults: { custom: { lineWidth: 2, showPoints: 'never', spanNulls: false } },
            overrides: [
              byRegexp('/früher|earlier/', {
                'custom.lineStyle': { fill: 'dash', dash: [8, 6] },
              }),
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
          text('Stickstoffdioxid und Feinstaub', 'Nitrogen dioxide and fine dust'),
          text(
            'Stundenmittel. Grenzwert der Stunde für NO₂: 200 µg/m³ (39. BImSchV).',
            'Hourly means. Hourly limit value for NO₂: 200 µg/m³ (39. BImSchV).'
          ),
          [
            ask('A', ['no2'], { bucket: '1h' }),
            ask('B', ['pm10'], { bucket: '1h' }),
            ask('C', ['pm25'], { bucket: '1h' }),
          ],
          {
            overrides: [
              byQuery('B', { 'custom.lineStyle': { fill: 'dash', dash: [8, 6] } }),
              byQuery('C', { 'custom.lineStyle': { fill: 'dash', dash: [2, 4] } }),
            ],
          }
        ),
        timeseries(
          12,
          text('Wind: Stärke und Richtung', 'Wind: speed and direction'),
          text(
            'Wenig Wind lässt Abgase stehen. Richtung in Grad, rechts.',
            'Little wind lets exhaust stay. Direction in degrees, right.'
          ),
          [ask('A', ['wind_speed'], { bucket: '1h' }), ask('B', ['wind_direction'], { bucket: '1h' })],
          {
            overrides: [
              byQuery('A', line(COLOR.blue)),
              byQuery('B', {
                ...right,
                'custom.drawStyle': 'points',
                'custom.pointSize': 5,
                'custom.showPoints': 'always',
                color: { mode: 'fixed', fixedColor: COLOR.orange },
                min: 0,
                max: 360,
              }),
            ],
          }
        ),
      ],
    },
    { height: 9, panels: [proof(24, ROAD)] },
  ],
};
