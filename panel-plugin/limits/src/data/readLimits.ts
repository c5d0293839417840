import type { DataFrame } from '@grafana/data';
import { isNote } from '../../../shared/src/frames/fields';
import { openDayFrame } from './dayFrame';
import { openLimitFrame } from './limitFrame';
import type { Place } from './place';
import type { Calendar, Day, LimitRow, Station } from './station';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly stations: readonly Station[] }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] };

interface Gathered {
  readonly place: Place;
  readonly attribution: Set<string>;
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
  const at = (place: Place): Gathered => {
    const found = stations.get(place.id);
    const gathered = found ?? { place, attribution: new Set(), rows: new Map(), calendars: new Map() };
    if (!found) {
      stations.set(place.id, gathered);
    }
    if (place.attribution) {
      gathered.attribution.add(place.attribution);
    }
    return gathered;
  };
  frames.forEach((frame, number) => {
    const limits = openLimitFrame(frame);
    const days = limits ? undefined : openDayFrame(frame);
    for (let row = 0; row < (limits?.rows ?? 0); row++) {
      const read = limits!.read(row);
      if (read) {
        at(limits!.place(row)).rows.set(`${keyOf(read)} ${read.limit}`, read);
      }
    }
    for (let row = 0; row < (days?.rows ?? 0); row++) {
      const read = days!.read(row);
      if (read) {
        const { calendars } = at(days!.place(row));
        const calendar = calendars.get(keyOf(read.of)) ?? { ...read.of, days: new Map<number, Day>() };
        calendars.set(keyOf(read.of), calendar);
        calendar.days.set(read.day.index, { ...read.day, frame: number });
      }
    }
  });
  if (stations.size === 0) {
    return { lack: 'fields', found: [...new Set(filled.flatMap(({ fields }) => fields.map(({ name }) => name)))] };
  }
  return { lack: null, stations: [...stations.values()].map(stationOf) };
}

const keyOf = ({ law, pollutant, metric, kind, year }: Omit<Calendar, 'days' | 'limit' | 'unit' | 'lawName'>) =>
  `${law} ${pollutant} ${metric} ${kind} ${year}`;

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
