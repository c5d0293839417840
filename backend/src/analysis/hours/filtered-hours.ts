import { besideWind, windSeriesBeside, type WindRequest } from './beside-wind';
import { windMasts } from './station-wind';
import { asksForWind, windFilter, type WindFilter } from './wind-filter';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';
import type { MeasuredHours } from './measured-hours';

type Filter = WindFilter & WindRequest;

/** Only the hours with the wind that is asked for; the wind is read where any is. */
export async function filteredHours(
  measured: readonly MeasuredHours[],
  p: Filter,
  scope: Scope
): Promise<[MeasuredHours[], (Sentence | undefined)[]]> {
  if (!asksForWind(p)) {
    return [[...measured], []];
  }
  const [all, said] = await besideWind(measured, p, await windMasts(scope), scope);
  const filtered = all.map(({ wind, mast: _, ...hours }) => {
    const isAsked = windFilter(p, wind);
    return { ...hours, values: hours.values.map((value, i) => (isAsked(i) ? value : NaN)) };
  });
  return [filtered, said];
}

/** How many series of wind are read for it. */
export async function filterSeries(series: readonly DescribedSeries[], p: Filter, scope: Scope): Promise<number> {
  return asksForWind(p) ? windSeriesBeside(series, p.windStation, await windMasts(scope), scope.catalogue) : 0;
}
