import { DEFAULT_RETENTION } from '../../backend/src/model/retention';
import { feedOf } from '../../backend/src/feeds/registry';
import { AT_STREETS, KINDS, type Kind } from './kinds';
import type { KommuneConfig, RegionConfig, StationConfig } from '../../backend/src/config/region';

/** Name and last three digits of the key of each Kommune of the Kreis. */
const KOMMUNEN = [
  ...['Bergkamen 004', 'Bönen 008', 'Fröndenberg 012', 'Holzwickede 016', 'Kamen 020', 'Lünen 024'],
  ...['Schwerte 028', 'Selm 032', 'Unna 036', 'Werne 040', 'Kreis 000'],
].map((line) => line.split(' ') as [name: string, key: string]);

/** A station that is to be filled. */
export interface Place {
  readonly kind: Kind;
  /** Which one of its kind in its Kommune. */
  readonly place: number;
  readonly station: StationConfig;
}

export interface FullRegion {
  readonly region: RegionConfig;
  readonly places: readonly Place[];
}

/**
 * The region with so many stations. Kommunen are filled one after the other, all alike: fewer stations are fewer
 * Kommunen, and what the first one costs stays what it costs at full size.
 */
export function fullRegion(stations: number): FullRegion {
  const perKommune = KINDS.reduce((sum, { count }) => sum + count, 0);
  const all = KOMMUNEN.map(([, key], i) =>
    placesOf(key, i).slice(0, Math.max(0, Math.ceil(Math.min(stations, perKommune * KOMMUNEN.length)) - i * perKommune))
  );
  const kommunen = KOMMUNEN.map(([name, key], i) => kommuneOf(name, key, all[i]!)).filter((_, i) => all[i]!.length > 0);
  return { region: regionOf(kommunen), places: all.flat() };
}

function placesOf(key: string, kommune: number): Place[] {
  return KINDS.flatMap((kind) =>
    Array.from({ length: kind.count }, (_, place) => {
      const id = `${kind.id}-${key}-${place}`;
      const zone = kind.id === 'stellplatz' ? { zone: 'Marktplatz' } : {};
      const at = positionOf(kind, place, kommune);
      return {
        kind,
        place,
        station: { id, provider: id, name: `${kind.id} ${place}`, ...at, ...zone, class: kind.class },
      };
    })
  );
}

/** Degrees of latitude that are 80 m: nearer to a counter than what counts as the same street. */
const ACROSS_THE_STREET = 0.0007;

/** A grid of about 600 m; some air stations stand at a counter, and low-cost sensors beside air stations. */
function positionOf({ id }: Kind, place: number, kommune: number) {
  const isAtStreet = id === 'luft' && place < AT_STREETS;
  const row = isAtStreet ? rowOf('verkehr') : id === 'sensor' && place < 3 ? rowOf('luft') : rowOf(id);
  const column = id === 'sensor' && place < 3 ? AT_STREETS + place : place;
  const beside = isAtStreet || id === 'sensor' ? ACROSS_THE_STREET : 0;
  return { lat: 51.4 + 0.02 * kommune + 0.005 * row + beside, lon: 7.5 + 0.05 * (kommune % 3) + 0.008 * column };
}

const rowOf = (kind: string) => KINDS.findIndex(({ id }) => id === kind);

export const FORECAST_FEED = 'dwd-mosmix';
export const EVENT_FEED = 'autobahn';
/** Where the forecasts of a Kommune are for. */
export const forecastPlace = (slug: string): string => `vorhersage-${slug}`;

function kommuneOf(name: string, key: string, places: readonly Place[]): KommuneConfig {
  const slug = name.toLowerCase().replace('ö', 'oe').replace('ü', 'ue');
  const at = { name, lat: 51.5, lon: 7.6 };
  const feeds = new Map<string, StationConfig[]>([
    [FORECAST_FEED, [{ ...at, id: forecastPlace(slug), provider: `X${key}`, class: 'model' }]],
    [EVENT_FEED, [{ ...at, id: `a1-${slug}`, provider: 'A1', class: 'reference' }]],
  ]);
  places.forEach(({ kind, station }) => feeds.set(kind.feed, [...(feeds.get(kind.feed) ?? []), station]));
  return {
    ...{ ags: `05978${key}`, slug, name },
    feeds: [...feeds].map(([feed, stations]) => ({ feed, every: feedOf(feed).cadence, options: {}, stations })),
  };
}

const regionOf = (kommunen: readonly KommuneConfig[]): RegionConfig => ({
  ...{ name: 'Benchmark', ags: '05978', timeZone: 'Europe/Berlin', demo: false, kommunen },
  ...{ server: { host: '127.0.0.1', port: 0 }, store: { path: 'bench.sqlite' } },
  ...{ backfillDays: 0, retention: DEFAULT_RETENTION },
});
