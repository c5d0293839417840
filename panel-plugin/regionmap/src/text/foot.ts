import { formatLawHour } from '@smartregion/terms/law-time';
import type { Language } from '../../../shared/src/text/language';
import { formatMoment } from '../../../shared/src/text/time';
import type { Region, Station } from '../data/region';
import { stationCount } from './stationCount';
import { TEXTS } from './texts';

/** Index · hour · how many report · how final · sources · what is not on the map · boundaries. */
export function footOf(
  { stations, happenings }: Region,
  ground: { readonly attribution: string; readonly outside: number },
  zone: string,
  language: Language
): string[] {
  const texts = TEXTS[language];
  const air = stations.flatMap((station) => (station.air ? [{ ...station, air: station.air }] : []));
  const ends = (air.length > 0 ? air : stations).flatMap(({ end }) => end ?? []);
  const newest = ends.length > 0 ? Math.max(...ends) : null;
  const finals = air.map(({ air: { final } }) => final);
  const unplaced = stations.filter(({ at }) => at === null).length;
  const sources = [
    ...stations.flatMap(({ attribution }) => attribution),
    ...happenings.map(({ attribution }) => attribution),
  ];
  return [
    ...new Set(air.map((station) => station.air.index.short[language])),
    newest === null ? '' : air.length > 0 ? formatLawHour(newest, language) : formatMoment(newest, zone, language),
    reporting(air, language),
    finals.includes(false) ? texts.provisional : finals.length > 0 && finals.every(Boolean) ? texts.final : '',
    ...new Set(sources.flatMap((source) => source.split('; ')).filter(Boolean)),
    unplaced > 0 ? texts.unplaced(unplaced) : '',
    ground.outside > 0 ? texts.outside(ground.outside) : '',
    ground.attribution,
  ];
}

/** `2 von 3 Messstellen, 8 von 9 Sensoren melden`: a sensor indicates, and is not counted as a station. */
function reporting(air: readonly Station[], language: Language): string {
  const texts = TEXTS[language];
  const kinds = [air.filter(({ isSensor }) => !isSensor), air.filter(({ isSensor }) => isSensor)];
  const parts = kinds
    .filter((all) => all.length > 0)
    .map((all) => texts.reportingOf(all.filter((one) => one.air?.class !== null).length, stationCount(all, language)));
  return parts.length > 0 ? texts.reporting(parts) : '';
}
