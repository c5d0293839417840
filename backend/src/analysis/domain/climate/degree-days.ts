/** A day is heated when its mean is strictly below 15 °C (VDI 2067, DIN 4108-6). */
const HEATING_BELOW = 15;
const ROOM = 20;

export interface DegreeDays {
  /** HGT 15: Σ (15 − Tm), K·d (Destatis; one source). */
  readonly hgt15: number;
  /** GTZ 20/15: Σ (20 − Tm), K·d. */
  readonly gtz2015: number;
  readonly heatingDays: number;
  /** Days of which the mean is known. */
  readonly known: number;
}

/** @param dailyMeans °C, NaN where a day has none */
export function degreeDays(dailyMeans: Iterable<number>): DegreeDays {
  let [hgt15, gtz2015, heatingDays, known] = [0, 0, 0, 0];
  for (const mean of dailyMeans) {
    known += Number(!Number.isNaN(mean));
    if (mean < HEATING_BELOW) {
      hgt15 += HEATING_BELOW - mean;
      gtz2015 += ROOM - mean;
      heatingDays++;
    }
  }
  return { hgt15, gtz2015, heatingDays, known };
}
