import { HOUR, type Instant } from '../../model/time';

/**
 * `DEMO_WEATHER=extreme`: storm and heat at once, whatever the season, and a counter that the storm has taken down when the
 * demo began. To see what alarms do.
 */
export const IS_EXTREME = process.env['DEMO_WEATHER'] === 'extreme';

/** Neither is so extreme that the alarms for the worst go off. */
export const STORM = { windSpeed: 14 };
export const HEAT = { temperature: 33, humidity: 45 };

/** When the demo began. */
export const BEGINNING = Date.now();

/**
 * `DEMO_AIR=smog`: no breath of wind in the streets, and as many cars as in the busiest hour, from five hours before the
 * demo began until two hours after. To see a measure proposed against nitrogen dioxide, and over again, at any hour.
 */
export function isSmog(time: Instant): boolean {
  return process.env['DEMO_AIR'] === 'smog' && time > BEGINNING - 5 * HOUR && time < BEGINNING + 2 * HOUR;
}
