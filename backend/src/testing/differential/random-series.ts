import type { Measured, Raw } from './second-way/buckets';

/** Series as devices and providers send them: gaps, jitter, other rhythms, counters that nobody has read. */

const MINUTE = 60_000;

export interface Sent extends Measured {
  readonly property: string;
  /** Write after write; what comes later holds. */
  readonly writes: readonly (readonly Raw[])[];
}

type Random = () => number;

const pick = <T>(random: Random, ...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;

const QUALITIES = ['valid', 'provisional', 'provisional', 'provisional', 'suspect', 'implausible'];

type Kind = Pick<Measured, 'kind' | 'isPollutant'>;
const MEAN: Kind = { kind: 'mean', isPollutant: false };
const POLLUTANT: Kind = { kind: 'mean', isPollutant: true };

/** One property of each kind. */
const KINDS: readonly (readonly [property: string, kind: Kind, periods: readonly Measured['period'][]])[] = [
  ['air_temperature', MEAN, ['instant', '10m']],
  ['relative_humidity', MEAN, ['instant']],
  ['no2', POLLUTANT, ['instant', '10m']],
  ['pm10', POLLUTANT, ['instant']],
  ['o3', POLLUTANT, ['1h', '10m']],
  ['precipitation', { kind: 'sum', isPollutant: false }, ['irregular', '10m']],
  ['wind_direction', { kind: 'vector', isPollutant: false }, ['10m', 'instant']],
  ['noise_laeq', { kind: 'energy', isPollutant: false }, ['10m']],
  ['pm10_24h', { kind: 'floating', isPollutant: true }, ['1h']],
];

/** All that a station sends from one time to another. */
export function randomStation(random: Random, from: number, to: number): Sent[] {
  return KINDS.map(([property, kind, periods]) => {
    const period = pick(random, ...periods);
    const range = kind.isPollutant ? pick(random, 40, 300) : 80;
    const value = () => Math.round((property === 'wind_direction' ? random() * 360 : 1 + random() * range) * 10) / 10;
    const sample = (start: number, end: number): Raw => ({
      start,
      end,
      value: random() < 0.03 ? 0 : value(),
      quality: pick(random, ...QUALITIES),
      ...(property === 'wind_direction'
        ? { weight: pick(random, 0, 0.2, 0.29, 0.3, Math.round(random() * 90) / 10) }
        : {}),
    });
    const first = SENDERS[period](random, from, to).map(([start, end]) => sample(start, end));
    const corrected = first.filter(() => random() < 0.15).map(({ start, end }) => sample(start, end));
    const last = new Map([...first, ...corrected].map((one) => [`${one.start} ${one.end}`, one]));
    return {
      ...{ property, ...kind, period, guess: pick(random, 1, 5, 10, 60) * MINUTE },
      readings: [...last.values()].sort((a, b) => a.start - b.start),
      writes: [...inParts(random, disordered(random, first)), ...inParts(random, corrected)],
    };
  });
}

type Times = (readonly [start: number, end: number])[];

const SENDERS: Readonly<Record<Measured['period'], (random: Random, from: number, to: number) => Times>> = {
  instant: (random, from, to) => moments(random, from, to).map((at) => [at, at]),
  '10m': (random, from, to) => lasting(random, from, to, 10),
  '1h': (random, from, to) => lasting(random, from, to, 60),
  irregular: increments,
};

/** Every so many minutes, more or less, for some time; then otherwise. */
function moments(random: Random, from: number, to: number): number[] {
  const found = new Set<number>();
  let at = from;
  while (at < to) {
    const [minutes, jitter, loss] = [pick(random, 1, 5, 5, 10, 15, 30, 60), pick(random, 0, 0, 5, 20), random() * 0.3];
    const end = Math.min(to, at + (5 + random() * 40) * 60 * MINUTE);
    for (; at < end; at += minutes * MINUTE) {
      if (random() >= loss) {
        found.add(at + Math.round(random() * jitter) * 1000);
      }
    }
    at += random() < 0.4 ? Math.round(random() * 500) * MINUTE : 0;
  }
  return [...found].sort((a, b) => a - b);
}

function lasting(random: Random, from: number, to: number, minutes: number): Times {
  const times: Times = [];
  const loss = pick(random, 0.02, 0.2, 0.5);
  for (let at = from; at < to; at += minutes * MINUTE) {
    at += random() < 0.01 ? Math.round(random() * 20) * minutes * MINUTE : 0;
    if (random() >= loss) {
      times.push([at, at + minutes * MINUTE]);
    }
  }
  return times;
}

/** What a counter counted since it was read last: minutes, now and then hours or days. */
function increments(random: Random, from: number, to: number): Times {
  const times: Times = [];
  const usual = pick(random, 1, 5, 10);
  for (let at = from; at < to;) {
    const length = MINUTE * (random() < 0.002 ? random() * 3000 : random() < 0.02 ? usual + random() * 60 : usual);
    times.push([at, at + Math.ceil(length)]);
    at += Math.ceil(length);
  }
  return times;
}

/** As they came, the other way round, all over the place, or some of them late. */
function disordered(random: Random, readings: readonly Raw[]): Raw[] {
  const late = (one: Raw) => ({ one, at: one.start + (random() < 0.1 ? random() * 48 * 60 * MINUTE : 0) });
  const order = pick<(one: Raw) => { one: Raw; at: number }>(
    random,
    (one) => ({ one, at: one.start }),
    (one) => ({ one, at: -one.start }),
    (one) => ({ one, at: random() }),
    late,
    late
  );
  return readings
    .map(order)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function inParts(random: Random, readings: readonly Raw[]): Raw[][] {
  const parts: Raw[][] = [];
  const most = pick(random, 100, 300, 1000);
  for (let at = 0; at < readings.length;) {
    const next = at + 1 + Math.floor(random() * most);
    parts.push(readings.slice(at, next));
    at = next;
  }
  return parts;
}
