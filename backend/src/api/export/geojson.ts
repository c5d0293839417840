import { attributionOf, kommuneName } from '../../analysis/selection/describe';
import type { DescribedSeries } from '../../model/series';
import { iso } from '../../model/time';
import type { ObservationReader, Point } from '../../store/observation-store';
import type { ExportPlan } from './plan';

/** Stations that are asked for together. */
const TOGETHER = 50;

/** The stations as points on a map, each with the newest reading of each of its series in the time asked for. */
export async function* geoJsonOf(plan: ExportPlan, store: Pick<ObservationReader, 'latest'>): AsyncGenerator<string> {
  const { minQuality, range } = plan.request;
  const stations = byStation(plan.series);
  let separator = '';
  yield '{"type":"FeatureCollection","features":[';
  for (let i = 0; i < stations.length; i += TOGETHER) {
    const some = stations.slice(i, i + TOGETHER);
    const ids = some.flat().map(({ id }) => id);
    const newest = await store.latest(ids, minQuality, range.start, range.end);
    for (const series of some.filter((own) => own.some(({ id }) => newest.has(id)))) {
      yield separator + JSON.stringify(featureOf(series, newest, plan));
      separator = ',\n';
    }
  }
  yield ']}\n';
}

function byStation(all: readonly DescribedSeries[]): DescribedSeries[][] {
  const stations = new Map<string, DescribedSeries[]>();
  for (const series of all) {
    stations.set(series.station, [...(stations.get(series.station) ?? []), series]);
  }
  return [...stations.values()];
}

function featureOf(all: readonly DescribedSeries[], newest: ReadonlyMap<number, Point>, { catalogue }: ExportPlan) {
  const measured = all.filter(({ id }) => newest.has(id));
  const { id, name, lat, lon, kommune, class: stationClass } = all[0]!.stationInfo;
  const readings = measured.map((series) => {
    const { start, end, value, quality, reasons, qualifier } = newest.get(series.id)!;
    return {
      ...{ property: series.property, value, unit: series.propertyInfo.ucum, start: iso(start), end: iso(end) },
      ...{ period: series.period, quality, reasons, ...(qualifier ? { qualifier } : {}) },
      ...{ feed: series.feed, licence: series.licence.id, attribution: series.licence.attribution },
    };
  });
  // Maps colour by a plain number: of each property that of the feed that is preferred.
  const values = [...readings].reverse().map(({ property, value }) => [property, value] as const);
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...{ station: id, name, kommune, kommune_name: kommuneName(all[0]!.stationInfo, catalogue), class: stationClass },
      ...Object.fromEntries(values),
      ...{ attribution: attributionOf(measured), readings },
    },
  };
}
