import { meaningOf, SENSOR_COMMUNITY_PROPERTIES } from './values';

const SIGNAL = { property: 'rssi', unit: 'dBm' };

/** What a device can deliver. */
export const PUSHED_PROPERTIES: readonly string[] = [...SENSOR_COMMUNITY_PROPERTIES, SIGNAL.property];

/**
 * What stands behind a name of the firmware: that of the value, with the sensor before it where there are several kinds
 * (`SDS_P1`, `DNMS_noise_LAeq`, but `temperature` for a DHT22). Undefined for what describes the device.
 */
export function pushedMeaning(name: string): ReturnType<typeof meaningOf> {
  if (name === 'signal') {
    return SIGNAL;
  }
  return meaningOf(name) ?? meaningOf(name.slice(name.indexOf('_') + 1));
}
