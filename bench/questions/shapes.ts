/** Courses as a town has them, without chance: the same moment always has the same value, whoever is asked first. */
import { DAY, HOUR, type Instant } from '../../backend/src/model/time';

/** Evenly spread over 0 … 1, of a seed and a number. */
export function chance(seed: number, step: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** -1 … 1 over so long, greatest at this part of it. */
const wave = (time: Instant, length: number, peak = 0): number => Math.cos(2 * Math.PI * (time / length - peak));

/** Weather comes and goes in days that are no multiple of each other; -1 … 1. */
const spells = (time: Instant, shift: number): number =>
  (wave(time, 5.3 * DAY, shift) + wave(time, 2.17 * DAY, 2 * shift) + wave(time, 0.71 * DAY, 3 * shift)) / 3;

const SUMMER = 0.55;
/** UTC. */
const AFTERNOON = 0.58;

/** °C. */
export const temperature = (time: Instant): number =>
  10.5 + 8.5 * wave(time, 365.25 * DAY, SUMMER) + 4 * wave(time, DAY, AFTERNOON) + 5 * spells(time, 0.3);

/** %. */
export const humidity = (time: Instant): number =>
  Math.min(100, 76 - 14 * wave(time, DAY, AFTERNOON) - 18 * spells(time, 0.3));

/** m/s; now and then none at all. */
export const windSpeed = (time: Instant): number =>
  Math.max(0, 3.2 + 4 * spells(time, 0.1) + wave(time, DAY, AFTERNOON));

/** Degrees, mostly from the south-west. */
export const windDirection = (time: Instant): number => (230 + 150 * spells(time, 0.8) + 360) % 360;

/** hPa. */
export const pressure = (time: Instant): number => 1004 + 22 * spells(time, 0.5);

/** 0 … 1: how much of the most is on the road; less on Saturdays and Sundays. */
export function rush(time: Instant): number {
  const hour = (time % DAY) / HOUR;
  const peak = (at: number) => Math.exp(-((hour - at) ** 2) / 5);
  // 1 January 1970 was a Thursday.
  const day = (Math.floor(time / DAY) + 4) % 7;
  return (0.04 + 0.8 * peak(6.5) + 0.9 * peak(15.5) + 0.4 * peak(11)) * (day === 0 ? 0.45 : day === 6 ? 0.65 : 1) * 0.9;
}

/** Wind blows it away, streets and winter bring it: about 0.2 … 3. */
export const dirt = (time: Instant, street: number): number =>
  ((0.6 + 0.2 * wave(time, 365.25 * DAY, 0) + street * rush(time)) * 4) / (1.5 + windSpeed(time));
