import { understood, type Measured } from './buckets';

/** The index of the Umweltbundesamt in both versions, straight from the readings; the bounds as its pages print them. */

const HOUR = 3_600_000;
const RANKS = ['implausible', 'suspect', 'provisional', 'valid'];

type Upper = readonly [veryGood: number, good: number, moderate: number, poor: number];
const BOUNDS: Readonly<Record<string, Readonly<Record<string, Upper>>>> = {
  'uba-lqi-2025': { o3: [24, 72, 144, 240], no2: [10, 30, 60, 100], pm10: [9, 27, 54, 90] },
  'uba-lqi-2019': { o3: [60, 120, 180, 240], no2: [20, 40, 100, 200], pm10: [20, 35, 50, 100] },
};

type Means = (number | null)[];

/** Mean of each hour of which 45 minutes are measured; of floating means the one that came last. */
function hoursOf(measured: Measured, first: number, count: number): Means {
  const { known, grain } = understood(measured);
  const good = known.filter(({ quality }) => RANKS.indexOf(quality) >= 2);
  return Array.from({ length: count }, (_, i) => {
    const start = first + i * HOUR;
    const own = good.filter(({ place }) => place >= start && place < start + HOUR);
    const covered = own.reduce((sum, { covers }) => sum + covers, 0);
    if (grain > HOUR || own.length === 0) {
      return null;
    }
    if (measured.kind === 'floating') {
      return own.at(-1)!.value;
    }
    return covered >= 0.75 * HOUR ? own.reduce((sum, { value }) => sum + value, 0) / own.length : null;
  });
}

function dailyBefore(hours: Means, i: number): number | null {
  const known = hours.slice(i - 23, i + 1).filter((one) => one !== null);
  return known.length >= 18 ? known.reduce((a, b) => a + b, 0) / known.length : null;
}

export interface Hour {
  readonly class: number | null;
  readonly pm10: number | null;
}

/** @param first start of the first hour, UTC */
export function indexOf(
  all: Readonly<Record<string, Measured>>,
  version: string,
  first: number,
  count: number
): Hour[] {
  const means = (property: string): Means => hoursOf(all[property]!, first - 23 * HOUR, count + 23);
  const hourly = Object.fromEntries(['o3', 'no2', 'pm10'].map((id) => [id, means(id)]));
  if (version === 'uba-lqi-2019') {
    const floated = hourly['pm10']!.map((_, i) => dailyBefore(hourly['pm10']!, i));
    const hasAny = floated.slice(23).some((one) => one !== null);
    hourly['pm10'] = hasAny ? floated : means('pm10_24h');
  }
  return Array.from({ length: count }, (_, hour) => {
    const classes = Object.entries(hourly).flatMap(([id, values]) => {
      const value = values[hour + 23]!;
      const whole = value === null ? null : Math.floor(Math.round(value * 1e6) / 1e6 + 0.5);
      return whole === null ? [] : [1 + BOUNDS[version]![id]!.filter((upper) => whole > upper).length];
    });
    return { class: classes.length > 0 ? Math.max(...classes) : null, pm10: hourly['pm10']![hour + 23]! };
  });
}
