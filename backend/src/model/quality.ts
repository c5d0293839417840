/**
 * What a reading is worth, lowest first. The order is the filter: a query names the lowest level that it accepts.
 * - implausible: outside the physical range, or contradicts another reading
 * - suspect: possible, but something speaks against it (stuck sensor, spike, ambiguous hour of the clock change)
 * - provisional: passed every check; the provider may still correct it
 * - valid: the provider has finally checked it
 */
export const QUALITIES = ['implausible', 'suspect', 'provisional', 'valid'] as const;
export type Quality = (typeof QUALITIES)[number];

/** The rank that the store keeps: 0 implausible … 3 valid. */
export function qualityRank(quality: Quality): number {
  return QUALITIES.indexOf(quality);
}

export function qualityOf(rank: number): Quality {
  return QUALITIES[rank] ?? 'implausible';
}

export function worse(a: Quality, b: Quality): Quality {
  return qualityRank(a) <= qualityRank(b) ? a : b;
}

/** Why a reading has less than full quality. Fixed words, so that they can be counted, filtered and translated. */
export const REASONS = [
  'range', // outside the limits of the vocabulary
  'step', // changed faster than the property can
  'spike', // leapt away and back
  'stuck', // the same value for too long
  'contradiction', // impossible together with another reading of the station
  'neighbour', // far from all stations around
  'one-sided', // nothing counted for days, while the other direction counts
  'humidity', // low-cost particle sensor in humid air
  'suspect-dst', // the local hour that autumn has twice, sent once
  'clock', // the device's clock is off
  'provider-flag', // the provider itself marks it
  'incomplete', // the provider says that the interval is not fully covered
] as const;
export type Reason = (typeof REASONS)[number];
