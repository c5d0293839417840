import { boundsOf } from './calendar';
import { cadencesOf } from './rhythm';

/** Answers about one series straight from its readings, as anybody would work them out by hand. */

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const RANKS = ['implausible', 'suspect', 'provisional', 'valid'];
const LENGTHS: Readonly<Record<string, number>> = {
  ...{ '10m': 10 * MINUTE, '15m': 15 * MINUTE, '30m': 30 * MINUTE, '1h': HOUR, '3h': 3 * HOUR, '6h': 6 * HOUR },
  ...{ '12h': 12 * HOUR, '1d': DAY, '1w': 7 * DAY, '1M': 30 * DAY },
};

export interface Raw {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly quality: string;
  readonly weight?: number;
}

export interface Measured {
  readonly kind: 'mean' | 'sum' | 'vector' | 'energy' | 'floating';
  /** The 39. BImSchV speaks of it. */
  readonly isPollutant: boolean;
  readonly period: 'instant' | '10m' | '1h' | 'irregular';
  readonly guess: number;
  /** All that is known in the end, by start. */
  readonly readings: readonly Raw[];
}

interface Known extends Raw {
  readonly place: number;
  readonly covers: number;
  readonly isLong: boolean;
}

export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly coverage: number;
}

/** Readings with what each stands for, and how long a bucket must be for them. */
export function understood({ readings, guess, period }: Measured): { readonly known: Known[]; readonly grain: number } {
  const { each, last } = cadencesOf(
    readings.map(({ start }) => start),
    guess
  );
  const known = readings.map((reading, i): Known => {
    const length = reading.end - reading.start;
    return {
      ...reading,
      place: length > 0 ? reading.start : reading.start - 1,
      covers: length > 0 ? length : each[i]!,
      isLong: period === 'irregular' && length > 1.5 * each[i]!,
    };
  });
  return { known, grain: Math.max(last, period === '10m' ? 10 * MINUTE : period === '1h' ? HOUR : 0) };
}

/** Whether whole readings fill such a bucket. */
export function fits(bucket: string, grain: number): boolean {
  const length = LENGTHS[bucket]!;
  return length >= grain && (length % grain === 0 || length >= 6 * grain);
}

export function bucketsOf(
  measured: Measured,
  known: readonly Known[],
  asked: {
    readonly from: number;
    readonly to: number;
    readonly bucket: string;
    readonly zone: string;
    readonly least: string;
  }
): Expected[] {
  const isDays = measured.kind === 'floating' && LENGTHS[asked.bucket]! >= DAY;
  const bounds = boundsOf(asked.from, asked.to, asked.bucket, isDays ? 'Etc/GMT-1' : asked.zone);
  const good = known.filter(({ quality }) => RANKS.indexOf(quality) >= RANKS.indexOf(asked.least));
  const isWhole = bounds.every((bound) => bound % HOUR === 0);
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i]!;
    const own = good.filter(({ place }) => place >= start && place < end);
    return { start, end, ...(isDays ? ofDays(own, end - start) : ofBucket(measured, own, start, end, isWhole)) };
  });
}

type Answer = Pick<Expected, 'value' | 'coverage'>;
const NOTHING: Answer = { value: null, coverage: 0 };
const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What was said in the last hour of each day by MEZ. */
function ofDays(own: readonly Known[], length: number): Answer {
  const days = new Map<number, number>();
  own.forEach(({ place, value }) => {
    const mez = place + HOUR;
    if (mez % DAY >= 23 * HOUR) {
      days.set(Math.floor(mez / DAY), value);
    }
  });
  const coverage = Math.min(1, (days.size * DAY) / length);
  return days.size === 0 ? NOTHING : { value: coverage < 0.75 ? null : add([...days.values()]) / days.size, coverage };
}

function ofBucket(
  { kind, isPollutant, period }: Measured,
  own: readonly Known[],
  start: number,
  end: number,
  isWhole: boolean
): Answer {
  if (own.length === 0) {
    return NOTHING;
  }
  const length = end - start;
  const beyond = Math.max(0, ...own.filter(({ isLong }) => isLong).map((long) => long.end - end));
  const coverage = Math.min(1, (add(own.map(({ covers }) => covers)) - beyond) / length);
  const isEnough = isPollutant && kind === 'mean' && length >= HOUR ? lawful(own, length, coverage, isWhole) : true;
  const isKnown = isEnough && beyond <= length / 4 && (kind !== 'sum' || coverage >= 0.75) && period !== undefined;
  return { value: isKnown ? valueOf(kind, own) : null, coverage };
}

/** 45 minutes of an hour; of longer times three quarters of such hours. */
function lawful(own: readonly Known[], length: number, coverage: number, isWhole: boolean): boolean {
  if (length === HOUR || !isWhole) {
    return coverage >= 0.75;
  }
  const minutes = new Map<number, number>();
  own.forEach(({ place, covers }) => {
    const hour = Math.floor(place / HOUR);
    minutes.set(hour, (minutes.get(hour) ?? 0) + covers / MINUTE);
  });
  return [...minutes.values()].filter((covered) => covered >= 45).length * HOUR >= 0.75 * length;
}

function valueOf(kind: Measured['kind'], own: readonly Known[]): number | null {
  const values = own.map(({ value }) => value);
  switch (kind) {
    case 'mean':
      return add(values) / values.length;
    case 'sum':
      return add(values);
    case 'energy':
      return 10 * Math.log10(add(values.map((value) => 10 ** (value / 10))) / values.length);
    case 'floating':
      return values.at(-1)!;
    case 'vector':
      return vector(own);
  }
}

function vector(own: readonly Known[]): number | null {
  const blowing = own.filter(({ value, weight = 1 }) => value !== 0 && weight >= 0.3);
  const part = (of: (radians: number) => number): number =>
    add(blowing.map(({ value, weight = 1 }) => weight * of((value / 180) * Math.PI)));
  const [east, north, all] = [part(Math.sin), part(Math.cos), add(blowing.map(({ weight = 1 }) => weight))];
  if (all === 0 || Math.sqrt(east * east + north * north) / all < 1e-6) {
    return null;
  }
  const degrees = (Math.atan2(east, north) / Math.PI) * 180;
  return degrees <= 0 ? degrees + 360 : degrees;
}
