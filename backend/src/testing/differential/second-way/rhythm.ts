/** How far apart readings came in the time of each, told by walking over all of them from the first to the last. */

const CLOCK = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 480, 720, 1440].map((minutes) => minutes * 60_000);

const near = (a: number, b: number, share: number): boolean => a >= b * (1 - share) && a <= b * (1 + share);

function onTheClock(distance: number): number {
  const whole = Math.round(distance / 60_000) * 60_000;
  const usual = CLOCK.find((length) => near(distance, length, 0.05));
  return usual ?? (near(distance, whole, 0.05) ? whole : Math.max(1000, Math.round(distance / 1000) * 1000));
}

/** @param starts ascending */
export function cadencesOf(
  starts: readonly number[],
  guess: number
): { readonly each: number[]; readonly last: number } {
  const each = starts.map(() => guess);
  let [usual, found] = [guess, -1];
  for (let i = 1; i < starts.length; i++) {
    each[i] = usual;
    const distance = (at: number): number => starts[at]! - starts[at - 1]!;
    if (near(distance(i), usual, 0.2)) {
      continue;
    }
    const looked = starts.map((_, at) => at).slice(Math.max(1, i - 11), i + 1);
    const sorted = looked.map(distance).sort((a, b) => a - b);
    const middle = sorted[Math.ceil(sorted.length / 2) - 1]!;
    const alike = sorted.filter((one) => one > middle / 1.5 && one < middle * 1.5);
    const seen = onTheClock(middle);
    if (looked.length >= 3 && 4 * alike.length >= 3 * looked.length && !near(seen, usual, 0.2)) {
      const ratio = (a: number, b: number): number => (a > b ? a / b : b / a);
      const begins = looked.find((at) => ratio(distance(at), seen) < ratio(distance(at), usual))!;
      each.fill(seen, Math.max(begins === 1 ? 0 : begins, found + 1), i + 1);
      [usual, found] = [seen, i];
    }
  }
  return { each, last: usual };
}
