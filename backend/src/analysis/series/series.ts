import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import { QUALITIES } from '../../model/quality';
import { isZone } from '../../model/time';
import { checkFits, METHODS } from './aggregation';
import { bucketCurves, bucketFootprint } from './bucket-curves';
import { BUCKET_LENGTH, BUCKETS } from './buckets';
import { COMPARISONS, shiftBy } from './compare';
import { curveFrame } from './curve';
import { labelsSchema, relabelled } from './curve-labels';
import { curveTable } from './curve-table';
import { FORM } from '../form/hints';
import { displayNames, withNotice, withNotices } from '../selection/describe';
import { coarserNotice, finenessOf, type Fineness } from './fineness';
import { periodsSchema, propertiesOrUsual, selectionWith } from '../selection/lists';
import { alternativesOf } from '../selection/preference';
import { rawCurves, rawFootprint, type RawRequest } from './raw-curves';
import { madeInName, madeNotice } from '../wording/made-words';
import { reasonsSchema } from '../wording/reasons';
import { remarksOn } from './remarks';
import { VALIDITIES } from './bucketed/validity';
import { selectUsual } from '../selection/usual';
import { readChosen } from './one-provider-each';
import { readingsSince } from '../../store/readings-since';
import { looksApart } from './told-apart';
import { SERIES_WORDS } from './series-words';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { SelectedMeasured } from '../selection/selection';
import type { BucketRequest } from './bucketed/groups';
import type { Curve } from './curve';
import type { Question, Scope } from '../question';

/** Whole readings, and what begins at the same instants in every zone of whole hours. */
const RAW = { bucket: ['raw'] };
const WITHOUT_ZONE = { bucket: ['raw', '1m', '5m', '10m', '15m', '30m', '1h'] };

const parameters = z.object({
  ...selectionWith(propertiesOrUsual),
  bucket: z
    .enum(['auto', 'raw', ...BUCKETS])
    .default('auto')
    .describe(
      'Interval of a point; auto: single readings where the panel can draw them, else the shortest that it can.'
    ),
  aggregation: z
    .enum(METHODS)
    .default('default')
    .describe("How the readings of a bucket become one; default: the property's own way.")
    .register(FORM, { unless: RAW }),
  validity: z
    .enum(VALIDITIES)
    .default('default')
    .describe('default: means of pollutants from as many hours as the 39. BImSchV asks for. any: all means.')
    .register(FORM, { unless: RAW }),
  timestamp: z
    .enum(['auto', 'start', 'end'])
    .default('auto')
    .describe('auto: the end of an interval shorter than a day, the start of a longer one.')
    .register(FORM, { unless: RAW }),
  periods: periodsSchema,
  minQuality: z.enum(QUALITIES).default('suspect').describe('The lowest quality that counts.'),
  reasons: reasonsSchema.clone().register(FORM, { when: RAW }),
  timeZone: z
    .string()
    .max(64)
    .default('')
    .describe("IANA name; none: the region's. Air-quality law: Etc/GMT-1.")
    .register(FORM, { unless: WITHOUT_ZONE }),
  layout: z
    .enum(['course', 'table'])
    .default('course')
    .describe('course: a frame for each series. table: a row for each value, to be read or downloaded.')
    .register(FORM, { drawn: true }),
  labels: labelsSchema.clone().register(FORM, { unless: { layout: ['table'] } }),
  compare: z
    .enum(['', ...COMPARISONS])
    .default('')
    .describe('Adds the same time of the earlier period.')
    .register(FORM, { drawn: true }),
  envelope: z
    .boolean()
    .default(false)
    .describe('Adds the highest and lowest reading of each bucket.')
    .register(FORM, { drawn: true, unless: RAW }),
  coverage: z
    .boolean()
    .default(false)
    .describe('Adds the share of each bucket that was measured, 0 to 1.')
    .register(FORM, { drawn: true, unless: RAW }),
  apart: z
    .boolean()
    .default(false)
    .describe('Gives each station a colour of its own that is seen on light and dark ground, in place of the panel’s.')
    .register(FORM, { drawn: true, unless: { layout: ['table'] } }),
});

/** Times as many cells as a course has. */
const TABLE_COLUMNS = 8;

type SeriesParameters = z.output<typeof parameters>;

/**
 * Courses over time: a frame for each property of a station, or for each feed of it that is named. They end with what
 * was measured; what is to come is the question `forecast`.
 */
export const series: Question<SeriesParameters> = {
  type: 'series',
  parameters,
  words: SERIES_WORDS,
  tables: ['table'],
  async footprint(p, scope) {
    const { series: all, extents } = await selected(p, scope);
    const { fineness } = await finenessFor(p, scope);
    const { bucket } = fineness;
    const shown = alternativesOf(all, p, wantedBucket(fineness, scope)).map(([preferred]) => preferred);
    const course =
      bucket === 'raw'
        ? rawFootprint(all, extents, rawRequest(p, scope), scope.now)
        : bucketFootprint(shown, all, extents, bucketRequest(p, { ...fineness, bucket }, scope));
    return p.layout === 'table' ? { ...course, values: TABLE_COLUMNS * course.values } : course;
  },
  async answer(p, scope) {
    const found = await selected(p, scope);
    const { fineness, said } = await finenessFor(p, scope);
    const curves = await readChosen(alternativesOf(found.series, p, wantedBucket(fineness, scope)), (some) =>
      curvesOf(some, p, fineness, scope)
    );
    const remarks = [said, ...remarksOn(curves, scope.language)];
    // Grafana takes no table for an alert rule.
    if (p.layout === 'table' && scope.purpose !== 'alert') {
      return remarks.reduce(withNotice, withNotices([curveTable(curves, scope)], found, scope, 'table'));
    }
    const frames = namedFrames(curves, p.apart ? looksApart(curves) : () => ({}), scope);
    const told = withNotices(relabelled(frames, p.labels, scope.purpose), found, scope, 'course');
    const made = p.bucket === 'auto' ? madeNotice(curves, scope.language) : undefined;
    return [...remarks, made].reduce(withNotice, told);
  },
};

function namedFrames(curves: readonly Curve[], lookOf: (curve: Curve) => object, scope: Scope): Frame[] {
  const made = new Map(curves.map((curve) => [curve.series, madeInName(curve, scope.language)]));
  const names = displayNames([...made.keys()], scope, (one) => made.get(one));
  return curves.map((curve) => curveFrame(curve, names.get(curve.series.id)!, scope, lookOf(curve)));
}

async function selected(p: SeriesParameters, scope: Scope): Promise<SelectedMeasured> {
  const found = await selectUsual(p, scope);
  found.series.forEach(({ propertyInfo }) => checkFits(p.aggregation, propertyInfo));
  return found;
}

/** Usual length of the bucket that the asker would like, whatever the series are, ms. */
function wantedBucket({ bucket, least }: Fineness, { range, maxDataPoints, intervalMs }: Scope): number {
  switch (bucket) {
    case 'raw':
      return 0;
    case 'auto':
      return Math.max((range.end - range.start) / maxDataPoints, intervalMs, least);
    default:
      return BUCKET_LENGTH[bucket];
  }
}

/** How fine this answer can be, and what is to be said of it where that is not what was asked for. */
async function finenessFor(
  p: SeriesParameters,
  scope: Scope
): Promise<{ readonly fineness: Fineness; readonly said: string | undefined }> {
  const { compare, range, zone } = rawRequest(p, scope);
  const first = compare ? shiftBy(compare, undefined, zone).earlier(range.start) : range.start;
  const since = await readingsSince(scope.store);
  const fineness = finenessOf(p.bucket, first, since);
  const said = fineness.isCoarser ? coarserNotice(since, scope.catalogue.region.timeZone, scope.language) : undefined;
  // Reasons stand beside single readings: they are shown where there are any.
  return p.reasons.length > 0 ? { fineness: { ...fineness, bucket: p.bucket }, said } : { fineness, said };
}

async function curvesOf(
  all: readonly DescribedSeries[],
  p: SeriesParameters,
  fineness: Fineness,
  scope: Scope
): Promise<Curve[]> {
  const { bucket } = fineness;
  if (bucket === 'raw') {
    return rawCurves(all, rawRequest(p, scope), scope.store);
  }
  const curves = await bucketCurves(all, bucketRequest(p, { ...fineness, bucket }, scope), scope.store);
  return curves.map(({ min, max, coverage, ...curve }) => ({
    ...curve,
    ...(p.envelope ? { min, max } : {}),
    ...(p.coverage ? { coverage } : {}),
  }));
}

function rawRequest(p: SeriesParameters, { range, catalogue }: Scope): RawRequest {
  return {
    range,
    minQuality: p.minQuality,
    zone: zoneOf(p.timeZone || catalogue.region.timeZone),
    compare: p.compare || undefined,
    timestamp: p.timestamp,
    reasons: p.reasons,
  };
}

/** @throws HubError `query` when reasons are asked for, which means of many readings do not have */
function bucketRequest(
  p: SeriesParameters,
  { bucket, least }: Pick<BucketRequest, 'bucket' | 'least'>,
  scope: Scope
): BucketRequest {
  if (p.reasons.length > 0) {
    throw new HubError(
      'query',
      'Reasons stand beside single readings, and this query asks for means of many.',
      'Choose the bucket "raw", or leave out flagged readings with minQuality.',
      { bucket }
    );
  }
  const { maxDataPoints, intervalMs, now } = scope;
  const columns = 1 + (p.envelope ? 2 : 0) + (p.coverage ? 1 : 0);
  const how = { method: p.aggregation, validity: p.validity };
  const isDrawn = scope.purpose === 'panel' || scope.purpose === 'data';
  // Who calculates with series wants them to have their times in common.
  const mayBeRaw = isDrawn && p.aggregation === 'default' && columns === 1;
  return { ...rawRequest(p, scope), ...how, mayBeRaw, bucket, least, columns, maxDataPoints, intervalMs, now };
}

/** @throws HubError `query` when it is not a zone of the IANA database */
function zoneOf(name: string): string {
  if (!isZone(name)) {
    throw new HubError(
      'query',
      `There is no time zone "${name}".`,
      'Use a name of the IANA database, such as "Europe/Berlin", or "Etc/GMT-1" for the MEZ of air-quality law.',
      { timeZone: name }
    );
  }
  return name;
}
