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
  'month-hour': { title: 'Jahresgang', series: [monthHourFrame()], ...range },
  'week-courses': { title: 'Gänge', series: [hourFrame(), weekdayFrame(), monthFrame()], ...range },
  'week-empty': { title, series: [], ...range },
} satisfies Record<string, Scenario>;
