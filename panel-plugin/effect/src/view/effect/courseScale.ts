import type { Effect, Place } from '../../data/effect';

/** The background goes first where there is no height for both. */
export function placesShown({ street, backgrounds }: Effect, height: number): readonly Place[] {
  const beside = backgrounds.find(({ weeks }) => weeks.length > 0);
  return beside && height > 17 ? [street, beside] : [street];
}

/** All that is drawn of a place, with a little air. */
export function boundsOf({ weeks, meanBefore, meanAdjusted }: Place): readonly [number, number] {
  const all = [...weeks.flatMap(({ measured, adjusted }) => [measured, adjusted]), meanBefore, meanAdjusted].filter(
    (value) => value !== null
  );
  const [low, high] = all.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const air = Math.max(0.5, 0.06 * (high - low));
  return Number.isFinite(low) ? [low - air, high + air] : [0, 1];
}
