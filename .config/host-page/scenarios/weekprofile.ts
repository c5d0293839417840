import {
  hourFrame,
  monthFrame,
  monthHourFrame,
  no2Frame,
  weekdayFrame,
  weekFrame,
} from '../../../panel-plugin/weekprofile/src/testdata/frames';
import type { Scenario } from './scenario';

const range = { from: Date.parse('2026-09-01T00:00:00Z'), to: Date.parse('2026-11-01T00:00:00Z') };
const title = 'Wochengang';

/** What the panel of profiles is seen with. */
export const WEEKPROFILE = {
  week: { title: 'Wochengang · Lünen, Moltkestraße', series: [weekFrame()], ...range },
  'week-demo': { title, series: [weekFrame({ labels: { demo: 'true' } })], ...range },
  'week-pair': { title, series: [weekFrame(), no2Frame()], ...range },
  'week-street': {
    title: 'Wochengang: Verkehr und NO₂, Lünen',
    series: ['B 54 Kurt-Schumacher-Straße', 'Viktoriastraße']
      .map((name) => weekFrame({ labels: { station: name, station_name: name } }))
      .concat(
        ['LuFt-Hub Kurt-Schumacher-Straße', 'Lünen-Niederaden'].map((name) => {
          const frame = no2Frame();
          return {
            ...frame,
            fields: frame.fields.map((field) => ({
              ...field,
              ...(field.labels ? { labels: { ...field.labels, station: name, station_name: name } } : {}),
              ...(/^station/.test(field.name) ? { values: field.values.map(() => name) } : {}),
            })),
          };
        })
      ),
    ...range,
  },
  'day-pair': {
    title: 'Tagesgang der Temperatur: Schwerte',
    series: [hourFrame(), hourFrame({ factor: 0.6, labels: { station: 'x', station_name: 'Viktoriastraße' } })],
    ...range,
  },
  'month-hour': { title: 'Jahresgang', series: [monthHourFrame()], ...range },
  'week-courses': { title: 'Gänge', series: [hourFrame(), weekdayFrame(), monthFrame()], ...range },
  'week-empty': { title, series: [], ...range },
} satisfies Record<string, Scenario>;
