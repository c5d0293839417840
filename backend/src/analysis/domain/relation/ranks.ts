/** The rank of each value, from 1 on; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const found = new Float64Array(values.length);
  for (let i = 0; i < order.length;) {
    let end = i + 1;
    while (end < order.length && values[order[end]!] === values[order[i]!]) {
      end++;
    }
    for (let j = i; j < end; j++) {
      found[order[j]!] = (i + 1 + end) / 2;
    }
    i = end;
  }
  return found;
}
