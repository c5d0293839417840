/**
 * A plain decimal number as JSON numbers or text, with a point; NaN for all else (`12,5`, `0x10`, `1e999`, ``, null).
 * At most twelve digits on each side: no instrument resolves more.
 */
export function decimal(value: unknown): number {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : NaN;
  }
  return typeof value === 'string' && /^\s*[-+]?\d{1,12}(\.\d{1,12})?\s*$/.test(value) ? Number(value) : NaN;
}
