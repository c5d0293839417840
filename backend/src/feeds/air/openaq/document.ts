import { z } from 'zod';
import { listOf } from '../../support/entries';

/** What OpenAQ answers (https://docs.openaq.org), version 3, as far as the hub reads it. */

const Moment = z.object({ utc: z.string() });
const Parameter = z.object({ name: z.string(), units: z.string() });
const Value = z.number().nullish();

const Coverage = z.object({
  expectedCount: z.number().nullish(),
  /** `01:00:00` for each expected value, all together `74281:00:00`. */
  expectedInterval: z.string().nullish(),
  percentComplete: z.number().nullish(),
});
export type Coverage = z.infer<typeof Coverage>;

export const Location = z.object({
  id: z.number(),
  name: z.string().nullish(),
  sensors: listOf(z.object({ id: z.number(), parameter: Parameter })),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullish(),
  datetimeLast: Moment.nullish(),
});
export type Location = z.infer<typeof Location>;

export const Measurement = z.object({
  value: Value,
  parameter: Parameter,
  period: z.object({ datetimeFrom: Moment, datetimeTo: Moment }),
  coverage: Coverage.nullish(),
  flagInfo: z.object({ hasFlags: z.boolean() }).nullish(),
});
export type Measurement = z.infer<typeof Measurement>;

export const Sensor = z.object({
  id: z.number(),
  parameter: Parameter,
  latest: z.object({ datetime: Moment, value: Value }).nullish(),
  coverage: Coverage.nullish(),
});
export type Sensor = z.infer<typeof Sensor>;

const Description = z.object({ id: z.number(), name: z.string(), units: z.string() });

/** By what only each of them has. */
export const Result = z.union([
  Location.transform((location) => ({ kind: 'location', location }) as const),
  Measurement.transform((measurement) => ({ kind: 'measurement', measurement }) as const),
  Sensor.transform((sensor) => ({ kind: 'sensor', sensor }) as const),
  Description.transform(() => ({ kind: 'parameter' }) as const),
]);
export type Result = z.infer<typeof Result>;

export const Answer = z.object({
  results: z.array(z.unknown()),
  meta: z.object({ page: z.number().optional() }).default({}),
});
export type Answer = z.infer<typeof Answer>;
