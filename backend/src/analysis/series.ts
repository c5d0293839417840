import { z } from 'zod';
import { HubError } from '../model/errors';
import { QUALITIES } from '../model/quality';
import { isZone } from '../model/time';
import { checkFits, METHODS } from './aggregation';
import { bucketCurves } from './bucket-curves';
import { BUCKETS } from './buckets';
import { COMPARISONS } from './compare';
import { curveFrame } from './curve';
import { displayNames, withNotices } from './describe';
import { listSchema } from './lists';
import { rawCurves } from './raw-curves';
import { select } from './selection';
import type { DescribedSeries } from '../model/series';
import type { Curve } from './curve';
import type { Question, Scope } from './question';

const parameters = z.object({
  kommunen: listSchema,
  stations: listSchema,
  properties: listSchema,
  bucket: z.enum(['auto', 'raw', ...BUCKETS]).default('auto'),
  aggregation: z.enum(METHODS).default('default'),
  /** Adds the highest and lowest reading of each bucket: peaks survive. */
  envelope: z.boolean().default(false),
  /** Adds the share of each bucket that was measured. */
  coverage: z.boolean().default(false),
  minQuality: z.enum(QUALITIES).default('suspect'),
  /** IANA; empty: the region's. */
  timeZone: z.string().max(64).default(''),
  compare: z.enum(['', ...COMPARISONS]).default(''),
  /** `auto`: the end of an interval shorter than a day, the start of a longer one. */
  timestamp: z.enum(['auto', 'start', 'end']).default('auto'),
});

export type SeriesParameters = z.output<typeof parameters>;

/** Courses over time, one frame for each series. */
export const series: Question<SeriesParameters> = {
  type: 'series',
  parameters,
  async answer(p, scope) {
    const properties = p.properties.length ? p.properties : ['air_temperature'];
    const selected = await select({ ...p, properties }, scope.catalogue, scope.defaultKommune);
    selected.series.forEach(({ propertyInfo }) => checkFits(p.aggregation, propertyInfo));
    const curves = await curvesOf(selected.series, p, scope);
    const names = displayNames(selected.series, scope.language);
    const frames = curves.map((curve) =>
      curveFrame(curve, names.get(curve.series.id)!, scope.catalogue, scope.language)
    );
    return withNotices(frames, selected, scope.language);
  },
};

async function curvesOf(all: readonly DescribedSeries[], p: SeriesParameters, scope: Scope): Promise<Curve[]> {
  const request = {
    range: scope.range,
    minQuality: p.minQuality,
    zone: zoneOf(p.timeZone || scope.catalogue.region.timeZone),
    compare: p.compare || undefined,
    timestamp: p.timestamp,
  };
  if (p.bucket === 'raw') {
    return rawCurves(all, request, scope.store);
  }
  const { maxDataPoints, intervalMs } = scope;
  const curves = await bucketCurves(
    all,
    { ...request, bucket: p.bucket, method: p.aggregation, maxDataPoints, intervalMs },
    scope.store
  );
  return curves.map(({ min, max, coverage, ...curve }) => ({
    ...curve,
    ...(p.envelope ? { min, max } : {}),
    ...(p.coverage ? { coverage } : {}),
  }));
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
