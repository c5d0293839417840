/**
 * The median of the first `count` values, which are put out of order (Hoare's selection): in a bootstrap of slopes sorting
 * would take ten times as long.
 * @returns NaN of none
 */
export function medianOf(values: Float64Array, count = values.length): number {
  if (count === 0) {
    return NaN;
  }
  const upper = select(values, count, count >> 1);
  if (count % 2 === 1) {
    return upper;
  }
  let lower = -Infinity;
  for (let i = 0; i < count >> 1; i++) {
    lower = Math.max(lower, values[i]!);
  }
  return (lower + upper) / 2;
}

/** The k-th smallest (from 0), with all smaller ones moved before it. */
function select(values: Float64Array, count: number, k: number): number {
  let [left, right] = [0, count - 1];
  while (left < right) {
    const pivot = values[k]!;
    let [i, j] = [left, right];
    while (i <= j) {
      while (values[i]! < pivot) {
        i++;
      }
      while (values[j]! > pivot) {
        j--;
      }
      if (i <= j) {
        const swapped = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swapped;
      }
    }
    left = j < k ? i : left;
    right = k < i ? j : right;
  }
  return values[k]!;
}
