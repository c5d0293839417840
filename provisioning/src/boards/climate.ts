import type { Dashboard } from '../dashboard';
import { byName, byQuery } from '../field-config';
import { text } from '../language';
import { COLORS, dashed, STATION, type Sized } from '../look';
import { kommuneVariable, timeseries } from '../parts';
import { own } from './own-panels';
import { tableOf } from './tables';

/** `September 2026` in the place of the instant in which it began, on the clock of the region. */
const BEGIN = text('Beginn', 'From');
const MONTHS: Pick<Sized, 'overrides' | 'transformations'> = {
  transformations: [
    { id: 'formatTime', options: { timeField: BEGIN, outputFormat: 'MMMM YYYY', timezone: 'Europe/Berlin' } },
  ],
  overrides: [byName(BEGIN, { displayName: text('Monat', 'Month') })],
};

const HERE = { kommunen: ['$kommune'] };

/** What the weather comes down to over months: days of frost and heat, degree days, rain, wind. */
export const climate: Dashboard = {
  slug: 'climate',
  title: text('Klima der Kommune', 'Climate of a municipality'),
  description: text(
    'Kenntage, Heizgradtage und Regen der Monate neben denen früherer Jahre, Wind und gefühlte Größen.',
    'Climate days, degree days and rain of the months beside earlier years, wind and derived quantities.'
  ),
  tags: [],
  related: ['weather'],
  from: 'now-60d',
  variables: [kommuneVariable('air_temperature', { text: 'Schwerte', value: 'schwerte' })],
  annotations: [],
  rows: [
    {
      height: 13,
      panels: [
        tableOf(
          14,
          text('Kenntage und Gradtage je Monat: ${kommune:text}', 'Climate and degree days by month: ${kommune:text}'),
          text(
            'Sommer-, Frost- und Regentage, Heizgradtage, Regensummen; daneben dieselben Monate früherer Jahre, wo es sie gibt.',
            'Summer, frost and rain days, degree days, rain sums; beside them the same months of earlier years where there are any.'
          ),
          { refId: 'A', type: 'climate-days', per: 'month', ...HERE },
          ['time', 'station_name', 'measure_name', 'value', 'unit', 'known_days', 'state', 'earlier_mean'],
          MONTHS
        ),
        own(
          'rose',
          10,
          text('Windrose: ${kommune:text}', 'Wind rose: ${kommune:text}'),
          text(
            'Wie oft der Wind woher weht und wie stark, im Zeitraum oben.',
            'How often the wind blows from where and how strongly, over the range above.'
          ),
          [{ refId: 'A', type: 'wind-rose', ...HERE }]
        ),
      ],
    },
    {
      height: 9,
      panels: [
        own(
          'weekprofile',
          12,
          text('Tagesgang der Temperatur: ${kommune:text}', 'Temperature over the day: ${kommune:text}'),
          text(
            'Mittel jeder Stunde mit seinem 95-%-Intervall, im Zeitraum oben.',
            'Mean of each hour with its 95% interval, over the range above.'
          ),
          [{ refId: 'A', type: 'time-variation', by: 'hour', properties: ['air_temperature'], ...HERE }]
        ),
        timeseries(
          12,
          text('Taupunkt und Windchill: ${kommune:text}', 'Dew point and wind chill: ${kommune:text}'),
          text(
            'Aus Messwerten gerechnet; keine „Gefühlte Temperatur“ des DWD.',
            'Computed from measured values; not the DWD’s “Gefühlte Temperatur”.'
          ),
          [
            { refId: 'A', type: 'derived', quantities: ['dew_point'], ...HERE },
            { refId: 'B', type: 'derived', quantities: ['wind_chill'], ...HERE },
          ],
          {
            ...{ defaults: COLORS, timeFrom: '7d' },
            overrides: [
              byQuery('A', { displayName: text(`${STATION}, Taupunkt`, `${STATION}, dew point`) }),
              byQuery('B', { displayName: text(`${STATION}, Windchill`, `${STATION}, wind chill`), ...dashed([8, 6]) }),
            ],
          }
        ),
      ],
    },
    {
      height: 11,
      panels: [
        tableOf(
          24,
          text(
            'Messwerte über DWD-Warnschwellen: ${kommune:text}',
            'Measured values over DWD thresholds: ${kommune:text}'
          ),
          text(
            'Wann und wo Wind, Regen, Frost oder Nebel eine Schwelle überschritten; keine Warnung des DWD.',
            'When and where wind, rain, frost or fog crossed a threshold; no warning of the DWD.'
          ),
          { refId: 'A', type: 'warning-thresholds', layout: 'table', ...HERE },
          ['time', 'timeEnd', 'station_name', 'statement', 'value', 'threshold', 'unit']
        ),
      ],
    },
  ],
};
