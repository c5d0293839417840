import { DateTime } from 'luxon';
import { z } from 'zod';
import { QUALITIES } from '../../model/quality';
import { HOUR } from '../../model/time';
import { checkSize } from '../asking/limits';
import { FORM } from '../form/hints';
import { withNotice, withNotices } from '../selection/describe';
import { selectionShape } from '../selection/lists';
import { isRated } from '../selection/preference';
import { selectMeasured } from '../selection/selection';
import { courseFrame, tableFrame } from './air-quality-frames';
import { kommunenAirFrame } from './air-quality-in-short';
import { AIR_QUALITY_INDEX_WORDS } from './air-quality-index-words';
import { classMonthsFrame } from './class-months-frame';
import { INDEX_IDS, indexVersion } from './indices';
import { airNow, STALE_HOURS, type AirNow } from './rated-hour';
import { ratedStations } from './rated-hours';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Frame } from '../../model/frame';
import type { Instant, Interval } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { HourSpan } from '../hours/measured-hours';
import type { Question, Scope } from '../question';

const parameters = z.object({
  ...selectionShape,
  layout: z
    .enum(['course', 'table', 'kommunen', 'months'])
    .default('course')
    .describe(
      'course: hour by hour, a frame for each station; a panel over more hours than it has points gets the worst of each ' +
        'so many. table: the newest hour, a row for each station. kommunen: a row ' +
        'for each Kommune in words, the worst of its stations. months: hours of each class in each month that the time ' +
        'range touches.'
    )
    .register(FORM, { drawn: true }),
  index: z
    .string()
    .max(64)
    .default('uba-lqi-2025')
    .describe(`Version of the index: ${INDEX_IDS.join(', ')}.`)
    .register(FORM, { names: INDEX_IDS }),
  minQuality: z.enum(QUALITIES).default('provisional').describe('The lowest quality that counts.'),
});

type AirQualityIndexParameters = z.output<typeof parameters>;

/** How far back the table looks for the newest hour, to say since when there is nothing. */
const LOOK_BACK = 24;
/** Of a course; the tables have a few more, but one row for each station or month. */
const COLUMNS = 14;

/** The class of the air by a version of an index; every hour stands for itself. */
export const airQualityIndex: Question<AirQualityIndexParameters> = {
  type: 'air-quality-index',
  parameters,
  words: AIR_QUALITY_INDEX_WORDS,
  tables: ['table', 'kommunen', 'months'],
  async footprint(p, scope) {
    const index = indexVersion(p.index);
    const { series } = await selectMeasured({ ...p, properties: index.properties }, scope);
    const span = spanOf(p, scope);
    const hours = index.before + span.count;
    const stations = new Set(series.map(({ station }) => station)).size;
    const shown = p.layout === 'course' ? span.count / stepOf(span, scope) + LOOK_BACK : 0;
    const rows = p.layout === 'course' ? Math.min(span.count, shown) : p.layout === 'months' ? 2 + span.count / 700 : 2;
    return {
      values: COLUMNS * stations * rows,
      // Twice: all that counts, and what of it is finally checked.
      rows: (p.layout === 'months' ? 1 : 2) * hours * series.length,
      span: { start: span.first - index.before * HOUR, end: span.first + (span.count + 1) * HOUR },
      live: p.layout !== 'course' || scope.range.end > scope.now,
    };
  },
  async answer(asked, scope) {
    // Grafana takes no table for an alert rule.
    const p = scope.purpose === 'alert' ? { ...asked, layout: 'course' as const } : asked;
    const index = indexVersion(p.index);
    const selected = await selectMeasured({ ...p, properties: index.properties }, scope);
    const span = spanOf(p, scope);
    const isOfNow = p.layout === 'table' || p.layout === 'kommunen';
    const request = {
      ...{ index, ...span, minQuality: p.minQuality, finality: p.layout !== 'months' },
      newest: isOfNow ? STALE_HOURS : span.count,
    };
    const series = p.feeds.length > 0 ? selected.series : selected.series.filter(isRated);
    const stations = await ratedStations(series, request, scope.store);
    const now = reference(scope);
    const step = p.layout === 'course' ? stepOf(span, scope) : 1;
    const frames = {
      course: () => stations.map((rated) => courseFrame(rated, step, scope)),
      table: () => [tableFrame(stations, now, index, scope)],
      kommunen: () => [kommunenAirFrame(stations, now, index, scope)],
      months: () => [classMonthsFrame(stations, index, scope)],
    }[p.layout]();
    // A row for each Kommune holds words alone.
    const isDrawn = p.layout !== 'kommunen';
    const shown = scope.purpose === 'panel' && isDrawn ? frames.map(withOwnPanel) : frames;
    const told = withNotice(withNotices(shown, selected, scope, 'table'), index.note?.[scope.language]);
    return step > 1 ? withNotice(told, worstOf(step)[scope.language]) : told;
  },
};

/** A panel has room for so many hours; whoever calculates or downloads gets all. */
function stepOf({ count }: HourSpan, { purpose, maxDataPoints }: Pick<Scope, 'purpose' | 'maxDataPoints'>): number {
  return purpose === 'panel' ? Math.max(1, Math.ceil(count / maxDataPoints)) : 1;
}

const worstOf = (hours: number): Sentence => ({
  de: `Mehr Stunden, als das Panel zeigt: je Punkt die schlechteste von ${hours}, der letzte Tag Stunde für Stunde.`,
  en: `More hours than the panel shows: each point is the worst of ${hours}, the newest day hour by hour.`,
});

/** The panel of the bundle that is made for it. */
function withOwnPanel(frame: Frame): Frame {
  const meta = { ...frame.schema.meta, preferredVisualisationPluginId: 'smartregion-airquality-panel' };
  return { ...frame, schema: { ...frame.schema, meta } };
}

/** The air at every station that measures anything of the index, in the newest hour that it has. */
export async function airOf(
  all: readonly DescribedSeries[],
  id: string,
  now: Instant,
  store: Pick<ObservationReader, 'eachHour' | 'versionsOfHours'>
): Promise<AirNow[]> {
  const index = indexVersion(id);
  const rated = index.properties;
  const series = all.filter((s) => isRated(s) && rated.includes(s.property));
  const request = {
    index,
    ...hoursUntil(now),
    minQuality: 'provisional',
    newest: STALE_HOURS,
    finality: false,
  } as const;
  return (await ratedStations(series, request, store)).map((one) => airNow(one, now));
}

/** @throws HubError `too-large` when a course has more hours than a panel can draw */
function spanOf({ layout }: AirQualityIndexParameters, scope: Scope): HourSpan {
  switch (layout) {
    case 'course': {
      const span = hoursOf(scope.range, scope.now);
      checkSize(span.count, 1);
      return span;
    }
    case 'months':
      return hoursOf(monthsAround(scope), scope.now);
    default:
      return hoursUntil(reference(scope));
  }
}

/** The whole hours of the time as far as they are over: an hour that still runs has no mean yet. */
function hoursOf({ start, end }: Interval, now: Instant): HourSpan {
  const first = wholeHour(start);
  const last = Math.min(Math.ceil(end / HOUR) * HOUR, wholeHour(now));
  return { first, count: Math.max(0, (last - first) / HOUR) };
}

/** The months of the region's calendar that the time asked for touches. */
function monthsAround({ range, catalogue }: Pick<Scope, 'range' | 'catalogue'>): Interval {
  const zone = catalogue.region.timeZone;
  const month = (instant: Instant) => DateTime.fromMillis(instant, { zone }).startOf('month');
  return {
    start: month(range.start).toMillis(),
    end: month(range.end - 1)
      .plus({ months: 1 })
      .toMillis(),
  };
}

/** The last whole hours before a moment. */
function hoursUntil(moment: Instant): HourSpan {
  return { first: wholeHour(moment) - LOOK_BACK * HOUR, count: LOOK_BACK };
}

/** The moment that the table speaks of. */
function reference({ range, now }: Scope): Instant {
  return Math.min(range.end, now);
}

function wholeHour(instant: Instant): Instant {
  return Math.floor(instant / HOUR) * HOUR;
}
