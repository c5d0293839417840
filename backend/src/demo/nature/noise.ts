/**
 * Noise that is the same at every start: the demo's past must not change when the hub is restarted, and the same
 * document fetched twice must be the same.
 */

/** A number in [0, 1) from a text. FNV-1a, then one round of mixing so that neighbours differ. */
export function chance(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A smooth curve in [-1, 1] that changes its mind about once per `period` (ms). */
export function drift(seed: string, time: number, period: number): number {
  const step = Math.floor(time / period);
  const share = time / period - step;
  const eased = (1 - Math.cos(share * Math.PI)) / 2;
  const from = chance(`${seed}:${step}`);
  const to = chance(`${seed}:${step + 1}`);
  return 2 * (from + (to - from) * eased) - 1;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
