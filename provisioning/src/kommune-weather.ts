import { weatherNow } from './boards/weather-now';
import type { Dashboard } from './dashboard';
import { currentWarnings, warningMarks } from './events';
import { text } from './language';
import { COLOR, bars, byStation, compassPoints, digitsOfAxis, line } from './look';
import { byQuery, byRegexp } from './field-config';
import { askStation, called, kommuneVariable, proof, stationVariable, timeseries } from './parts';

const WEATHER = [
  'air_temperature',
  'dew_point',
  'relative_humidity',
  'pressure_station',
  'wind_speed',
  'wind_direction',
  'wind_gust',
  'precipitation',
  'global_radiation',
];

const blue = { color: { mode: 'fixed', fixedColor: COLOR.blue } };
/** The one that Schwerte shows, for every Kommune. */
export const kommuneWeather: Dashboard = {
  slug: 'weather',
  title: text('Wetter der Kommune', 'Weather of a municipality'),
  description: text(
    'Wetter jetzt, Verlauf der letzten Tage, Regen je Tag, und woher jeder Wert stammt.',
    'Weather now, course of the last days, rain per day, and where every value comes from.'
  ),
  tags: [],
  related: ['climate', 'warnings'],
  from: 'now-48h',
  variables: [
    kommuneVariable('air_temperature', { text: 'Schwerte', value: 'schwerte' }),
    stationVariable('air_temperature', { text: 'Wetterstation Schwerte', value: 'wetter-schwerte' }),
  ],
  annotations: [warningMarks(['$kommune'])],
  rows: [
    // First of all on a phone, too, where it takes eleven lines.
    { height: 6, panels: [currentWarnings(24, ['$kommune'])] },
    weatherNow,
    {
      height: 9,
      panels: [
        timeseries(
          12,
          text('Temperatur und Taupunkt: ${station:text}', 'Temperature and dew point: ${station:text}'),
          text(
            'Liegen beide nah beieinander, ist die Luft feucht: Nebel oder Tau.',
            'When both are close, the air is humid: fog or dew.'
          ),
          [askStation('A', ['air_temperature']), askStation('B', ['dew_point'])],
          {
            overrides: [
              byQuery('A', line(COLOR.vermilion)),
              byQuery('B', line(COLOR.blue, [8, 6])),
              called('air_temperature', text('Lufttemperatur', 'Air temperature')),
              called('dew_point', text('Taupunkt', 'Dew point')),
            ],
          }
        ),
        timeseries(
          12,
          text('Wind und Böen: ${station:text}', 'Wind and gusts: ${station:text}'),
          text(
            'Mittlerer Wind und Windspitzen; aus Tagen und Jahren bleiben die Spitzen erhalten.',
            'Mean wind and gusts; peaks survive in days and years.'
          ),
          [askStation('A', ['wind_speed']), askStation('B', ['wind_gust'])],
          {
            overrides: [
              byQuery('A', line(COLOR.blue)),
              byQuery('B', line(COLOR.vermilion, [4, 4])),
              called('wind_speed', text('Wind', 'Wind')),
              called('wind_gust', text('Böen', 'Gusts')),
            ],
          }
        ),
      ],
    },
    {
      height: 8,
      panels: [
        timeseries(
          6,
          text('Regen je Stunde', 'Rain per hour'),
          text(
            'Summe der Stunde in mm; keine Säule ohne genug Messwerte.',
            'Sum of the hour in mm; no bar without enough values.'
          ),
          [askStation('A', ['precipitation'], { bucket: '1h' })],
          { defaults: { ...bars, ...byStation, ...blue }, overrides: [byRegexp('/.*/', digitsOfAxis)] }
        ),
        timeseries(
          6,
          text('Regen je Tag, 14 Tage', 'Rain per day, 14 days'),
          text(
            'Summe von 0 bis 24 Uhr Ortszeit (nicht der DWD-Tag von 6 bis 6 Uhr UTC).',
            'Sum from 0 to 24 local time (not the DWD day from 6 to 6 UTC).'
          ),
          [askStation('A', ['precipitation'], { bucket: '1d' })],
          {
            timeFrom: '14d',
            defaults: { ...bars, ...byStation, ...blue },
            overrides: [byRegexp('/.*/', digitsOfAxis)],
          }
        ),
        timeseries(
          6,
          text('Windrichtung', 'Wind direction'),
          text(
            'Woher der Wind weht, in Grad: 90 Ost, 180 Süd, 270 West, 360 Nord.',
            'Where the wind comes from, in degrees: 90 east, 180 south, 270 west, 360 north.'
          ),
          [askStation('A', ['wind_direction'], { bucket: '1h' })],
          {
            defaults: { ...byStation, ...blue, ...compassPoints },
          }
        ),
        timeseries(
          6,
          text('Luftdruck', 'Air pressure'),
          text('Luftdruck in Stationshöhe.', 'Station pressure.'),
          [askStation('A', ['pressure_station'])],
          { defaults: { ...byStation, color: { mode: 'fixed', fixedColor: COLOR.green } } }
        ),
      ],
    },
    { height: 11, panels: [proof(24, WEATHER, { stations: ['$station'] })] },
  ],
};
