/** Bounds of buckets found by looking at a clock on the wall again and again, and nothing else. */

const MINUTES: Readonly<Record<string, number>> = { '10m': 10, '15m': 15, '30m': 30, '1h': 60 };
const PARTS: Readonly<Record<string, number>> = { '3h': 3, '6h': 6, '12h': 12 };

interface Wall {
  readonly weekday: string;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallAt(instant: number, timeZone: string): Wall {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, weekday: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    } as Intl.DateTimeFormatOptions);
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const number = (name: string): number => Number(parts[name]);
  return { weekday: parts['weekday']!, day: number('day'), hour: number('hour'), minute: number('minute') };
}

function isBound(bucket: string, wall: Wall): boolean {
  const minutes = MINUTES[bucket];
  if (minutes !== undefined) {
    return wall.minute % minutes === 0;
  }
  const isMidnight = wall.hour === 0 && wall.minute === 0;
  switch (bucket) {
    case '1d':
      return isMidnight;
    case '1w':
      return isMidnight && wall.weekday === 'Mon';
    case '1M':
      return isMidnight && wall.day === 1;
    default:
      return wall.hour % (PARTS[bucket] ?? 24) === 0 && wall.minute === 0;
  }
}

/** Of the whole buckets that cover the range, from minute to minute. */
export function boundsOf(from: number, to: number, bucket: string, zone: string): number[] {
  const step = (MINUTES[bucket] ?? 30) % 10 === 5 ? 300_000 : 600_000;
  const isOne = (instant: number) => isBound(bucket, wallAt(instant, zone));
  let first = Math.floor(from / step) * step;
  while (!isOne(first)) {
    first -= step;
  }
  const bounds = [first];
  for (let instant = first + step; (bounds.at(-1) ?? to) < to; instant += step) {
    if (isOne(instant)) {
      bounds.push(instant);
    }
  }
  return bounds;
}
