import type { Row } from '../dashboard';
import { text } from '../language';
import { askStation } from '../parts';
import { own } from './own-panels';

const MEASURED = [
  'air_temperature',
  'precipitation',
  'wind_speed',
  'wind_gust',
  'wind_direction',
  'sunshine_duration',
  'global_radiation',
  'cloud_cover',
];

/** The form people know from weather pages: 48 hours back and 72 ahead on one axis. */
export const weatherNow: Row = {
  height: 16,
  panels: [
    own(
      'weather',
      24,
      text('Wetter: ${station:text}', 'Weather: ${station:text}'),
      text(
        'Temperatur, Regen, Wind und Böen, gemessen bis jetzt, danach die Vorhersage des Deutschen Wetterdienstes mit ihrer Spanne; Warnungen als Band.',
        'Temperature, rain, wind and gusts, measured until now, then the forecast of the German Weather Service with its spread; warnings as a band.'
      ),
      [
        askStation('A', MEASURED, { bucket: '1h' }),
        {
          ...{ refId: 'B', type: 'forecast', kommunen: ['$kommune'], ahead: 72, compare: false },
          properties: [
            'air_temperature',
            'precipitation',
            'wind_speed',
            'wind_gust',
            'wind_direction',
            'sunshine_duration',
            'cloud_cover',
          ],
        },
        { refId: 'C', type: 'events', kommunen: ['$kommune'], kinds: ['weather-warning', 'flood'], layout: 'table' },
      ]
    ),
  ],
};
