/** Values that stay for long are asked at ever new moments. */
const MOST = 200;

const known = new WeakMap<object, Map<string, unknown>>();

/**
 * What follows from values that never change, computed once however many rules ask for it: four laws count the same
 * days. It goes with the values.
 * @param key what is computed of them, with all that it depends on beside them
 */
export function remembered<T>(values: object, key: string, compute: () => T): T {
  const of = known.get(values) ?? new Map<string, unknown>();
  known.set(values, of);
  if (!of.has(key)) {
    if (of.size >= MOST) {
      of.clear();
    }
    of.set(key, compute());
  }
  return of.get(key) as T;
}

/** The same for what follows from several. */
export function rememberedOfAll<T>(values: readonly object[], key: string, compute: () => T): T {
  const [first, ...others] = values;
  if (!first) {
    return compute();
  }
  const made = () => ({ others, result: compute() });
  const found = remembered(first, key, made);
  if (others.length === found.others.length && others.every((one, i) => one === found.others[i])) {
    return found.result;
  }
  const fresh = made();
  known.get(first)!.set(key, fresh);
  return fresh.result;
}
