/** Constants of the Magnus formula over water (WMO-No. 8; DWD). */
const [A, B, E0] = [17.62, 243.12, 6.112];
const KELVIN = 273.15;

/** Saturation vapour pressure over water, hPa, of °C. */
export const saturation = (celsius: number): number => E0 * Math.exp((A * celsius) / (B + celsius));

/** Vapour pressure, hPa. @param humidity relative, % */
export const vapourPressure = (celsius: number, humidity: number): number => (humidity / 100) * saturation(celsius);

/** Dew point, °C; NaN of dry air. @param humidity relative, % */
export function dewPoint(celsius: number, humidity: number): number {
  const x = Math.log(humidity / 100) + (A * celsius) / (B + celsius);
  return humidity > 0 ? (B * x) / (A - x) : NaN;
}

/** Water in the air, g/m³: 216.7 e / T. @param humidity relative, % */
export const absoluteHumidity = (celsius: number, humidity: number): number =>
  (216.7 * vapourPressure(celsius, humidity)) / (celsius + KELVIN);

/** Standard gravity m/s², gas constant of dry air J/(kg K), its cooling upwards K/m, and the moisture's part K/hPa. */
const [GRAVITY, GAS, COOLING, MOISTURE] = [9.80665, 287.05, 0.0065, 0.12];

/**
 * Pressure reduced to sea level, hPa: p · exp(g h / (R (T + c e + γ h / 2))), the WMO's formula (No. 8, low stations) that
 * DWD uses.
 * @param pressure at the barometer, hPa
 * @param height of the barometer above sea level, m; above about 750 m the figure loses its meaning
 * @param humidity relative, %
 */
export function seaLevelPressure(pressure: number, height: number, celsius: number, humidity: number): number {
  const column = celsius + KELVIN + MOISTURE * vapourPressure(celsius, humidity) + (COOLING * height) / 2;
  return pressure * Math.exp((GRAVITY * height) / (GAS * column));
}
