import { overlap } from '../asking/footprint';
import { isRated } from './preference';
import { selectMeasured, type SelectedMeasured, type Selection } from './selection';
import type { Scope } from '../question';

/** What people ask about first, where they name nothing: cars make it, and most stations measure it. */
export const POLLUTANTS_FIRST = ['no2', 'pm10', 'pm25', 'o3', 'so2'] as const;

/**
 * As `selectMeasured`; where no property is named, of the first of these that the selection has measured in the time asked
 * for. What is computed is left out, except where its feed is named.
 */
export async function selectFirst(
  wanted: Selection,
  first: readonly string[],
  scope: Pick<Scope, 'catalogue' | 'store' | 'defaultKommune' | 'range'>
): Promise<SelectedMeasured> {
  const named = wanted.properties.length > 0;
  const selected = await selectMeasured(named ? wanted : { ...wanted, properties: first }, scope);
  const series = wanted.feeds?.length ? selected.series : selected.series.filter(isRated);
  if (named) {
    return { ...selected, series };
  }
  const measured = new Set(
    series.filter(({ id }) => overlap(scope.range, selected.extents.get(id) ?? NEVER) > 0).map((s) => s.property)
  );
  const property = first.find((id) => measured.has(id)) ?? first.find((id) => series.some((s) => s.property === id));
  return { ...selected, series: series.filter((one) => one.property === property) };
}

const NEVER = { start: 0, end: 0 };
