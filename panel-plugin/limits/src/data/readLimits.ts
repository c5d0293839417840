import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import { openDayFrame } from './dayFrame';
import { openLimitFrame } from './limitFrame';
import type { Place, Places } from './place';
import type { Calendar, Day, LimitRow, Station } from './station';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly stations: readonly Station[] }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] };

interface Gathered {
  readonly place: Place;
  readonly attribution: Set<string>;
  /** Those that tell of it. */
  readonly frames: Set<number>;
  readonly rows: Map<string, LimitRow>;
  readonly calendars: Map<string, Omit<Calendar, 'days'> & { readonly days: Map<number, Day> }>;
}

/**
 * Reads the hub's answers to "limit-values" and "exceedance-days", each alone or both together, by station. Rows may come
 * merged, filtered or renamed by transformations, as long as rule, limit and value can be told.
 */
export function readLimits(frames: readonly DataFrame[]): Reading {
  const filled = frames.filter((frame) => frame.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  const stations = new Map<string, Gathered>();
  /** The attribution of a place is that of its rows in each frame. */
  const at = (places: Places, frame: number, row: number): Gathered => {
    const found = stations.get(places.id(row));
    if (found?.frames.has(frame)) {
      return found;
    }
    const place = places.read(row);
    const gathered = found ?? {
      ...{ place, attribution: new Set<string>(), frames: new Set<number>() },
      ...{ rows: new Map(), calendars: new Map() },
    };
    stations.set(place.id, gathered);
    gathered.frames.add(frame);
    if (place.attribution) {
      gathered.attribution.add(place.attribution);
    }
    return gathered;
  };
  frames.forEach((frame, number) => {
    const limits = openLimitFrame(frame);
    const days = limits ? undefined : openDayFrame(frame, number);
    for (let row = 0; row < (limits?.rows ?? 0); row++) {
      const read = limits!.read(row);
      if (read) {
        at(limits!.places, number, row).rows.set(keyOf(read), read);
      }
    }
    for (let row = 0; row < (days?.rows ?? 0); row++) {
      const read = days!.read(row);
      if (read) {
        const { calendars } = at(days!.places, number, row);
        const calendar = calendars.get(read.key) ?? { ...read.of(), days: new Map<number, Day>() };
        calendars.set(read.key, calendar);
        calendar.days.set(read.day.index, read.day);
      }
    }
  });
  if (stations.size === 0) {
    return { lack: 'fields', found: [...new Set(filled.flatMap(({ fields }) => fields.map(({ name }) => name)))] };
  }
  return { lack: null, stations: [...stations.values()].map(stationOf) };
}

const keyOf = ({ law, pollutant, metric, kind, year, limit }: LimitRow) =>
  `${law} ${pollutant} ${metric} ${kind} ${year} ${limit}`;

function stationOf({ place, attribution, rows, calendars }: Gathered): Station {
  const { id, name, kommune, indicative, demo } = place;
  return {
    ...{ id, name, kommune, indicative, demo },
    attribution: [...attribution],
    rows: [...rows.values()],
    calendars: [...calendars.values()],
  };
}

/** The years that anything is known of, newest first. */
export function yearsOf(stations: readonly Station[]): number[] {
  const years = stations.flatMap(({ rows, calendars }) => [...rows, ...calendars].map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => b - a);
}
