import { createHash } from 'node:crypto';
import type { Topic } from '../../../config/region';
import { alternativesOf, type Alternatives } from '../../../analysis/selection/preference';
import type { Station } from '../../../model/kommune';
import { INSTANT, lengthOf } from '../../../model/period';
import type { DescribedSeries } from '../../../model/series';
import { DAY } from '../../../model/time';
import { FORMS, type Form } from './form';

/** What a station measures, as it is published. */
export interface Site {
  readonly station: Station;
  /** By index. */
  readonly quantities: readonly Quantity[];
}

/** One property of a station, with the series that it may come by. */
export interface Quantity {
  readonly form: Form;
  readonly series: Alternatives;
}

/** Which part of what may be published. */
export interface Part {
  /** Slugs. */
  readonly kommunen: readonly string[];
  readonly topics: readonly Topic[];
  /** Undefined: all. */
  readonly feeds?: readonly string[];
}

/**
 * The sites of a part, in the order of the catalogue.
 * @param measured series that have measured something
 */
export function sitesOf(measured: readonly DescribedSeries[], { kommunen, topics, feeds }: Part): Site[] {
  const wanted = measured.filter((series) => isPublished(series) && (feeds?.includes(series.feed) ?? true));
  const sites = new Map<string, Quantity[]>();
  for (const series of alternativesOf(wanted, {})) {
    const [{ property, stationInfo }] = series;
    const form = FORMS.get(property);
    if (form && topics.includes(form.topic) && kommunen.includes(stationInfo.kommune)) {
      sites.set(stationInfo.id, [...(sites.get(stationInfo.id) ?? []), { form, series }]);
    }
  }
  return [...sites.values()].map((quantities) => ({
    station: quantities[0]!.series[0].stationInfo,
    quantities: quantities.sort((a, b) => a.form.index - b.form.index),
  }));
}

/** Nothing that is computed. What stands for weeks is no news of traffic; of a moment there is no rate. */
function isPublished({ property, period, modelled, stationInfo, propertyInfo }: DescribedSeries): boolean {
  const isRateOfMoment = period === INSTANT && propertyInfo.ucum === '{count}';
  const isMeasured = !modelled && stationInfo.class !== 'model';
  return FORMS.has(property) && isMeasured && !isRateOfMoment && (lengthOf(period) ?? 0) <= DAY;
}

/** A version that changes with the content, and only with it; it says nothing of older and newer. */
export function versionOf(...content: readonly string[]): string {
  const hash = createHash('sha256');
  content.forEach((text) => hash.update(text).update('\0'));
  return hash.digest('hex').slice(0, 16);
}
