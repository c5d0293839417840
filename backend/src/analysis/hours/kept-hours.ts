import { HOUR } from '../../model/time';
import { chunks } from '../asking/chunks';
import { BUCKETS_AT_ONCE } from '../asking/limits';
import type { Quality } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { HourTaker, ObservationReader } from '../../store/observation-store';

export interface HourSpan {
  /** Start of the first hour, UTC. */
  readonly first: Instant;
  readonly count: number;
}

/** How hours become something that is kept. */
export interface Making<S, T> {
  /** Tells what is made from what else is made of the same hours. */
  readonly what: string;
  /** Of none yet. */
  make(count: number): T;
  /** Who takes the hours of a series, the first of them being that at `from`. */
  takerOf(series: S, made: T, from: number): HourTaker;
  /** Bytes that an hour takes in it. */
  readonly bytes: number;
}

interface Kept {
  /** Of the hours, as the store tells it. */
  readonly version: string;
  readonly made: object;
  readonly bytes: number;
}

/** 32 MB: hourly values of 450 years, and about as much again that is worked out of them and goes with them. */
const MOST_BYTES = 32 * 2 ** 20;

/** A key, its entry and its place. */
const OVERHEAD = 500;

/** By what was asked, in the order in which it was last used. */
const kept = new Map<string, Kept>();
let bytesKept = 0;

/**
 * What is made of the hours of each series. Questions ask for the same hours again and again: what was made of them is
 * kept as long as the store says that they are the same. Nobody may change what this gives.
 */
export async function keptHours<S extends { readonly id: number }, T extends object>(
  series: readonly S[],
  { first, count, minQuality }: HourSpan & { readonly minQuality: Quality },
  making: Making<S, T>,
  store: Pick<ObservationReader, 'eachHour' | 'versionsOfHours'>
): Promise<Map<number, T>> {
  // Asked before the hours are read: what comes in between is found out the next time.
  const range = { start: first, end: first + count * HOUR };
  const versions = await store.versionsOfHours(
    series.map(({ id }) => id),
    range
  );
  const keyOf = ({ id }: S) => [id, first, count, minQuality, making.what].join(' ');
  const known = new Map(series.map((one) => [one.id, lookUp(keyOf(one), versions.get(one.id)) as T | undefined]));
  const missing = series.filter(({ id }) => known.get(id) === undefined);
  const read = await readHours(missing, { first, count, minQuality }, making, store);
  for (const one of missing) {
    const version = versions.get(one.id);
    if (version !== undefined) {
      keep(keyOf(one), { version, made: read.get(one.id)!, bytes: OVERHEAD + making.bytes * count });
    }
  }
  return new Map(series.map(({ id }) => [id, known.get(id) ?? read.get(id)!]));
}

async function readHours<S extends { readonly id: number }, T>(
  series: readonly S[],
  { first, count, minQuality }: HourSpan & { readonly minQuality: Quality },
  { make, takerOf }: Making<S, T>,
  store: Pick<ObservationReader, 'eachHour'>
): Promise<Map<number, T>> {
  const made = new Map(series.map((one) => [one.id, { one, of: make(count) }]));
  const step = Math.min(Math.max(count, 1), BUCKETS_AT_ONCE);
  for (const some of chunks(series, BUCKETS_AT_ONCE / step)) {
    for (let from = 0; from < count; from += step) {
      const start = first + from * HOUR;
      const range = { start, end: start + Math.min(step, count - from) * HOUR };
      await store.eachHour({ series: some.map(({ id }) => id), range, minQuality }, (id) => {
        const { one, of } = made.get(id)!;
        return takerOf(one, of, from);
      });
    }
  }
  return new Map([...made].map(([id, { of }]) => [id, of]));
}

function lookUp(key: string, version: string | undefined): object | undefined {
  const found = kept.get(key);
  if (!found || found.version !== version) {
    return undefined;
  }
  kept.delete(key);
  kept.set(key, found);
  return found.made;
}

function keep(key: string, fresh: Kept): void {
  drop(key);
  kept.set(key, fresh);
  bytesKept += fresh.bytes;
  for (const oldest of kept.keys()) {
    if (bytesKept <= MOST_BYTES) {
      break;
    }
    drop(oldest);
  }
}

function drop(key: string): void {
  bytesKept -= kept.get(key)?.bytes ?? 0;
  kept.delete(key);
}
