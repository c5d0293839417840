import { HubError } from '@smartregion/terms/errors';
import { formatNumber } from '@smartregion/terms/numbers';
import { readingsIn } from '../../analysis/asking/footprint';
import type { Catalogue } from '../../analysis/question';
import { selectMeasured } from '../../analysis/selection/selection';
import { bucketEdges } from '../../analysis/series/buckets';
import type { DescribedSeries } from '../../model/series';
import { DAY, HOUR, type Instant, type Interval } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import { LIMITS } from './limits';
import type { ExportRequest } from './request';

/** What an export will read, known before its first row. */
export interface ExportPlan {
  readonly request: ExportRequest;
  readonly catalogue: Catalogue;
  /** That have something in the time, in the order of the catalogue. */
  readonly series: readonly DescribedSeries[];
  readonly extents: ReadonlyMap<number, Interval>;
  /** Bounds of the local days that have something; fewer than two where there is nothing. */
  readonly days: readonly Instant[];
}

/**
 * @param catalogue what the asker may see
 * @throws HubError `not-found` for what is not there, `forbidden` for what may not be passed on alone, `too-large`
 */
export async function planOf(
  request: ExportRequest,
  catalogue: Catalogue,
  store: ObservationReader
): Promise<ExportPlan> {
  const { series: measured, extents: plausible } = await selectMeasured(request, { catalogue, store });
  const { range, minQuality } = request;
  const extents = minQuality === 'implausible' ? withBroken(plausible, range) : plausible;
  const series = measured.filter((one) => hasAnything(one, range, extents) && hasStep(one, request));
  const plan = { request, catalogue, series, extents, days: daysOf(series, extents, range, catalogue) };
  const rows = series.reduce((sum, one) => sum + rowsIn(one, range, plan), 0);
  const most = LIMITS.rows[request.format];
  if (rows > most) {
    throw tooLarge(rows, most);
  }
  return plan;
}

/** Extents tell of what can be: a sensor that breaks goes on from there with what cannot. */
function withBroken(extents: ReadonlyMap<number, Interval>, { end }: Interval): Map<number, Interval> {
  return new Map([...extents].map(([id, extent]) => [id, { ...extent, end: Math.max(extent.end, end) }]));
}

/** Whether a series may have a reading in a time. */
export function hasAnything({ id }: DescribedSeries, range: Interval, extents: ExportPlan['extents']): boolean {
  const extent = extents.get(id);
  return extent !== undefined && extent.start < range.end && extent.end >= range.start;
}

/** Rows of a series in a time, about. */
export function rowsIn(
  { id, cadence }: DescribedSeries,
  range: Interval,
  { extents, request }: Pick<ExportPlan, 'extents' | 'request'>
): number {
  return readingsIn(range, extents.get(id), { raw: cadence, '1h': HOUR, '1d': DAY }[request.bucket]);
}

/**
 * Values of a longer time need readings that fit into it. What the law makes of single hours (floating means), and what
 * only the single readings tell (most frequent codes), is given as readings alone.
 */
function hasStep({ cadence, propertyInfo: { aggregation } }: DescribedSeries, { bucket }: ExportRequest): boolean {
  if (bucket === 'raw') {
    return true;
  }
  const isSimple = !['floating_mean', 'percentile', 'mode'].includes(aggregation);
  return isSimple && cadence <= (bucket === '1h' ? HOUR : DAY);
}

function daysOf(
  series: readonly DescribedSeries[],
  extents: ReadonlyMap<number, Interval>,
  range: Interval,
  { region }: Catalogue
): Instant[] {
  const own = series.flatMap(({ id }) => extents.get(id) ?? []);
  const start = own.reduce((first, extent) => Math.min(first, extent.start), Infinity);
  const end = own.reduce((last, extent) => Math.max(last, extent.end + 1), -Infinity);
  const within = { start: Math.max(range.start, start), end: Math.min(range.end, end) };
  return within.start < within.end ? bucketEdges(within, '1d', region.timeZone) : [];
}

function tooLarge(rows: number, most: number): HubError {
  return new HubError(
    'too-large',
    {
      de: `Das wären etwa ${formatNumber(rows, 0, 'de')} Zeilen; eine Datei dieses Formats hat höchstens ${formatNumber(most, 0, 'de')}.`,
      en: `That would be about ${formatNumber(rows, 0, 'en')} rows; a file of this format has ${formatNumber(most, 0, 'en')} at most.`,
    },
    {
      de: 'Fragen Sie Monat für Monat (from, to), nach weniger Messstellen oder Größen, oder nehmen Sie bucket=1h oder format=csv.',
      en: 'Ask month by month (from, to), for fewer stations or properties, or take bucket=1h or format=csv.',
    },
    { rows, most }
  );
}
