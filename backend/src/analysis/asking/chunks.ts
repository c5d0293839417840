/** A list in pieces of about this many items, at least one. */
export function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  const step = Math.max(1, Math.floor(size));
  for (let i = 0; i < items.length; i += step) {
    yield items.slice(i, i + step);
  }
}
