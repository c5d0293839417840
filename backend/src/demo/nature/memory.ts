import { HOUR, type Instant } from '../../model/time';
import { rainAt, weatherAt } from './weather';

const HOURLY = {
  /** mm/h */
  rain: (time: Instant) => rainAt('region', time),
  /** °C */
  temperature: (time: Instant) => weatherAt('region', time).temperature,
};

/** So many times the memory ago, less than a hundredth is left of an hour. */
const FORGOTTEN = 5;

/** What rivers and soils keep of the weather: the mean of the hours before, each the less the longer it is ago. */
export function remembered(quantity: keyof typeof HOURLY, time: Instant, memory: number): number {
  const hour = Math.floor(time / HOUR);
  const before = meanUntil(quantity, hour, memory / HOUR);
  return before + (meanUntil(quantity, hour + 1, memory / HOUR) - before) * (time / HOUR - hour);
}

function meanUntil(quantity: keyof typeof HOURLY, hour: number, memory: number): number {
  return once(`${quantity} ${hour} ${memory}`, () => {
    let sum = 0;
    let weights = 0;
    for (let back = 0; back < FORGOTTEN * memory; back++) {
      const weight = Math.exp(-back / memory);
      sum += weight * once(`${quantity} ${hour - back}`, () => HOURLY[quantity]((hour - back - 0.5) * HOUR));
      weights += weight;
    }
    return sum / weights;
  });
}

const known = new Map<string, number>();

function once(key: string, compute: () => number): number {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}
