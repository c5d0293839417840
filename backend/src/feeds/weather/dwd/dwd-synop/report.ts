import { MINUTE, HOUR, type Instant } from '../../../../model/time';

/** One entry of a report, with the period, height and depth that were named before it. */
export interface Entry {
  readonly key: string;
  /** null where the report leaves it open. */
  readonly value: number | string | null;
  /** Length of the period that ends at the stamp, ms; undefined where none is named. */
  readonly period?: number;
  /** Height of the sensor above the ground, m. */
  readonly height?: number;
  /** Depth of the sensor below the ground, m. */
  readonly depth?: number;
}

/** What one station reports of one moment. */
export interface Report {
  /** Block and number of the WMO (`10315`); the name where a station of the DWD has none. */
  readonly station: string;
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly at: Instant;
  readonly entries: readonly Entry[];
}

const PERIODS: Readonly<Record<string, number>> = { min: MINUTE, h: HOUR };

/**
 * The entries of one subset in their order. In BUFR a period, height or depth holds for all that follows until it is
 * named anew (WMO Manual on Codes, 306); the nesting of the lists repeats that and tells nothing more.
 */
export function entriesOf(subset: unknown): Entry[] {
  const entries: Entry[] = [];
  let scope: Omit<Entry, 'key' | 'value'> = {};
  for (const { key, value, units } of leaves(subset)) {
    const number = typeof value === 'number' ? value : undefined;
    if (key === 'timePeriod') {
      const length = number === undefined ? undefined : -number * (PERIODS[units] ?? NaN);
      scope = { ...scope, period: length };
    } else if (key === 'heightOfSensorAboveLocalGroundOrDeckOfMarinePlatform') {
      scope = { ...scope, height: number };
    } else if (key === 'depthBelowLandSurface') {
      scope = { ...scope, depth: number };
    } else {
      entries.push({ key, value, ...scope });
    }
  }
  return entries;
}

interface Leaf {
  readonly key: string;
  readonly value: number | string | null;
  readonly units: string;
}

/** Depth first and without recursion: how deep the lists go, the sender decides. */
function* leaves(tree: unknown): Generator<Leaf> {
  const open: unknown[] = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) {
      for (let i = node.length - 1; i >= 0; i--) {
        open.push(node[i]);
      }
    } else if (node !== null && typeof node === 'object') {
      const { key, value, units } = node as { key?: unknown; value?: unknown; units?: unknown };
      if (typeof key === 'string') {
        const isPlain = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
        yield { key, value: isPlain ? value : null, units: typeof units === 'string' ? units : '' };
      }
    }
  }
}

/** Undefined for a subset without a station or a stamp. */
export function reportOf(subset: unknown): Report | undefined {
  const entries = entriesOf(subset);
  const first = new Map<string, number | string | null>();
  entries.forEach(({ key, value }) => first.has(key) || first.set(key, value));
  const number = (key: string): number | undefined => {
    const value = first.get(key);
    return typeof value === 'number' ? value : undefined;
  };
  const named = first.get('stationOrSiteName');
  const name = typeof named === 'string' && named.trim() !== '' ? named.trim().slice(0, 60) : undefined;
  const [block, within] = [number('blockNumber'), number('stationNumber')];
  const station = block === undefined || within === undefined ? name : `${pad(block, 2)}${pad(within, 3)}`;
  const at = momentOf(['year', 'month', 'day', 'hour', 'minute'].map((key) => number(key) ?? NaN));
  return station === undefined || at === undefined
    ? undefined
    : { station, name, lat: number('latitude'), lon: number('longitude'), at, entries };
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** UTC; undefined where it is no date of the calendar. */
function momentOf(parts: readonly number[]): Instant | undefined {
  const [year, month, day, hour, minute] = parts as [number, number, number, number, number];
  const at = Date.UTC(year, month - 1, day, hour, minute);
  const back = new Date(at);
  const isDate = year >= 1900 && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return isDate && hour < 24 && minute < 60 && hour >= 0 && minute >= 0 ? at : undefined;
}
