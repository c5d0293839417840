import { PROPERTIES } from '@smartregion/terms/property';
import { selectMeasured, type SelectedMeasured, type Selection } from './selection';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** What most people mean who name no property. */
const USUAL = 'air_temperature';

const ORDER: ReadonlyMap<string, number> = new Map(PROPERTIES.map(({ id }, i) => [id, i]));

/**
 * As `selectMeasured`; where no property is named, the air temperature. Of what has none, be it a station that is named or
 * the whole selection, the first that it measures in the order of the vocabulary: a dashboard lets its readers change the
 * station, and a counting site is no reason to show nothing.
 */
export async function selectUsual(
  wanted: Selection,
  scope: Pick<Scope, 'catalogue' | 'store' | 'defaultKommune'>
): Promise<SelectedMeasured> {
  if (wanted.properties.length > 0) {
    return selectMeasured(wanted, scope);
  }
  const usual = await selectMeasured({ ...wanted, properties: [USUAL] }, scope);
  const served = new Set(usual.series.map(({ station }) => station));
  const isEnough = wanted.stations.length > 0 ? wanted.stations.every((id) => served.has(id)) : served.size > 0;
  if (isEnough) {
    return usual;
  }
  const all = await selectMeasured(wanted, scope);
  const placeOf = (one: DescribedSeries) => (wanted.stations.length > 0 ? one.station : 'anywhere');
  const chosen = new Map(usual.series.map((one) => [placeOf(one), USUAL]));
  const measured = all.series.filter(({ id }) => all.extents.has(id));
  for (const one of measured.sort((a, b) => ORDER.get(a.property)! - ORDER.get(b.property)!)) {
    chosen.set(placeOf(one), chosen.get(placeOf(one)) ?? one.property);
  }
  return {
    series: all.series.filter((one) => chosen.get(placeOf(one)) === one.property),
    extents: all.extents,
    withheld: usual.withheld,
  };
}
