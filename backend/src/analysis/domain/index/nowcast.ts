const HOURS = 12;
const SMALLEST_WEIGHT = 0.5;

/**
 * The US EPA's NowCast of particles: a mean of the last twelve hours in which newer ones count the more, the less even
 * they are: w = max(0.5, 1 − (max − min) / max), Σ cᵢ wⁱ / Σ wⁱ with i = 0 the newest; missing hours are left out of both
 * sums. Ozone's is a regression over weeks of data without a closed formula, and is not offered.
 * @param newestFirst µg/m³, NaN: missing; what is older than twelve hours is not looked at
 * @returns µg/m³, not yet truncated; NaN with fewer than two of the latest three hours
 */
export function nowcast(newestFirst: ArrayLike<number>): number {
  let [smallest, largest, recent] = [Infinity, 0, 0];
  const count = Math.min(HOURS, newestFirst.length);
  for (let i = 0; i < count; i++) {
    const value = newestFirst[i]!;
    if (value === value) {
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
      recent += i < 3 ? 1 : 0;
    }
  }
  if (recent < 2) {
    return NaN;
  }
  const w = largest > 0 ? Math.max(SMALLEST_WEIGHT, 1 - (largest - smallest) / largest) : 1;
  let [sum, weights] = [0, 0];
  for (let i = 0, weight = 1; i < count; i++, weight *= w) {
    const value = newestFirst[i]!;
    if (value === value) {
      sum += weight * value;
      weights += weight;
    }
  }
  return sum / weights;
}

/** The NowCast of each hour from it and the eleven before. */
export function nowcastCourse(values: Float64Array): Float64Array {
  const window = new Float64Array(HOURS);
  return values.map((_, i) => {
    for (let back = 0; back < HOURS; back++) {
      window[back] = values[i - back] ?? NaN;
    }
    return nowcast(window);
  });
}
