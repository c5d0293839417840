/** What one direction counted in a day. */
export interface CountedDay {
  readonly count: number;
  /** Share of the day that was measured, 0 … 1. */
  readonly covered: number;
}

/** So many days in a row: a direction may rest over a weekend. */
const FEWEST_DAYS = 3;
/**
 * So much the other direction must have counted meanwhile: if only every tenth went this way, nothing of fifty has a
 * chance of one in two hundred.
 */
const FEWEST_COUNTED = 50;
/** As for every sum: of a day of which less is known, nothing is. */
const ENOUGH = 0.75;

/**
 * The days on which a direction counted nothing at all for days on end, while the other counted every day.
 * @param own, other of the same days, in order; undefined where nothing was measured
 * @returns their indices
 */
export function oneSidedDays(
  own: readonly (CountedDay | undefined)[],
  other: readonly (CountedDay | undefined)[]
): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const closeRun = () => {
    const counted = run.reduce((sum, day) => sum + other[day]!.count, 0);
    found.push(...(run.length >= FEWEST_DAYS && counted >= FEWEST_COUNTED ? run : []));
    run = [];
  };
  own.forEach((day, i) => {
    const isNone = day !== undefined && day.covered >= ENOUGH && day.count === 0;
    if (isNone && (other[i]?.count ?? 0) > 0) {
      run.push(i);
    } else {
      closeRun();
    }
  });
  closeRun();
  return found;
}
