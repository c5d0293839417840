/** Enough to tell 0.04 mm of rain from none. */
const SIGNIFICANT = 2;
const MOST = 6;

/** How many digits a figure deserves behind its comma: those of the instrument, and of what is small two that count. */
function digitsOf(value: number, decimals: number): number {
  const size = Math.abs(value);
  const small = size > 0 && size < 1 ? SIGNIFICANT - 1 - Math.floor(Math.log10(size)) : 0;
  return Math.max(decimals, Math.min(MOST, small));
}

/**
 * 21.277778 °C is 21.3, 0.04 mm stays 0.04.
 * @param decimals of the property
 */
export function sensible(value: number, decimals: number): number {
  // Never -0.
  return Number(value.toFixed(digitsOf(value, decimals))) + 0;
}

/** As `sensible`, written with the digits of the instrument: "21.0", "0.04". */
export function written(value: number, decimals: number): string {
  const figure = sensible(value, decimals);
  const text = figure.toFixed(decimals);
  return Number(text) === figure ? text : String(figure);
}
