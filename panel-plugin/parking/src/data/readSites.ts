import type { DataFrame } from '@grafana/data';
import { findField, flagAt, isNote, labelsOf, numberAt, textAt } from '../../../shared/src/frames/fields';
import { linksOf } from '../../../shared/src/frames/links';
import { type Moment, readMoments } from './moments';
import type { Site, Space, SpaceState } from './sites';

/** What the frames hold, or what they lack. */
export type Reading =
  | { readonly lack: null; readonly sites: readonly Site[]; readonly moments: readonly Moment[] }
  | { readonly lack: 'data' }
  | { readonly lack: 'fields'; readonly found: readonly string[] };

/**
 * Reads the hub's answers to "parking": a row for each site ("table"), for each space ("spaces"), or the occupancy over
 * time ("course"). Each alone is enough; together they make the whole picture.
 */
export function readSites(frames: readonly DataFrame[]): Reading {
  const filled = frames.filter((frame) => frame.length > 0 && !isNote(frame));
  if (filled.length === 0) {
    return { lack: 'data' };
  }
  const spaces = new Map(filled.flatMap((frame) => [...readSpaces(frame)]));
  const told = filled.flatMap(readTable);
  const moments = filled.flatMap(readMoments);
  const named = new Set(told.map(({ name }) => name));
  const counted = [...spaces].flatMap(([name, of]) => (named.has(name) ? [] : [counting(name, of)]));
  const inTable = told.map((site) => ({ ...site, spaces: spaces.get(site.name)?.spaces ?? [] }));
  const sites = [...inTable, ...counted];
  if (sites.length > 0) {
    return { lack: null, sites, moments };
  }
  const last = lastOf(moments);
  return last.length > 0
    ? { lack: null, sites: last, moments }
    : { lack: 'fields', found: [...new Set(filled.flatMap(({ fields }) => fields.map(({ name }) => name)))] };
}

function readTable(frame: DataFrame): Site[] {
  const number = (name: string) => findField(frame, 'number', name);
  const text = (name: string) => findField(frame, 'string', name);
  const [free, total, occupied] = [number('free'), number('total'), number('occupied')];
  const zone = text('zone') ?? text('station_name') ?? text('name');
  if (!zone || !(free || occupied) || findField(frame, 'string', 'state') || !total) {
    return [];
  }
  const [kommune, attribution, demo] = [text('kommune_name'), text('attribution'), findField(frame, 'boolean', 'demo')];
  const [unknown, meanStay, turnover] = [number('unknown'), number('mean_stay'), number('turnover')];
  const [time, labels] = [findField(frame, 'time', 'time'), labelsOf(frame)];
  return Array.from({ length: frame.length }, (_, row) => ({
    name: textAt(zone, row) ?? '',
    kommune: textAt(kommune, row) ?? '',
    total: countAt(total, row),
    free: countAt(free, row),
    occupied: countAt(occupied, row),
    unknown: countAt(unknown, row) ?? 0,
    spaces: [],
    meanStay: numberAt(meanStay, row),
    turnover: numberAt(turnover, row),
    time: numberAt(time, row),
    attribution: textAt(attribution, row) ?? labels['attribution'] ?? '',
    demo: flagAt(demo, row) ?? labels['demo'] === 'true',
  })).filter(({ name, free: some, total: all }) => name !== '' && (some !== null || all !== null));
}

/** More spaces than anybody has, and more than a page could bear. */
const MOST = 100_000;

function countAt(field: ReturnType<typeof findField>, row: number): number | null {
  const value = numberAt(field, row);
  return value === null || value < 0 || value > MOST ? null : Math.round(value);
}

interface OfZone {
  readonly spaces: Space[];
  readonly kommune: string;
  readonly attribution: string;
  readonly demo: boolean;
  time: number | null;
}

function readSpaces(frame: DataFrame): Map<string, OfZone> {
  const zones = new Map<string, OfZone>();
  const text = (name: string) => findField(frame, 'string', name);
  const state = text('state');
  if (!state) {
    return zones;
  }
  const [zone, name, kommune, attribution] = ['zone', 'station_name', 'kommune_name', 'attribution'].map(text);
  const [time, since] = ['time', 'since'].map((one) => findField(frame, 'time', one));
  const demo = findField(frame, 'boolean', 'demo');
  for (let row = 0; row < frame.length; row++) {
    const place = textAt(zone, row) ?? textAt(kommune, row) ?? '';
    const known = zones.get(place) ?? {
      ...{ spaces: [], kommune: textAt(kommune, row) ?? '', attribution: textAt(attribution, row) ?? '' },
      ...{ demo: flagAt(demo, row) ?? false, time: null },
    };
    const heard = numberAt(time, row);
    known.spaces.push({
      name: textAt(name, row) ?? '',
      state: stateOf(textAt(state, row)),
      heard,
      since: numberAt(since, row),
      links: () => linksOf(frame.fields, row),
    });
    known.time = Math.max(known.time ?? 0, heard ?? 0) || null;
    zones.set(place, known);
  }
  return zones;
}

const stateOf = (text: string | null): SpaceState => (text === 'free' || text === 'occupied' ? text : 'unknown');

function counting(name: string, { spaces, ...zone }: OfZone): Site {
  const count = (wanted: SpaceState) => spaces.filter(({ state }) => state === wanted).length;
  const unknown = count('unknown');
  const isHeard = unknown < spaces.length;
  return {
    ...{ name, ...zone, spaces, total: spaces.length, unknown },
    ...{ free: isHeard ? count('free') : null, occupied: isHeard ? count('occupied') : null },
    ...{ meanStay: null, turnover: null },
  };
}

/** Of a course alone the sites of now are its last moments. */
function lastOf(moments: readonly Moment[]): Site[] {
  const newest = new Map<string, Moment>();
  for (const moment of moments.filter(({ free }) => free !== null)) {
    const other = newest.get(moment.site);
    if (!other || other.time <= moment.time) {
      newest.set(moment.site, moment);
    }
  }
  return [...newest.values()].map(({ site, time, free, kommune, attribution, demo }) => ({
    ...{ name: site, kommune, total: null, free, occupied: null, unknown: 0, spaces: [] },
    ...{ meanStay: null, turnover: null, time, attribution, demo },
  }));
}
