import { GATHERINGS, profileOf } from '../domain/profiles/profile';
import { filteredHours, filterSeries } from '../hours/filtered-hours';
import { hoursFootprint } from '../hours/hours-footprint';
import { hoursOfRange, measuredHours } from '../hours/measured-hours';
import { provisionalNotice, seriesReadAgain } from '../hours/provisional';
import { selectFirst } from '../selection/first-measured';
import { seriesName } from '../selection/describe';
import { withRemarks } from '../selection/said';
import { checkFits } from '../series/aggregation';
import { listed } from '../wording/listed';
import { holidaysNotice } from './holidays-known';
import { COLUMNS, profileFrame, SHARES, type Gathering } from './profile-frames';
import { FIRST } from './profile-parameters';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Summary } from '../domain/statistics/summary';
import type { DayFilter } from '../domain/profiles/local-calendar';
import type { Footprint } from '../asking/footprint';
import type { WindRequest } from '../hours/beside-wind';
import type { WindFilter } from '../hours/wind-filter';
import type { Scope } from '../question';
import type { SelectedMeasured, Selection } from '../selection/selection';

type ProfileRequest = Selection & WindRequest & WindFilter & { readonly days: DayFilter };

export async function profileFootprint(by: Gathering, p: ProfileRequest, scope: Scope): Promise<Footprint> {
  const { series } = await selected(p, scope);
  const read = series.length + seriesReadAgain(series, p.minQuality) + (await filterSeries(series, p, scope));
  return hoursFootprint(hoursOfRange(scope), read, COLUMNS * GATHERINGS[by].cells * series.length, scope);
}

/** Hours gathered in cells of the calendar on the wall: a frame for each property of a station. */
export async function profileAnswer(by: Gathering, p: ProfileRequest, scope: Scope): Promise<Frame[]> {
  const found = await selected(p, scope);
  const request = { ...hoursOfRange(scope), minQuality: p.minQuality, named: { feeds: p.feeds } };
  const [hours, said] = await filteredHours(await measuredHours(found.series, request, scope.store), p, scope);
  const zone = scope.catalogue.region.timeZone;
  const profiles = hours.map((own) => ({ own, cells: profileOf(own, by, { days: p.days, zone, shares: SHARES }) }));
  const hasHours = ({ cells }: { readonly cells: readonly Summary[] }) => cells.some(({ n }) => n > 0);
  const frames = profiles.filter(hasHours).map(({ own, cells }) => profileFrame(own, cells, by, scope));
  const empty = profiles.filter((one) => !hasHours(one)).map(({ own }) => seriesName(own.series, scope));
  return withRemarks(frames, found, scope, [
    ...said,
    await provisionalNotice(hours, p.minQuality, scope),
    holidaysNotice(p.days, scope.range),
    withoutHours(empty),
  ]);
}

function withoutHours(names: readonly string[]): Sentence | undefined {
  return names.length === 0
    ? undefined
    : {
        de: `Keine Stunde im Zeitraum passt zu dieser Auswahl: ${listed(names, 'de')}. Wählen Sie einen längeren Zeitraum oder andere Tage.`,
        en: `No hour of the time range fits this selection: ${listed(names, 'en')}. Choose a longer time range or other days.`,
      };
}

/** @throws HubError where a property is asked for of which no value is more than another */
async function selected(p: ProfileRequest, scope: Scope): Promise<SelectedMeasured> {
  const found = await selectFirst(p, FIRST, scope);
  found.series.forEach(({ propertyInfo }) => checkFits('max', propertyInfo));
  return found;
}
