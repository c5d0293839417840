/** A day is no ribbon: at most so much wider or higher than the other way. */
const WIDEST = 2;
const HIGHEST = 1.5;

/** The cell of a day in a calendar that has so much room for each, pixels. */
export const dayCell = (wide: number, high: number) => ({
  width: Math.min(wide, high * WIDEST),
  height: Math.min(high, wide * HIGHEST),
});
