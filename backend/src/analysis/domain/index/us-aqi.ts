import { runningMean } from '../hours/running-mean';
import { US_AQI, type UsScale } from './definitions';
import { nowcastCourse } from './nowcast';

export interface UsIndex {
  /** 0 … 500. */
  readonly index: number;
  /** 1 is best. */
  readonly class: number;
  /** The scale ends at 500; the concentration is above it. */
  readonly beyond: boolean;
}

/** Multiples of the step below a concentration; a hair is added, for 35.9 / 0.1 is 358.99…. */
const steps = (value: number, { step }: UsScale) => Math.floor(value / step + 1e-6);

/**
 * I = (Ihi − Ilo) / (BPhi − BPlo) · (C − BPlo) + Ilo of the truncated concentration, rounded (US EPA 2024; domain
 * sheet 1.4).
 * @param value in the unit of the scale
 * @returns null where the scale says nothing: no value, or below its first breakpoint (ozone's hour from 125 ppb on)
 */
export function usAqiOf(scale: UsScale, value: number): UsIndex | null {
  const found = steps(value, scale);
  for (let i = scale.breakpoints.length - 1; i >= 0; i--) {
    const [low, high] = (scale.breakpoints[i] ?? [NaN, NaN]).map((point) => Math.round(point / scale.step));
    if (found >= low!) {
      const [from, to] = US_AQI.index[i]!;
      const within = Math.min(found, high!);
      return {
        index: Math.round(((to - from) / (high! - low!)) * (within - low!) + from),
        class: i + 1,
        beyond: found > high! && i === scale.breakpoints.length - 1,
      };
    }
  }
  return null;
}

export type UsPollutant = UsScale['pollutant'];

/** A scale of the index: of a pollutant, over a time of its own. */
export const US_SCALES: readonly UsScale[] = Object.values(US_AQI.scales);

export const US_POLLUTANTS: readonly UsPollutant[] = [...new Set(US_SCALES.map(({ pollutant }) => pollutant))];

export interface UsCourse {
  /** The index of each hour, NaN where nothing was measured. */
  readonly index: Float64Array;
  /** 1 is best, 0: none. */
  readonly classes: Uint8Array;
  /** The scale that decides, as its place in `US_SCALES`; 255 where there is none. */
  readonly deciding: Uint8Array;
  /** How many of `US_POLLUTANTS` had a valid mean over any of their times. */
  readonly measured: Uint8Array;
  /** Of each of `US_SCALES` what was rated, µg/m³ (CO: mg/m³); NaN: nothing valid. */
  readonly values: readonly Float64Array[];
}

/**
 * The index hour by hour, the highest of its pollutants: particles by NowCast, ozone and CO over the 8 hours that end
 * with each, NO₂ and SO₂ (and ozone, from 125 ppb on) by the hour, SO₂ from 305 ppb on over 24 hours.
 * @param hourly µg/m³ (CO: mg/m³), all of the same hours
 */
export function usAqiCourse(hourly: Readonly<Partial<Record<UsPollutant, Float64Array>>>): UsCourse {
  const count = Math.max(0, ...Object.values(hourly).map((values) => values.length));
  const index = new Float64Array(count).fill(NaN);
  const classes = new Uint8Array(count);
  const deciding = new Uint8Array(count).fill(255);
  const known = new Uint8Array(count);
  const values = US_SCALES.map((scale) =>
    averaged(hourly[scale.pollutant] ?? new Float64Array(count).fill(NaN), scale)
  );
  US_SCALES.forEach((scale, place) => {
    const perUnit = US_AQI.perUnit[scale.pollutant] ?? 1;
    const bit = 1 << US_POLLUTANTS.indexOf(scale.pollutant);
    values[place]!.forEach((value, i) => {
      known[i]! |= value === value ? bit : 0;
      const found = usAqiOf(scale, value / perUnit);
      if (found && !(found.index <= index[i]!)) {
        index[i] = found.index;
        classes[i] = found.class;
        deciding[i] = place;
      }
    });
  });
  return { index, classes, deciding, measured: known.map(bitsOf), values };
}

function bitsOf(bits: number): number {
  let [count, left] = [0, bits];
  for (; left > 0; left &= left - 1) {
    count++;
  }
  return count;
}

function averaged(values: Float64Array, { averaging }: UsScale): Float64Array {
  return averaging === 'nowcast' ? nowcastCourse(values) : runningMean(values, parseInt(averaging));
}
