import { z } from 'zod';
import { listOf } from '../../support/entries';

/** What the REST API answers (https://www.pegelonline.wsv.de/webservices/rest-api/v2), as far as the hub reads it. */

export const Measurement = z.object({
  timestamp: z.string(),
  value: z.number().nullish(),
  /** `low`, `normal`, `high`, `unknown`, `commented`, `out-dated`: the level against its long-term means. */
  stateMnwMhw: z.string().optional(),
});
export type Measurement = z.infer<typeof Measurement>;

export const Timeseries = z.object({
  shortname: z.string(),
  longname: z.string().optional(),
  unit: z.string(),
  currentMeasurement: Measurement.optional(),
});
export type Timeseries = z.infer<typeof Timeseries>;

export const Gauge = z.object({
  uuid: z.string().min(1),
  shortname: z.string(),
  longname: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  timeseries: listOf(Timeseries).optional(),
});
export type Gauge = z.infer<typeof Gauge>;
