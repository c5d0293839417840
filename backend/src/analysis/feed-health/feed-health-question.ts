import { z } from 'zod';
import { HOUR, type Interval } from '../../model/time';
import { ALWAYS } from '../asking/footprint';
import { durationSchema, lengthOf } from '../form/duration';
import { FORM } from '../form/hints';
import { withNotice, withNotices } from '../selection/describe';
import { selectionShape } from '../selection/lists';
import { feedRows, healthOf } from './feed-rows';
import { feedsTable, feedFigures, stationFigures, stationsTable } from './feed-health-frames';
import { FEED_HEALTH_WORDS } from './feed-health-words';
import type { Frame } from '../../model/frame';
import type { FeedHealth } from '../../model/health';
import type { Question, Scope } from '../question';

const { kommunen, stations } = selectionShape;

const parameters = z.object({
  kommunen,
  stations,
  feeds: selectionShape.feeds.clone().describe('Ids of feeds; none: all.').register(FORM, { offers: 'feeds' }),
  layout: z
    .enum(['feeds', 'stations'])
    .default('feeds')
    .describe(
      'feeds: a row for each feed of a Kommune. stations: a row for each station. Alert rules and expressions get how many ' +
        'stations of each feed are silent, or of each station 1 where it is.'
    )
    .register(FORM, { main: true }),
  measure: z
    .enum(['silent', 'outage'])
    .default('silent')
    .describe(
      'Of feeds, for alert rules and expressions. silent: how many of its stations are silent. outage: 1 where nothing comes ' +
        'of the feed as a whole.'
    )
    .register(FORM, { when: { layout: ['feeds'] } }),
  over: durationSchema
    .default('P7D')
    .describe('Time that counts and coverage are of at least, up to the end of the range: ISO 8601 duration.')
    .transform(lengthOf)
    .register(FORM, { when: { layout: ['feeds'] } }),
});

type FeedHealthParameters = z.output<typeof parameters>;

const COLUMNS = 24;
/** To look whether an hour of a feed has data costs about as much as reading so many. */
const LOOKS = 4;

/** How every feed and station is doing, as the status page tells it. */
export const feedHealthQuestion: Question<FeedHealthParameters> = {
  type: 'feed-health',
  parameters,
  words: FEED_HEALTH_WORDS,
  tables: 'all',
  footprint(p, scope) {
    const { feeds, stations: all } = scope.catalogue;
    const hours = (spanOf(p, scope).end - spanOf(p, scope).start) / HOUR;
    return Promise.resolve({
      values: COLUMNS * (p.layout === 'feeds' ? feeds.length : all.length),
      rows: Math.ceil(p.layout === 'feeds' ? LOOKS * hours * feeds.length : 10 * all.length),
      span: ALWAYS,
      live: true,
    });
  },
  async answer(p, scope) {
    const health = await healthOf(p, scope);
    const frames = await framesOf(p, health, scope);
    const series = await scope.catalogue.series();
    const answer = withNotices(health.length > 0 ? frames : [], { series, withheld: 0 }, scope, 'table', NOTHING);
    return withNotice(answer, scope.health ? undefined : WITHOUT_HUB[scope.language]);
  },
};

async function framesOf(p: FeedHealthParameters, health: readonly FeedHealth[], scope: Scope): Promise<Frame[]> {
  if (scope.purpose === 'alert' || scope.purpose === 'expression') {
    return p.layout === 'feeds' ? feedFigures(health, p.measure, scope) : stationFigures(health, scope);
  }
  return p.layout === 'feeds'
    ? [feedsTable(await feedRows(health, spanOf(p, scope), scope), scope)]
    : [stationsTable(health, scope)];
}

/** Whole hours up to the end of the range; health itself is always that of now. */
function spanOf({ over }: FeedHealthParameters, { range, now }: Pick<Scope, 'range' | 'now'>): Interval {
  const end = Math.ceil(Math.min(range.end, now) / HOUR) * HOUR;
  return { start: Math.floor(Math.min(range.start, end - over) / HOUR) * HOUR, end };
}

const NOTHING = {
  de: 'Zu dieser Auswahl gibt es keine Datenquelle.',
  en: 'There is no data source for this selection.',
};

const WITHOUT_HUB = {
  de: 'Hier antwortet der Speicher, nicht der laufende Hub: wann zuletzt und wann als Nächstes abgefragt wird und was dabei scheitert, weiß nur er.',
  en: 'This is told from the store, not by the running hub: it alone knows when a source was and will be asked, and what fails.',
};
