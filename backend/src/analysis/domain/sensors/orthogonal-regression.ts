/** y = a + b x where both are uncertain, as the EU's equivalence guide has it. */
export interface OrthogonalRegression {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number;
  /** Standard uncertainties of both. */
  readonly slopeUncertainty: number;
  readonly interceptUncertainty: number;
  /** Σ (y − a − b x)². */
  readonly residuals: number;
  /** Correlation, squared. */
  readonly r2: number;
  /** Mean of y − x, and the root of the mean of its square. */
  readonly bias: number;
  readonly rmse: number;
  /** |b − 1| > 2 u(b), |a| > 2 u(a). */
  readonly slopeDiffers: boolean;
  readonly interceptDiffers: boolean;
}

/**
 * Orthogonal regression of a sensor on a reference, of the pairs that both know.
 * b = [Syy − Sxx + √((Syy − Sxx)² + 4 Sxy²)] / (2 Sxy), a = ȳ − b x̄ (domain sheet on outward interfaces, section 7).
 * @param reference, sensor of the same hours
 */
export function orthogonalRegression(reference: Float64Array, sensor: Float64Array): OrthogonalRegression {
  let [n, sx, sy] = [0, 0, 0];
  const pair = (i: number) => !Number.isNaN(reference[i]! + (sensor[i] ?? NaN));
  reference.forEach((x, i) => {
    if (pair(i)) {
      n++;
      sx += x;
      sy += sensor[i]!;
    }
  });
  const [mx, my] = [sx / n, sy / n];
  let [sxx, syy, sxy, x2] = [0, 0, 0, 0];
  reference.forEach((x, i) => {
    if (pair(i)) {
      sxx += (x - mx) ** 2;
      syy += (sensor[i]! - my) ** 2;
      sxy += (x - mx) * (sensor[i]! - my);
      x2 += x * x;
    }
  });
  const slope = (syy - sxx + Math.sqrt((syy - sxx) ** 2 + 4 * sxy ** 2)) / (2 * sxy);
  const intercept = my - slope * mx;
  const slopeUncertainty = Math.sqrt((syy - sxy ** 2 / sxx) / ((n - 2) * sxx));
  const interceptUncertainty = slopeUncertainty * Math.sqrt(x2 / n);
  return {
    n,
    slope,
    intercept,
    slopeUncertainty,
    interceptUncertainty,
    // Σ (y − ȳ − b (x − x̄))²
    residuals: syy - 2 * slope * sxy + slope ** 2 * sxx,
    r2: sxy ** 2 / (sxx * syy),
    bias: my - mx,
    rmse: Math.sqrt((syy - 2 * sxy + sxx) / n + (my - mx) ** 2),
    slopeDiffers: Math.abs(slope - 1) > 2 * slopeUncertainty,
    interceptDiffers: Math.abs(intercept) > 2 * interceptUncertainty,
  };
}
