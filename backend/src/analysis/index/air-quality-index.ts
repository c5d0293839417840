import { z } from 'zod';
import { airQualityIndexOf, INDICES, madeOf } from '../../model/air-quality-scale';
import { QUALITIES } from '../../model/quality';
import { HOUR } from '../../model/time';
import { airNow, courseFrame, STALE_HOURS, tableFrame, type AirNow } from './air-quality-frames';
import { AIR_QUALITY_INDEX_WORDS } from './air-quality-index-words';
import { FORM } from '../form/hints';
import { withNotices } from '../selection/describe';
import { kommunenAirFrame } from './air-quality-in-short';
import { hourlyMeans } from './hourly-means';
import { checkSize } from '../asking/limits';
import { selectionShape } from '../selection/lists';
import { isRated } from '../selection/preference';
import { selectMeasured } from '../selection/selection';
import type { AirQualityIndex } from '../../model/air-quality-scale';
import type { DescribedSeries } from '../../model/series';
import type { Frame } from '../../model/frame';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...selectionShape,
  layout: z
    .enum(['course', 'table', 'kommunen'])
    .default('course')
    .describe(
      'course: hour by hour, a frame for each station. table: the newest hour, a row for each station. kommunen: a row ' +
        'for each Kommune in words, the worst of its stations.'
    )
    .register(FORM, { drawn: true }),
  index: z
    .string()
    .max(64)
    .default('uba-lqi-2025')
    .describe(`Version of the index: ${Object.keys(INDICES).join(', ')}.`)
    .register(FORM, { names: Object.keys(INDICES) }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type AirQualityIndexParameters = z.output<typeof parameters>;

/** How far back the table looks for the newest hour, to say since when there is nothing; also the longest mean. */
const LOOK_BACK = 24;
/** Of a course; the table has a few more, but one row for each station. */
const COLUMNS = 12;

/** The class of the air by the index of the Umweltbundesamt; every hour stands for itself. */
export const airQualityIndex: Question<AirQualityIndexParameters> = {
  type: 'air-quality-index',
  parameters,
  words: AIR_QUALITY_INDEX_WORDS,
  tables: ['table', 'kommunen'],
  async footprint(p, scope) {
    const { series } = await selectMeasured({ ...p, properties: madeOf(airQualityIndexOf(p.index)) }, scope);
    const span = spanOf(p, scope);
    const hours = LOOK_BACK + span.count;
    const stations = new Set(series.map(({ station }) => station)).size;
    const values = COLUMNS * stations * (p.layout === 'course' ? span.count : 1);
    return {
      values,
      // Twice: all that counts, and what of it is finally checked.
      rows: 2 * hours * series.length,
      span: { start: span.first - LOOK_BACK * HOUR, end: span.first + (span.count + 1) * HOUR },
      live: p.layout !== 'course' || scope.range.end > scope.now,
    };
  },
  async answer(asked, scope) {
    // Grafana takes no table for an alert rule.
    const p = scope.purpose === 'alert' ? { ...asked, layout: 'course' as const } : asked;
    const index = airQualityIndexOf(p.index);
    const properties = madeOf(index);
    const selected = await selectMeasured({ ...p, properties }, scope);
    const span = spanOf(p, scope);
    const newest = p.layout === 'course' ? span.count : STALE_HOURS;
    const request = { index, ...span, minQuality: p.minQuality, newest };
    const series = p.feeds.length > 0 ? selected.series : selected.series.filter(isRated);
    const stations = await hourlyMeans(series, request, scope.store);
    const now = reference(scope);
    const frames = {
      course: () => stations.map((station) => courseFrame(station, span.first, index, scope)),
      table: () => [tableFrame(stations, span.first, now, index, scope)],
      kommunen: () => [kommunenAirFrame(stations, span.first, now, index, scope)],
    }[p.layout]();
    const shown = scope.purpose === 'panel' && p.layout !== 'kommunen' ? frames.map(withOwnPanel) : frames;
    return withNotices(shown, selected, scope, 'table');
  },
};

/** The panel of the bundle that is made for it. */
function withOwnPanel(frame: Frame): Frame {
  const meta = { ...frame.schema.meta, preferredVisualisationPluginId: 'smartregion-airquality-panel' };
  return { ...frame, schema: { ...frame.schema, meta } };
}

/** The air at every station that measures anything of the index, in the newest hour that it has. */
export async function airOf(
  all: readonly DescribedSeries[],
  index: AirQualityIndex,
  now: Instant,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<AirNow[]> {
  const rated = madeOf(index);
  const series = all.filter((s) => isRated(s) && rated.includes(s.property));
  const span = hoursUntil(now);
  const request = { index, ...span, minQuality: 'provisional', newest: STALE_HOURS } as const;
  return (await hourlyMeans(series, request, store)).map((measured) => airNow(measured, span.first, now, index));
}

/** @throws HubError `too-large` when a course has more hours than a panel can draw */
function spanOf({ layout }: AirQualityIndexParameters, scope: Scope): Span {
  const span = layout === 'course' ? hoursOfRange(scope) : hoursUntil(reference(scope));
  checkSize(span.count, 1);
  return span;
}

interface Span {
  /** Start of the first hour. */
  readonly first: Instant;
  readonly count: number;
}

/** The whole hours of the range as far as they are over: an hour that still runs has no mean yet. */
function hoursOfRange({ range, now }: Scope): Span {
  const first = wholeHour(range.start);
  const end = Math.min(Math.ceil(range.end / HOUR) * HOUR, wholeHour(now));
  return { first, count: Math.max(0, (end - first) / HOUR) };
}

/** The last whole hours before a moment. */
function hoursUntil(moment: Instant): Span {
  return { first: wholeHour(moment) - LOOK_BACK * HOUR, count: LOOK_BACK };
}

/** The moment that the table speaks of. */
function reference({ range, now }: Scope): Instant {
  return Math.min(range.end, now);
}

function wholeHour(instant: Instant): Instant {
  return Math.floor(instant / HOUR) * HOUR;
}
