/** The newest hours stay what they are: they say how the air is now. */
const NEWEST = 24;

/**
 * Which hours of a course to show where there are more than anybody sees: of each so many hours the first of the worst
 * class, so that no peak is lost, and the newest day hour by hour. Every one of them is an hour that was measured.
 * @param classes 1 is best, 0: none
 * @param step hours of which one is shown; 1: all
 * @returns places, ascending
 */
export function worstHours(classes: Uint8Array, step: number): number[] {
  const shown: number[] = [];
  const single = step > 1 ? Math.max(0, classes.length - NEWEST) : 0;
  for (let from = 0; from < single; from += step) {
    let worst = from;
    for (let hour = from + 1; hour < Math.min(from + step, single); hour++) {
      worst = classes[hour]! > classes[worst]! ? hour : worst;
    }
    shown.push(worst);
  }
  for (let hour = single; hour < classes.length; hour++) {
    shown.push(hour);
  }
  return shown;
}
