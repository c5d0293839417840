import { z } from 'zod';
import { HubError } from '../../model/errors';
import { QUALITIES } from '../../model/quality';
import { isZone } from '../../model/time';
import { checkFits, METHODS } from './aggregation';
import { bucketCurves, bucketFootprint, type BucketRequest } from './bucket-curves';
import { BUCKETS } from './buckets';
import { COMPARISONS } from './compare';
import { curveFrame } from './curve';
import { labelsSchema, relabelled } from './curve-labels';
import { curveTable } from './curve-table';
import { FORM } from '../form/hints';
import { displayNames, withNotices } from '../selection/describe';
import { propertiesOrTemperature, selectionWith } from '../selection/lists';
import { alternativesOf } from '../selection/preference';
import { rawCurves, rawFootprint, type RawRequest } from './raw-curves';
import { reasonsSchema } from '../wording/reasons';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { readChosen } from './one-provider-each';
import { SERIES_WORDS } from './series-words';
import type { DescribedSeries } from '../../model/series';
import type { Curve } from './curve';
import type { Question, Scope } from '../question';

/** Whole readings, and what begins at the same instants in every zone of whole hours. */
const RAW = { bucket: ['raw'] };
const WITHOUT_ZONE = { bucket: ['raw', '10m', '15m', '30m', '1h'] };

const parameters = z.object({
  ...selectionWith(propertiesOrTemperature),
  bucket: z
    .enum(['auto', 'raw', ...BUCKETS])
    .default('auto')
    .describe('Interval of a point; auto: the shortest that the panel can draw and the series fills.'),
  aggregation: z
    .enum(METHODS)
    .default('default')
    .describe("How the readings of a bucket become one; default: the property's own way.")
    .register(FORM, { unless: RAW }),
  timestamp: z
    .enum(['auto', 'start', 'end'])
    .default('auto')
    .describe('auto: the end of an interval shorter than a day, the start of a longer one.')
    .register(FORM, { unless: RAW }),
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
    const shown = alternativesOf(all, p.feeds).map(([preferred]) => preferred);
    const course =
      p.bucket === 'raw'
        ? rawFootprint(all, extents, rawRequest(p, scope), scope.now)
        : bucketFootprint(shown, all, extents, bucketRequest(p, p.bucket, scope));
    return p.layout === 'table' ? { ...course, values: TABLE_COLUMNS * course.values } : course;
  },
  async answer(p, scope) {
    const found = await selected(p, scope);
    const curves = await readChosen(alternativesOf(found.series, p.feeds), (some) => curvesOf(some, p, scope));
    // Grafana takes no table for an alert rule.
    if (p.layout === 'table' && scope.purpose !== 'alert') {
      return withNotices([curveTable(curves, scope)], found, scope, 'table');
    }
    const names = displayNames([...new Set(curves.map((curve) => curve.series))], scope.language);
    const frames = curves.map((curve) => curveFrame(curve, names.get(curve.series.id)!, scope));
    return withNotices(relabelled(frames, p.labels, scope.purpose), found, scope, 'course');
  },
};

async function selected(p: SeriesParameters, scope: Scope): Promise<SelectedMeasured> {
  const properties = p.properties.length ? p.properties : ['air_temperature'];
  const found = await selectMeasured({ ...p, properties }, scope);
  found.series.forEach(({ propertyInfo }) => checkFits(p.aggregation, propertyInfo));
  return found;
}

async function curvesOf(all: readonly DescribedSeries[], p: SeriesParameters, scope: Scope): Promise<Curve[]> {
  if (p.bucket === 'raw') {
    return rawCurves(all, rawRequest(p, scope), scope.store);
  }
  const curves = await bucketCurves(all, bucketRequest(p, p.bucket, scope), scope.store);
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
function bucketRequest(p: SeriesParameters, bucket: BucketRequest['bucket'], scope: Scope): BucketRequest {
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
  return { ...rawRequest(p, scope), bucket, method: p.aggregation, columns, maxDataPoints, intervalMs, now };
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
