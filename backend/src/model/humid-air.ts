/** What low-cost optical sensors count: particles that swell in humid air, until the sensor counts water. */
export const SWELLING: readonly string[] = ['pm10', 'pm25', 'pm1'];

/** Relative humidity, %, above which their makers promise nothing (data sheet of the SDS011: at most 70 %). */
export const HUMID = 70;
