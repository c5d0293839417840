/**
 * `DEMO_WEATHER=extreme`: storm and heat at once, whatever the season, and a counter that the storm has taken down when the
 * demo began. To see what alarms do.
 */
export const IS_EXTREME = process.env['DEMO_WEATHER'] === 'extreme';

/** Neither is so extreme that the alarms for the worst go off. */
export const STORM = { windSpeed: 14 };
export const HEAT = { temperature: 33, humidity: 45 };
