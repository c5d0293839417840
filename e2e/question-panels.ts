import type { HubQuery, QuestionType } from '../datasource-plugin/src/query/questions';

/** A saved query of any question, without its letter. */
type Asked = HubQuery extends infer Query ? (Query extends HubQuery ? Omit<Query, 'refId'> : never) : never;

/** How the picture of a question's page is taken: a panel that draws its answer, of a Kommune of the demo that has one. */
interface Pictured {
  readonly panel: string;
  readonly from: string;
  readonly queries: readonly Asked[];
  readonly height?: number;
}

const LUENEN = { kommunen: ['luenen'] };
const own = (panel: string) => `smartregion-${panel}-panel`;
const rose = (type: QuestionType): Pictured => ({
  panel: own('rose'),
  from: 'now-56d',
  queries: [
    type === 'wind-rose'
      ? { type, stations: ['wetter-luenen'] }
      : ({ type, stations: ['LUFT-LUE-1'], properties: ['no2'] } as Asked),
  ],
});

/** Each question that has a page of its own. */
export const PICTURED: Readonly<Partial<Record<QuestionType, Pictured>>> = {
  'air-quality-index': {
    ...{ panel: own('airquality'), from: 'now-48h' },
    queries: [{ type: 'air-quality-index', layout: 'course', stations: ['DENW006'] }],
  },
  'limit-values': {
    ...{ panel: own('limits'), from: 'now-1d', height: 720 },
    queries: [
      { type: 'limit-values', layout: 'table', stations: ['DENW006'] },
      { type: 'exceedance-days', days: 'all', stations: ['DENW006'] },
    ],
  },
  'exceedance-days': {
    ...{ panel: own('limits'), from: 'now-1d' },
    queries: [{ type: 'exceedance-days', days: 'all', stations: ['LUFT-LUE-1'], pollutants: ['no2'] }],
  },
  'wind-rose': rose('wind-rose'),
  'pollution-rose': rose('pollution-rose'),
  'percentile-rose': rose('percentile-rose'),
  'conditional-probability': rose('conditional-probability'),
  'polar-field': rose('polar-field'),
  'week-profile': {
    ...{ panel: own('weekprofile'), from: 'now-56d' },
    queries: [{ type: 'week-profile', stations: ['LUE-B54-1'], properties: ['traffic_flow_all'] }],
  },
  'time-variation': {
    ...{ panel: own('weekprofile'), from: 'now-1y' },
    queries: [{ type: 'time-variation', by: 'month-hour', stations: ['LUFT-LUE-1'], properties: ['no2'] }],
  },
  'measure-effect': {
    ...{ panel: own('effect'), from: 'now-1y', height: 620 },
    queries: [{ type: 'measure-effect', date: '2026-03-02', layout: 'all', ...LUENEN }],
  },
  trend: {
    ...{ panel: own('effect'), from: 'now-1y' },
    queries: [
      { type: 'trend', layout: 'table', stations: ['LUFT-LUE-1'], properties: ['no2'] },
      { type: 'trend', layout: 'course', stations: ['LUFT-LUE-1'], properties: ['no2'] },
    ],
  },
  'sensor-trust': {
    ...{ panel: own('effect'), from: 'now-90d', height: 620 },
    queries: [
      { type: 'sensor-trust', layout: 'all', ...LUENEN },
      { type: 'feed-health', layout: 'stations', ...LUENEN },
    ],
  },
  parking: {
    ...{ panel: own('parking'), from: 'now-15d' },
    queries: [
      { type: 'parking', layout: 'table', ...LUENEN },
      { type: 'parking', layout: 'spaces', ...LUENEN },
      { type: 'parking', layout: 'course', ...LUENEN },
    ],
  },
  derived: {
    ...{ panel: 'timeseries', from: 'now-7d' },
    queries: [{ type: 'derived', quantities: ['dew_point', 'wind_chill'], stations: ['wetter-schwerte'] }],
  },
  'roadside-increment': {
    ...{ panel: 'timeseries', from: 'now-7d' },
    queries: [{ type: 'roadside-increment', layout: 'course', ...LUENEN }],
  },
  'climate-days': {
    panel: own('rows'),
    from: 'now-60d',
    queries: [{ type: 'climate-days', stations: ['wetter-schwerte'] }],
  },
  'warning-thresholds': { panel: own('rows'), from: 'now-30d', queries: [{ type: 'warning-thresholds' }] },
  traffic: { panel: own('rows'), from: 'now-28d', queries: [{ type: 'traffic', layout: 'table', ...LUENEN }] },
  correlation: {
    ...{ panel: own('rows'), from: 'now-56d' },
    queries: [{ type: 'correlation', x: 'traffic_flow_all', y: 'no2', ...LUENEN }],
  },
  actions: { panel: own('rows'), from: 'now-7d', height: 360, queries: [{ type: 'actions', layout: 'states' }] },
  'action-simulation': {
    ...{ panel: own('rows'), from: 'now-90d', height: 400 },
    queries: [{ type: 'action-simulation', layout: 'months', rules: 'no2-luenen', on: 17 }],
  },
  'feed-health': { panel: own('rows'), from: 'now-7d', queries: [{ type: 'feed-health', layout: 'feeds', ...LUENEN }] },
};
