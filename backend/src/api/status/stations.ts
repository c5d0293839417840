import { hourlyMeans } from '../../analysis/hourly-means';
import { alternativesOf, chosen, isRated } from '../../analysis/preference';
import { airQualityIndexOf, assess, ratedBy } from '../../model/air-quality-scale';
import { CLOCK_TOLERANCE } from '../../model/observation';
import { displayUnit } from '../../model/units';
import { DAY, HOUR, type Instant } from '../../model/time';
import type { DescribedSeries } from '../../model/series';
import type { StatusSources } from './sources';
import type { IndexStatus, KommuneStatus, LatestValue } from './report';

const INDEX = airQualityIndexOf('uba-lqi-2025');
/** After three hours the newest hour no longer says how the air is. */
const STALE_HOURS = 3;
const LOOK_BACK = 24;

/**
 * Every station of every Kommune with its class and its newest values; those that never sent stand there, too. Places of
 * a forecast have nothing that was measured, and are left to the dashboards.
 */
export async function kommunenStatus(
  series: readonly DescribedSeries[],
  { catalogue, store }: StatusSources,
  now: Instant
): Promise<KommuneStatus[]> {
  const newest = await store.latest(
    series.map((s) => s.id),
    'implausible',
    now - DAY,
    now + CLOCK_TOLERANCE
  );
  const indices = await indicesNow(series, store, now);
  const shown = alternativesOf(series, []).map((feeds) => chosen<DescribedSeries>(feeds, ({ id }) => newest.has(id)));
  const latestOf = (station: string): LatestValue[] =>
    shown
      .filter((s) => s.station === station)
      .flatMap((s) => {
        const point = newest.get(s.id);
        const { id, de, en, decimals, ucum } = s.propertyInfo;
        const { value, end, quality } = point ?? {};
        return value === undefined || end === undefined || quality === undefined
          ? []
          : [{ property: id, de, en, decimals, unit: displayUnit(ucum), value, end, quality }];
      });
  const measuring = new Set(series.filter((s) => !s.modelled).map((s) => s.station));
  const foretold = new Set(series.map((s) => s.station).filter((station) => !measuring.has(station)));
  return catalogue.kommunen.map(({ slug, name }) => ({
    slug,
    name,
    stations: catalogue.stations
      .filter((station) => station.kommune === slug && !foretold.has(station.id))
      .map((station) => ({
        id: station.id,
        name: station.name,
        indicative: station.class === 'indicative',
        index: indices.get(station.id) ?? null,
        latest: latestOf(station.id),
      })),
  }));
}

/** The newest hour of each station in which anything of the index was measured. */
async function indicesNow(
  series: readonly DescribedSeries[],
  store: StatusSources['store'],
  now: Instant
): Promise<Map<string, IndexStatus>> {
  const first = Math.floor(now / HOUR) * HOUR - LOOK_BACK * HOUR;
  const rated = series.filter((s) => isRated(s) && (ratedBy(INDEX) as string[]).includes(s.property));
  const request = { index: INDEX, first, count: LOOK_BACK, minQuality: 'provisional', newest: STALE_HOURS } as const;
  const indices = new Map<string, IndexStatus>();
  for (const { station, hours } of await hourlyMeans(rated, request, store)) {
    const last = hours.findLastIndex((values) => assess(INDEX, values));
    const values = hours[last];
    const assessment = values && assess(INDEX, values);
    if (!assessment) {
      continue;
    }
    const end = first + (last + 1) * HOUR;
    indices.set(station.id, {
      class: now - end > STALE_HOURS * HOUR ? null : assessment.class,
      deciding: assessment.deciding,
      value: values[assessment.deciding] ?? null,
      measured: assessment.measured,
      end,
    });
  }
  return indices;
}
