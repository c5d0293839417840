import type { Licence } from '../../../model/kommune';

export const SENSOR_COMMUNITY_LICENCE: Licence = {
  id: 'dbcl-1-0',
  url: 'https://opendatacommons.org/licenses/dbcl/1-0/',
  attribution: 'Sensor.Community',
  redistribution: 'attribution',
};

/** A sensor reports every two and a half minutes. */
export const REPORTED_EVERY = 150_000;
