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
