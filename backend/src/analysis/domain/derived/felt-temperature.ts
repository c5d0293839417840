/*
 * None of these is the „Gefühlte Temperatur“ of the DWD, which is a heat budget of a person (Klima-Michel) that needs
 * radiation and has no closed formula.
 */

const WARMEST_FOR_CHILL = 10;
const CALMEST_FOR_CHILL = 4.8;

/**
 * Wind chill of 2001 (Canada, USA), °C.
 * @param kmh wind at 10 m, km/h
 * @returns NaN above 10 °C or below 4.8 km/h, where it is not defined
 */
export function windChill(celsius: number, kmh: number): number {
  const w = kmh ** 0.16;
  return celsius <= WARMEST_FOR_CHILL && kmh >= CALMEST_FOR_CHILL
    ? 13.12 + 0.6215 * celsius - 11.37 * w + 0.3965 * celsius * w
    : NaN;
}

const fahrenheit = (celsius: number) => (celsius * 9) / 5 + 32;
const celsiusOf = (f: number) => ((f - 32) * 5) / 9;
const ROTHFUSZ_FROM = 80;

/**
 * Heat index of the US weather service, °C: Steadman's simple form, and from 80 °F on Rothfusz' regression with its two
 * adjustments.
 * @param humidity relative, %
 */
export function heatIndex(celsius: number, humidity: number): number {
  const [t, r] = [fahrenheit(celsius), humidity];
  const simple = 0.5 * (t + 61 + (t - 68) * 1.2 + r * 0.094);
  return celsiusOf(simple < ROTHFUSZ_FROM ? simple : rothfusz(t, r) + adjustment(t, r));
}

function rothfusz(t: number, r: number): number {
  return (
    -42.379 +
    2.04901523 * t +
    10.14333127 * r -
    0.22475541 * t * r -
    0.00683783 * t * t -
    0.05481717 * r * r +
    0.00122874 * t * t * r +
    0.00085282 * t * r * r -
    0.00000199 * t * t * r * r
  );
}

function adjustment(t: number, r: number): number {
  if (r < 13 && t >= 80 && t <= 112) {
    return (-(13 - r) / 4) * Math.sqrt((17 - Math.abs(t - 95)) / 17);
  }
  return r > 85 && t >= 80 && t <= 87 ? (((r - 85) / 10) * (87 - t)) / 5 : 0;
}

/** Vapour pressure, hPa, by the constants of the Australian service: others move the result by a hundredth. */
const vapourPressure = (celsius: number, humidity: number) =>
  (humidity / 100) * 6.105 * Math.exp((17.27 * celsius) / (237.7 + celsius));

/**
 * Apparent temperature of the Australian weather service (Steadman 1994, in the shade), °C: T + 0.33 e − 0.70 v − 4.00.
 * @param humidity relative, %
 * @param ms wind at 10 m, m/s
 */
export const apparentTemperature = (celsius: number, humidity: number, ms: number): number =>
  celsius + 0.33 * vapourPressure(celsius, humidity) - 0.7 * ms - 4;
