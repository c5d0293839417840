import { orthogonalRegression, type OrthogonalRegression } from './orthogonal-regression';

/**
 * Relative expanded uncertainty at a limit value, %: W = 2 u / LV, u² = RSS / (n − 2) − u²(ref) + [a + (b − 1) LV]².
 * @param reference standard uncertainty of the reference, in the unit of the values
 */
export function expandedUncertainty(fit: OrthogonalRegression, limit: number, reference: number): number {
  const { n, residuals } = fit;
  return (200 * Math.sqrt(Math.max(0, residuals / (n - 2) - reference ** 2 + biasAt(fit, limit) ** 2))) / limit;
}

/** What a sensor shows too much where the reference shows `limit`: a + (b − 1) LV. */
export const biasAt = ({ slope, intercept }: OrthogonalRegression, limit: number): number =>
  intercept + (slope - 1) * limit;

/** Spread between two sensors of a kind side by side: √(Σ (y₁ − y₂)² / 2 n). */
export function betweenSensors(one: Float64Array, other: Float64Array): number {
  let [sum, n] = [0, 0];
  one.forEach((value, i) => {
    const apart = value - (other[i] ?? NaN);
    if (apart === apart) {
      sum += apart ** 2;
      n++;
    }
  });
  return Math.sqrt(sum / (2 * n));
}

/** Uncertainty, %, up to which a class is met in the field comparison; settings, for the paid text was not seen. */
export type SensorClasses = readonly { readonly class: number; readonly atMost: number }[];
export const PM_CLASSES: SensorClasses = [
  { class: 1, atMost: 50 },
  { class: 2, atMost: 100 },
  { class: 3, atMost: 200 },
];
export const GAS_CLASSES: SensorClasses = [
  { class: 1, atMost: 25 },
  { class: 2, atMost: 75 },
  { class: 3, atMost: 200 },
];

/**
 * The class whose numbers a sensor meets in the field; null: none. „Entspricht im Feldvergleich den Zahlen der Klasse …“,
 * never a certificate: that is given in the laboratory (CEN/TS 17660).
 */
export const classMet = (uncertainty: number, classes: SensorClasses): number | null =>
  classes.find(({ atMost }) => uncertainty <= atMost)?.class ?? null;

export interface Part {
  readonly key: string;
  readonly regression: OrthogonalRegression;
}

/** From here on a sensor has drifted: slope outside, or offset beyond, µg/m³ (rule of thumb of the same sheet). */
const STEADY = { slope: [0.7, 1.3], offset: 8 } as const;

export const hasDrifted = ({ slope, intercept }: OrthogonalRegression): boolean =>
  slope < STEADY.slope[0] || slope > STEADY.slope[1] || Math.abs(intercept) > STEADY.offset;

/** Slope and intercept by month (drift) or by band of humidity: of groups with at least `least` pairs. */
export function byGroup(
  reference: Float64Array,
  sensor: Float64Array,
  keyOf: (i: number) => string | null,
  least = 48
): Part[] {
  const groups = new Map<string, number[]>();
  reference.forEach((value, i) => {
    const key = Number.isNaN(value + (sensor[i] ?? NaN)) ? null : keyOf(i);
    if (key !== null) {
      const own = groups.get(key) ?? [];
      own.push(i);
      groups.set(key, own);
    }
  });
  return [...groups]
    .filter(([, own]) => own.length >= least)
    .map(([key, own]) => ({
      key,
      regression: orthogonalRegression(
        Float64Array.from(own, (i) => reference[i]!),
        Float64Array.from(own, (i) => sensor[i]!)
      ),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** A sensor's values as the reference would have had them, by the fitted line: x = (y − a) / b; kept beside the raw ones. */
export const corrected = (sensor: Float64Array, { slope, intercept }: OrthogonalRegression): Float64Array =>
  sensor.map((value) => (value - intercept) / slope);

/** The median of the other sensors of each hour, where there is no reference; NaN of fewer than three. */
export function neighboursMedian(others: readonly Float64Array[], count: number): Float64Array {
  const ordered = new Float64Array(others.length);
  return Float64Array.from({ length: count }, (_, i) => {
    let n = 0;
    for (const values of others) {
      const value = values[i]!;
      if (value === value) {
        // A handful is in order soonest where each goes to its place.
        let at = n++;
        for (; at > 0 && ordered[at - 1]! > value; at--) {
          ordered[at] = ordered[at - 1]!;
        }
        ordered[at] = value;
      }
    }
    const middle = n >> 1;
    return n < 3 ? NaN : n % 2 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
  });
}
