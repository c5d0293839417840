/** Runs of which the cheapest counts: the first ones are not yet compiled. */
const RUNS = 7;

/** What `yardstick` costs on a quiet machine of 2026, ms. */
const QUIET = 10;

/** Work of the kind that panels do: texts as keys, small objects, a sort. */
function yardstick(): number {
  const found = new Map<string, { readonly key: string; readonly value: number }[]>();
  for (let i = 0; i < 20_000; i += 1) {
    const key = `station-${(i * 7919) % 2_000}`;
    const own = found.get(key) ?? [];
    own.push({ key, value: Math.sin(i) });
    found.set(key, own);
  }
  const all = [...found.values()].flat().sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1));
  return all.length;
}

/** What a piece of work costs the processor, ms. */
function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * What a piece of work would cost on a quiet machine, ms: of the processor, not of the clock, and held against a yardstick
 * that is run in turn with it, as a busy machine makes both slower.
 */
export function costOf(work: () => unknown): number {
  const runs = Array.from({ length: RUNS }, () => ({ work: once(work), yardstick: once(yardstick) }));
  const least = (of: 'work' | 'yardstick') => Math.min(...runs.map((run) => run[of]));
  return (least('work') * QUIET) / least('yardstick');
}

/** Most that a panel may take to read and arrange 10 000 rows, ms: the goal is 50, the rest is for what the yardstick misses. */
export const BOUND = 75;
