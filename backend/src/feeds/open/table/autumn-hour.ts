import { HOUR, type Instant } from '../../../model/time';

/** What the time of a row can be: one instant, two in the hour that autumn has twice, or why there is none. */
type Candidates = readonly Instant[] | string;

/**
 * Which of the two hours of autumn stamps mean that their series has once: a file may be cut between the two. What
 * stands before or behind one of the other hour is of this one; what begins a file and goes on after the change is of
 * the second, what ends it and comes from before is of the first. Where both neighbours are there, nobody can tell.
 * @param series what each row belongs to
 * @returns the candidates, of those that can be told apart the one
 */
export function settleAutumn(
  candidates: readonly Candidates[],
  series: readonly string[],
  newestFirst: boolean
): readonly Candidates[] {
  if (!candidates.some(isOpen)) {
    return candidates;
  }
  const settled = [...candidates];
  const rowsOf = new Map<string, number[]>();
  candidates.forEach((found, row) => {
    if (typeof found !== 'string') {
      const rows = rowsOf.get(series[row]!) ?? [];
      rows.push(row);
      rowsOf.set(series[row]!, rows);
    }
  });
  for (const rows of rowsOf.values()) {
    const inOrder = newestFirst ? rows.reverse() : rows;
    for (const run of runsOf(inOrder, candidates)) {
      const instants = (at: number) => candidates[inOrder[at]!] as readonly Instant[] | undefined;
      const which = whichOf(instants(run.first - 1), instants(run.first)!, instants(run.last)!, instants(run.last + 1));
      for (let at = run.first; which !== undefined && at <= run.last; at++) {
        settled[inOrder[at]!] = [instants(at)![which]!];
      }
    }
  }
  return settled;
}

const isOpen = (found: Candidates): boolean => typeof found !== 'string' && found.length > 1;

/** Rows next to each other of which each can be either. */
function runsOf(rows: readonly number[], candidates: readonly Candidates[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  rows.forEach((row, at) => {
    const run = runs.at(-1);
    if (isOpen(candidates[row]!) && run?.last === at - 1) {
      run.last = at;
    } else if (isOpen(candidates[row]!)) {
      runs.push({ first: at, last: at });
    }
  });
  return runs;
}

/** 0 for the first of the two hours, 1 for the second. */
function whichOf(
  before: readonly Instant[] | undefined,
  [first]: readonly Instant[],
  [, last]: readonly Instant[],
  after: readonly Instant[] | undefined
): 0 | 1 | undefined {
  const [from, to] = [before?.[0], after?.[0]];
  if (from !== undefined && from >= first!) {
    return 1;
  }
  if (to !== undefined && to <= last!) {
    return 0;
  }
  if (from === undefined && to !== undefined && to - last! <= HOUR) {
    return 1;
  }
  return to === undefined && from !== undefined && first! - from <= HOUR ? 0 : undefined;
}
