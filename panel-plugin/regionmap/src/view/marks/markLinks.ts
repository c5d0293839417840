import { type InterpolateFunction, type LinkModel, locationUtil, type ScopedVars, textUtil } from '@grafana/data';
import type { Mark } from '../../data/marks/mark';
import type { Station } from '../../data/region';

const stationOf = (mark: Mark): Station | null =>
  mark.kind === 'happening' ? null : 'stations' in mark ? mark.stations[0] : mark.station;

/**
 * Where a mark leads: by the panel's option, with the Kommune and the station of the mark in place of `${kommune}` and
 * `${station}`, then by the data links of its fields. A cluster has several stations and leads where its worst one does.
 */
export function markLinks(mark: Mark, link: string, title: string, replace: InterpolateFunction): LinkModel[] {
  const station = stationOf(mark);
  const own = mark.kind === 'happening' ? mark.happenings[0].links() : station!.links();
  if (link === '' || station === null) {
    return [...own];
  }
  const scoped: ScopedVars = {
    kommune: { text: station.kommuneName, value: station.kommune },
    station: { text: station.name, value: station.id },
  };
  const address = replace(link, scoped, encodeURIComponent as (value: unknown) => string);
  const href = locationUtil.assureBaseUrl(textUtil.sanitizeUrl(address));
  return [{ href, title: `${title}: ${station.name}`, target: '_self', origin: undefined }, ...own];
}
