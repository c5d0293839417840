import { DateTime } from 'luxon';
import { HOUR, type Instant, type Interval } from '../../model/time';
import type { Language } from '@smartregion/terms/sentence';

/** What a page asks the hub, by the names that its answers come back under. */
export const ASKED = ['region', 'hours', 'weather', 'warnings', 'roads', 'flow', 'parking'] as const;
export type Asked = (typeof ASKED)[number];

/** So many hours are drawn, up to the newest that is there; official figures come some hours late. */
export const HOURS_SHOWN = 24;
const HOURS_ASKED = HOURS_SHOWN + 6;
/** How traffic flows now, is what flowed in the last quarters of an hour. */
const FLOW_LOOK_BACK = HOUR;

/** Today and tomorrow on the clocks of the region. */
export function todayAndTomorrow(now: Instant, zone: string): Interval {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  return { start: today.toMillis(), end: today.plus({ days: 2 }).toMillis() };
}

/**
 * The body of a request to the hub's own questions: everything that the page of a Kommune says.
 * @param isRegion it is the Kreis: what is warned of in its Kommunen is warned of in it
 */
export function questionsOf(
  kommune: string,
  isRegion: boolean,
  zone: string,
  language: Language,
  now: Instant
): object {
  const kommunen = [kommune];
  const told = isRegion ? [] : kommunen;
  const { start, end } = todayAndTomorrow(now, zone);
  const asked: Readonly<Record<Asked, object>> = {
    region: { type: 'air-quality-index', layout: 'table' },
    hours: { type: 'air-quality-index', layout: 'course', kommunen, from: now - HOURS_ASKED * HOUR },
    weather: {
      ...{ type: 'forecast', kommunen, from: start, to: end },
      properties: ['air_temperature', 'precipitation', 'wind_gust'],
    },
    warnings: {
      type: 'events',
      layout: 'table',
      kommunen: told,
      kinds: ['weather-warning', 'flood'],
      to: now + 24 * HOUR,
    },
    roads: {
      ...{ type: 'events', layout: 'table', kommunen: told, active: true },
      kinds: ['closure', 'traffic-warning', 'roadworks'],
    },
    flow: { type: 'traffic', layout: 'state', kommunen, from: now - FLOW_LOOK_BACK },
    parking: { type: 'parking', layout: 'table', kommunen },
  };
  return {
    ...{ from: now, to: now, defaults: { language } },
    queries: ASKED.map((refId) => ({ refId, from: now - HOUR, to: now, ...asked[refId] })),
  };
}
