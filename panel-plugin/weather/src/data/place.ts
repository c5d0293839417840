import { QUANTITIES, type Quantity } from './quantities';
import type { Station, Track } from './track';

/** What is known of one quantity at a place. */
export interface Source {
  readonly measured: Track | undefined;
  /** The one that is drawn, then others that say how sure it is. */
  readonly forecasts: readonly Track[];
}

/** A station with what others around it know beside. */
export interface Place {
  readonly station: Station;
  readonly sources: Readonly<Record<Quantity, Source>>;
}

/** Stations that a reader may choose from, best first: most quantities, official before indicative. */
export function stationsOf(tracks: readonly Track[]): readonly Station[] {
  const measured = tracks.filter(({ forecast }) => !forecast);
  const own = measured.length > 0 ? measured : tracks;
  const stations = [...new Map(own.map(({ station }) => [station.id, station])).values()];
  const known = (id: string) =>
    new Set(own.filter(({ station }) => station.id === id).map(({ quantity }) => quantity)).size;
  return stations.sort((a, b) => Number(a.indicative) - Number(b.indicative) || known(b.id) - known(a.id));
}

/**
 * Each quantity from the station itself, else from another of its Kommune; forecasts are those of the Kommune, else the
 * only place that there is a forecast of.
 */
export function placeAt(station: Station, tracks: readonly Track[]): Place {
  const order = new Map(stationsOf(tracks).map(({ id }, i) => [id, i]));
  const near = (track: Track) =>
    track.station.id === station.id || (station.kommune !== '' && track.station.kommune === station.kommune);
  const rank = ({ station: { id } }: Track) => (id === station.id ? -1 : (order.get(id) ?? 0));
  const isForecast = (track: Track) => track.forecast;
  const onlyPlace =
    new Set(tracks.filter(isForecast).map((track) => track.station.kommune || track.station.id)).size === 1;
  const source = (quantity: Quantity): Source => {
    const own = tracks.filter((track) => track.quantity === quantity);
    const measured = own.filter((track) => !track.forecast && near(track)).sort((a, b) => rank(a) - rank(b));
    const forecasts = own.filter((track) => track.forecast && (near(track) || onlyPlace));
    return { measured: measured[0], forecasts: forecasts.sort((a, b) => b.points.length - a.points.length) };
  };
  const sources = Object.fromEntries(QUANTITIES.map((quantity) => [quantity, source(quantity)]));
  return { station, sources: sources as Record<Quantity, Source> };
}

/** All tracks that a place is drawn of. */
export const tracksAt = ({ sources }: Place): Track[] =>
  QUANTITIES.flatMap((quantity) => {
    const { measured, forecasts } = sources[quantity];
    return [...(measured ? [measured] : []), ...forecasts];
  });
