import { Semaphore } from 'async-mutex';
import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { QUALITIES } from '../../model/quality';
import { HOUR, type Interval } from '../../model/time';
import { readingsSince } from '../../store/readings-since';
import { finenessOf } from '../series/fineness';
import { bucketCurves } from '../series/bucket-curves';
import { labelsSchema, relabelled } from '../series/curve-labels';
import { displayNames, withNotices } from '../selection/describe';
import { ALWAYS } from '../asking/footprint';
import { forecastFrame, measuredFrame, scoresFrame, type Foretold } from './forecast-frames';
import { FORECAST_WORDS } from './forecast-words';
import { FORM } from '../form/hints';
import { chooseRuns, type ForecastPoint, type Issue } from './forecast-runs';
import { scoresOf } from './forecast-scores';
import { inHindsight } from './what-was-measured';
import { MAX_READINGS } from '../asking/limits';
import { listSchema, periodsSchema, propertiesOrTemperature, selectionWith } from '../selection/lists';
import { alternativesOf } from '../selection/preference';
import { measuredSeriesFor } from './measured-series';
import { instantSchema } from '../asking/request';
import { select, stationOf } from '../selection/selection';
import { madeInName } from '../wording/made-words';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Question, Scope } from '../question';

const LONGEST_LEAD = 384;
/** So many runs forecast an hour: MOSMIX_L speaks of ten days, four times a day. */
const RUNS = 40;

/** What a table of all runs does not ask. */
const COURSE = { layout: ['course'] };

const parameters = z.object({
  ...selectionWith(propertiesOrTemperature),
  stations: listSchema.describe('Ids of stations; none: all.').register(FORM, { offers: 'stations', unmeasured: true }),
  layout: z
    .enum(['course', 'table'])
    .default('course')
    .describe('course: a frame for each series. table: mean errors by lead hour, of all runs in the range.')
    .register(FORM, { drawn: true }),
  issued: z
    .union([z.enum(['latest', 'lead']), instantSchema])
    .default('latest')
    .describe(
      'latest: of each interval the newest forecast. A moment: the run issued then or last before. lead: as it was forecast so many hours before.'
    )
    .register(FORM, { when: COURSE }),
  labels: labelsSchema.clone().register(FORM, { when: COURSE }),
  periods: periodsSchema,
  minQuality: z.enum(QUALITIES).default('suspect').describe('The lowest quality that counts as measured.'),
  lead: z
    .number()
    .min(0)
    .max(LONGEST_LEAD)
    .default(24)
    .describe('Hours between issue and the end of the interval, for issued = lead.')
    .register(FORM, { when: { ...COURSE, issued: ['lead'] } }),
  ahead: z
    .number()
    .min(0)
    .max(LONGEST_LEAD)
    .default(0)
    .describe(
      'Hours from now that are answered for even where the time range ends before, as most dashboards do at now.'
    )
    .register(FORM, { when: COURSE }),
  compare: z.boolean().default(true).describe('Adds what was measured.').register(FORM, { when: COURSE }),
  reference: z
    .string()
    .max(200)
    .default('')
    .describe('Id of the station to compare with; none: the station itself, else the nearest that measures it.')
    .register(FORM, { offers: 'stations', unless: { layout: ['course'], compare: [false] } }),
});

type ForecastParameters = z.output<typeof parameters>;

/** What is forecast, and how good it was. */
export const forecast: Question<ForecastParameters> = {
  type: 'forecast',
  parameters,
  words: FORECAST_WORDS,
  tables: ['table'],
  async footprint(p, { catalogue, defaultKommune, ...asked }) {
    const properties = p.properties.length ? p.properties : ['air_temperature'];
    const { series } = await select({ ...p, properties }, catalogue, defaultKommune);
    const range = rangeOf(p, asked);
    const hours = (range.end - range.start) / HOUR;
    const foretold = series.length * hours;
    const rows = Math.min(MAX_READINGS, RUNS * foretold) + (p.compare ? foretold : 0);
    const values = p.layout === 'table' ? 14 * LONGEST_LEAD * series.length : 4 * Math.min(foretold, MAX_READINGS);
    return { values, rows, span: ALWAYS, live: true };
  },
  async answer(wanted, asked) {
    // Grafana takes no table for an alert rule.
    const p = asked.purpose === 'alert' ? { ...wanted, layout: 'course' as const } : wanted;
    const scope = { ...asked, range: rangeOf(p, asked) };
    const properties = p.properties.length ? p.properties : ['air_temperature'];
    const selected = await select({ ...p, properties }, scope.catalogue, scope.defaultKommune);
    const all = await foretellingsOf(selected.series, p, scope);
    const frames = p.layout === 'table' ? [await scores(all, p, scope)] : await courses(all, p, scope);
    const series = all.map((foretold) => foretold.series);
    const shown = p.layout === 'course' ? relabelled(frames, p.labels, scope.purpose) : frames;
    return withNotices(shown, { ...selected, series }, scope, p.layout, WORDS.noForecast);
  },
};

/** A dashboard that ends now, or one that is shared externally, has no future of its own. */
function rangeOf({ ahead }: ForecastParameters, { range, now }: Pick<Scope, 'range' | 'now'>): Interval {
  return ahead > 0 ? { start: range.start, end: Math.max(range.end, now + ahead * HOUR) } : range;
}

async function foretellingsOf(
  selected: readonly DescribedSeries[],
  p: ForecastParameters,
  { store, catalogue, range, now }: Scope
): Promise<Foretold[]> {
  const reference = p.reference === '' ? undefined : stationOf(p.reference, catalogue).id;
  const issue = issueOf(p);
  const known = await catalogue.series();
  const found = await store.forecasts({
    series: selected.map(({ id }) => id),
    range,
    minQuality: 'implausible',
    limit: MAX_READINGS,
    // What holds of each interval is found faster in the store; the others need to see every run.
    ...(p.layout === 'course' && issue.kind === 'latest' ? { issuedUntil: now } : {}),
  });
  const foretelling = selected.filter(({ id }) => found.has(id));
  // Each feed says its own; of what one feed says over several periods the finest.
  const feeds = [...new Set(foretelling.map(({ feed }) => feed))];
  const shown = alternativesOf(foretelling, { feeds, periods: p.periods }).map(([finest]) => finest);
  return shown.flatMap((series) => {
    const runs = (found.get(series.id) ?? []).filter((point): point is ForecastPoint => point.issued !== undefined);
    const points = p.layout === 'table' ? runs : chooseRuns(runs, issue);
    const partner = p.compare || p.layout === 'table' ? measuredSeriesFor(series, known, reference) : undefined;
    return points.length > 0 ? [{ series, points, partner }] : [];
  });
}

function issueOf({ issued, lead }: ForecastParameters): Issue {
  return issued === 'latest'
    ? { kind: 'latest' }
    : issued === 'lead'
      ? { kind: 'lead', hours: lead }
      : { kind: 'given', at: issued };
}

/** Each forecast; and each partner once, up to now. */
async function courses(all: readonly Foretold[], p: ForecastParameters, scope: Scope): Promise<Frame[]> {
  const { range, now, store, maxDataPoints, intervalMs, catalogue } = scope;
  const partners = [
    ...new Map(all.flatMap(({ partner }) => (partner ? [[partner.id, partner] as const] : []))).values(),
  ];
  const past = { start: range.start, end: Math.min(range.end, now) };
  const measured =
    past.end > past.start && partners.length > 0
      ? await bucketCurves(
          partners,
          {
            ...{
              range: past,
              ...finenessOf('auto', past.start, await readingsSince(store)),
              bucket: 'auto',
              method: 'default',
              validity: 'default',
              mayBeRaw: true,
              columns: 1,
              minQuality: p.minQuality,
              timestamp: 'end',
            },
            ...{ zone: catalogue.region.timeZone, maxDataPoints, intervalMs, now },
          },
          store
        )
      : [];
  const made = new Map<DescribedSeries, string | undefined>([
    ...partners.map((series) => [series, undefined] as const),
    ...[...all, ...measured].map((curve) => [curve.series, madeInName(curve, scope.language)] as const),
  ]);
  const names = displayNames([...made.keys()], scope, (one) => made.get(one));
  return [
    ...all.map((foretold) => forecastFrame(foretold, names.get(foretold.series.id)!, issueOf(p), scope)),
    ...measured.map((curve) => measuredFrame(curve, names.get(curve.series.id)!, scope)),
  ];
}

/** As many series as are read at the same time. */
const AT_ONCE = 2;

async function scores(all: readonly Foretold[], { minQuality }: ForecastParameters, scope: Scope): Promise<Frame> {
  all.forEach(({ series }) => checkMeasurable(series));
  const places = new Semaphore(AT_ONCE);
  const scoreOf = async (foretold: Foretold) => {
    const { points, partner, series } = foretold;
    const over = points.filter(({ end }) => end <= scope.now);
    const pairs = partner ? await inHindsight(over, partner, minQuality, scope.store) : [];
    return { ...foretold, scores: scoresOf(pairs, series.propertyInfo.aggregation) };
  };
  const scored = await Promise.all(all.map((foretold) => places.runExclusive(() => scoreOf(foretold))));
  return scoresFrame(scored, scope);
}

/** @throws HubError `query`: the difference of two codes says nothing */
function checkMeasurable({ propertyInfo: { id, en, aggregation } }: DescribedSeries): void {
  if (aggregation === 'mode') {
    throw new HubError(
      'query',
      `"${en}" is a code: there is no mean error of it.`,
      'Choose a property that is a number, or the layout "course".',
      { property: id }
    );
  }
}
