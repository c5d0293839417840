import type { LimitRow, State } from './station';
import { isAbove, rowsOf, type StationYear, usedShare } from './stationYear';

/** Where a year stands under the leading law, and the rule that decides it. */
export interface Verdict {
  readonly state: State | null;
  readonly provisional: boolean;
  readonly deciding: LimitRow | null;
}

const SEVERITY: Readonly<Record<State, number>> = {
  exceeded: 7,
  'exceeded-so-far': 6,
  'expected-exceeded': 5,
  open: 4,
  'met-so-far': 3,
  'expected-met': 3,
  met: 3,
  'too-little': 1,
};
const severity = (state: State | null) => (state === null ? 2 : SEVERITY[state]);

/** Nothing is above, and most limit values have too few data: what the few say is no verdict on the year. */
export function isHeldBack(year: StationYear): boolean {
  const limits = rowsOf(year, year.law).filter(({ kind }) => kind !== 'target');
  const judged = limits.filter(({ state }) => state !== 'too-little');
  return judged.length < limits.length && 2 * judged.length <= limits.length && !judged.some(isAbove);
}

/** A limit value counts more than a target value that stands alike, and of those the one that is used up most. */
export function verdictOf(year: StationYear): Verdict {
  const kind = (row: LimitRow) => (row.kind === 'limit' ? 1 : 0);
  const [deciding] = rowsOf(year, year.law).sort(
    (a, b) => severity(b.state) - severity(a.state) || kind(b) - kind(a) || usedShare(b) - usedShare(a)
  );
  const isOpen = deciding && severity(deciding.state) > severity('met');
  return deciding
    ? {
        state: !isOpen && isHeldBack(year) ? 'too-little' : deciding.state,
        provisional: deciding.provisional,
        deciding,
      }
    : { state: null, provisional: false, deciding: null };
}

/** Worst first; of those that stand alike the one that has used up most. */
export function worstFirst(years: readonly StationYear[]): StationYear[] {
  const rank = (year: StationYear): number => {
    const { state, deciding } = verdictOf(year);
    const exceeded = Math.max(0, ...year.calendars.map(({ days }) => exceededDays(days)));
    return deciding ? severity(state) * 100 + Math.min(99, usedShare(deciding) * 10) : exceeded / 1000;
  };
  return years
    .map((year) => ({ year, rank: rank(year) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ year }) => year);
}

export const exceededDays = (days: StationYear['calendars'][number]['days']): number =>
  [...days.values()].filter(({ exceeded }) => exceeded).length;
