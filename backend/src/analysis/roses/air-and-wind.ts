import { besideWind, windSeriesBeside, type BesideWind, type WindRequest } from '../hours/beside-wind';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, measuredHours } from '../hours/measured-hours';
import { isCheckedLater, provisionalNotice, seriesReadAgain } from '../hours/provisional';
import { windMasts } from '../hours/station-wind';
import { POLLUTANTS_FIRST, selectFirst } from '../selection/first-measured';
import { checkFits } from '../series/aggregation';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Footprint } from '../asking/footprint';
import type { Scope } from '../question';
import type { Selected, Selection } from '../selection/selection';

type AirAndWindRequest = Selection & WindRequest;

interface Found {
  readonly selected: Selected;
  readonly all: readonly (BesideWind & { readonly provisional: boolean })[];
  /** What is to be said of them. */
  readonly said: readonly (Sentence | undefined)[];
}

/** What the selected stations measure beside the wind; those that have none near are named. */
export async function airAndWind(p: AirAndWindRequest, scope: Scope): Promise<Found> {
  const { selected, masts } = await sources(p, scope);
  const request = { ...hoursOfRange(scope), minQuality: p.minQuality, named: { feeds: p.feeds } };
  const measured = await measuredHours(selected.series, request, scope.store);
  const [all, said] = await besideWind(measured, p, masts, scope);
  const unchecked = await provisionalNotice(all, p.minQuality, scope);
  const provisional = ({ series }: BesideWind) => unchecked !== undefined && isCheckedLater(series);
  return { selected, all: all.map((one) => ({ ...one, provisional: provisional(one) })), said: [...said, unchecked] };
}

/** @param values of the answer for each property of a station */
export async function airAndWindFootprint(p: AirAndWindRequest, values: number, scope: Scope): Promise<Footprint> {
  const { selected, masts } = await sources(p, scope);
  const { series } = selected;
  const beside = windSeriesBeside(series, p.windStation, masts, scope.catalogue);
  const read = series.length + seriesReadAgain(series, p.minQuality) + beside;
  return hoursFootprint(hoursOfRange(scope), read, values * series.length, scope);
}

/** @throws HubError where a property is asked for of which no value is more than another */
async function sources(p: AirAndWindRequest, scope: Scope) {
  const selected = await selectFirst(p, POLLUTANTS_FIRST, scope);
  selected.series.forEach(({ propertyInfo }) => checkFits('max', propertyInfo));
  return { selected, masts: await windMasts(scope) };
}
