/** A whole number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** mulberry32: the same numbers on every machine. */
export function random(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The numbers of one round alone, so that a single round can be played again. */
export function randomOfRound(seed: number, round: number): Random {
  return random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b));
}
