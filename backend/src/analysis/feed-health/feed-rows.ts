import { HOUR, type Instant, type Interval } from '../../model/time';
import { feedPage } from '../../store/feed-book';
import { countsOf, hoursTold, type FeedCounts } from '../health/feed-counts';
import { feedHealth } from '../health/feed-health';
import { keptHours, type Making } from '../hours/kept-hours';
import { kommunenOf, oneOf, stationOf } from '../selection/selection';
import type { FeedHealth, HealthState, StationHealth } from '../../model/health';
import type { DescribedSeries } from '../../model/series';
import type { Scope } from '../question';

/** What somebody has to look after. */
const BAD: ReadonlySet<HealthState> = new Set(['failing', 'silent', 'never']);
export const isBad = ({ state }: { readonly state: HealthState }): boolean => BAD.has(state);

/** A feed of a Kommune, how it is doing and what came of it. */
export interface FeedRow extends FeedCounts {
  readonly health: FeedHealth;
  /**
   * Share of the hours that it could have had something for, 0 … 1; undefined of events and forecasts, which are as new as
   * the last answer, and of files, which come when they come.
   */
  readonly coverage: number | undefined;
  /** Values and rows that were not taken in the last days, by reason, most frequent first. */
  readonly rejections: readonly (readonly [reason: string, count: number])[];
  readonly silent: readonly StationHealth[];
  readonly attribution: string;
}

/** Which feeds are asked about; empty lists mean all. */
export interface Asked {
  readonly kommunen: readonly string[];
  readonly stations: readonly string[];
  readonly feeds: readonly string[];
}

/**
 * The feeds that are asked about, in the order of the configuration.
 * @throws HubError `not-found` that names the nearest Kommune, station or feed
 */
export async function healthOf(asked: Asked, scope: Scope): Promise<FeedHealth[]> {
  const { catalogue, defaultKommune } = scope;
  const all = scope.health ?? (await healthFromStore(scope));
  const anywhere = asked.kommunen.length === 0 && asked.stations.length === 0;
  const kommunen = kommunenOf(asked.kommunen, catalogue, anywhere ? defaultKommune : undefined);
  const stations = asked.stations.map((id) => stationOf(id, catalogue).id);
  const known = [...new Set([...catalogue.feeds, ...catalogue.withheldFeeds].map(({ feed }) => feed))];
  const feeds = asked.feeds.map((id) => oneOf(id, known, 'feed'));
  const isIn = (list: readonly string[], one: string) => list.length === 0 || list.includes(one);
  return all
    .filter(({ watched }) => isIn(kommunen, watched.kommune) && isIn(feeds, watched.feed))
    .map((health) => ({ ...health, stations: health.stations.filter(({ station }) => isIn(stations, station.id)) }))
    .filter((health) => stations.length === 0 || health.stations.length > 0);
}

/** Where no hub runs beside (a terminal): what the store says of it. Who was asked when, and what failed, nobody knows. */
async function healthFromStore({ catalogue, store, now }: Scope): Promise<FeedHealth[]> {
  const series = await (catalogue.coarse ?? catalogue.series)();
  const extents = await store.extent(series.map(({ id }) => id));
  return catalogue.feeds.map(({ kommune, feed, every, tells }) => {
    const own = series.filter((one) => one.feed === feed && one.stationInfo.kommune === kommune && !one.modelled);
    const heard = own.flatMap(({ id, station, property, cadence }) => {
      const newest = extents.get(id)?.end;
      return newest === undefined ? [] : [{ station, property, cadence, newest }];
    });
    const stations = [...new Map(own.map((one) => [one.station, one])).values()].map(({ stationInfo, cadence }) => ({
      ...{ id: stationInfo.id, provider: stationInfo.id, name: stationInfo.name },
      ...{ lat: stationInfo.lat, lon: stationInfo.lon, every: every ?? cadence, hasRhythm: true },
    }));
    const watched = { kommune, feed, measures: tells.length === 0, latency: every ?? HOUR, servers: [], stations };
    return feedHealth(watched, { heard, lives: [], listening: 0 }, now);
  });
}

/** What came of each feed in a time, beside its health. */
export async function feedRows(all: readonly FeedHealth[], span: Interval, scope: Scope): Promise<FeedRow[]> {
  const { catalogue, store } = scope;
  const series = [...(await (catalogue.coarse ?? catalogue.series)()), ...(await catalogue.withheld())];
  const idsOf = ({ watched, stations }: FeedHealth) =>
    series.filter((one) => isOf(one, watched) && stations.some(({ station }) => station.id === one.station));
  const hours = await store.feedHours(span);
  const spanOfHours = { first: span.start, count: (span.end - span.start) / HOUR, minQuality: 'implausible' } as const;
  const withData = await keptHours(all.flatMap(idsOf), spanOfHours, WITH_DATA, store);
  const licences = [...catalogue.feeds, ...catalogue.withheldFeeds];
  return Promise.all(
    all.map(async (health): Promise<FeedRow> => {
      const { watched } = health;
      const isOwn = (one: { readonly kommune: string; readonly feed: string }) =>
        one.kommune === watched.kommune && one.feed === watched.feed;
      const counted = hours.filter(isOwn);
      const ofAny = idsOf(health).map(({ id }) => withData.get(id)!);
      const told = new Set([...hoursIn(ofAny, span.start), ...hoursTold(watched.measures, counted)]);
      const rejected = (await feedPage(store, watched.kommune, watched.feed))?.rejected ?? {};
      return {
        ...countsOf(counted),
        health,
        coverage: coverageOf(health, told, span),
        rejections: Object.entries(rejected).sort(([, a], [, b]) => b - a),
        silent: health.stations.filter(isBad),
        attribution: licences.find(isOwn)?.licence.attribution ?? '',
      };
    })
  );
}

/** A bit for each hour: whether anything was measured in it. */
const WITH_DATA: Making<DescribedSeries, Uint8Array> = {
  what: 'whether there is data',
  bytes: 1 / 8,
  make: (count) => new Uint8Array(Math.ceil(count / 8)),
  takerOf:
    (_, bits, from) =>
    ({ bucket }) =>
      (bits[(from + bucket) >> 3]! |= 1 << ((from + bucket) & 7)),
};

/** The hours in which any of them has something. */
function hoursIn(all: readonly Uint8Array[], first: Instant): Instant[] {
  const [some] = all;
  const hours: Instant[] = [];
  for (let i = 0; i < (some?.length ?? 0); i++) {
    const bits = all.reduce((any, own) => any | own[i]!, 0);
    for (let bit = 0; bit < 8; bit++) {
      if (bits & (1 << bit)) {
        hours.push(first + (8 * i + bit) * HOUR);
      }
    }
  }
  return hours;
}

const isOf = (one: DescribedSeries, { kommune, feed }: FeedHealth['watched']): boolean =>
  one.feed === feed && one.stationInfo.kommune === kommune;

/** Of what comes once a day, one hour of the day is all there can be. */
function coverageOf({ watched }: FeedHealth, told: ReadonlySet<Instant>, { start, end }: Interval): number | undefined {
  const rhythms = watched.stations.filter(({ hasRhythm }) => hasRhythm).map(({ every }) => every);
  const expected = Math.floor((end - start) / Math.max(HOUR, Math.min(...rhythms)));
  return !watched.measures || rhythms.length === 0 || expected === 0 ? undefined : Math.min(1, told.size / expected);
}
